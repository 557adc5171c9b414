/** Absent today, the morning register is closed, and nobody at home has given any word. */
import { registerTimes } from '../../policy/register-times';
import { isUnexplainedCode } from '../absence-day';
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, type Need, unknown } from '../check';
import { closeOf } from '../closing-time';
import type { AbsenceExample } from '../example-of-record';
import { familyContacts, triesInWords } from '../family-contacts';
import type { AbsenceSubject } from '../record-subjects';

/** Where a policy leaves times to its schools: by noon every morning register is closed. */
const NOON = '12:00';

export default defineCheck({
  on: 'absence',
  id: 'fda-no-contact-at-close',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'clock'],
  title: 'Absent without word',
  national: 'office.firstDay',
  policy: ({ policy }) =>
    policy.own('checks.fda-no-contact-at-close') ?? policy.rule('fda-no-contact-at-close', 'office.firstDay'),
  run(subject, rule) {
    const { policy, history, now } = subject;
    const isUnexplained = isUnexplainedToday(subject);
    if (isUnexplained === false) return null;
    if (isUnexplained !== true) return unknown(isUnexplained);
    const contacts = familyContacts(history, now.date, now);
    if (contacts?.some(({ reached }) => reached)) return null;
    const inMorning = wasAbsentInMorning(subject);
    if (inMorning === false) return null;
    if (inMorning !== true) return unknown(inMorning);
    const close = closeOf({ policy, times: registerTimes(policy, 'AM') }, 'AM');
    if (close === 'year') return unknown('year');
    if (close === null && now.time < NOON) return unknown('close');
    if (close !== null && now.time <= close.value) return null;
    const tries = contacts?.length ?? 0;
    const closed = close === null ? '' : `; the morning register closed at ${close.value}`;
    return breach({
      message: `No word about this absence${closed}.${tries > 0 ? ` ${triesInWords(tries)}` : ''}`,
      action: tries > 0 ? 'Try the next contact now, and log it.' : 'Contact the parents now, and log each try.',
      policy: rule,
      facts: { close: close?.value ?? null, tries },
    });
  },
});

/** A row of the afternoon says nothing about who had not been heard of in the morning. */
function wasAbsentInMorning({ row, facts, now }: AbsenceSubject): boolean | Need {
  if (row.session === 'AM') return true;
  const morning = facts.marks.find(({ date, session }) => date === now.date && session === 'AM');
  if (morning) return isUnexplainedCode(morning.code);
  if (row.session === 'PM') return 'history';
  // before the afternoon, a list of today that names no session can only be the morning's
  return now.time < NOON ? true : 'session';
}

const AT_0931 = '2026-11-20T09:31:00Z';
const NOTHING = { code: 'N', reportedAt: '', channel: '', reason: '' };

export const examples: AbsenceExample[] = [
  {
    policy: 'wessex',
    now: '2026-11-20T09:16:00Z',
    row: NOTHING,
    expect: { severity: 'error', says: 'closed at 09:15', facts: { close: '09:15', tries: 0 } },
    why: 'after the close; law: contact on the first day of unexplained absence',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T09:15:00Z',
    row: NOTHING,
    expect: null,
    why: 'the closing minute itself: a parent may still report in it',
  },
  { policy: 'ludlow', year: '4', now: AT_0931, row: NOTHING, expect: { says: '09:30' }, why: 'call after 09:30' },
  { policy: 'ludlow', year: '4', now: '2026-11-20T09:30:59Z', row: NOTHING, expect: null, why: 'in the minute' },
  { policy: 'otw', now: '2026-11-20T09:46:00Z', row: NOTHING, expect: {}, why: 'a call that morning' },
  { policy: 'otw', now: '2026-11-20T09:45:00Z', row: NOTHING, expect: null, why: 'until 09:45' },
  { policy: 'jtmat', now: '2026-11-20T08:56:00Z', row: NOTHING, expect: {}, why: 'after 08:55' },
  { policy: 'jtmat', now: '2026-11-20T08:55:00Z', row: NOTHING, expect: null, why: 'T-07: 08:55 is inside' },
  {
    policy: 'keystone',
    now: '2026-11-20T09:31:00Z',
    row: NOTHING,
    expect: { outcome: 'indeterminate', missing: ['close'] },
    why: 'V-10: its schools set the close, and none is set',
  },
  { policy: 'keystone', now: '2026-11-20T12:00:00Z', row: NOTHING, expect: {}, why: 'noon: closed in any school' },
  {
    policy: 'keystone',
    school: { 'am.close': '09:10' },
    now: '2026-11-20T09:11:00Z',
    row: NOTHING,
    expect: { says: '09:10' },
    why: 'the school has set its close',
  },
  { policy: 'wessex', row: { code: 'N' }, expect: {}, why: 'N by itself says that no reason is known' },
  { policy: 'wessex', row: { code: 'O', reason: '' }, expect: {}, why: 'O, and the place of the reason is empty' },
  {
    policy: 'wessex',
    row: { code: 'O' },
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'O may stand for a reason that was not accepted',
  },
  {
    policy: 'wessex',
    row: { code: null, reason: '' },
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'the mark was not understood',
  },
  {
    policy: 'wessex',
    row: { ...NOTHING, date: null },
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
  { policy: 'wessex', row: { code: 'I', reason: '' }, expect: null, why: 'the code is a reason' },
  { policy: 'wessex', row: { ...NOTHING, reportedAt: '09:40' }, expect: null, why: 'late, and a word all the same' },
  { policy: 'wessex', row: { ...NOTHING, reason: 'Dentist' }, expect: null, why: 'a reason is written down' },
  { policy: 'wessex', row: { ...NOTHING, arrivedAt: '10:05' }, expect: null, why: 'in school by now' },
  {
    policy: 'wessex',
    row: { ...NOTHING, signedOut: { at: '09:19', by: 'Mother' } },
    expect: null,
    why: 'was in, and signed out',
  },
  {
    policy: 'wessex',
    row: NOTHING,
    history: { contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }] },
    expect: null,
    why: 'a parent was reached',
  },
  {
    policy: 'wessex',
    row: NOTHING,
    history: {
      contacts: [
        { at: '2026-11-20T09:40:00Z', channel: 'text', reached: false },
        { at: '2026-11-20T09:50:00Z', channel: 'phone', reached: false },
      ],
    },
    expect: { says: '2 tries today reached nobody. Try the next contact' },
    why: 'tried, and still no word',
  },
  {
    policy: 'wessex',
    row: NOTHING,
    history: { contacts: [{ at: '2026-11-19T09:40:00Z', channel: 'phone', reached: true }] },
    expect: {},
    why: 'that was yesterday',
  },
  {
    policy: 'wessex',
    now: AT_0931,
    row: NOTHING,
    history: { contacts: [{ at: '2026-11-20T10:00:00Z', channel: 'phone', reached: true }] },
    expect: { facts: { tries: 0 } },
    why: 'a contact after now is none',
  },
  {
    policy: 'keystone',
    row: NOTHING,
    history: { contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'named contact', reached: true }] },
    expect: { facts: { tries: 0 } },
    why: 'not somebody at home',
  },
  {
    policy: 'wessex',
    row: NOTHING,
    history: {
      leave: [
        {
          pupil: { name: null, id: '101', year: '8' },
          type: 'exceptional',
          from: '2026-11-19',
          to: '2026-11-20',
          requestedOn: '2026-10-20',
          reason: null,
          decision: 'granted',
        },
      ],
    },
    expect: null,
    why: 'leave was granted for today: the mark is wrong, the pupil is not lost',
  },
  {
    policy: 'wessex',
    row: { ...NOTHING, session: 'PM' },
    history: { marks: { '2026-11-20': '/' } },
    expect: null,
    why: 'law trap 29: in this morning',
  },
  {
    policy: 'wessex',
    row: { ...NOTHING, session: 'PM' },
    history: { marks: { '2026-11-20': 'N' } },
    expect: {},
    why: 'away since the morning',
  },
  {
    policy: 'wessex',
    row: { ...NOTHING, session: 'PM' },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'the morning is not known',
  },
  {
    policy: 'wessex',
    row: { ...NOTHING, session: null },
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'at four, a list of today may be of either session',
  },
  { policy: 'wessex', now: AT_0931, row: { ...NOTHING, session: null }, expect: {}, why: 'the morning, before noon' },
  { policy: 'wessex', row: { ...NOTHING, date: '2026-11-19' }, expect: null, why: 'the list of another day' },
  { policy: 'wessex', now: '2026-11-22', row: NOTHING, expect: null, why: 'a Sunday' },
  { policy: 'wessex', now: '2026-10-27', row: NOTHING, expect: null, why: 'half-term' },
  { policy: 'jtmat', year: '13', row: NOTHING, expect: {}, why: 'care has no age limit: its policy says so' },
  { policy: 'wessex', year: 'N2', row: NOTHING, expect: {}, why: 'nor a lower one' },
];

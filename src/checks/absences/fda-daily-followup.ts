/** Absent without a reason for another day, and nobody at home was reached today. */
import { absenceDay, isUnexplainedCode } from '../absence-day';
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import { familyContacts, triesInWords } from '../family-contacts';

export default defineCheck({
  on: 'absence',
  id: 'fda-daily-followup',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'history', 'contacts', 'calendar'],
  title: 'Still absent, no contact today',
  national: 'office.firstDay',
  policy: ({ policy }) => policy.rule('fda-daily-followup', 'dayTriggers.2', 'office.firstDay'),
  run(subject, rule) {
    const { history, facts, now } = subject;
    const isUnexplained = isUnexplainedToday(subject);
    if (isUnexplained === false) return null;
    if (isUnexplained !== true) return unknown(isUnexplained);
    const contacts = familyContacts(history, now.date, now);
    if (contacts?.some(({ reached }) => reached)) return null;
    const absence = absenceDay(subject, isUnexplainedCode);
    if (typeof absence === 'string') return unknown(absence);
    if (absence.day < 2) return absence.isWhole ? null : unknown('history');
    if (contacts === null) return unknown('contacts');
    const calls = contacts.length === 0 ? 'no call today.' : triesInWords(contacts.length);
    return breach({
      message: `Day ${absence.day} without a reason, since ${absence.from}: ${calls}`,
      action: contacts.length === 0 ? 'Call home today, and log it.' : 'Try the next contact today, and log it.',
      policy: rule,
      facts: { day: absence.day, from: absence.from, tries: contacts.length },
      notes: absence.isWhole ? facts.notes : ['at-least'],
    });
  },
});

const YESTERDAY = { '2026-11-18': '/ \\', '2026-11-19': 'N N' };
const NO_CALL = { marks: YESTERDAY, contacts: [] };
const called = (at: string, reached: boolean) => ({
  marks: YESTERDAY,
  contacts: [{ at, channel: 'phone', reached }],
});

export const examples: AbsenceExample[] = [
  {
    policy: 'otw',
    row: { code: 'N' },
    history: NO_CALL,
    expect: { severity: 'error', says: 'Day 2', facts: { day: 2, from: '2026-11-19', tries: 0 } },
    why: 'a call on each day that it goes on (4.5)',
  },
  { policy: 'wessex', row: { code: 'N' }, history: NO_CALL, expect: {}, why: 'law: further contact if it goes on' },
  { policy: 'keystone', row: { code: 'N' }, history: NO_CALL, expect: {}, why: 'day 2 as day 1' },
  { policy: 'jtmat', row: { code: 'O', reason: '' }, history: NO_CALL, expect: {}, why: 'O at once, and no reason' },
  { policy: 'ludlow', year: '4', row: { code: 'N' }, history: NO_CALL, expect: {}, why: 'all are followed up' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { marks: { '2026-11-18': '/ \\', '2026-11-19': '/ \\' }, contacts: [] },
    expect: null,
    why: 'the first day',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { marks: { '2026-11-18': '/ \\', '2026-11-19': '/ N' }, contacts: [] },
    expect: { facts: { day: 2 } },
    why: 'since yesterday afternoon',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { marks: { '2026-11-18': '/ \\', '2026-11-19': 'I I' }, contacts: [] },
    expect: null,
    why: 'yesterday was explained: today is the first day without a reason',
  },
  {
    policy: 'otw',
    now: '2026-11-02',
    row: { code: 'N' },
    history: { marks: { '2026-10-22': '/ \\', '2026-10-23': 'N N' }, contacts: [] },
    expect: { facts: { day: 2, from: '2026-10-23' } },
    why: 'half-term lies between and is no day',
  },
  { policy: 'otw', row: { code: 'N' }, history: called('2026-11-20T09:50:00Z', true), expect: null, why: 'reached' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: called('2026-11-20T09:50:00Z', false),
    expect: { says: '1 try today reached nobody' },
    why: 'called, and nobody answered',
  },
  { policy: 'otw', row: { code: 'N' }, history: called('2026-11-19T09:50:00Z', true), expect: {}, why: 'yesterday' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { marks: YESTERDAY },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log is known',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'the first day or a later one?',
  },
  {
    policy: 'otw',
    calendar: null,
    row: { code: 'N' },
    history: NO_CALL,
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'days in a row need a calendar',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { marks: { '2026-11-19': 'N N' }, contacts: [] },
    expect: { notes: ['at-least'], facts: { day: 2 } },
    why: 'what came before is not known: perhaps more days',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { ...NO_CALL, complete: false },
    expect: { notes: ['at-least'] },
    why: 'marks may be missing',
  },
  {
    policy: 'otw',
    row: { code: 'N', session: 'PM' },
    history: { marks: { ...YESTERDAY, '2026-11-20': '/' }, contacts: [] },
    expect: null,
    why: 'law trap 29: back this morning, a new absence since',
  },
  { policy: 'otw', row: { code: 'I' }, history: NO_CALL, expect: null, why: 'explained today' },
  { policy: 'otw', row: { code: 'N', date: '2026-11-19' }, history: NO_CALL, expect: null, why: 'another day' },
  { policy: 'otw', now: '2026-11-21', row: { code: 'N' }, history: NO_CALL, expect: null, why: 'a Saturday' },
  { policy: 'jtmat', year: '13', row: { code: 'N' }, history: NO_CALL, expect: {}, why: 'care has no age limit' },
];

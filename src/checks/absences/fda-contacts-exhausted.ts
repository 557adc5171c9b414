/** As many calls today as contacts are held for the pupil, and nobody was reached. */
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, type Need, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import { familyContacts, isCall } from '../family-contacts';
import { isMissingNow } from '../missing-pupil';
import type { AbsenceSubject } from '../record-subjects';

export default defineCheck({
  on: 'absence',
  id: 'fda-contacts-exhausted',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['mark', 'date', 'contacts', 'contactsHeld'],
  title: 'No contact answers',
  policy: ({ policy }) => policy.rule('fda-contacts-exhausted'),
  run(subject, rule) {
    const { history, now } = subject;
    const isSought = isToBeFound(subject);
    if (isSought === false) return null;
    if (isSought !== true) return unknown(isSought);
    const contacts = familyContacts(history, now.date, now);
    const held = history?.contactsHeld;
    if (contacts === null) return unknown('contacts');
    if (contacts.some(({ reached }) => reached)) return null;
    const calls = contacts.filter(isCall).length;
    if (held === undefined) return calls === 0 ? null : unknown('contactsHeld');
    if (calls < held) return null;
    return breach({
      message: `${callsInWords(calls)}; ${held === 1 ? '1 contact is' : `${held === 0 ? 'no' : held} contacts are`} held.`,
      // never an order (T-48), and a log does not say which number was called
      action:
        'If every contact was tried, tell the DSL now, who decides what comes next: enquiries, a visit, the police.',
      policy: rule,
      facts: { calls, held },
    });
  },
});

const callsInWords = (calls: number): string =>
  calls === 0 ? 'Nobody to call' : `${calls === 1 ? '1 call' : `${calls} calls`} today reached nobody`;

/** Missing in school everywhere; absent without a reason too, unless the policy has this step for the missing only (T-48). */
function isToBeFound(subject: AbsenceSubject): boolean | Need {
  if (isMissingNow(subject)) return true;
  return subject.policy.own('contactsExhausted.missingOnly')?.value === true ? false : isUnexplainedToday(subject);
}

const call = (minute: string, channel = 'phone', reached = false) => ({
  at: `2026-11-20T09:${minute}:00Z`,
  channel,
  reached,
});
const TWO_OF_TWO = { contactsHeld: 2, contacts: [call('40'), call('45')] };

export const examples: AbsenceExample[] = [
  {
    policy: 'otw',
    row: { code: 'N' },
    history: TWO_OF_TWO,
    expect: { severity: 'error', says: '2 calls today reached nobody; 2 contacts are held' },
    why: 'T-48: on day 1, and the DSL decides about the police',
  },
  { policy: 'jtmat', row: { code: 'N' }, history: TWO_OF_TWO, expect: { says: 'DSL now, who decides' }, why: 'T-48' },
  { policy: 'keystone', row: { code: 'N' }, history: TWO_OF_TWO, expect: {}, why: 'T-48: the DSL, and no order' },
  {
    policy: 'ludlow',
    year: '4',
    row: { code: 'N' },
    history: TWO_OF_TWO,
    expect: null,
    why: 'T-48: its policy has this step for a pupil missing in school only',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { code: null, missingSince: '2026-11-20T09:35:00Z' },
    now: '2026-11-20T10:00:00Z',
    history: TWO_OF_TWO,
    expect: {},
    why: 'missing in school, and nobody answers (§10)',
  },
  {
    policy: 'otw',
    school: { missingMinutes: 5 },
    row: { code: 'N' },
    history: TWO_OF_TWO,
    expect: {},
    why: 'a timer that the school has set changes nothing here',
  },
  { policy: 'wessex', row: { code: 'N' }, history: TWO_OF_TWO, expect: null, why: 'its policy is silent' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 3, contacts: [call('40'), call('45')] },
    expect: null,
    why: 'one more to try',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 2, contacts: [call('40'), call('42', 'text'), call('45', 'e-mail')] },
    expect: null,
    why: 'a text or an e-mail is no call',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 2, contacts: [call('40'), call('45'), call('50', 'phone', true)] },
    expect: null,
    why: 'somebody was reached',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 1, contacts: [{ at: '2026-11-19T09:40:00Z', channel: 'phone', reached: false }] },
    expect: null,
    why: 'that was yesterday: nobody was called today',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 0, contacts: [] },
    expect: { says: 'no contacts are held' },
    why: 'there is nobody to call',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contacts: [call('40')] },
    expect: { outcome: 'indeterminate', missing: ['contactsHeld'] },
    why: 'one of how many?',
  },
  { policy: 'otw', row: { code: 'N' }, history: { contacts: [] }, expect: null, why: 'nobody was called yet' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { contactsHeld: 2 },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log is known',
  },
  {
    policy: 'otw',
    row: { code: 'N' },
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'nothing is known beside the list',
  },
  { policy: 'otw', row: { code: 'I' }, history: TWO_OF_TWO, expect: null, why: 'explained' },
  { policy: 'otw', row: { code: 'N', date: '2026-11-19' }, history: TWO_OF_TWO, expect: null, why: 'another day' },
  { policy: 'otw', now: '2026-11-22', row: { code: 'N' }, history: TWO_OF_TWO, expect: null, why: 'a Sunday' },
];

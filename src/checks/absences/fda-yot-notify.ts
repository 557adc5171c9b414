/** An absence of today without a reason, of a pupil with a contact outside the school who is to be told. */
import { isUnexplainedToday } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import { dayOf, isAbout } from '../log-words';

export default defineCheck({
  on: 'absence',
  id: 'fda-yot-notify',
  page: 'absences',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'flags'],
  title: 'Named contact to be told',
  // the national fact is not cited: its words would say in the page what kind of contact it is
  policy: ({ policy }) => policy.rule('fda-yot-notify'),
  run(subject, rule) {
    const isUnexplained = isUnexplainedToday(subject);
    if (isUnexplained === false) return null;
    if (isUnexplained !== true) return unknown(isUnexplained);
    const { history, now } = subject;
    const flags = history?.flags;
    if (flags === undefined) return unknown('flags');
    if (!flags.includes('inform-contact')) return null;
    const isTold = history?.contacts?.some(
      (contact) => dayOf(contact) === now.date && isAbout('named contact', contact.channel, contact.reason),
    );
    if (isTold) return null;
    return breach({
      message: 'No reason yet for this absence, and somebody outside the school is to be told of it.',
      action: 'Tell the contact named for this pupil, and log it.',
      policy: rule,
      notes: ['provisional'],
    });
  },
});

const INFORM = { flags: ['inform-contact' as const] };
const told = (channel: string, reason?: string, day = '2026-11-20') => ({
  ...INFORM,
  contacts: [{ at: `${day}T09:40:00Z`, channel, reached: true, ...(reason ? { reason } : {}) }],
});

export const examples: AbsenceExample[] = [
  {
    policy: 'otw',
    row: { code: 'N' },
    history: INFORM,
    expect: { severity: 'warning', says: 'Tell the contact named for this pupil', notes: ['provisional'] },
    why: '4.5; law: such contacts are told of unexplained absence; law trap 15: N may still be explained',
  },
  { policy: 'keystone', row: { code: 'N' }, history: INFORM, expect: null, why: 'silent here; another check tells' },
  { policy: 'wessex', row: { code: 'N' }, history: INFORM, expect: null, why: 'its policy is silent' },
  { policy: 'jtmat', row: { code: 'N' }, history: INFORM, expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', row: { code: 'N' }, history: INFORM, expect: null, why: 'its policy is silent' },
  { policy: 'otw', row: { code: 'N' }, history: told('named contact'), expect: null, why: 'told this morning' },
  { policy: 'otw', row: { code: 'N' }, history: told('phone', 'YOT'), expect: null, why: 'told, as the log has it' },
  { policy: 'otw', row: { code: 'N' }, history: told('phone'), expect: {}, why: 'that was the family' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: told('named contact', undefined, '2026-11-19'),
    expect: {},
    why: 'told of yesterday, not of today',
  },
  { policy: 'otw', row: { code: 'N' }, history: { flags: [] }, expect: null, why: 'nobody to tell' },
  {
    policy: 'otw',
    row: { code: 'N' },
    history: { flags: ['first-day-visit', 'ehc-plan'] },
    expect: null,
    why: 'other lists name nobody to tell',
  },
  { policy: 'otw', row: { code: 'I' }, history: INFORM, expect: null, why: 'a reason is known' },
  { policy: 'otw', row: { code: 'N', reason: 'Flu' }, history: INFORM, expect: null, why: 'a reason was told' },
  {
    policy: 'otw',
    row: { code: 'N' },
    expect: { outcome: 'indeterminate', missing: ['flags'] },
    why: 'whether somebody is to be told is not known',
  },
  {
    policy: 'otw',
    row: { code: 'N', date: null },
    history: INFORM,
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
  { policy: 'otw', now: '2026-11-22', row: { code: 'N' }, history: INFORM, expect: null, why: 'a Sunday' },
  { policy: 'otw', year: '12', row: { code: 'N' }, history: INFORM, expect: {}, why: 'care has no age limit' },
];

/** A pupil of the list with an N that nobody has settled yet, on whatever day. */
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import { nDueOn, nLimitOf } from '../n-deadline';

/** So many sessions are named; of more there is a number. */
const MOST_NAMED = 6;

export default defineCheck({
  on: 'cohort-row',
  id: 'cohort-open-n',
  page: 'cohort',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['history'],
  title: 'Open N',
  national: 'nLimit',
  policy: ({ policy }) => policy.rule('cohort-open-n'),
  run({ facts, history, policy, calendar, now }, rule) {
    if (history === null) return unknown('history');
    const open = facts.marks.filter(({ code }) => code === 'N');
    const [oldest] = open;
    if (oldest === undefined) return facts.isComplete ? null : unknown('history');
    const limit = nLimitOf('cohort-open-n', policy);
    const due = limit === null ? null : nDueOn(oldest.date, limit, calendar);
    const named = open.slice(0, MOST_NAMED).map(({ date, session }) => `${date} ${session}`);
    const more = open.length - named.length;
    const byWhen = due === null ? '' : ` The oldest ${due < now.date ? 'was to be' : 'is to be'} settled by ${due}.`;
    return breach({
      message: `${open.length} open N: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}.${byWhen}`,
      action: isDaily(rule.value)
        ? 'Send today’s list to the senior team and the attendance officer, and ask the parents for the reason.'
        : 'Put it on the list, and ask the parents for the reason.',
      policy: rule,
      facts: { open: open.length, oldest: oldest.date, due },
      notes: facts.notes,
    });
  },
});

const isDaily = (rule: unknown): boolean => typeof rule === 'string' && rule.startsWith('daily');

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'N N', '2026-11-17': '/ \\' } },
    expect: { severity: 'warning', says: '2 open N: 2026-11-16 AM, 2026-11-16 PM', facts: { open: 2 } },
    why: '5.3: absences are followed up',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { printed: {} },
    history: { marks: { '2026-11-20': 'N .' } },
    expect: { says: 'Send today’s list', facts: { due: '2026-11-27' } },
    why: 'AppA3: daily, and today’s are among them',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: { '2026-11-12': 'N /' } },
    expect: { says: 'was to be settled by 2026-11-19' },
    why: 'T-19: five working days are over',
  },
  {
    policy: 'keystone',
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'N /' } },
    expect: { facts: { due: '2026-11-23' } },
    why: 'T-19: "reasonable" is no number: the national day is shown',
  },
  {
    policy: 'jtmat',
    row: { printed: {} },
    history: { marks: { '2026-10-20': 'N N' } },
    expect: { facts: { due: '2026-11-03' } },
    why: 'law trap 16: five school days reach over half-term',
  },
  {
    policy: 'jtmat',
    row: { printed: {} },
    history: { marks: { '2026-11-09': 'N N', '2026-11-10': 'N N', '2026-11-11': 'N N', '2026-11-12': 'N N' } },
    expect: { says: 'and 2 more', facts: { open: 8 } },
    why: 'eight, of which six are named',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'O I' } },
    expect: null,
    why: 'both are settled',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: { '2026-11-16': '/ \\' }, lessons: [{ date: '2026-11-16', lesson: '3', code: 'N' }] },
    expect: null,
    why: 'T-20: N of a lesson is no N of a session',
  },
  {
    policy: 'wessex',
    row: { printed: {} },
    history: { marks: { '2026-11-20': '/ \\', '2026-11-23': 'N N' } },
    expect: null,
    why: 'law trap 28: a day to come has no mark yet',
  },
  {
    policy: 'wessex',
    calendar: null,
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'N /' } },
    expect: { facts: { due: null } },
    why: 'open all the same; without a calendar nobody can say by when',
  },
  {
    policy: 'wessex',
    year: '13',
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'N /' } },
    expect: {},
    why: 'registers are of pupils of any age',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'no marks are known: that is not none',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: { '2026-11-16': '/ \\' }, complete: false },
    expect: { outcome: 'indeterminate', missing: ['history'] },
    why: 'none among those that are known, which are not all',
  },
  {
    policy: 'otw',
    row: { printed: {} },
    history: { marks: { '2026-11-16': 'N \\' }, complete: false },
    expect: { notes: ['at-least'] },
    why: 'one is known, and there may be more',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { printed: {} },
    others: [{}, {}, {}],
    expect: { outcome: 'indeterminate', says: '4 of the 4 pupils here' },
    why: 'said once for the page',
  },
];

/** More days absent in one term than the policy lets pass without a letter from the parent. */
import { summarise } from '../../attendance';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { isOver, withNumber } from '../rule-number';
import { thisTerm } from '../this-term';

export default defineCheck({
  on: 'pupil',
  id: 'term-absence-letter',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'calendar'],
  title: 'Letter for the absences of a term',
  policy: ({ policy }) => withNumber(policy.rule('term-absence-letter', 'letterTerm')),
  run({ facts, calendar, now }, limit) {
    if (!isOver(facts.summary.absent / 2, limit, '>')) return null;
    const term = calendar === null ? null : thisTerm(calendar, now.date);
    if (term === null) return unknown('calendar');
    const { absent, provisional } = summarise(facts.marks, { from: term.from, to: term.to });
    const days = absent / 2;
    if (!isOver(days, limit, '>')) return null;
    const isProvisional = !isOver(days - provisional / 2, limit, '>');
    return breach({
      message: `${days} days absent this term, since ${term.from}.`,
      // T-53: the letter explains; medical proof is another question, which doubt alone opens
      action: 'Ask the parent for a signed letter that explains the absences. Do not ask for medical proof in it.',
      policy: limit,
      facts: { days, provisional, from: term.from, to: term.to },
      notes: [...(isProvisional ? (['provisional'] as const) : []), ...facts.notes],
    });
  },
});

const TEN_DAYS = onWeekdays('2026-11-02', 10, 'I I');

export const examples: PupilExample[] = [
  { policy: 'wessex', marks: TEN_DAYS, expect: null, why: 'ten days are not more than ten' },
  {
    policy: 'wessex',
    marks: together(TEN_DAYS, { '2026-11-16': 'I /' }),
    expect: { facts: { days: 10.5 } },
    why: 'ten and a half are; T-53',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: together(onWeekdays('2026-09-07', 6, 'I I'), onWeekdays('2026-11-09', 5, 'M O')),
    expect: { facts: { days: 11, from: '2026-09-03' } },
    why: 'both halves of a term count, and any absence',
  },
  {
    policy: 'wessex',
    now: '2027-01-15',
    marks: together(onWeekdays('2026-12-07', 9, 'I I'), onWeekdays('2027-01-04', 3, 'I I')),
    expect: null,
    why: 'twelve days of two terms',
  },
  {
    policy: 'wessex',
    marks: together(TEN_DAYS, { '2026-11-16': '/ N' }),
    expect: { notes: ['provisional'] },
    why: 'an open N decides',
  },
  {
    policy: 'wessex',
    marks: onWeekdays('2026-11-02', 12, 'I I'),
    history: { complete: false },
    expect: { notes: ['at-least'] },
    why: 'there may be more',
  },
  { policy: 'otw', marks: onWeekdays('2026-11-02', 12, 'I I'), expect: null, why: 'its policy asks for no letter' },
  {
    policy: 'wessex',
    calendar: null,
    marks: onWeekdays('2026-11-02', 11, 'I I'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'a term needs a calendar',
  },
  { policy: 'wessex', calendar: null, marks: TEN_DAYS, expect: null, why: 'no term can hold more than the year does' },
];

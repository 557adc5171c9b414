/** Fifteen sick days this school year, or so many that they are to be expected: the local authority is told before them. */
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { sickDays } from '../illness';
import { withNumber } from '../rule-number';

/** The duty looks forward (T-25, law trap 24): the question is put so many days before. */
const DAYS_BEFORE = 5;

export default defineCheck({
  on: 'pupil',
  id: 'health-15-days',
  page: 'history',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date'],
  title: 'Sickness return',
  national: 'healthLA',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => withNumber(policy.rule('health-15-days', 'healthLA')),
  run({ facts, reading }, limit) {
    const line = Number(limit.value);
    if (facts.marks.length === 0) {
      // printed totals cannot tell illness from other absence
      const printed = reading.kind === 'history' ? reading.printed : undefined;
      const missed = printed?.authorised ?? (printed?.possible ?? 0) - (printed?.attended ?? 0);
      return missed >= line - DAYS_BEFORE ? unknown('mark') : null;
    }
    const days = sickDays(facts.marksOf('I')).length;
    if (days < line - DAYS_BEFORE) return null;
    const isReached = days >= line;
    const isEarlier = isReached && limit.op === '>' && days === line;
    return breach({
      message: isReached
        ? `${days} days with illness this school year.${isEarlier ? ` The policy says more than ${line}; this asks at ${line}, to be safe.` : ''}`
        : `${days} days with illness this school year: are ${line} to be expected?`,
      action: isReached
        ? 'Tell the local authority, unless it knows of this illness already.'
        : 'Ask how long it is likely to last. Tell the local authority as soon as there is reason to expect it.',
      policy: limit,
      facts: { days, line, isReached, halfDaysCountAs: 1 },
      notes: facts.notes,
    });
  },
});

const FIFTEEN = onWeekdays('2026-11-02', 15, 'I I');

export const examples: PupilExample[] = [
  { id: 'V-36', policy: 'otw', marks: FIFTEEN, expect: { severity: 'warning', facts: { isReached: true } }, why: '15' },
  {
    id: 'V-36',
    policy: 'wessex',
    marks: FIFTEEN,
    expect: { severity: 'warning', says: 'The policy says more than 15' },
    why: 'T-25: at 15, though its own words need more; the message says so',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-09', 10, 'I I'),
    expect: { says: 'are 15 to be expected?', facts: { days: 10, isReached: false } },
    why: 'T-25, law trap 24: the duty looks forward, so the question comes at ten',
  },
  { policy: 'ludlow', year: '5', marks: onWeekdays('2026-11-10', 9, 'I I'), expect: null, why: 'nine days' },
  {
    policy: 'ludlow',
    year: '5',
    marks: together(onWeekdays('2026-09-07', 5, 'I I'), onWeekdays('2026-11-02', 10, '/ I')),
    expect: { facts: { days: 15 } },
    why: 'cumulative; a half day is a day, as in the Department’s tool',
  },
  {
    policy: 'otw',
    marks: together(onWeekdays('2026-11-02', 9, 'I I'), onWeekdays('2026-11-13', 6, 'M M')),
    expect: null,
    why: 'law trap 14: only I counts',
  },
  {
    policy: 'otw',
    marks: onWeekdays('2026-11-02', 5, 'I I'),
    history: { marks: onWeekdays('2026-06-01', 12, 'I I') },
    expect: null,
    why: 'last school year’s sickness is not this year’s',
  },
  { policy: 'otw', year: '13', marks: FIFTEEN, expect: null, why: 'the return is for compulsory school age' },
  { policy: 'keystone', marks: FIFTEEN, expect: null, why: 'its policy says nothing of it' },
  {
    policy: 'otw',
    printed: { attended: 80, possible: 100 },
    expect: { outcome: 'indeterminate', missing: ['mark'] },
    why: 'ten days missed, and nobody can see of what',
  },
  { policy: 'otw', printed: { attended: 99, possible: 100 }, expect: null, why: 'one session missed in all' },
];

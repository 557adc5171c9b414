/** Illness days of this school year towards the return to the local authority. Owns the sentence; the counting is the check's. */
import { dayWords } from '../attendance';
import { sickDays } from '../checks/illness';
import type { PolicyView } from '../policy/resolve';
import { figure, type Said } from './pupil-said';
import type { Standing } from './pupil-standing';

export type IllnessPart = { days: number; line: number; said: Said; source: string; dates: string[]; working: Said[] };

const NATIONAL_LINE = 15;

export function illnessPart({ marks, unread }: Standing, policy: PolicyView | null): IllnessPart {
  const limit = policy?.get('healthLA') ?? null;
  const line = typeof limit?.value === 'number' ? limit.value : NATIONAL_LINE;
  const dates = sickDays(marks);
  const days = dates.length;
  const count: Said = [unread === 0 ? '' : 'At least ', figure('illness.days', days)];
  const left: Said =
    days >= line
      ? [' The line is reached: tell the local authority, unless it knows of this illness already.']
      : [
          ' ',
          unread === 0 ? '' : 'At most ',
          figure('illness.left', line - days),
          ' more until then; where they are to be expected, it is told before.',
        ];
  return {
    days,
    line,
    said: [...count, ` of ${line} days with illness (I) this school year.`, ...left],
    source: [limit?.pack.name, limit?.clause].filter(Boolean).join(', '),
    dates: dates.map(dayWords),
    working: [
      ['Every day with an I in either session counts as one day, as in the Department’s own tool; M does not.'],
    ],
  };
}

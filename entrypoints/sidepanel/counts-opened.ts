/** How much is due, counted with the key: each case by the calendar of its own school. Owns that count; without it, `countsOf`. */
import { type Instant, londonTime } from '../../src/attendance';
import { dayTag } from '../../src/casework/due-words';
import type { Settings } from '../../src/rollout/settings';
import type { Known, KnownCasework } from './known';
import { calendarOf } from './school-of';

/** A case that does not open is counted as while it was locked: with one of them, all are. */
export function countsOpened(
  { due, counts }: Pick<Known, 'due' | 'counts'>,
  { cases }: Pick<KnownCasework, 'cases'>,
  settings: Settings,
  now: Instant,
): Known['counts'] {
  const schools = new Map(cases.map(({ id, value }) => [id, value.school]));
  if (due.some(({ id }) => !schools.has(id))) return counts;
  const today = londonTime(now).date;
  const isOver = (on: string, id: string) =>
    dayTag(on, now, calendarOf(settings, schools.get(id) ?? ''))?.tone === 'over';
  return {
    overdue: due.filter(({ id, due: on }) => isOver(on, id)).length,
    today: due.filter(({ due: on }) => on === today).length,
    open: due.length,
  };
}

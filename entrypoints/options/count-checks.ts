/** Counts how often each check would have fired on what was seen. Owns the slices in which that is done beside a living page. */
import type { Counted, CountProgress } from '../../components/options/checks/checks-view';
import { londonTime } from '../../src/attendance';
import type { History } from '../../src/checks/pupil-history';
import { Replay, type ReplayOptions } from '../../src/checks/replay';
import { now } from '../../src/clock';
import { isMarksReading, type PageReading, type Pupil } from '../../src/pages/reading';
import { inSlices } from '../../src/pages/slices';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import type { Settings } from '../../src/rollout/settings';
import type { ReplaySource } from './replay-source';

/** By the school's policy and calendar as they are now; each page as it was when it was read. */
export async function countChecks(
  school: School,
  settings: Settings,
  source: ReplaySource,
  onProgress: (progress: CountProgress) => void,
  signal: AbortSignal,
): Promise<Counted> {
  const policy = policyOfSchool(school, settings);
  if (policy === null) return { is: 'failed', why: 'the policy of this school is not there any more.' };
  const common = { policy, calendar: school.calendar, now: now(), asRead: true } satisfies ReplayOptions;
  const counting = new Replay();
  const pupils = new Set<string>();
  const ends: string[] = [];
  const progress: CountProgress = { pages: 0, parts: 0, of: null };
  for await (const { readings, histories, of } of source(school)) {
    await inSlices(counting.add(readings, { ...common, history: amongst(histories) }), signal);
    if (signal.aborted) return { is: 'stopped' };
    progress.pages += readings.length;
    progress.parts += 1;
    progress.of = of ?? null;
    for (const reading of readings) {
      for (const day of daysOf(reading)) keepEnds(ends, day);
      for (const { pupil } of rowsOf(reading)) if (pupil.id !== null) pupils.add(pupil.id);
    }
    onProgress({ ...progress });
  }
  const [from, to = from] = ends;
  if (from === undefined || to === undefined) return { is: 'nothing' };
  const asked = counting.rows().filter(({ check }) => counting.hasAsked(check));
  const fired = new Map(asked.map(({ check, ...counts }) => [check, counts]));
  return { is: 'counted', fired, pupils: pupils.size, from, to };
}

/** Names never join: a pupil without an id has no history. */
function amongst(histories: readonly History[]): Exclude<ReplayOptions['history'], History | null | undefined> {
  const byId = new Map(histories.map((history) => [history.pupil.id, history]));
  return ({ id }) => (id === null ? null : (byId.get(id) ?? null));
}

/** Of marks their own days, of other pages the one on which they were read. */
function daysOf(reading: PageReading): string[] {
  const marked = isMarksReading(reading)
    ? reading.rows.flatMap(({ cells }) => cells.flatMap(({ date, code }) => (date !== null && code ? [date] : [])))
    : [];
  return marked.length > 0 ? marked : [londonTime(reading.readAt).date];
}

function rowsOf(reading: PageReading): readonly { pupil: Pupil }[] {
  if (reading.kind === 'amendments') return reading.entries;
  return reading.kind === 'leave' ? reading.requests : reading.rows;
}

/** The first and the last day of all. */
function keepEnds(ends: string[], day: string): void {
  const [first = day, last = day] = ends;
  ends.splice(0, 2, day < first ? day : first, day > last ? day : last);
}

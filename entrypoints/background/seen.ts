/** What pages showed, as the background keeps it. Owns when what was seen is forgotten. */
import { londonTime, schoolYearStart } from '../../src/attendance';
import { type MarksSeen, marksSeenIn } from '../../src/casework/marks-seen';
import { now } from '../../src/clock';
import { readSettings } from '../../src/rollout/settings-store';
import { database, device } from './database';

let opened: Promise<MarksSeen> | undefined;

/** One connection while the worker lives; nothing is lost when it is stopped. */
export function marksSeen(): Promise<MarksSeen> {
  opened ??= device().then((lock) => marksSeenIn(database(), lock));
  return opened;
}

/** A teacher's profile keeps no marks; others keep this school year's and the one before. */
export async function forgetWhatIsNotKept(): Promise<void> {
  const { values } = await readSettings();
  const seen = await marksSeen();
  if (values.role === 'teacher') return seen.forgetAll();
  const thisYear = schoolYearStart(londonTime(now()).date);
  await seen.purge(`${Number(thisYear.slice(0, 4)) - 1}${thisYear.slice(4)}`);
}

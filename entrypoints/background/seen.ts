/** What pages showed, as the background keeps it. Owns the one connection, and when what was seen is forgotten. */
import { londonTime, schoolYearStart } from '../../src/attendance';
import { openDatabase } from '../../src/casework/database';
import { deviceLock } from '../../src/casework/device-key';
import { type MarksSeen, marksSeenIn } from '../../src/casework/marks-seen';
import { now } from '../../src/clock';
import { readSettings } from '../../src/rollout/settings-store';

let opened: Promise<MarksSeen> | undefined;

/** One connection while the worker lives; nothing is lost when it is stopped. */
export function marksSeen(): Promise<MarksSeen> {
  opened ??= (async () => {
    const database = openDatabase();
    return marksSeenIn(database, await deviceLock(database));
  })();
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

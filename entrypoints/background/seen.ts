/** What pages showed, as the background keeps it. Owns when what was seen is forgotten. */
import { londonTime, schoolYearStart } from '../../src/attendance';
import { type MarksSeen, marksSeenIn } from '../../src/casework/marks-seen';
import { now } from '../../src/clock';
import { forgetAllAbsent } from '../../src/messaging/absent-today';
import { forgetAllFacts } from '../../src/messaging/page-facts';
import { endVaultSession } from '../../src/messaging/vault-session';
import { readSettings } from '../../src/rollout/settings-store';
import { database, device } from './database';

export async function marksSeen(): Promise<MarksSeen> {
  return marksSeenIn(database(), await device());
}

/**
 * A profile that somebody said is a teacher's keeps no marks; others keep this school year's and the one before. Where nobody
 * said anything it is used as a teacher's, but what was seen stays: a policy may be gone for an hour, and marks do not come back.
 */
export async function forgetWhatIsNotKept(): Promise<void> {
  const { values, from } = await readSettings();
  const seen = await marksSeen();
  if (values.role === 'teacher') {
    await Promise.all([endVaultSession(), forgetAllFacts(), forgetAllAbsent()]);
    if (from.role !== 'default') return seen.forgetAll();
  }
  const thisYear = schoolYearStart(londonTime(now()).date);
  await seen.purge(`${Number(thisYear.slice(0, 4)) - 1}${thisYear.slice(4)}`);
}

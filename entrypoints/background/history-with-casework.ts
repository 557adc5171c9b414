/**
 * What casework knows of the pupils of a page, beside the marks that were seen. Owns the joining; while locked there is
 * nothing, and checks that need it say so.
 */
import { londonTime } from '../../src/attendance';
import { historyOfCasework } from '../../src/casework/history-of-casework';
import { whoIs } from '../../src/casework/pupils-of-page';
import { caseworkReader } from '../../src/casework/read-records';
import { RECORD_KINDS } from '../../src/casework/records';
import { recordSeal } from '../../src/casework/sealed-records';
import type { History } from '../../src/checks/pupil-history';
import { bytesOf, vaultSession } from '../../src/messaging/vault-session';
import type { Pupil } from '../../src/pages/reading';
import { checklistsOf } from '../../src/policy/checklists';
import { database, device } from './database';

/** A list of a whole school has few with a case. */
const MOST_FILES = 300;
/** From so many on all pupils with a record are asked for: looking for one after the other is slower. */
const MANY = 60;

type HistoryOf = (pupil: Pupil) => History | null;
type On = { school: string; pack: string; keepsLeave: boolean; url: string; now: string };

/** The same histories, with leave, contacts, support, notices, plans and flags of those who have a file. */
export async function withCasework(pupils: readonly Pupil[], seen: HistoryOf, on: On): Promise<HistoryOf> {
  const session = await vaultSession();
  if (session === null || pupils.length === 0) return seen;
  const who = await whoIs(database(), await device(), on.school, on.url, pupils, { make: false });
  const known = new Set(await database().pupils.toCollection().primaryKeys());
  const named = [...new Set(who.filter((one): one is string => one !== null && known.has(one)))];
  const wanted = (await withMoreThanName(named)).slice(0, MOST_FILES);
  if (wanted.length === 0) return seen;
  const seal = recordSeal(database(), { id: session.keyId, bytes: bytesOf(session.key) });
  const reader = caseworkReader(database(), seal);
  const files = new Map(await Promise.all(wanted.map(async (one) => [one, await reader.ofPupil(one)] as const)));
  const penaltyChecklists = checklistsOf(on.pack).flatMap(({ id, kind }) => (kind === 'penalty' ? [id] : []));
  const places = new Map(pupils.map((pupil, index) => [pupil, who[index] ?? null]));
  return (pupil) => {
    const history = seen(pupil);
    const file = files.get(places.get(pupil) ?? '');
    if (file === undefined) return history;
    const marks = history?.marks ?? [];
    const today = londonTime(on.now).date;
    const kept = historyOfCasework({ file, pupil, marks, today, penaltyChecklists, keepsLeave: on.keepsLeave });
    return { pupil, marks, complete: false, ...history, ...kept };
  };
}

/** A name may be kept of everybody in the school: alone it is no file, and nothing follows from what it does not say. */
async function withMoreThanName(pupils: readonly string[]): Promise<string[]> {
  if (pupils.length === 0) return [];
  const kinds = RECORD_KINDS.filter((kind) => kind !== 'pupils');
  const found = await Promise.all(
    kinds.map((kind) => {
      const table = database()[kind];
      return pupils.length > MANY
        ? table.orderBy('pupil').uniqueKeys()
        : table
            .where('pupil')
            .anyOf([...pupils])
            .uniqueKeys();
    }),
  );
  const known = new Set<unknown>(found.flat());
  return pupils.filter((pupil) => known.has(pupil));
}

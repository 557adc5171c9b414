/**
 * What goes into a file of this computer's casework: all of it, or that of some pupils. Owns the gathering at one moment and
 * the count of what cannot be moved. Writes nothing.
 */
import type { Instant } from '../attendance';
import type { Database } from './database';
import type { DeviceLock } from './device-key';
import { type DatedDismissal, dismissalsIn } from './dismissals';
import { knownPupils } from './known-ids';
import { knownIn } from './known-installations';
import type { StoredRecord } from './plan-merge';
import type { PortableCasework, PortablePupil } from './portable';
import type { Damaged } from './read-records';
import type { PupilRecord } from './records';
import type { RecordSeal } from './sealed-records';
import { storedRecords } from './stored-records';

/** Where casework is, unlocked. */
export type Place = { database: Database; lock: DeviceLock; seal: RecordSeal };

export type Wanted = {
  /** The ids that the schools have in the settings. */
  schools: readonly string[];
  installation: string;
  at: Instant;
  /** Random names of pupils; null: everything there is. */
  only: readonly string[] | null;
};

export type Outgoing = {
  casework: PortableCasework;
  /** How many things of which kind. */
  counts: { records: number; pupils: number; years: number; dismissals: number };
  left: {
    /** Put away before they could be moved. */
    dismissals: number;
    /** Ids and years of schools that are in no setting any more, or that do not open. */
    ids: number;
    damaged: Damaged[];
  };
};

export async function gatherOutgoing(place: Place, wanted: Wanted, signal?: AbortSignal): Promise<Outgoing> {
  const { database, lock, seal } = place;
  const { installation, at } = wanted;
  const only = wanted.only === null ? null : new Set(wanted.only);
  const { records: all, damaged } = await storedRecords(database, seal, signal);
  const records = only === null ? all : all.filter(({ pupil }) => only.has(pupil));
  const schools = [...wanted.schools, ...schoolsIn(records)];
  const { pupils, years, left } = await knownPupils(database, lock, schools, only, signal);
  const dismissed = await dismissalsIn(database, lock).all();
  const dismissals = only === null ? dismissed.dismissals : dismissed.dismissals.filter(isOfSome(pupils));
  return {
    casework: {
      installation,
      isWhole: only === null,
      known: knownIn(all, installation, at),
      pupils,
      records,
      years,
      dismissals,
    },
    counts: {
      records: records.length,
      pupils: new Set([...pupils, ...records.filter(({ kind }) => kind === 'pupils')].map(({ pupil }) => pupil)).size,
      years: years.length,
      dismissals: dismissals.length,
    },
    left: {
      dismissals: only === null ? dismissed.others : 0,
      ids: left,
      damaged: damaged.map(({ kind, id }) => ({ kind, id })),
    },
  };
}

function schoolsIn(records: readonly StoredRecord[]): string[] {
  return records.flatMap(({ kind, value }) => (kind === 'pupils' ? (value as PupilRecord).school : []));
}

/** Dismissals name a pupil as the page did: by one of the ids. */
export function isOfSome(pupils: readonly PortablePupil[]): (dismissal: DatedDismissal) => boolean {
  const known = new Set(pupils.flatMap(({ school, ids }) => ids.map(({ id }) => `${school}\n${id}`)));
  return ({ school, pupil }) => known.has(`${school}\n${pupil}`) || known.has(`${school}\n${pupil.trim()}`);
}

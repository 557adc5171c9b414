/**
 * Which pupil an id is. Owns the random name each pupil has in this database, and the joining of two of them when one page
 * shows the ids of both. What contradicts what is known is nobody's: a pupil has one id of each kind.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { type Database, type PupilIdRecord, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';
import { manyRecords } from './many-records';
import type { KindOfId, PupilId } from './pupil-id';

/** Where a pupil's ids stand in the database. */
export type NamedIds = { ids: PupilId[]; names: string[]; kinds: string[] };

/** Whom ids are of. `isNew` names are not known yet. */
export type Whose = NamedIds & {
  /** One of them, or two or three that turned out to be one. */
  pupils: string[];
  isNew: boolean[];
};

const idSchema = z.object({ kind: z.string(), id: z.string() });

export function nameOfSchool(lock: DeviceLock, school: string): Promise<string> {
  return lock.name(JSON.stringify(['school', school]));
}

export async function namedIds(lock: DeviceLock, school: string, all: readonly PupilId[][]): Promise<NamedIds[]> {
  const kindNames = new Map<string, Promise<string>>();
  const kindOf = (kind: string): Promise<string> => {
    const known = kindNames.get(kind) ?? lock.name(JSON.stringify(['kind of id', school, kind]));
    kindNames.set(kind, known);
    return known;
  };
  return Promise.all(
    all.map(async (ids) => ({
      ids,
      names: await Promise.all(ids.map(({ kind, id }) => lock.name(JSON.stringify(['pupil', school, kind, id])))),
      kinds: await Promise.all(ids.map(({ kind }) => kindOf(kind))),
    })),
  );
}

/** Whom the ids are of: null where they contradict each other or what is known, or two of them are one pupil's. */
export async function whoseIds(database: Database, all: readonly NamedIds[]): Promise<(Whose | null)[]> {
  const records = await manyRecords(
    database.pupilIds,
    all.flatMap(({ names }) => names),
  );
  let next = 0;
  const whose = all.map((named): Whose => {
    const known = named.names.map(() => records[next++]);
    const pupils = [...new Set(known.flatMap((record) => record?.pupil ?? []))];
    return { ...named, pupils, isNew: known.map((record) => record === undefined) };
  });
  const unsure = whose.filter(
    ({ pupils, isNew }) => pupils.length > 1 || (pupils.length === 1 && isNew.includes(true)),
  );
  const kindsOf = await kindsOfPupils(
    database,
    unsure.flatMap(({ pupils }) => pupils),
  );
  const count = new Map<string, number>();
  for (const { pupils } of whose) for (const pupil of pupils) count.set(pupil, (count.get(pupil) ?? 0) + 1);
  return whose.map((one) => {
    const isTwice = one.pupils.some((pupil) => (count.get(pupil) ?? 0) > 1);
    return isTwice || (unsure.includes(one) && !areKindsApart(one, kindsOf)) ? null : one;
  });
}

/** No two ids of one kind: neither among the pupils that would be one, nor between them and what is new. */
function areKindsApart({ pupils, kinds, isNew }: Whose, kindsOf: ReadonlyMap<string, readonly string[]>): boolean {
  const all = [...pupils.flatMap((pupil) => kindsOf.get(pupil) ?? []), ...kinds.filter((_, index) => isNew[index])];
  return new Set(all).size === all.length;
}

async function kindsOfPupils(database: Database, pupils: readonly string[]): Promise<Map<string, string[]>> {
  const kinds = new Map<string, string[]>();
  if (pupils.length === 0) return kinds;
  const records = await database.pupilIds
    .where('pupil')
    .anyOf([...new Set(pupils)])
    .toArray();
  for (const { pupil, kind } of records) kinds.set(pupil, [...(kinds.get(pupil) ?? []), kind]);
  return kinds;
}

/** Whether two lookings-up of the same ids said the same. */
export function isSameAnswer(a: Whose | null, b: Whose | null): boolean {
  if (a === null || b === null) return a === b;
  return a.pupils.join() === b.pupils.join() && a.isNew.join() === b.isNew.join();
}

/** The records of ids that are not known yet. */
export function recordsOfNewIds(
  lock: DeviceLock,
  school: string,
  pupil: string,
  { ids, names, kinds, isNew }: Whose,
): Promise<PupilIdRecord[]> {
  return Promise.all(
    ids.flatMap(({ kind, id }, index) => {
      const name = names[index] as string;
      const record = { id: name, pupil, kind: kinds[index] as string, school, schemaVersion: SCHEMA_VERSION };
      return isNew[index]
        ? [lock.seal({ kind, id }, boundTo(name)).then((content): PupilIdRecord => ({ ...record, content }))]
        : [];
    }),
  );
}

/** @throws when a record was not sealed here. */
export async function openPupilId(lock: DeviceLock, { id: name, content }: PupilIdRecord): Promise<PupilId> {
  const { kind, id } = idSchema.parse(await lock.open(content, boundTo(name)));
  return { kind: kind as KindOfId, id };
}

const boundTo = (name: string): string => `pupil-ids ${name}`;

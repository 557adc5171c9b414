/** The records of pupils' years, opened and sealed. Owns their names and versions; what they say is for `seen-year.ts`. */
import type { IsoDate } from '../attendance';
import { type Database, type MarksSeenRecord, SCHEMA_VERSION } from './database';
import type { DeviceLock } from './device-key';
import { manyRecords } from './many-records';
import { type PackedYear, packYear, unpackYear } from './packed-year';
import { emptyYear, type SeenYear } from './seen-year';

/** A year of a pupil as it was read; version 0 is not in the database yet. */
export type OpenYear = { id: string; pupil: string; version: number; year: SeenYear };

export const idOfYear = (pupil: string, from: IsoDate): string => `${pupil} ${from}`;
const boundTo = (id: string): string => `marks-seen ${id}`;

export async function openYear(lock: DeviceLock, record: MarksSeenRecord): Promise<OpenYear> {
  const { id, pupil, version, year } = record;
  return { id, pupil, version, year: unpackYear(year, await lock.open(record.content, boundTo(id))) };
}

/** The years asked for, those that are not there yet as empty ones. */
export async function openYears(
  database: Database,
  lock: DeviceLock,
  wanted: readonly { pupil: string; from: IsoDate }[],
): Promise<OpenYear[]> {
  const records = await manyRecords(
    database.marksSeen,
    wanted.map(({ pupil, from }) => idOfYear(pupil, from)),
  );
  return Promise.all(
    wanted.map(({ pupil, from }, index) => {
      const record = records[index];
      return record ? openYear(lock, record) : { id: idOfYear(pupil, from), pupil, version: 0, year: emptyYear(from) };
    }),
  );
}

/** Every year of these pupils, pupil by pupil, oldest first. Asked for by name: looking through an index is slower by far. */
export async function yearsOf(database: Database, lock: DeviceLock, pupils: readonly string[]): Promise<OpenYear[]> {
  const years = (await database.marksSeen.orderBy('year').uniqueKeys()) as IsoDate[];
  const ids = pupils.flatMap((pupil) => years.map((year) => idOfYear(pupil, year)));
  const records = await manyRecords(database.marksSeen, ids);
  return Promise.all(records.flatMap((record) => (record ? [openYear(lock, record)] : [])));
}

export function sealYear(lock: DeviceLock, school: string, open: OpenYear): Promise<MarksSeenRecord> {
  return sealPackedYear(lock, school, open, packYear(open.year));
}

/** The same, where what it will hold is packed already. */
export async function sealPackedYear(
  lock: DeviceLock,
  school: string,
  { id, pupil, version, year }: OpenYear,
  packed: PackedYear,
): Promise<MarksSeenRecord> {
  const content = await lock.seal(packed, boundTo(id));
  return { id, pupil, school, year: year.from, version: version + 1, schemaVersion: SCHEMA_VERSION, content };
}

/** Inside a transaction: whether nobody wrote any of them since they were opened. */
export async function areCurrent(database: Database, open: readonly OpenYear[]): Promise<boolean> {
  const records = await manyRecords(
    database.marksSeen,
    open.map(({ id }) => id),
  );
  return open.every(({ version }, index) => (records[index]?.version ?? 0) === version);
}

/**
 * Everything of one pupil in plain text, for somebody who has a right to see it. Owns the gathering and the entry in the
 * history that says it was exported; unlike a hand-over file it is for people, and is not sealed.
 */
import { type Instant, londonTime, type Mark } from '../attendance';
import { dismissalsIn } from './dismissals';
import { knownPupils } from './known-ids';
import { isOfSome, type Place } from './outgoing';
import { type EverythingOfPupil, type PupilSummary, pupilSummary } from './pupil-summary';
import { caseworkReader, type PupilFile } from './read-records';
import { type Person, RECORD_KINDS, type RecordKind } from './records';
import { yearsOf } from './seen-records';
import { disputedSessions, marksOf } from './seen-year';
import { type RecordPlace, writeRecords } from './write-records';

export type ExportedPupil = {
  /** As readable JSON; every field is as it is kept. */
  json: string;
  summary: PupilSummary;
  /** For the second copy. */
  written: RecordPlace[];
};

export type ExportedBy = { person: Person; at: Instant; installation: string; schools: readonly string[] };

/** @throws when the history cannot be written: nothing is given out that nobody will know of. */
export async function exportPupil(place: Place, pupil: string, by: ExportedBy): Promise<ExportedPupil> {
  const { database, lock, seal } = place;
  const { person, at, installation } = by;
  const file = await caseworkReader(database, seal).ofPupil(pupil);
  const schools = [...by.schools, ...file.pupils.map(({ value }) => value.school)];
  const { pupils } = await knownPupils(database, lock, schools, new Set([pupil]));
  const years = (await yearsOf(database, lock, [pupil])).map(({ year }) => year);
  const marks: Mark[] = years.flatMap(marksOf);
  const { dismissals } = await dismissalsIn(database, lock).all();
  const everything: EverythingOfPupil = {
    file,
    ids: pupils.flatMap(({ ids }) => ids),
    marks,
    dismissals: dismissals.filter(isOfSome(pupils)),
  };
  const entry = { at, by: person, what: 'exported' as const, words: 'Everything of one pupil, as text' };
  const written = await writeRecords(
    database,
    seal,
    [{ kind: 'events', id: crypto.randomUUID(), pupil, base: null, value: entry }],
    { person, at, installation },
  );
  if (!written.ok) throw new Error(`the history could not be written: ${written.why}`);
  const content = {
    about: {
      what: 'Everything that Register Lens keeps of one pupil in this browser',
      exportedAt: at,
      by: person,
      notOpened: file.damaged.length,
    },
    ids: everything.ids,
    ...recordsIn(file),
    marksSeen: marks,
    marksOnWhichPagesDiffer: years.flatMap(disputedSessions),
    figuresSeen: years.flatMap(({ figures }) => figures),
    dismissals: everything.dismissals,
  };
  return {
    json: `${JSON.stringify(content, null, 2)}\n`,
    summary: pupilSummary(everything, londonTime(at).date),
    written: written.written,
  };
}

/** Stamps and versions say nothing of a pupil. */
function recordsIn(file: PupilFile): Partial<Record<RecordKind, unknown[]>> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, file[kind].map(({ id, value }) => ({ id, ...value }))]));
}

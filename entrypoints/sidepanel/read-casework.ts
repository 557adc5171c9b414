/** Reads what the panel shows of casework, with the key. Owns which records that takes; a large school's others stay closed. */
import type { CaseworkRecord } from '../../src/casework/database';
import { type CaseworkReader, caseworkReader, opened, type PupilFile } from '../../src/casework/read-records';
import { NO_PUPIL, type OpenRecord, type PupilRecord } from '../../src/casework/records';
import type { VaultSession } from '../../src/messaging/vault-session';
import { database, sealOf } from './databases';
import type { KnownCasework } from './known';

/** More than this many absent without a reason, and a school has another problem than calling. */
const MOST_FILES = 400;

/** `openCases`: as they are stored. `wanted`: the pupils whose whole file is shown. */
export async function readCasework(
  session: VaultSession,
  openCases: readonly CaseworkRecord[],
  wanted: readonly string[],
): Promise<KnownCasework> {
  const seal = sealOf(session);
  const reader = caseworkReader(database(), seal);
  const pupils = [...new Set(wanted)].slice(0, MOST_FILES);
  const [{ records: open }, files, names] = await Promise.all([
    opened(seal, 'cases', openCases),
    filesOf(reader, pupils),
    namesOf(reader, [...openCases.map(({ pupil }) => pupil), ...pupils]),
  ]);
  const cases = new Map<string, OpenRecord<'cases'>>(open.map((one) => [one.id, one]));
  for (const file of files.values()) for (const one of file.cases) cases.set(one.id, one);
  return { person: session.person, cases: [...cases.values()], names, files };
}

async function filesOf(reader: CaseworkReader, pupils: readonly string[]): Promise<Map<string, PupilFile>> {
  const files = await Promise.all(pupils.map((pupil) => reader.ofPupil(pupil)));
  return new Map(files.map((file) => [file.pupil, file]));
}

async function namesOf(reader: CaseworkReader, pupils: readonly string[]): Promise<Map<string, PupilRecord>> {
  const wanted = [...new Set(pupils)].filter((pupil) => pupil !== NO_PUPIL);
  const { records } = await reader.many('pupils', wanted);
  return new Map(records.map(({ id, value }) => [id, value]));
}

/** Databases that released versions left behind, opened by this one. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase, SCHEMA_VERSION } from '../../../src/casework/database';
import { deviceLock } from '../../../src/casework/device-key';
import { dismissalsIn } from '../../../src/casework/dismissals';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import { whoIs } from '../../../src/casework/pupils-of-page';
import { RECORD_KINDS } from '../../../src/casework/records';
import type { RecoveryFile } from '../../../src/casework/recovery-file';
import { makeVault, unlockVault, vaultState } from '../../../src/casework/vault';
import { FEW_ROUNDS, NOW, noteOf, windowOf } from './open-vault';
import { dumpOf, loadFixture, type SchemaFixture } from './schemas/dump';
import { everythingOnce, OF_EACH_KIND } from './schemas/everything';
import { amy, ben, codesOf, REGISTER } from './seen-pages';

const FOLDER = path.join(import.meta.dirname, 'schemas');
const fileOf = (schema: number) => path.join(FOLDER, `${schema}.json`);
const fixture = (schema: number) => JSON.parse(readFileSync(fileOf(schema), 'utf8')) as SchemaFixture;

let database: Database;
afterEach(() => database.delete());

async function opened(schema: number): Promise<Database> {
  const name = `test-${Math.random()}`;
  await loadFixture(name, fixture(schema));
  database = openDatabase(name);
  return database;
}

async function unlocked(by: { passphrase: string } | { recovery: RecoveryFile }) {
  const answer = await unlockVault(database, by);
  if (!answer.ok) throw new Error(answer.why);
  return windowOf(database, answer.key);
}

/** What was put away, and seen. */
async function putAwayAndSeen(schema: number) {
  await opened(schema);
  const lock = await deviceLock(database);
  const dismissals = dismissalsIn(database, lock);
  const seen = await marksSeenIn(database, lock).historiesOf('thornmere', [amy, ben], {
    url: REGISTER,
    now: NOW,
    calendar: null,
  });
  return {
    away: await dismissals.among('thornmere', ['late|10853', 'another'], '2026-11-27'),
    reasons: await dismissals.reasons(),
    codes: [amy, ben].map((pupil) => codesOf(seen(pupil)?.marks ?? [])),
    figures: seen(amy)?.before?.map(({ printed }) => printed) ?? [],
  };
}

const LATE = { away: ['late|10853'], reasons: [{ check: 'late', reason: 'agreed' }] };
const SEEN = { codes: [{ '2026-11-16 AM': 'U' }, { '2026-11-16 AM': '/' }], figures: [{ percent: '91.2' }] };

describe('a database of schema 1', () => {
  it('still has what was put away', async () => {
    expect(await putAwayAndSeen(1)).toEqual({ ...LATE, codes: [{}, {}], figures: [] });
  });
});

describe('a database of schema 2', () => {
  it('still has what was put away, marks seen and figures', async () => {
    expect(await putAwayAndSeen(2)).toEqual({ ...LATE, ...SEEN });
  });
});

describe.each([1, 2])('a database of schema %i', (schema) => {
  it('has no vault, and takes casework from now on', async () => {
    await opened(schema);
    expect(await vaultState(database)).toEqual({ state: 'none' });
    const how = { mode: 'passphrase', passphrase: 'four dry coats', rounds: FEW_ROUNDS } as const;
    const { key } = await makeVault(database, how, NOW);
    const lock = await deviceLock(database);
    const [pupil] = await whoIs(database, lock, 'thornmere', REGISTER, [amy], { make: true });
    expect(await windowOf(database, key).write(noteOf(pupil ?? '', 'a', 'Rang'))).toMatchObject({ ok: true });
    expect(database.verno).toBe(SCHEMA_VERSION);
  });
});

describe('a database of schema 3', () => {
  const known = () => fixture(3).knows as { passphrase: string; recovery: RecoveryFile; pupil: string };

  it('still has what was put away, marks seen and figures', async () => {
    expect(await putAwayAndSeen(3)).toEqual({ ...LATE, ...SEEN });
  });

  it('opens with its passphrase and its recovery file, and a record of each kind is what it was', async () => {
    await opened(3);
    const { passphrase, recovery, pupil } = known();
    for (const by of [{ passphrase }, { recovery }]) {
      const { reader } = await unlocked(by);
      const file = await reader.ofPupil(pupil);
      for (const kind of RECORD_KINDS) {
        if (kind !== 'events') expect(file[kind].map(({ value }) => value)).toEqual([OF_EACH_KIND[kind]]);
      }
      expect(file.events.map(({ value }) => value.what).filter((what) => what === 'removed')).toHaveLength(1);
      expect(file.damaged).toEqual([]);
      expect((await reader.ofPupil('school')).notes.map(({ value }) => value.text)).toEqual(['Fog']);
    }
  });

  it('finds its pupil again from a page, and takes a change', async () => {
    await opened(3);
    const { passphrase, pupil } = known();
    const lock = await deviceLock(database);
    expect(await whoIs(database, lock, 'thornmere', REGISTER, [amy], { make: false })).toEqual([pupil]);
    const { write } = await unlocked({ passphrase });
    expect(await write(noteOf(pupil, 'notes 1', 'Rang twice', 1))).toMatchObject({ versions: { 'notes 1': 2 } });
  });
});

describe('the fixtures', () => {
  it('are one of each schema up to this one', () => {
    const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
    expect(files.sort()).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => `${index + 1}.json`));
  });

  it('of this schema has the very tables and fields that are written now: else the schema has another number', async () => {
    const made = await everythingOnce(`test-${Math.random()}`);
    database = made.database;
    const now = await dumpOf(database, SCHEMA_VERSION, made.knows);
    if (process.env.WRITE_SCHEMA_FIXTURE === '1') {
      writeFileSync(fileOf(SCHEMA_VERSION), `${JSON.stringify(now, null, 2)}\n`);
    }
    expect(existsSync(fileOf(SCHEMA_VERSION))).toBe(true);
    const released = fixture(SCHEMA_VERSION);
    expect(now.stores).toEqual(released.stores);
    expect(fieldsOf(now)).toEqual(fieldsOf(released));
  });
});

/** Table → the fields of its rows, in clear and of what is sealed. */
function fieldsOf({ tables }: SchemaFixture): Record<string, string[]> {
  const namesIn = (value: unknown, before = ''): string[] =>
    typeof value !== 'object' || value === null
      ? [before]
      : Object.entries(value).flatMap(([name, field]) => namesIn(field, `${before}.${name}`));
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, [...new Set(rows.flatMap((row) => namesIn(row)))].sort()]),
  );
}

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { upgraded } from '../../../src/casework/content-upgrades';
import type { CaseworkRecord, Database } from '../../../src/casework/database';
import { NO_PUPIL } from '../../../src/casework/records';
import { newVaultKey } from '../../../src/casework/vault';
import { type Casework, dumped, note, noteOf, openCasework, windowOf } from './open-vault';

let casework: Casework;
let database: Database;
const stored = async (id: string) => (await database.notes.get(id)) as CaseworkRecord;
const sealedAs = (record: CaseworkRecord) => casework.seal.open('notes', record);

beforeEach(async () => {
  casework = await openCasework();
  database = casework.database;
  await casework.write(noteOf('amy', 'a', 'Rang about the dentist'), noteOf('ben', 'b', 'Bus was late'));
});
afterEach(() => database.delete());

describe('a sealed record', () => {
  it('opens as it was written, in any window that has the key', async () => {
    const other = windowOf(database, casework.key).seal;
    expect((await other.open('notes', await stored('a'))).value).toEqual(note('Rang about the dentist'));
  });

  it('opens in no other record’s place: not as another of the same pupil, not as another’s, not as another kind', async () => {
    await casework.write(noteOf('amy', 'second', 'Came back'));
    const [a, second, b] = [await stored('a'), await stored('second'), await stored('b')];
    await expect(sealedAs({ ...a, content: second.content })).rejects.toThrow();
    await expect(sealedAs({ ...a, content: b.content })).rejects.toThrow();
    await expect(sealedAs({ ...a, content: b.content, key: b.key })).rejects.toThrow();
    await expect(casework.seal.open('contacts', a)).rejects.toThrow();
    expect((await sealedAs(a)).value.text).toBe('Rang about the dentist');
  });

  it('opens under no other vault key', async () => {
    const stranger = windowOf(database, { ...newVaultKey(), id: casework.key.id }).seal;
    await expect(stranger.open('notes', await stored('a'))).rejects.toThrow();
  });

  it('cannot be opened once its pupil’s data key is gone, though the vault’s is there', async () => {
    await database.pupilKeys.where('pupil').equals('amy').delete();
    const other = windowOf(database, casework.key).seal;
    await expect(other.open('notes', await stored('a'))).rejects.toThrow('data key');
    expect((await other.open('notes', await stored('b'))).value.text).toBe('Bus was late');
  });

  it('is refused where its content is not what its kind holds', async () => {
    const { id, pupil, ...rest } = await stored('a');
    const inner = { value: { text: 5 } as never, stamps: {} };
    const sealed = await casework.seal.seal('notes', id, pupil, inner);
    await expect(sealedAs({ id, pupil, ...rest, ...sealed })).rejects.toThrow();
  });
});

describe('data keys', () => {
  it('are one for each pupil and one for the school, even where two windows write at once', async () => {
    const windows = [casework, windowOf(database, casework.key), windowOf(database, casework.key)];
    const written = await Promise.all(
      windows.flatMap((one, index) => [
        one.write(noteOf('cal', `cal ${index}`, 'first')),
        one.write(noteOf(NO_PUPIL, `school ${index}`, 'first')),
      ]),
    );
    expect(written.every(({ ok }) => ok)).toBe(true);
    const pupils = (await database.pupilKeys.toArray()).map(({ pupil }) => pupil);
    expect(pupils.sort()).toEqual(['amy', 'ben', 'cal', NO_PUPIL]);
  });

  it('of many pupils are made at once', async () => {
    const pupils = Array.from({ length: 120 }, (_, index) => `pupil ${index}`);
    await casework.seal.prepare(pupils);
    await windowOf(database, casework.key).seal.prepare(pupils);
    expect(await database.pupilKeys.count()).toBe(122);
  });

  it('that are damaged are not used for what is new', async () => {
    const [key] = await database.pupilKeys.where('pupil').equals('amy').toArray();
    if (key === undefined) throw new Error('Amy has a data key');
    await database.pupilKeys.put({ ...key, content: { ...key.content, data: new ArrayBuffer(48) } });
    const other = windowOf(database, casework.key);
    expect((await other.write(noteOf('amy', 'new', 'Rang again'))).ok).toBe(true);
    const again = windowOf(database, casework.key);
    expect((await again.write(noteOf('amy', 'newer', 'And again'))).ok).toBe(true);
    const { notes, damaged } = await again.reader.ofPupil('amy');
    expect(notes.map(({ id }) => id).sort()).toEqual(['new', 'newer']);
    expect(damaged.map(({ id }) => id)).toContain('a');
    expect(await database.pupilKeys.where('pupil').equals('amy').count()).toBe(2);
  });
});

describe('what stands in clear', () => {
  it('are random ids, days and versions: no name, no text, no initials, no kind of event', async () => {
    await casework.write({
      kind: 'pupils',
      id: 'amy',
      pupil: 'amy',
      base: null,
      value: { name: 'Amy Ash', year: '8', group: '8 Birch', school: 'thornmere', ids: [{ kind: 'upn', id: 'A123' }] },
    });
    const told = ['Amy Ash', 'A123', 'thornmere', 'dentist', '"RO"', 'office', 'added', 'text'];
    const text = await dumped(database);
    expect(told.filter((one) => text.includes(one))).toEqual([]);

    // the same look does find what stands there openly
    const [record] = await database.notes.toArray();
    const data = new TextEncoder().encode(JSON.stringify(note('dentist'))).buffer;
    await database.notes.put({ ...(record as CaseworkRecord), content: { v: 1, iv: new Uint8Array(), data } });
    expect(await dumped(database)).toContain('dentist');
  });
});

describe('a record of an older version', () => {
  const [first, second] = [
    {
      kind: 'notes' as const,
      to: 4,
      change: ({ words, ...rest }: Record<string, unknown>) => ({ ...rest, text: words }),
    },
    {
      kind: 'notes' as const,
      to: 5,
      change: (value: Record<string, unknown>) => ({ ...value, at: '2026-11-20T09:30:00Z' }),
    },
  ];

  it('is brought up step by step when it is opened', () => {
    expect(upgraded('notes', 3, { words: 'Rang' }, [first, second])).toEqual({
      text: 'Rang',
      at: '2026-11-20T09:30:00Z',
    });
    expect(upgraded('notes', 4, { text: 'Rang' }, [first, second])).toEqual({
      text: 'Rang',
      at: '2026-11-20T09:30:00Z',
    });
  });

  it('that needs nothing, or is of another kind, stays as it is', () => {
    expect(upgraded('notes', 5, { text: 'Rang' }, [first, second])).toEqual({ text: 'Rang' });
    expect(upgraded('contacts', 3, { words: 'Rang' }, [first, second])).toEqual({ words: 'Rang' });
  });
});

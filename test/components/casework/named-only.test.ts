// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { database, device } from '../../../entrypoints/background/database';
import { withCasework } from '../../../entrypoints/background/history-with-casework';
import { keepFile } from '../../../src/casework/keep-file';
import { recordSeal } from '../../../src/casework/sealed-records';
import { makeVault } from '../../../src/casework/vault';
import { writeRecords } from '../../../src/casework/write-records';
import { keepVaultSession, textOf } from '../../../src/messaging/vault-session';

const AT = '2026-11-20T09:52:00Z';
const UPN = 'H801200001001';
const officer = { initials: 'AB', role: 'officer' } as const;
const amy = { name: 'Amy Ash', id: UPN, ids: { upn: UPN }, year: '8' };
const on = { school: 'thornmere', pack: 'wessex', keepsLeave: false, url: 'https://mis.example/a', now: AT };

beforeEach(async () => {
  fakeBrowser.reset();
  await Promise.all(database().tables.map((table) => table.clear()));
});

describe('what checks hear of casework', () => {
  it('is nothing of a pupil whose name alone is kept, and what is on record once anything else is', async () => {
    const { key } = await makeVault(
      database(),
      { mode: 'passphrase', passphrase: 'seven wet umbrellas', rounds: 10 },
      AT,
    );
    await keepVaultSession({
      keyId: key.id,
      key: textOf(key.bytes),
      person: officer,
      unlockedAt: AT,
      locksAt: '2099-01-01T00:00:00Z',
    });
    const pupil = {
      ids: [{ kind: 'upn', id: UPN }],
      name: 'Amy Ash',
      row: 2,
      years: [{ from: '2026-09-01', marks: '/' }],
    };
    await keepFile(database(), await device(), { school: 'thornmere', file: 'marks', at: AT, pupils: [pupil] });
    const who = (await database().pupilIds.toArray())[0]?.pupil ?? '';
    const seal = recordSeal(database(), key);
    const by = { person: officer, at: AT, installation: 'here' };
    const value = { name: 'Amy Ash', year: '8', group: null, school: 'thornmere', ids: [] };
    const named = { kind: 'pupils' as const, id: who, pupil: who, base: null, value };
    await writeRecords(database(), seal, [named], {
      ...by,
      history: { what: 'added', pupil: 'school', words: 'Names' },
    });
    expect((await withCasework([amy], () => null, on))(amy)).toBeNull();

    const note = { text: 'Prefers a call after 16:00.', at: AT, by: officer };
    await writeRecords(database(), seal, [{ kind: 'notes', id: 'n', pupil: who, base: null, value: note }], by);
    expect((await withCasework([amy], () => null, on))(amy)).toMatchObject({ notices: [], flags: [] });
  });
});

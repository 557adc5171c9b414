// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { database, device, sealOf, secondCopy } from '../../../entrypoints/sidepanel/databases';
import { followSession, makeAnewSoon, search } from '../../../entrypoints/sidepanel/search';
import { erasePupil } from '../../../src/casework/erase-pupil';
import { makeVault } from '../../../src/casework/vault';
import { writeRecords } from '../../../src/casework/write-records';
import { textOf, type VaultSession } from '../../../src/messaging/vault-session';
import { FINLAY, officer } from './made-up';

const NOW = '2026-11-20T09:52:00Z';
let session: VaultSession;

beforeEach(async () => {
  for (const { tables } of [database(), secondCopy()])
    await Promise.all(tables.filter(({ name }) => name !== 'keys').map((table) => table.clear()));
  const { key } = await makeVault(
    database(),
    { mode: 'passphrase', passphrase: 'seven wet umbrellas', rounds: 10 },
    NOW,
  );
  session = { keyId: key.id, key: textOf(key.bytes), person: officer, unlockedAt: NOW, locksAt: NOW };
  const value = { name: 'Finlay Underhay', year: '8', group: '8 Birch', school: 'thornmere', ids: [] };
  const change = { kind: 'pupils' as const, id: FINLAY, pupil: FINLAY, base: null, value };
  await writeRecords(database(), sealOf(session), [change], { person: officer, at: NOW, installation: 'desk' });
  followSession(session, () => undefined);
  await vi.waitFor(async () => expect(await search('Underhay')).toHaveLength(1), { timeout: 2000 });
});

afterEach(() => followSession(null, () => undefined));

it('the only pupil of casework, erased, is not found any more', { timeout: 15_000 }, async () => {
  const erasing = { pupil: FINLAY, schools: ['thornmere'], by: { person: officer, at: NOW } };
  const erased = await erasePupil(database(), secondCopy(), { seal: sealOf(session), lock: await device() }, erasing);
  expect(erased).toMatchObject({ ok: true });
  makeAnewSoon(session);
  await vi.waitFor(async () => expect(await search('Underhay')).toEqual([]), { timeout: 10_000 });
});

// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as background from '../../../entrypoints/background/database';
import * as panel from '../../../entrypoints/sidepanel/databases';
import { type DeviceLock, deviceLock } from '../../../src/casework/device-key';
import { whoIs } from '../../../src/casework/pupils-of-page';
import { healCopy } from '../../../src/casework/second-copy';
import { restoreFromCopy } from '../../../src/casework/second-copy-restore';
import { makeVault } from '../../../src/casework/vault';
import type { Pupil } from '../../../src/pages/reading';

const PAGE = 'https://mis.thornmere.example/attendance/register/4711';
const amy: Pupil = { name: 'Amy Ash', id: '10853', ids: { mis: '10853' }, year: '8' };

const emptied = async () => {
  for (const { tables } of [panel.database(), panel.secondCopy()])
    await Promise.all(tables.map((table) => table.clear()));
};
beforeEach(emptied);
afterEach(emptied);

describe.each([
  ['the background', background],
  ['the panel', panel],
])('%s, while a lost database is brought back from the second copy', (_, { database, device }) => {
  it('knows the pupils of a page again, with the keys that came back', async () => {
    const who = async (lock: DeviceLock, make: boolean) =>
      (await whoIs(database(), lock, 'thornmere', PAGE, [amy], { make }))[0];
    const how = { mode: 'passphrase', passphrase: 'seven wet umbrellas', rounds: 10 } as const;
    await makeVault(database(), how, '2026-11-20T09:30:00Z');
    const name = await who(await deviceLock(database()), true);
    await healCopy(database(), panel.secondCopy());
    await Promise.all(database().tables.map((table) => table.clear()));
    // a page was read before anybody noticed
    expect(await who(await device(), true)).not.toBe(name);
    expect(await restoreFromCopy(database(), panel.secondCopy())).toMatchObject({ ok: true });
    expect(await who(await device(), false)).toBe(name);
  });
});

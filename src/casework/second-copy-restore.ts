/**
 * The way back from the second copy, where the first database is lost, or its vault is. Owns the order in which things come
 * back: cut short, it can be done again.
 */
import { newerRecord, pairedRows } from './copied-tables';
import type { Database, VaultRecord } from './database';
import { namesNow } from './former-names';
import { keptKey } from './mend-copy';
import { RECORD_KINDS } from './records';
import { areSameDeviceKeys, bringBack, copyState, heal, inTurn } from './second-copy';

export type Restored = { ok: true; records: number } | { ok: false; why: 'no-copy' | 'another-vault' };

/**
 * Everything comes back from the copy; a first database that cannot be opened is made anew. What is newer here stays. The
 * vault comes last: cut short, the first database still counts as lost, and the restoring is done again.
 */
export function restoreFromCopy(database: Database, copy: Database): Promise<Restored> {
  return inTurn(copy, async () => {
    const state = await copyState(database, copy);
    const vault = await copy.vault.get('vault');
    if (vault === undefined) return { ok: false, why: 'no-copy' };
    if (state === 'another-vault') return { ok: false, why: 'another-vault' };
    if (state === 'sound') return { ok: true, records: (await heal(database, copy)).broughtBack };
    if (state === 'unreadable') {
      await database.delete();
      await database.open();
    }
    await restoreKeys(database, copy);
    let records = 0;
    for (const kind of RECORD_KINDS) {
      for await (const rows of pairedRows(database, copy, kind)) {
        const back = rows.flatMap((row) => (newerRecord(row.here, row.copy) === 'copy' && row.copy ? [row.copy] : []));
        if (back.length > 0) records += await bringBack(database, kind, back);
      }
    }
    await database.transaction('rw', database.vault, async () => {
      const now: VaultRecord | undefined = await database.vault.get('vault');
      if (now === undefined || now.version <= vault.version) await database.vault.put(vault);
    });
    return { ok: true, records };
  });
}

/** What was sealed by a device key that is not the right one can be read by nobody; it goes. */
async function restoreKeys(database: Database, copy: Database): Promise<void> {
  const [keys, pupilKeys, pupilIds] = await Promise.all([
    copy.keys.toArray(),
    copy.pupilKeys.toArray(),
    copy.pupilIds.toArray(),
  ]);
  const isOtherDevice = !(await areSameDeviceKeys(database, copy));
  const sealedByDevice = [database.dismissals, database.marksSeen, database.looks, database.pupilIds];
  await database.transaction(
    'rw',
    [database.keys, database.pupilKeys, database.formerNames, ...sealedByDevice],
    async () => {
      const nameNow = await namesNow(database);
      const named = <Row extends { pupil: string }>(row: Row): Row => ({ ...row, pupil: nameNow(row.pupil) });
      if (isOtherDevice) {
        for (const table of sealedByDevice) await table.clear();
        await database.keys.bulkPut(keys);
      }
      const known = await database.pupilKeys.bulkGet(pupilKeys.map(({ id }) => id));
      await database.pupilKeys.bulkPut(pupilKeys.map((key, index) => named(keptKey(key, known[index]))));
      await database.pupilIds.bulkPut(pupilIds.map(named));
    },
  );
}

/**
 * The pupils' data keys, opened and remembered while casework is unlocked. Owns making one on first use and opening many at
 * once; what is sealed under them is for `sealed-records.ts`.
 */
import { type Database, type PupilKeyRecord, SCHEMA_VERSION } from './database';
import type { VaultKey } from './vault-key';
import { boundToBefore, boundToPupilKey, importKey, newKeyBytes, openBytes, sealBytes, unwrapKey } from './vault-key';

/** From so many on the whole table is read: it is faster than asking for one after the other. */
const MANY = 50;

/** The vault has another key by now, or none: unlock again. */
export class OtherVaultKey extends Error {
  override name = 'OtherVaultKey';
}

export type PupilKeys = {
  /** Opens these keys, in bulk. Those that cannot be opened are left out. */
  load(ids: Iterable<string>): Promise<void>;
  /** Finds the keys of these pupils, and makes those that are missing. @throws OtherVaultKey */
  make(pupils: Iterable<string>): Promise<void>;
  /** @throws when it was not loaded, or cannot be opened. */
  key(id: string): CryptoKey;
  /** The key that something new of a pupil is sealed under; @throws where there was no `make`. */
  idOf(pupil: string): string;
  forget(pupil: string): void;
};

export function pupilKeysOf(database: Database, vaultKey: VaultKey): PupilKeys {
  const keys = new Map<string, CryptoKey>();
  const idsOfPupils = new Map<string, string>();
  /** Records of one pupil are often asked for at the same time: their key is opened once. */
  const loading = new Map<string, Promise<void>>();
  let vaultKeys: Promise<Map<string, CryptoKey>> | null = null;

  return {
    async load(ids) {
      const wanted = [...new Set(ids)].filter((id) => !keys.has(id));
      const missing = wanted.filter((id) => !loading.has(id));
      if (missing.length > 0) {
        const some = database.pupilKeys.bulkGet(missing).then(open);
        for (const id of missing) loading.set(id, some);
        await some.finally(() => {
          for (const id of missing) loading.delete(id);
        });
      }
      await Promise.all(wanted.map((id) => loading.get(id)));
    },
    async make(pupils) {
      const wanted = [...new Set(pupils)].filter((pupil) => !idsOfPupils.has(pupil));
      if (wanted.length === 0) return;
      const known = await keysOfPupils(wanted);
      const without = wanted.filter((pupil) => !known.some((record) => record.pupil === pupil));
      const all = without.length === 0 ? known : [...known, ...(await add(without))];
      await open(all);
      // a damaged key opens nothing and seals nothing; another one takes its place
      const damaged = wanted.filter((pupil) => !all.some(({ id, pupil: whose }) => whose === pupil && keys.has(id)));
      if (damaged.length > 0) {
        const fresh = await add(damaged, true);
        await open(fresh);
        all.push(...fresh);
      }
      for (const { id, pupil } of all) if (keys.has(id)) idsOfPupils.set(pupil, id);
    },
    key(id) {
      const key = keys.get(id);
      if (key === undefined) throw new Error('the data key of this record is gone, or cannot be opened');
      return key;
    },
    idOf(pupil) {
      const id = idsOfPupils.get(pupil);
      if (id === undefined) throw new Error('there is no data key for this pupil yet');
      return id;
    },
    forget(pupil) {
      const id = idsOfPupils.get(pupil);
      idsOfPupils.delete(pupil);
      if (id !== undefined) keys.delete(id);
    },
  };

  async function open(records: readonly (PupilKeyRecord | undefined)[]): Promise<void> {
    const under = await underVaultKeys(
      records.some((record) => record !== undefined && record.vaultKey !== vaultKey.id),
    );
    await Promise.all(
      records.map(async (record) => {
        const wrapping = record === undefined ? undefined : under.get(record.vaultKey);
        if (record === undefined || wrapping === undefined || keys.has(record.id)) return;
        const key = await unwrapKey(wrapping, record.content, boundToPupilKey(record.id)).catch(() => null);
        if (key !== null) keys.set(record.id, key);
      }),
    );
  }

  /** This vault key and, while the passphrase is being changed, the one before. */
  async function underVaultKeys(isOtherWanted: boolean): Promise<Map<string, CryptoKey>> {
    vaultKeys ??= importKey(vaultKey.bytes).then((key) => new Map([[vaultKey.id, key]]));
    const known = await vaultKeys;
    if (!isOtherWanted) return known;
    const record = await database.vault.get('vault');
    const current = known.get(vaultKey.id);
    if (record?.keyId !== vaultKey.id || record.before === null || current === undefined) return known;
    const { keyId, key } = record.before;
    if (!known.has(keyId)) {
      const bytes = await openBytes(current, key, boundToBefore(record.vault, keyId)).catch(() => null);
      if (bytes !== null) known.set(keyId, await importKey(bytes));
    }
    return known;
  }

  async function keysOfPupils(pupils: readonly string[]): Promise<PupilKeyRecord[]> {
    if (pupils.length < MANY) return database.pupilKeys.where('pupil').anyOf(pupils).sortBy('id');
    const wanted = new Set(pupils);
    const all = await database.pupilKeys.toArray();
    return all.filter(({ pupil }) => wanted.has(pupil));
  }

  /** The key that was stored first is the key: two windows may write of one pupil at once. */
  async function add(pupils: readonly string[], evenIfKnown = false): Promise<PupilKeyRecord[]> {
    const under = (await underVaultKeys(false)).get(vaultKey.id) as CryptoKey;
    const fresh = await Promise.all(
      pupils.map(async (pupil): Promise<PupilKeyRecord> => {
        const id = crypto.randomUUID();
        const content = await sealBytes(under, newKeyBytes(), boundToPupilKey(id));
        return { id, pupil, vaultKey: vaultKey.id, schemaVersion: SCHEMA_VERSION, content };
      }),
    );
    return database.transaction('rw', database.vault, database.pupilKeys, async () => {
      if ((await database.vault.get('vault'))?.keyId !== vaultKey.id) throw new OtherVaultKey('unlock casework again');
      const known = evenIfKnown ? [] : await keysOfPupils(pupils);
      const missing = fresh.filter(({ pupil }) => !known.some((record) => record.pupil === pupil));
      await database.pupilKeys.bulkAdd(missing);
      return [...known, ...missing];
    });
  }
}

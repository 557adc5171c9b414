/**
 * What really stands in a browser's stores: all of IndexedDB raw, in every bucket, and the same opened outside the browser with the session's key.
 * Owns the taking out and the opening; the extension's own code for reading is what opens it.
 */
import 'fake-indexeddb/auto';
import type { Page } from 'playwright';
import { type Database, openDatabase } from '../../../src/casework/database';
import { caseworkReader, type Listed } from '../../../src/casework/read-records';
import { RECORD_KINDS, type RecordKind } from '../../../src/casework/records';
import { recordSeal } from '../../../src/casework/sealed-records';

/** Database → store → what is in it. Bytes are base64 under `$bytes`; keys that cannot be taken out are `$key`. */
export type Stores = Record<string, Record<string, { keys: unknown[]; values: unknown[]; indexes: unknown[] }>>;

/** Only of some pupils, or everything. */
export function takeOut(panel: Page, pupils: readonly string[] | null = null): Promise<Stores> {
  return panel.evaluate(async (only) => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const plain = (value: unknown): unknown => {
      if (value instanceof CryptoKey) return { $key: value.algorithm.name };
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : new Uint8Array(value.buffer);
        let text = '';
        for (const byte of bytes) text += String.fromCharCode(byte);
        return { $bytes: btoa(text), view: !(value instanceof ArrayBuffer) };
      }
      if (Array.isArray(value)) return value.map(plain);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
    };
    const keysOf = (index: IDBIndex) =>
      new Promise<unknown[]>((resolve, reject) => {
        const keys: unknown[] = [];
        const walk = index.openKeyCursor();
        walk.onerror = () => reject(walk.error);
        walk.onsuccess = () => {
          const cursor = walk.result;
          if (cursor === null) return resolve(keys);
          keys.push(cursor.key);
          cursor.continue();
        };
      });
    const { storageBuckets } = navigator as Navigator & {
      storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> };
    };
    const buckets = (await storageBuckets?.keys()) ?? [];
    const factories = await Promise.all(buckets.map(async (name) => (await storageBuckets?.open(name))?.indexedDB));
    const places = [indexedDB, ...factories].filter((one) => one !== undefined);
    const all = await Promise.all(
      places.map(async (place) => (await place.databases()).map(({ name }) => ({ place, name }))),
    );
    const stores: Stores = {};
    for (const { place, name } of all.flat()) {
      if (name === undefined) continue;
      if (name in stores) throw new Error(`${name} is in two places`);
      const database = await asked(place.open(name));
      const taken: Stores[string] = {};
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const isWanted = only !== null && [...store.indexNames].includes('pupil');
        const values = isWanted
          ? (await Promise.all(only.map((pupil) => asked(store.index('pupil').getAll(pupil))))).flat()
          : await asked(store.getAll());
        const keys = only === null ? await asked(store.getAllKeys()) : [];
        const indexes =
          only === null ? await Promise.all([...store.indexNames].map((one) => keysOf(store.index(one)))) : [];
        taken[table] = { keys: keys.map(plain), values: values.map(plain), indexes: indexes.flat().map(plain) };
      }
      stores[name] = taken;
      database.close();
    }
    return stores;
  }, pupils);
}

export type Opened = { [Kind in RecordKind]: Listed<Kind> };

/** Opens what was taken out. The panel has to be unlocked: its session holds the key. */
export async function openStores(panel: Page, stores: Stores, name = 'register-lens'): Promise<Opened> {
  const { vault } = (await panel.evaluate(() => chrome.storage.session.get('vault'))) as {
    vault?: { keyId: string; key: string };
  };
  if (vault === undefined) throw new Error('casework is locked');
  const database = openDatabase(`${name} ${Math.random()}`);
  await fill(database, stores[name] ?? {});
  const seal = recordSeal(database, { id: vault.keyId, bytes: new Uint8Array(Buffer.from(vault.key, 'base64')) });
  const reader = caseworkReader(database, seal);
  const lists = await Promise.all(RECORD_KINDS.map(async (kind) => [kind, await reader.all(kind)]));
  await database.delete();
  return Object.fromEntries(lists) as Opened;
}

async function fill(database: Database, tables: Stores[string]): Promise<void> {
  for (const name of ['vault', 'pupilKeys', ...RECORD_KINDS] as const)
    await database.table(name).bulkPut((tables[name]?.values ?? []).map(asStored));
}

function asStored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asStored);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) {
    const bytes = new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
    return 'view' in value && value.view ? bytes : bytes.buffer;
  }
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, asStored(inner)]));
}

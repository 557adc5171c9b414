/**
 * Where the second copy lies: in a storage bucket of its own, as far as the browser has them. Owns that choice, and knows nothing
 * of what is copied.
 *
 * Chromium keeps all databases of an origin in one folder and throws all of it away when one file in it does not add up. That
 * happens: killed in the middle of a writing, it goes on writing behind the torn end, and cannot read it at the start after the
 * next. A bucket is another folder. Firefox keeps each database in files of its own.
 */
import Dexie from 'dexie';

type Bucket = { readonly indexedDB: IDBFactory };
type Buckets = { open(name: string, options: { durability: 'strict'; persisted: boolean }): Promise<Bucket> };

/**
 * Opens a database in a bucket that has its name; where the browser knows no buckets, beside the others. A bucket that cannot be
 * opened is a database that cannot be opened: elsewhere there would be two copies, and what was erased in one would come back
 * from the other.
 */
export function openInBucket<Opened extends Dexie>(name: string, open: (factory?: IDBFactory) => Opened): Opened {
  const { storageBuckets } = (globalThis.navigator ?? {}) as { storageBuckets?: Buckets };
  if (storageBuckets === undefined) return open();
  let factory: IDBFactory | Error = new Error('its bucket was not opened yet');
  const reached = (): IDBFactory => {
    if (factory instanceof Error) throw factory;
    return factory;
  };
  const database = open({
    open: (...args) => reached().open(...args),
    deleteDatabase: (...args) => reached().deleteDatabase(...args),
    databases: () => reached().databases(),
    cmp: (one, other) => indexedDB.cmp(one, other),
  });
  let opening: Promise<void> | undefined;
  const bucketOpened = () => {
    opening ??= storageBuckets.open(name, { durability: 'strict', persisted: true }).then(
      (bucket) => {
        factory = bucket.indexedDB;
      },
      (error: unknown) => {
        factory = error instanceof Error ? error : new Error(String(error));
        opening = undefined;
      },
    );
    return opening;
  };
  const openNow = database.open.bind(database);
  // everything that uses a database opens it first; one that has no bucket fails there, in words
  database.open = () => Dexie.Promise.resolve(bucketOpened()).then(openNow) as ReturnType<Opened['open']>;
  return database;
}

/** Tells when the database was written, in whatever window or by the background. Owns the listening only. */
import Dexie, { type ObservabilitySet } from 'dexie';

/** So long after the first of several writings, so that they are looked at together. */
const TOGETHER = 40;

/** Calls back after a writing into this database, or some of its tables; several that follow each other are one. Returns how to stop. */
export function onDatabaseChanged(
  database: Pick<Dexie, 'name'>,
  callback: () => void,
  tables: readonly string[] | null = null,
): () => void {
  const all = `idb://${database.name}/`;
  const prefixes = tables === null ? [all] : tables.map((table) => `${all}${table}/`);
  const isWanted = (part: string): boolean => prefixes.some((prefix) => part.startsWith(prefix));
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const listen = (parts: ObservabilitySet): void => {
    if (waiting !== undefined || !Object.keys(parts).some(isWanted)) return;
    waiting = setTimeout(() => {
      waiting = undefined;
      callback();
    }, TOGETHER);
  };
  Dexie.on('storagemutated', listen);
  return () => {
    clearTimeout(waiting);
    Dexie.on.storagemutated.unsubscribe(listen);
  };
}

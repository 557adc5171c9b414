/** Many records by their ids. Owns the choice how: asking for one after the other is slow, and a list may be of all pupils there are. */
import type { EntityTable } from 'dexie';

/** From so many on the whole table may be read instead. */
const MANY = 100;
/** As long as it has no more than so many times what is asked for. */
const AT_MOST = 4;

/** As `bulkGet`: in the order of the ids, undefined for one that is not there. */
export async function manyRecords<Stored extends { id: string }>(
  table: EntityTable<Stored, 'id'>,
  ids: readonly string[],
): Promise<(Stored | undefined)[]> {
  const isWhole = ids.length >= MANY && (await table.count()) <= ids.length * AT_MOST;
  const records: (Stored | undefined)[] = isWhole ? await table.toArray() : await table.bulkGet([...ids] as never[]);
  if (!isWhole) return records;
  const byId = new Map(records.map((record) => [record?.id, record]));
  return ids.map((id) => byId.get(id));
}

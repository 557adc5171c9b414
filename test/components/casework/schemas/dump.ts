/**
 * A database as text, and back: what a released version wrote, kept for the tests of all later ones. Owns the form only. Keys
 * stand in it openly, since what is in these files is made up.
 */
import Dexie from 'dexie';

export type SchemaFixture = {
  schema: number;
  /** As that version declared its tables. */
  stores: Record<string, string>;
  /** What a test has to know to look inside. */
  knows: Record<string, unknown>;
  tables: Record<string, unknown[]>;
};

/** Its CryptoKeys must be extractable. */
export async function dumpOf(database: Dexie, schema: number, knows: SchemaFixture['knows']): Promise<SchemaFixture> {
  const fixture: SchemaFixture = { schema, stores: {}, knows, tables: {} };
  for (const { name, schema: declared } of [...database.tables].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    fixture.stores[name] = [declared.primKey, ...declared.indexes].map(({ src }) => src).join(', ');
    fixture.tables[name] = (await Promise.all((await database.table(name).toArray()).map(asText))) as unknown[];
  }
  return fixture;
}

/** Makes the database as that version left it. */
export async function loadFixture(name: string, { schema, stores, tables }: SchemaFixture): Promise<void> {
  const database = new Dexie(name);
  database.version(schema).stores(stores);
  for (const [table, rows] of Object.entries(tables)) {
    const records = await Promise.all(rows.map(fromText));
    await database.table(table).bulkPut(records);
  }
  database.close();
}

async function asText(value: unknown): Promise<unknown> {
  if (value instanceof CryptoKey) {
    return { $key: await crypto.subtle.exportKey('jwk', value), algorithm: value.algorithm, usages: value.usages };
  }
  if (value instanceof ArrayBuffer) return { $buffer: base64(new Uint8Array(value)) };
  if (ArrayBuffer.isView(value))
    return { $bytes: base64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) };
  if (Array.isArray(value)) return Promise.all(value.map(asText));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(async ([name, field]) => [name, await asText(field)] as const);
  return Object.fromEntries(await Promise.all(fields));
}

async function fromText(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(fromText));
  if (typeof value !== 'object' || value === null) return value;
  const text = value as Record<string, unknown>;
  if ('$key' in text) {
    const { $key, algorithm, usages } = text as { $key: JsonWebKey; algorithm: AesKeyAlgorithm; usages: KeyUsage[] };
    return crypto.subtle.importKey('jwk', { ...$key, ext: true }, algorithm, false, usages);
  }
  if ('$buffer' in text) return bytesOf(String(text.$buffer)).buffer;
  if ('$bytes' in text) return bytesOf(String(text.$bytes));
  const fields = Object.entries(text).map(async ([name, field]) => [name, await fromText(field)] as const);
  return Object.fromEntries(await Promise.all(fields));
}

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const bytesOf = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));

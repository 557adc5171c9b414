/**
 * The device lock: keys made at first run, which scripts cannot take out of this browser profile. Owns sealing, opening and
 * the naming of pupils by keyed hash. Browsers store the keys in the profile's files: it does not protect against whoever can
 * run code in the profile, or copies all of it.
 */
import type { Database, KeyRecord, SealedContent } from './database';

export type DeviceLock = {
  /** A keyed hash, for clear indexes. */
  name(text: string): Promise<string>;
  /** Encrypts; `bound` ties the content to its record, so that it opens nowhere else. */
  seal(content: unknown, bound: string): Promise<SealedContent>;
  /** @throws when the content was sealed elsewhere, for another record, or is damaged. */
  open(sealed: SealedContent, bound: string): Promise<unknown>;
};

export async function deviceLock(database: Database): Promise<DeviceLock> {
  const encryption = await keyNamed(database, 'device-encryption', makeEncryptionKey);
  const index = await keyNamed(database, 'device-index', makeIndexKey);
  const bytes = (text: string) => new TextEncoder().encode(text);
  // one page asks for the same thousand names again and again; they go with this lock, which is made anew for each
  const names = new Map<string, Promise<string>>();
  const hashOf = async (text: string): Promise<string> => {
    const hash = await crypto.subtle.sign('HMAC', index, bytes(text));
    return btoa(String.fromCharCode(...new Uint8Array(hash))).replace(/=+$/, '');
  };
  return {
    name(text) {
      const name = names.get(text) ?? hashOf(text);
      names.set(text, name);
      return name;
    },
    async seal(content, bound) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const algorithm = { name: 'AES-GCM', iv, additionalData: bytes(bound) };
      return { v: 1, iv, data: await crypto.subtle.encrypt(algorithm, encryption, bytes(JSON.stringify(content))) };
    },
    async open({ iv, data }, bound) {
      const algorithm = { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: bytes(bound) };
      return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, encryption, data)));
    },
  };
}

/** Two contexts may start at once: the key that was stored first is the key. */
async function keyNamed(
  database: Database,
  name: KeyRecord['name'],
  make: () => Promise<CryptoKey>,
): Promise<CryptoKey> {
  const known = await database.keys.get(name);
  if (known) return known.key;
  const key = await make();
  return database.transaction('rw', database.keys, async () => {
    const meanwhile = await database.keys.get(name);
    if (meanwhile) return meanwhile.key;
    await database.keys.add({ name, key });
    return key;
  });
}

function makeEncryptionKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function makeIndexKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
}

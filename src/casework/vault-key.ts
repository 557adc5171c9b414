/**
 * Keys as bytes, and bytes under keys. Owns the sealing that the vault, its recovery file and the pupils' data keys have in
 * common; knows nothing of passphrases and tables.
 */
import type { SealedContent } from './database';

/** The key of casework while it is unlocked. `id` says which one it is and tells nothing of it. */
export type VaultKey = { id: string; bytes: Uint8Array };

const KEY_BYTES = 32;
const bytesOf = (text: string) => new TextEncoder().encode(text);

export function newKeyBytes(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(KEY_BYTES));
}

/** @throws when these bytes are no key. */
export async function importKey(bytes: Uint8Array): Promise<CryptoKey> {
  if (bytes.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes, not ${bytes.length}`);
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, ['encrypt', 'decrypt', 'unwrapKey']);
}

/** `bound` ties what is sealed to its place, so that it opens nowhere else. */
export async function sealBytes(key: CryptoKey, bytes: Uint8Array, bound: string): Promise<SealedContent> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(bound) };
  return { v: 1, iv, data: await crypto.subtle.encrypt(algorithm, key, new Uint8Array(bytes)) };
}

/** @throws when it was sealed under another key, for another place, or is damaged. */
export async function openBytes(key: CryptoKey, { iv, data }: SealedContent, bound: string): Promise<Uint8Array> {
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: bytesOf(bound) };
  return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, data));
}

/** A sealed key as a key, without its bytes coming out: half the work of opening and importing. */
export function unwrapKey(under: CryptoKey, { iv, data }: SealedContent, bound: string): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', iv: new Uint8Array(iv), additionalData: bytesOf(bound) };
  return crypto.subtle.unwrapKey('raw', data, under, algorithm, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** How the vault key before stands under the one after it. */
export const boundToBefore = (vault: string, keyId: string): string => `vault-before ${vault} ${keyId}`;

/** How a pupil's data key stands under the vault key. Whose it is stands beside it, since two pupils may turn out to be one. */
export const boundToPupilKey = (id: string): string => `pupil-keys ${id}`;

/**
 * The key that a passphrase stands for. Owns the derivation and its parameters, which are kept with whatever is sealed under
 * it: they can be raised later without anything becoming unreadable.
 */
import type { PassphraseParameters } from './database';
import { importKey } from './vault-key';

/** What OWASP asked of PBKDF2-SHA256 in 2023 and since. */
const ROUNDS = 600_000;
/** More than this was not written by us, and would keep the computer busy for minutes. */
const MOST_ROUNDS = 20_000_000;

export type PassphraseKey = { key: CryptoKey; check: Uint8Array };

export function newParameters(rounds = ROUNDS): PassphraseParameters {
  return { v: 1, kdf: 'PBKDF2-SHA256', rounds, salt: crypto.getRandomValues(new Uint8Array(16)) };
}

/** @throws when the parameters are none. */
export async function passphraseKey(
  passphrase: string,
  { kdf, rounds, salt }: PassphraseParameters,
): Promise<PassphraseKey> {
  if (kdf !== 'PBKDF2-SHA256' || !Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) {
    throw new Error('these are no parameters of a passphrase');
  }
  // one text may be typed as several sequences of characters
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(salt), iterations: rounds };
  const stretched = await crypto.subtle.deriveBits(algorithm, base, 256);
  const source = await crypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveBits']);
  const part = async (info: string) => {
    const from = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(info) };
    return new Uint8Array(await crypto.subtle.deriveBits(from, source, 256));
  };
  return { key: await importKey(await part('key')), check: (await part('check')).slice(0, 16) };
}

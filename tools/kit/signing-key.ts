/**
 * The key that signs a trust's package. Owns that one key stays one key: the extension's id is made of it, and with the id the
 * browser's database, so a key is never overwritten and never made anew beside a package that another one signed.
 */
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const KEY_FILE = 'signing-key.pem';

export type SigningKey = {
  pem: string;
  /** Where it was found; null where it was just made and has yet to be written. */
  file: string | null;
  /** The public half as manifests carry it. */
  publicKey: string;
  /** The extension's id in Chrome and Edge. */
  id: string;
};

export type KeyAnswer = { ok: true; key: SigningKey } | { ok: false; message: string };

/**
 * The key to sign with: the given one, else the folder's own, else a new one.
 * @param idBefore the id of what the folder holds from an earlier run; a key that gives another one is refused.
 */
export function signingKeyFor(folder: string, given: string | undefined, idBefore: string | null): KeyAnswer {
  const own = path.join(folder, KEY_FILE);
  const file = given ?? (existsSync(own) ? own : null);
  if (file === null && idBefore !== null)
    return { ok: false, message: `${KEY_FILE} is gone from this folder, whose package it signed. ${ANOTHER_KEY}` };
  if (file === null) return { ok: true, key: keyOf(newPem(), null) };
  if (!existsSync(file)) return { ok: false, message: `there is no file ${file}. Leave --key out to have one made.` };
  const read = readKey(file);
  if (!read.ok) return read;
  if (idBefore !== null && read.key.id !== idBefore)
    return {
      ok: false,
      message: `${file} is another key than the one that signed this folder's package. ${ANOTHER_KEY}`,
    };
  if (given !== undefined && existsSync(own) && readFileSync(own, 'utf8') !== read.key.pem)
    return { ok: false, message: `${own} is another key and is not overwritten. Write into another folder.` };
  return read;
}

const ANOTHER_KEY =
  'Another key makes another extension: browsers would install it beside the old one, without its notes. Give the old key with --key, or write into another folder.';

function readKey(file: string): KeyAnswer {
  const pem = readFileSync(file, 'utf8');
  try {
    const key = createPrivateKey(pem);
    const isLongEnough = (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
    if (key.asymmetricKeyType !== 'rsa' || !isLongEnough)
      return { ok: false, message: `${file} is no RSA key of 2,048 bits or more, which browsers ask for.` };
    return { ok: true, key: keyOf(pem, file) };
  } catch {
    return { ok: false, message: `${file} holds no private key in PEM form.` };
  }
}

function keyOf(pem: string, file: string | null): SigningKey {
  const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
  return { pem, file, publicKey: der.toString('base64'), id: idOf(der) };
}

/** The first half of the hash, its digits 0 to f written as a to p. */
export function idOf(publicKey: Buffer): string {
  const digits = createHash('sha256').update(publicKey).digest('hex').slice(0, 32);
  return [...digits].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

function newPem(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

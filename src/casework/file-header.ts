/**
 * The first line of a file that leaves this computer: what kind of file it is, and how its key is wrapped. Owns that line and
 * the key; what lies behind it is for `backup-file.ts`. Nothing of a school or a pupil stands in it.
 *
 * The line holds a digest of itself, so that a line that was changed on the way is told from a wrong passphrase.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { Instant } from '../attendance';

export const FILE_KINDS = ['backup', 'hand-over', 'pupil'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Raised when an older program could not read what is written. */
export const FILE_VERSION = 1;
export const FORMAT = 'register-lens';
/** Longer first lines are no first lines of ours. */
export const LONGEST_HEADER = 4096;
const ROUNDS = 600_000;

const base64 = z.string().check(z.maxLength(200), z.regex(/^[A-Za-z0-9+/]+=*$/));

export const headerSchema = z.object({
  format: z.literal(FORMAT),
  kind: z.enum(FILE_KINDS),
  version: z.literal(FILE_VERSION),
  at: z.string().check(z.minLength(16), z.maxLength(40)),
  /** A file that asks for more work than this would hold the computer up. */
  kdf: z.object({
    name: z.literal('PBKDF2-SHA256'),
    rounds: z.int().check(z.minimum(1), z.maximum(5_000_000)),
    salt: base64,
  }),
  /** The file's own random key, wrapped under the passphrase. */
  key: z.object({ iv: base64, data: base64 }),
  /** How many parts follow, and how many bytes they are. */
  parts: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  bytes: z.int().check(z.minimum(1)),
  digest: base64,
});
export type FileHeader = z.output<typeof headerSchema>;

type Bytes = Uint8Array<ArrayBuffer>;

/** `rounds` of the derivation: left to us where nobody knows better. */
export type NewFile = { kind: FileKind; at: Instant; passphrase: string; rounds?: number };

/** A new first line, with the key that the parts behind it are sealed under. */
export async function makeHeader(
  { kind, at, passphrase, rounds = ROUNDS }: NewFile,
  { parts, bytes }: { parts: number; bytes: number },
): Promise<{ line: Bytes; key: CryptoKey }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const about = {
    format: FORMAT,
    kind,
    version: FILE_VERSION,
    at,
    kdf: { name: 'PBKDF2-SHA256', rounds, salt: toBase64(salt) },
    parts,
    bytes,
  };
  const wrapping = await wrappingKey(passphrase, salt, rounds);
  const algorithm = { name: 'AES-GCM', iv, additionalData: utf8(JSON.stringify(about)) };
  const data = new Uint8Array(await crypto.subtle.encrypt(algorithm, wrapping, raw));
  const undigested = { ...about, key: { iv: toBase64(iv), data: toBase64(data) } };
  const digest = toBase64(await sha256(utf8(JSON.stringify(undigested))));
  return { line: utf8(`${JSON.stringify({ ...undigested, digest })}\n`), key: await fileKey(raw) };
}

/** Whether the line is as it was written. */
export async function isHeaderWhole({ digest, ...rest }: FileHeader): Promise<boolean> {
  const { key, ...about } = inOrder(rest);
  return toBase64(await sha256(utf8(JSON.stringify({ ...about, key })))) === digest;
}

/** Null where the passphrase is another one. */
export async function openHeader(header: FileHeader, passphrase: string): Promise<CryptoKey | null> {
  const { key, ...about } = inOrder(header);
  const wrapping = await wrappingKey(passphrase, fromBase64(header.kdf.salt), header.kdf.rounds);
  const algorithm = {
    name: 'AES-GCM',
    iv: fromBase64(key.iv),
    additionalData: utf8(JSON.stringify(about)),
  };
  let raw: ArrayBuffer;
  try {
    raw = await crypto.subtle.decrypt(algorithm, wrapping, fromBase64(key.data));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
  return fileKey(new Uint8Array(raw));
}

/** As `makeHeader` writes it, whatever order it was read in. */
function inOrder({ format, kind, version, at, kdf, parts, bytes, key }: Omit<FileHeader, 'digest'>) {
  const { name, rounds, salt } = kdf;
  return {
    format,
    kind,
    version,
    at,
    kdf: { name, rounds, salt },
    parts,
    bytes,
    key: { iv: key.iv, data: key.data },
  };
}

async function wrappingKey(passphrase: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  // one letter can be typed as one sign or as two, as the keyboard has it
  const secret = utf8(passphrase.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

function fileKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Bytes {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

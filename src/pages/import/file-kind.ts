/**
 * What a file is, from its first bytes: what it calls itself is nobody's word. Owns which files are read at all, and how long
 * they may be; knows nothing of what stands in them.
 */

export type FileKind = 'csv' | 'xlsx';

/** Why a file is not read. What to do about each is for whoever shows it. */
export type FileRefusal =
  | 'empty'
  | 'too-long'
  | 'old-excel'
  | 'web-page'
  | 'pdf'
  | 'other-zip'
  | 'too-much-packed'
  | 'damaged-xlsx'
  | 'no-sheet'
  | 'not-text'
  | 'open-quote'
  | 'wrong-letters'
  | 'too-many-columns';

/** A file that cannot be read as a whole. */
export class FileRefused extends Error {
  override name = 'FileRefused';
  constructor(
    readonly why: FileRefusal,
    /** The row it is about, as spreadsheets number them. */
    readonly row: number | null = null,
  ) {
    super(`this file is not read: ${why}`);
  }
}

const MB = 1_000_000;
/** Years of marks of a large school; more than that is no export of a register. */
export const LONGEST: Readonly<Record<FileKind, number>> = { csv: 150 * MB, xlsx: 40 * MB };
/** So much is looked at first. */
export const HEAD_BYTES = 262_144;

const SIGNS: readonly (readonly [FileRefusal | 'xlsx', readonly number[]])[] = [
  ['xlsx', [0x50, 0x4b, 0x03, 0x04]],
  ['other-zip', [0x50, 0x4b]],
  ['old-excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
];
const BYTE_ORDER_MARKS: readonly (readonly number[])[] = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const WEB_PAGE = ['<!doctype', '<html', '<table', '<?xml', '<meta', '<style'];

/** @throws FileRefused for what cannot be a list of marks. */
export function kindOfFile(head: Uint8Array, size: number): FileKind {
  if (size === 0) throw new FileRefused('empty');
  const sign = SIGNS.find(([, bytes]) => beginsWith(head, bytes))?.[0];
  if (sign !== undefined && sign !== 'xlsx') throw new FileRefused(sign);
  const kind: FileKind = sign ?? 'csv';
  if (size > LONGEST[kind]) throw new FileRefused('too-long');
  if (kind === 'csv') refuseWhatIsNoText(head);
  return kind;
}

function refuseWhatIsNoText(head: Uint8Array): void {
  if (BYTE_ORDER_MARKS.slice(1).some((mark) => beginsWith(head, mark))) return;
  if (head.includes(0)) throw new FileRefused('not-text');
  const first = new TextDecoder('windows-1252')
    .decode(head.subarray(0, 512))
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase();
  if (WEB_PAGE.some((tag) => first.startsWith(tag))) throw new FileRefused('web-page');
}

function beginsWith(bytes: Uint8Array, sign: readonly number[]): boolean {
  return bytes.length >= sign.length && sign.every((byte, at) => bytes[at] === byte);
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The letters of a text, from its first bytes: a mark at the beginning, else whatever can be read without a mistake. */
export function encodingOf(head: Uint8Array, isWhole: boolean): Encoding {
  const [utf8, little, big] = BYTE_ORDER_MARKS.map((mark) => beginsWith(head, mark));
  if (little) return 'utf-16le';
  if (big) return 'utf-16be';
  if (utf8) return 'utf-8';
  try {
    // of a longer file the last letter may be cut in two
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !isWhole });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

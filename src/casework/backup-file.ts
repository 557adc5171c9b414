/**
 * The file in which casework leaves this computer: a backup, a hand-over, or one pupil. Owns the container: a first line in
 * clear, then parts of packed and sealed text, each bound to that line, to its place and to how many there are; the last
 * part says what should have been in the others. Knows nothing of the database and of what the items are.
 *
 * Nothing of a file is used before all of it was read and held against its last part.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { Instant } from '../attendance';
import {
  FILE_VERSION,
  type FileHeader,
  type FileKind,
  FORMAT,
  headerSchema,
  isHeaderWhole,
  LONGEST_HEADER,
  makeHeader,
  type NewFile,
  openHeader,
  sha256,
  utf8,
} from './file-header';
import { packed, unpacked } from './packed-text';

type Bytes = Uint8Array<ArrayBuffer>;

/** How a long action is followed and stopped. */
export type Following = { onProgress?: (done: number, of: number) => void; signal?: AbortSignal };

/** By section, in the order in which they were written. */
export type FileContents = { kind: FileKind; at: Instant; sections: Map<string, unknown[]> };

export type FileRefusal = {
  why: 'foreign' | 'newer-program' | 'other-kind' | 'wrong-passphrase' | 'truncated' | 'reordered' | 'edited';
  /** What is wrong and what to do, for people. */
  message: string;
};

/** So much text goes into one part, and one item more. */
const TEXT_OF_PART = 400_000;
/** A part that unpacks to more than this was not written by us. */
const LONGEST_TEXT = 32_000_000;
/** Before each part: its number and its length, four bytes each. */
const FRAME = 8;
const TAG = 16;

const partSchema = z.object({ section: z.string(), items: z.array(z.unknown()) });
const endSchema = z.object({ counts: z.record(z.string(), z.number()), digest: z.string() });

/** @throws the signal's reason when it was stopped. */
export async function writeFile(
  about: NewFile,
  sections: Iterable<readonly [string, Iterable<unknown>]>,
  { onProgress, signal }: Following = {},
): Promise<Blob> {
  const texts: Bytes[] = [];
  const digests: Bytes[] = [];
  const counts: Record<string, number> = {};
  for (const [section, items] of sections) {
    counts[section] ??= 0;
    for (const some of inParts(items)) {
      signal?.throwIfAborted();
      counts[section] += some.length;
      const text = await packed(`{"section":${JSON.stringify(section)},"items":[${some.join(',')}]}`);
      digests.push(await sha256(text));
      texts.push(text);
    }
  }
  texts.push(await packed(JSON.stringify({ counts, digest: await digestOfAll(digests) })));

  const bytes = texts.reduce((sum, text) => sum + FRAME + text.length + TAG, 0);
  const { line, key } = await makeHeader(about, { parts: texts.length, bytes });
  const seal = partSeal(await sha256(line), texts.length);
  const file: Bytes[] = [line];
  for (const [number, text] of texts.entries()) {
    signal?.throwIfAborted();
    const sealed = new Uint8Array(await crypto.subtle.encrypt(seal(number), key, text));
    file.push(frameOf(number, sealed.length), sealed);
    onProgress?.(number + 1, texts.length);
  }
  return new Blob(file, { type: 'application/octet-stream' });
}

/**
 * All that is in a file, or why it is refused. `kinds` are those that fit what is being done.
 * @throws the signal's reason when it was stopped.
 */
export async function readFile(
  file: Blob,
  passphrase: string,
  kinds: readonly FileKind[],
  { onProgress, signal }: Following = {},
): Promise<{ ok: true; contents: FileContents } | ({ ok: false } & FileRefusal)> {
  const first = await readHeader(file);
  if (!first.ok) return first;
  const { header, line } = first;
  if (!kinds.includes(header.kind)) return refused('other-kind', ` ${INSTEAD[header.kind]}`);
  if (file.size < line.length + header.bytes) return refused('truncated');
  if (file.size > line.length + header.bytes) return refused('edited', ' It is longer than it was.');
  const key = await openHeader(header, passphrase);
  if (key === null) return refused('wrong-passphrase');

  const seal = partSeal(await sha256(line), header.parts);
  const digests: Bytes[] = [];
  const sections: FileContents['sections'] = new Map();
  let from = line.length;
  for (let number = 0; number < header.parts; number++) {
    signal?.throwIfAborted();
    const frame = new DataView(await file.slice(from, from + FRAME).arrayBuffer());
    const isWhole = frame.byteLength === FRAME && from + FRAME + frame.getUint32(4) <= file.size;
    const part = ` Part ${number + 1} of ${header.parts}.`;
    if (!isWhole) return refused('edited', part);
    if (frame.getUint32(0) !== number) return refused('reordered', part);
    const end = from + FRAME + frame.getUint32(4);
    const text = await openPart(await file.slice(from + FRAME, end).arrayBuffer(), key, seal(number));
    if (text === null) return refused('edited', part);
    from = end;
    const said = await unpacked(text, LONGEST_TEXT);
    if (number < header.parts - 1) {
      const { section, items } = partSchema.parse(JSON.parse(said));
      digests.push(await sha256(text));
      const known = sections.get(section);
      if (known === undefined) sections.set(section, items);
      else for (const item of items) known.push(item);
    } else if (!(await isAsCounted(JSON.parse(said), sections, digests))) return refused('edited', part);
    onProgress?.(number + 1, header.parts);
  }
  return { ok: true, contents: { kind: header.kind, at: header.at, sections } };
}

/** What stands in clear, without any passphrase: which kind of file it is and when it was made. */
export async function readHeader(
  file: Blob,
): Promise<{ ok: true; header: FileHeader; line: Bytes } | ({ ok: false } & FileRefusal)> {
  const start = new Uint8Array(await file.slice(0, LONGEST_HEADER).arrayBuffer());
  const length = start.indexOf(10) + 1;
  const line = start.slice(0, length);
  const text = new TextDecoder().decode(length > 0 ? line : start);
  const said = jsonOf(text);
  if (said === null || said.format !== FORMAT) {
    if (!isOurStart(text)) return refused('foreign');
    return length === 0 ? refused('truncated') : refused('edited', ' Its first line.');
  }
  if (typeof said.version === 'number' && said.version > FILE_VERSION) return refused('newer-program');
  const header = headerSchema.safeParse(said);
  if (!header.success || !(await isHeaderWhole(header.data))) return refused('edited', ' Its first line.');
  return { ok: true, header: header.data, line };
}

function isOurStart(text: string): boolean {
  const ours = `{"format":"${FORMAT}",`;
  return text.length > 1 && (text.startsWith(ours) || ours.startsWith(text));
}

const INSTEAD: Record<FileKind, string> = {
  backup: 'It is a backup: use Restore.',
  'hand-over': 'It is a hand-over file: use Merge.',
  pupil: 'It is the file of one pupil: use Merge.',
};

const AGAIN = 'Nothing was taken from it. Copy the file again from where it was saved first, or use an older one.';
const MESSAGES: Record<FileRefusal['why'], string> = {
  foreign: 'This is not a file of Register Lens. Choose one that was saved with Back up or Hand over.',
  'newer-program': 'This file was made by a newer Register Lens. Update this one, then try again.',
  'other-kind': 'This is another kind of file.',
  'wrong-passphrase':
    'The passphrase is not the one this file was saved with. It may be an earlier one: the file keeps the passphrase of its day.',
  truncated: `The file is cut short: its end is missing. ${AGAIN}`,
  reordered: `The file's parts are not in their order: it was changed after it was saved. ${AGAIN}`,
  edited: `The file was damaged or changed after it was saved. ${AGAIN}`,
};

function refused(why: FileRefusal['why'], more = ''): { ok: false } & FileRefusal {
  return { ok: false, why, message: `${MESSAGES[why]}${more}` };
}

/** Items as text, so many at a time as fill a part. */
function* inParts(items: Iterable<unknown>): Generator<string[]> {
  let part: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = JSON.stringify(item);
    part.push(text);
    length += text.length;
    if (length < TEXT_OF_PART) continue;
    yield part;
    part = [];
    length = 0;
  }
  if (part.length > 0) yield part;
}

function frameOf(number: number, length: number): Bytes {
  const frame = new Uint8Array(FRAME);
  const view = new DataView(frame.buffer);
  view.setUint32(0, number);
  view.setUint32(4, length);
  return frame;
}

/** The key is this file's only, so that a part's number is never used twice with it. */
function partSeal(digestOfLine: Bytes, parts: number): (number: number) => AesGcmParams {
  return (number) => {
    const iv = new Uint8Array(12);
    new DataView(iv.buffer).setUint32(8, number);
    const additionalData = new Uint8Array([...digestOfLine, ...utf8(` ${number} of ${parts}`)]);
    return { name: 'AES-GCM', iv, additionalData };
  };
}

async function openPart(sealed: ArrayBuffer, key: CryptoKey, how: AesGcmParams): Promise<Bytes | null> {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(how, key, sealed));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null;
    throw error;
  }
}

async function digestOfAll(digests: readonly Bytes[]): Promise<string> {
  const all = new Uint8Array(digests.length * 32);
  for (const [index, digest] of digests.entries()) all.set(digest, index * 32);
  return Array.from(await sha256(all), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function isAsCounted(
  said: unknown,
  sections: FileContents['sections'],
  digests: readonly Bytes[],
): Promise<boolean> {
  const end = endSchema.safeParse(said);
  if (!end.success || end.data.digest !== (await digestOfAll(digests))) return false;
  for (const section of Object.keys(end.data.counts)) if (!sections.has(section)) sections.set(section, []);
  return [...sections].every(([section, items]) => end.data.counts[section] === items.length);
}

function jsonOf(text: string): Record<string, unknown> | null {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? (said as Record<string, unknown>) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

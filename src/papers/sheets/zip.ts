/** Packs named texts into a ZIP. Owns nothing but the choice of library: `fflate`, which Excel files are packed with too. */
import { strToU8, zipSync } from 'fflate';

export type PackedFile = { name: string; text: string };

/** 1 January 1980: the oldest day a ZIP can hold, so that the same content is the same file. */
const NO_DATE = '1980-01-01T12:00:00';

/** The bytes of a ZIP with these files in this order. */
export function zipOf(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const packed = zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), { mtime: NO_DATE });
  return new Uint8Array(packed);
}

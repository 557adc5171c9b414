/**
 * Stands in for `fflate` wherever it is imported (see the configurations of Vite). Owns that packing starts no worker: the one it
 * starts for larger files comes from a `blob:` address, which the extension's content security policy forbids.
 */
import { strFromU8, strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate/browser';

export { strFromU8, strToU8, unzipSync, zipSync };

/** In the window itself, whatever the size: thousands of rows take less than a second. */
export function zip(files: Zippable, done: (error: Error | null, packed: Uint8Array | null) => void): void {
  let packed: Uint8Array;
  try {
    packed = zipSync(files);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null);
    return;
  }
  done(null, packed);
}

/** Where a file is read that is so large that it would be felt, the reader is in a worker of its own already. */
export function unzip(packed: Uint8Array, done: (error: Error | null, files: Unzipped | null) => void): void {
  let files: Unzipped;
  try {
    files = unzipSync(packed);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), null);
    return;
  }
  done(null, files);
}

/**
 * Stands in for `fflate` wherever it is imported (see the configurations of Vite). Owns that packing starts no worker: the one it
 * starts for larger files comes from a `blob:` address, which the extension's content security policy forbids.
 */
import { strToU8, type Zippable, zipSync } from 'fflate/browser';

export { strToU8, zipSync };

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

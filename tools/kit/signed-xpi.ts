/**
 * A Firefox package that came back from Mozilla with a signature. Owns how it is told from another package: apart from the
 * signature it has the files of ours. Whether the signature is right is for Firefox to say.
 */
import { unzipSync } from 'fflate';

const SIGNATURE = 'META-INF/';
/** Of the signature, the file that every signed package has had so far, and the newer kind. */
export const SIGNATURE_FILES = ['META-INF/mozilla.rsa', 'META-INF/cose.sig'] as const;

/** Whether `there` is `made` and a signature, and nothing else. */
export function isSignedOf(there: Uint8Array, made: Uint8Array): boolean {
  try {
    const signed = unzipSync(there);
    if (!SIGNATURE_FILES.some((name) => Object.hasOwn(signed, name))) return false;
    const own = unzipSync(made);
    const names = Object.keys(signed).filter((name) => !name.startsWith(SIGNATURE));
    return names.length === Object.keys(own).length && names.every((name) => isSame(signed[name], own[name]));
  } catch {
    return false; // no package at all
  }
}

function isSame(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one !== undefined && other !== undefined && Buffer.from(one).equals(other);
}

/** Signs a package for Chrome and Edge (CRX3). Owns the signing only; the same files and key give the same bytes. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import crx3 from 'crx3';

/** @param zip the package's files; @param pem the private key */
export async function signedPackage(zip: Uint8Array, pem: string): Promise<Uint8Array> {
  // the signer reads and writes files
  const folder = mkdtempSync(path.join(tmpdir(), 'register-lens-kit-'));
  const keyPath = path.join(folder, 'key.pem');
  const crxPath = path.join(folder, 'package.crx');
  try {
    writeFileSync(keyPath, pem, { mode: 0o600 });
    await crx3(Readable.from([Buffer.from(zip)]), { keyPath, crxPath });
    return new Uint8Array(readFileSync(crxPath));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The panel's connections to the databases: one of each while the window is open. Reading only, but for work too long for a message. */
import { type Database, openDatabase } from '../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../src/casework/device-key';
import { type RecordSeal, recordSeal } from '../../src/casework/sealed-records';
import { openSecondCopy } from '../../src/casework/second-copy';
import { bytesOf, type VaultSession } from '../../src/messaging/vault-session';

let first: Database | undefined;
let copy: Database | undefined;
let seal: { keyId: string; seal: RecordSeal } | undefined;

export function database(): Database {
  first ??= openDatabase();
  return first;
}

export function secondCopy(): Database {
  copy ??= openSecondCopy();
  return copy;
}

/** With the keys as they stand now: restoring from the second copy, here or in another window, brings others back. */
export function device(): Promise<DeviceLock> {
  return deviceLock(database());
}

/** The seal of a session, with the data keys that it opened; another vault key is another seal. */
export function sealOf({ keyId, key }: VaultSession): RecordSeal {
  if (seal?.keyId !== keyId) seal = { keyId, seal: recordSeal(database(), { id: keyId, bytes: bytesOf(key) }) };
  return seal.seal;
}

/** Locked: no opened key stays in this window. */
export function forgetSeal(): void {
  seal = undefined;
}

/** Writing that is too long for a message, one after another with the background's. */
export async function whileNobodyWrites<Result>(work: () => Promise<Result>): Promise<Result> {
  return await navigator.locks.request('register-lens casework', work);
}

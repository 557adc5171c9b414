/** The background's connections to the databases: one of each while the worker lives; nothing is lost when it is stopped. */
import { type Database, openDatabase } from '../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../src/casework/device-key';
import { openSecondCopy } from '../../src/casework/second-copy';

let first: Database | undefined;
let copy: Database | undefined;

export function database(): Database {
  first ??= openDatabase();
  return first;
}

export function secondCopy(): Database {
  copy ??= openSecondCopy();
  return copy;
}

/** With the keys as they stand now: restoring from the second copy brings others back. */
export function device(): Promise<DeviceLock> {
  return deviceLock(database());
}

/** The background's connections to the databases: one of each while the worker lives; nothing is lost when it is stopped. */
import { type Database, openDatabase } from '../../src/casework/database';
import { type DeviceLock, deviceLock } from '../../src/casework/device-key';
import { openSecondCopy } from '../../src/casework/second-copy';

let first: Database | undefined;
let copy: Database | undefined;
let lock: Promise<DeviceLock> | undefined;

export function database(): Database {
  first ??= openDatabase();
  return first;
}

export function secondCopy(): Database {
  copy ??= openSecondCopy();
  return copy;
}

export function device(): Promise<DeviceLock> {
  lock ??= deviceLock(database());
  return lock;
}

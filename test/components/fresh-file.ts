/**
 * Files of component tests run one after another in one process, since starting anew for each takes longer than the tests. Owns
 * that a file finds nothing of the one before: no module, no replacement of one, no database, nothing on the screen.
 */
import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, vi } from 'vitest';

vi.resetModules();
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;
// some files need no page
if ('document' in globalThis) {
  document.documentElement.replaceChildren(document.createElement('head'), document.createElement('body'));
  localStorage.clear();
  sessionStorage.clear();
}

afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

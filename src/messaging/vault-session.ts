/**
 * The unlocked vault, as our own contexts share it while the browser runs: the key and who said they are using it. Owns its
 * place in session storage, which is memory only and closed to page scripts. When it goes, everything is locked.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { personSchema } from '../casework/records';

const KEY = 'vault';

const sessionSchema = z.object({
  keyId: z.string(),
  /** The vault key, in base64. */
  key: z.string(),
  person: personSchema,
  unlockedAt: z.string(),
  /** Locked at this moment, whatever happens. */
  locksAt: z.string(),
});
export type VaultSession = z.output<typeof sessionSchema>;

/** The session, or null while locked. What does not parse is locked. */
export async function vaultSession(): Promise<VaultSession | null> {
  const { [KEY]: stored } = await browser.storage.session.get(KEY);
  const parsed = sessionSchema.safeParse(stored);
  return parsed.success ? parsed.data : null;
}

export async function keepVaultSession(session: VaultSession): Promise<void> {
  await browser.storage.session.set({ [KEY]: session });
}

export async function endVaultSession(): Promise<void> {
  await browser.storage.session.remove(KEY);
}

/** Calls back whenever it was locked, unlocked or handed to somebody else, in whatever window. Returns how to stop. */
export function onVaultSession(callback: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'session' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
export const textOf = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

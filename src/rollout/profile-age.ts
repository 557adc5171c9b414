/**
 * Whether this browser profile lasts: a mark that is made in it once, and found again when the browser is opened another
 * time. Owns that mark. A profile that is thrown away with each session never has it when the browser starts.
 */
import '../zod-jitless';
import { browser } from 'wxt/browser';
import * as z from 'zod/mini';

const KEY = 'profile';
/** Of a browser that is just starting it may be this very start that made the mark. */
const ONE_START = 60_000;

const profileSchema = z.object({ since: z.string(), hasLasted: z.boolean() });
type Profile = z.output<typeof profileSchema>;

/** The extension is here: from now on its mark is, too. */
export async function markProfile(now: string): Promise<void> {
  if ((await profile()) === null) await keep({ since: now, hasLasted: false });
}

/** The browser was opened. */
export async function browserStarted(now: string): Promise<void> {
  const known = await profile();
  if (known === null) await keep({ since: now, hasLasted: false });
  else if (!known.hasLasted && Date.parse(now) - Date.parse(known.since) > ONE_START)
    await keep({ ...known, hasLasted: true });
}

/** Null: there is no mark yet, so that nothing is known. */
export async function hasProfileLasted(): Promise<boolean | null> {
  return (await profile())?.hasLasted ?? null;
}

async function profile(): Promise<Profile | null> {
  const parsed = profileSchema.safeParse((await browser.storage.local.get(KEY))[KEY]);
  return parsed.success ? parsed.data : null;
}

async function keep(profile: Profile): Promise<void> {
  await browser.storage.local.set({ [KEY]: profile });
}

/** How lasting this profile is and whether a backup is due, for the panel. Owns the asking of the browser; the rule is casework's. */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { backupFacts, backupReminder, type ProfileFacts, profileWarning } from '../../src/casework/durability';
import { hasProfileLasted } from '../../src/rollout/profile-age';
import { database, sealOf } from './databases';
import type { Known } from './known';

export type Durability = {
  /** This profile may be thrown away; null: nothing says so. */
  warning: string | null;
  /** It is time for a backup; null: it is not, or casework is locked. */
  reminder: string | null;
};

export const durability = signal<Durability>({ warning: null, reminder: null });

/** Once a window. */
export async function askProfile(): Promise<void> {
  durability.value = { ...durability.value, warning: profileWarning(await profileFacts()) };
}

async function profileFacts(): Promise<ProfileFacts> {
  return { isPrivate: browser.extension?.inIncognitoContext ?? null, hasLasted: await hasProfileLasted() };
}

/** After whatever was written. */
export async function lookForBackup({ session, settings, today }: Known): Promise<void> {
  const reminder =
    session === null
      ? null
      : backupReminder(await backupFacts(database(), sealOf(session)), today, settings.backupReminderDays);
  if (reminder !== durability.value.reminder) durability.value = { ...durability.value, reminder };
}

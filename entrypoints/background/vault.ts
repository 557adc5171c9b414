/**
 * Opening and locking casework. Owns when it locks: on idle, on screen lock, after a set time; a closed browser forgets the
 * key by itself. The key lies in session storage only, so a stopped worker loses nothing and knows nothing.
 */
import { browser } from 'wxt/browser';
import { continueChange } from '../../src/casework/change-passphrase';
import type { Person } from '../../src/casework/records';
import { parseRecoveryFile, recoveryFileText } from '../../src/casework/recovery-file';
import { makeVault, unlockVault, type VaultKey } from '../../src/casework/vault';
import { now } from '../../src/clock';
import type { Payload, Reply } from '../../src/messaging/protocol';
import { endVaultSession, keepVaultSession, textOf, vaultSession } from '../../src/messaging/vault-session';
import { readSettings } from '../../src/rollout/settings-store';
import { database } from './database';

const LOCK_ALARM = 'lock casework';
const MINUTE = 60_000;

/** @throws when there is a vault already, or the role is a teacher's. */
export async function make({ passphrase, person }: Payload<'vault-make'>): Promise<Reply<'vault-make'>> {
  await refuseTeachers();
  const how = passphrase === null ? ({ mode: 'device' } as const) : ({ mode: 'passphrase', passphrase } as const);
  const { key, recovery } = await makeVault(database(), how, now());
  await begin(key, person);
  return { recovery: recovery === null ? null : recoveryFileText(recovery) };
}

export async function unlock({ with: given, person }: Payload<'vault-unlock'>): Promise<Reply<'vault-unlock'>> {
  await refuseTeachers();
  if (given.by === 'recovery') {
    const file = parseRecoveryFile(given.file);
    if (file === null) return { ok: false, why: 'wrong-recovery-file' };
    return begun(await unlockVault(database(), { recovery: file }), person);
  }
  const by = given.by === 'device' ? ({ device: true } as const) : { passphrase: given.passphrase };
  return begun(await unlockVault(database(), by), person);
}

async function begun(opened: Awaited<ReturnType<typeof unlockVault>>, person: Person): Promise<Reply<'vault-unlock'>> {
  if (!opened.ok) return { ok: false, why: opened.why };
  await begin(opened.key, person);
  // a change of passphrase that was cut short goes on
  continueChange(database(), opened.key, () => {}).catch((error: unknown) => {
    console.error('Register Lens: the change of passphrase could not go on; it will at the next unlocking.', error);
  });
  return { ok: true };
}

async function begin(key: VaultKey, person: Person): Promise<void> {
  const { values } = await readSettings();
  const at = Date.parse(now());
  const locksAt = new Date(at + values.lockAfterHours * 60 * MINUTE).toISOString();
  await keepVaultSession({
    keyId: key.id,
    key: textOf(key.bytes),
    person,
    unlockedAt: new Date(at).toISOString(),
    locksAt,
  });
  await browser.alarms.create(LOCK_ALARM, { delayInMinutes: values.lockAfterHours * 60 });
}

/** Locks when nobody works here, when the screen is locked, and at the latest after the set time. */
export function lockByItself(): void {
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'locked' || state === 'idle') void endVaultSession();
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) void endVaultSession();
  });
}

/** Follows the settings; a computer that slept past the time is locked now. */
export async function watchForIdle(): Promise<void> {
  const { values } = await readSettings();
  browser.idle.setDetectionInterval(Math.max(15, values.lockAfterMinutes * 60));
  const session = await vaultSession();
  if (session !== null && (session.locksAt <= now() || values.role === 'teacher')) await endVaultSession();
}

async function refuseTeachers(): Promise<void> {
  const { values } = await readSettings();
  if (values.role === 'teacher')
    throw new Error('a teacher’s profile keeps no casework; the role is set in the options');
}

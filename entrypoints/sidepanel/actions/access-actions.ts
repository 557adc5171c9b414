/** Setting casework up, unlocking and locking it. Owns the words of what goes wrong; the background holds the key. */
import { browser } from 'wxt/browser';
import type { AccessEvents } from '../../../components/panel/access-view';
import type { Outcome } from '../../../components/panel/outcome';
import { changePassphrase } from '../../../src/casework/change-passphrase';
import type { Person } from '../../../src/casework/records';
import { recoveryFileText } from '../../../src/casework/recovery-file';
import { copyState } from '../../../src/casework/second-copy';
import { restoreFromCopy } from '../../../src/casework/second-copy-restore';
import { replaceRecoveryFile } from '../../../src/casework/vault';
import { now } from '../../../src/clock';
import { askBackground } from '../../../src/messaging/messages';
import { bytesOf, keepVaultSession, textOf, vaultSession } from '../../../src/messaging/vault-session';
import { database, secondCopy, whileNobodyWrites } from '../databases';
import type { Context } from './context';
import { saveFile } from './save-file';

const LAST_PERSON = 'lastPerson';

const WHY: Readonly<Record<string, string>> = {
  'wrong-passphrase': 'This is not the passphrase. Mind capitals and spaces; nothing was changed.',
  'wrong-recovery-file':
    'This is not the recovery file of the casework on this computer. A newer one may have replaced it.',
  'no-vault': 'There is no casework on this computer yet.',
  'newer-program': 'A newer version of Register Lens wrote this database. Update the extension.',
  damaged:
    'The key of the casework is damaged. The second copy may still open: close this panel, open it again, and take the copy.',
};

export function accessActions({ known, choose, refresh }: Context): AccessEvents {
  return {
    async setUp({ person, ...choice }) {
      const state = await copyState(database(), secondCopy());
      if (state === 'first-lost')
        return {
          ok: false,
          why: 'There is casework in the second copy on this computer. Take that first: open the panel again.',
        };
      const passphrase = choice.mode === 'passphrase' ? choice.passphrase : null;
      const { recovery } = await askBackground('vault-make', { passphrase, person });
      await keepPerson(person);
      choose({ recovery });
      await refresh();
      return { ok: true, say: 'Casework is set up on this computer.' };
    },
    unlock: ({ passphrase, person }) => {
      const { vault } = known();
      const isDevice = vault.state === 'made' && vault.mode === 'device';
      return unlocked(isDevice ? { by: 'device' } : { by: 'passphrase', passphrase }, person);
    },
    async unlockWithRecovery({ file, passphrase, person }, run) {
      const outcome = await unlocked({ by: 'recovery', file: await file.slice(0, 10_000).text() }, person);
      if (!outcome.ok) return outcome;
      return newPassphrase(passphrase, run.progress);
    },
    lock: () => void askBackground('vault-lock', null).then(refresh, console.error),
    async saveRecoveryFile() {
      const text = known().ui.recovery ?? (await anotherRecoveryFile());
      if (text === null) return { ok: false, why: 'Casework is locked: unlock it first.' };
      saveFile('register-lens-recovery.json', text, 'application/json');
      choose({ recovery: null });
      return {
        ok: true,
        say: 'The recovery file is saved. Keep it where the school keeps its keys, not on this computer.',
      };
    },
    async restoreFromCopy() {
      const restored = await whileNobodyWrites(() => restoreFromCopy(database(), secondCopy()));
      await refresh();
      if (!restored.ok)
        return { ok: false, why: 'There is no second copy of this casework on this computer. Use a backup.' };
      return { ok: true, say: `${restored.records} records are back from the second copy.` };
    },
  };

  async function unlocked(how: Parameters<typeof askUnlock>[0], person: Person): Promise<Outcome> {
    const answer = await askUnlock(how, person);
    if (!answer.ok) return { ok: false, why: WHY[answer.why] ?? `It could not be unlocked (${answer.why}).` };
    await keepPerson(person);
    choose({ lockedNote: null });
    await refresh();
    return { ok: true, say: 'Casework is unlocked.' };
  }

  /** Also for a change from Data: every window needs the new key, and the recovery file before is void. */
  async function newPassphrase(passphrase: string, progress: (done: number, of: number) => void): Promise<Outcome> {
    const outcome = await changeTo(passphrase, progress);
    if (outcome.ok) choose({ recovery: outcome.recovery });
    await refresh();
    return outcome.ok
      ? { ok: true, say: 'The passphrase is changed. The recovery file before is void: save the new one.' }
      : outcome;
  }
}

const askUnlock = (
  how: { by: 'passphrase'; passphrase: string } | { by: 'device' } | { by: 'recovery'; file: string },
  person: Person,
) => askBackground('vault-unlock', { with: how, person });

/** A new vault key under a new passphrase; the session goes on with it. */
export async function changeTo(
  passphrase: string,
  progress: (done: number, of: number) => void,
): Promise<{ ok: true; recovery: string } | { ok: false; why: string }> {
  const session = await vaultSession();
  if (session === null) return { ok: false, why: 'Casework is locked: unlock it first.' };
  const key = { id: session.keyId, bytes: bytesOf(session.key) };
  const changed = await whileNobodyWrites(() => changePassphrase(database(), key, passphrase, now(), progress));
  if (!changed.ok)
    return { ok: false, why: `The passphrase could not be changed (${changed.why}); the old one goes on.` };
  await keepVaultSession({ ...session, keyId: changed.key.id, key: textOf(changed.key.bytes) });
  return { ok: true, recovery: recoveryFileText(changed.recovery) };
}

async function anotherRecoveryFile(): Promise<string | null> {
  const session = await vaultSession();
  if (session === null) return null;
  const file = await replaceRecoveryFile(database(), { id: session.keyId, bytes: bytesOf(session.key) }, now());
  return file === null ? null : recoveryFileText(file);
}

async function keepPerson(person: Person): Promise<void> {
  await browser.storage.local.set({ [LAST_PERSON]: person });
}

/** Who unlocked it last here: offered again. */
export async function lastPerson(): Promise<unknown> {
  return (await browser.storage.local.get(LAST_PERSON))[LAST_PERSON];
}

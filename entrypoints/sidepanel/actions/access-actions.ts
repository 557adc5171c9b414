/** Setting casework up, unlocking and locking it. Owns the words of what goes wrong; the background holds the key. */
import { browser } from 'wxt/browser';
import type { AccessEvents } from '../../../components/panel/access-view';
import type { Outcome } from '../../../components/panel/outcome';
import { type Changed, changePassphrase } from '../../../src/casework/change-passphrase';
import type { Person } from '../../../src/casework/records';
import { parseRecoveryFile, type RecoveryFile, recoveryFileText } from '../../../src/casework/recovery-file';
import { copyState } from '../../../src/casework/second-copy';
import { restoreFromCopy } from '../../../src/casework/second-copy-restore';
import { isRecoveryFileOf, recoveryFileSaved, replaceRecoveryFile, type VaultKey } from '../../../src/casework/vault';
import { now } from '../../../src/clock';
import { askBackground } from '../../../src/messaging/messages';
import {
  bytesOf,
  keepVaultSession,
  textOf,
  type VaultSession,
  vaultSession,
} from '../../../src/messaging/vault-session';
import { database, secondCopy, whileNobodyWrites } from '../databases';
import type { Context } from './context';
import { copied, countDue, tellKeyChanged } from './data-work';
import { saveFile } from './save-file';

const LAST_PERSON = 'lastPerson';

/** What the history says beside a change of the passphrase. */
export const VOID = 'The recovery file before is void';

const NOT_NOTED =
  'A file was saved, but it may not open casework: it was changed in another window meanwhile, or the disk is full. Save it again.';

const NOT_CHANGED: Readonly<Record<Extract<Changed, { ok: false }>['why'], string>> = {
  locked:
    'Casework was changed in another window meanwhile. Nothing was changed here: lock it, unlock it and try again.',
  'no-room':
    'This computer’s disk, or the browser’s part of it, is full. The passphrase was not changed; the old one goes on.',
  'newer-program': 'A newer version of Register Lens wrote this database. Update the extension; nothing was changed.',
};

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
      const session = await vaultSession();
      const file = session && ((await offeredFile(known().ui.recovery)) ?? (await anotherRecoveryFile(session)));
      if (file === null) return { ok: false, why: 'Casework is locked: unlock it first.' };
      saveFile('register-lens-recovery.json', recoveryFileText(file), 'application/json');
      if (!(await noted(file))) return { ok: false, why: NOT_NOTED };
      choose({ recovery: null });
      await refresh();
      return {
        ok: true,
        say: 'The recovery file is saved. Keep it where the school keeps its keys, not on this computer.',
      };
    },
    async restoreFromCopy() {
      const restored = await whileNobodyWrites(() => restoreFromCopy(database(), secondCopy()));
      await countDue();
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
    if (outcome.ok) {
      choose({ recovery: outcome.recovery });
      await tellKeyChanged(VOID);
    }
    await refresh();
    return outcome.ok ? { ok: true, say: outcome.say } : outcome;
  }
}

const askUnlock = (
  how: { by: 'passphrase'; passphrase: string } | { by: 'device' } | { by: 'recovery'; file: string },
  person: Person,
) => askBackground('vault-unlock', { with: how, person });

/**
 * A new vault key under a new passphrase; the session goes on with it as soon as it is in place, and is never begun again
 * where somebody locked it meanwhile. `recovery` null: locked, so that no file that opens it stays in this window.
 */
export async function changeTo(
  passphrase: string,
  onProgress: (done: number, of: number) => void,
): Promise<{ ok: true; recovery: string | null; say: string } | { ok: false; why: string }> {
  const session = await vaultSession();
  if (session === null) return { ok: false, why: 'Casework is locked: unlock it first.' };
  const key = { id: session.keyId, bytes: bytesOf(session.key) };
  const onStarted = async ({ id, bytes }: VaultKey): Promise<void> => {
    const current = await vaultSession();
    if (current?.keyId === key.id) await keepVaultSession({ ...current, keyId: id, key: textOf(bytes) });
  };
  const changed = await whileNobodyWrites(() =>
    changePassphrase(database(), key, passphrase, now(), { onProgress, onStarted }),
  );
  if (!changed.ok) return { ok: false, why: NOT_CHANGED[changed.why] };
  const isOpen = (await vaultSession())?.keyId === changed.key.id;
  const say = [
    'The passphrase is changed.',
    !changed.isFinished && 'Not everything is under it yet: that goes on at the next unlocking.',
    isOpen
      ? 'The recovery file before is void: save the new one.'
      : 'Casework was locked meanwhile. Unlock it with the new passphrase, and save a new recovery file: the one before is void.',
  ];
  return { ok: true, recovery: isOpen ? recoveryFileText(changed.recovery) : null, say: say.filter(Boolean).join(' ') };
}

/** The file that came with the key, unless another window voided it meanwhile. */
async function offeredFile(text: string | null): Promise<RecoveryFile | null> {
  const file = text === null ? null : parseRecoveryFile(text);
  return file !== null && (await isRecoveryFileOf(database(), file)) ? file : null;
}

async function anotherRecoveryFile({ keyId, key }: VaultSession): Promise<RecoveryFile | null> {
  const file = await whileNobodyWrites(() =>
    replaceRecoveryFile(database(), { id: keyId, bytes: bytesOf(key) }, now()),
  );
  if (file !== null) await tellKeyChanged('Another recovery file was made; the one before is void');
  return file;
}

/** The file has left by then. False: it is asked for again. */
async function noted(file: RecoveryFile): Promise<boolean> {
  try {
    return await whileNobodyWrites(async () => {
      const isNoted = await recoveryFileSaved(database(), file);
      if (isNoted) await copied([]);
      return isNoted;
    });
  } catch (error) {
    console.error('Register Lens: it could not be noted that the recovery file was saved.', error);
    return false;
  }
}

async function keepPerson(person: Person): Promise<void> {
  await browser.storage.local.set({ [LAST_PERSON]: person });
}

/** Who unlocked it last here: offered again. */
export async function lastPerson(): Promise<unknown> {
  return (await browser.storage.local.get(LAST_PERSON))[LAST_PERSON];
}

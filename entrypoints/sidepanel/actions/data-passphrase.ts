/** Another passphrase, from Data. Owns that the old one is asked for; making the new key is `access-actions.ts`. */
import type { DataEvents } from '../../../components/panel/data-view';
import { unlockVault } from '../../../src/casework/vault';
import { database } from '../databases';
import { changeTo, VOID } from './access-actions';
import type { Context } from './context';
import { dataWork, tellKeyChanged } from './data-work';
import { refusalOf } from './save';

const WRONG: Readonly<Record<string, string>> = {
  'wrong-passphrase': 'This is not the passphrase that is in use. Mind capitals and spaces; nothing was changed.',
  'newer-program': refusalOf('newer-program'),
  damaged: 'The key of the casework is damaged. Make a backup first, then take the second copy.',
};

export function passphraseActions({ known, choose, refresh }: Context): Pick<DataEvents, 'changePassphrase'> {
  return {
    async changePassphrase(old, next, run) {
      const { vault } = known();
      if ((await dataWork()) === null) return { ok: false, why: refusalOf('locked') };
      // where the device is the lock there is no old one
      if (vault.state === 'made' && vault.mode === 'passphrase') {
        const opened = await unlockVault(database(), { passphrase: old });
        if (!opened.ok) return { ok: false, why: WRONG[opened.why] ?? refusalOf(opened.why) };
      }
      let changed: Awaited<ReturnType<typeof changeTo>>;
      try {
        changed = await changeTo(next, (done, of) => {
          run.progress(done, of);
          choose({ changing: { done, of } });
        });
        if (!changed.ok) return changed;
        choose({ recovery: changed.recovery });
      } finally {
        choose({ changing: null });
      }
      await tellKeyChanged(VOID);
      await refresh();
      return { ok: true, say: changed.say };
    },
  };
}

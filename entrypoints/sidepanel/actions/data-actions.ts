/** What a person does in Data. Owns the joining, and that nothing opened for it stays in this window once it is locked. */
import type { DataEvents } from '../../../components/panel/data-view';
import { forgetHistory } from '../views/data-history';
import { accessActions } from './access-actions';
import type { Context } from './context';
import { backupActions, forgetFile } from './data-backup';
import { conflictActions } from './data-conflicts';
import { fileActions } from './data-files';
import { passphraseActions } from './data-passphrase';
import { forgetPurge, retentionActions } from './data-retention';
import { whenLocked } from './when-locked';

/** To be called once in a window. */
export function dataActions(context: Context): DataEvents {
  whenLocked(() => {
    forgetOpened();
    context.choose({ recovery: null });
  });
  const { saveRecoveryFile } = accessActions(context);
  return {
    ...backupActions(context),
    ...conflictActions(context),
    ...retentionActions(context),
    ...passphraseActions(context),
    ...fileActions(context),
    saveMarksSheet: async (sheet, run) => {
      const { saveMarksSheet } = await import('./data-marks-sheets');
      return saveMarksSheet(context, sheet, run);
    },
    saveRecoveryFile,
  };
}

function forgetOpened(): void {
  forgetHistory();
  forgetFile();
  forgetPurge();
}

/**
 * Data is opened once a week and is a third of the panel's program: it comes when somebody is there. Owns that later coming;
 * what is done then is `data-actions.ts`.
 */
import type { DataEvents } from '../../../components/panel/data-view';
import type { Context } from './context';
import { whenLocked } from './when-locked';

/** To be called once in a window. */
export function dataActionsLater(context: Context): DataEvents {
  let coming: Promise<DataEvents> | undefined;
  const data = (): Promise<DataEvents> => {
    coming ??= import('./data-actions').then(({ dataActions }) => dataActions(context));
    return coming;
  };
  // a recovery file may be on offer long before anybody comes to Data
  whenLocked(() => context.choose({ recovery: null }));
  return {
    makeBackup: async (...given) => (await data()).makeBackup(...given),
    tryRestore: async (...given) => (await data()).tryRestore(...given),
    restore: async (...given) => (await data()).restore(...given),
    makeHandOver: async (...given) => (await data()).makeHandOver(...given),
    tryMerge: async (...given) => (await data()).tryMerge(...given),
    merge: async (...given) => (await data()).merge(...given),
    resolveConflict: async (...given) => (await data()).resolveConflict(...given),
    previewPurge: async (...given) => (await data()).previewPurge(...given),
    purge: async (...given) => (await data()).purge(...given),
    healCopy: async (...given) => (await data()).healCopy(...given),
    changePassphrase: async (...given) => (await data()).changePassphrase(...given),
    saveRecoveryFile: async (...given) => (await data()).saveRecoveryFile(...given),
    saveCalendar: async (...given) => (await data()).saveCalendar(...given),
    saveSheet: async (...given) => (await data()).saveSheet(...given),
    saveMarksSheet: async (...given) => (await data()).saveMarksSheet(...given),
  };
}

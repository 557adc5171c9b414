/** What a person does in the Pupil place. Owns the joining: notes, records, papers, and what goes out or is erased. */
import type { PupilEvents } from '../../../components/panel/pupil-view';
import type { Context } from './context';
import { openLetterPage, openPackPage } from './open-papers';
import { noteActions } from './pupil-notes';
import { recordActions } from './pupil-records';

/** Done seldom, and with what packs files: the panel opens without it. */
const out = () => import('./pupil-out');

export function pupilActions(context: Context): PupilEvents {
  const { known, choose, refresh } = context;
  return {
    ...noteActions(context),
    ...recordActions(context),
    openLetter: openLetterPage,
    openEvidencePack: openPackPage,
    exportPupil: async (pupil, run) => (await out()).savePupil(known(), pupil, run),
    async erasePupil(pupil, run) {
      const erased = await (await out()).eraseEverything(known(), pupil, run);
      if (erased.ok) {
        choose({ opened: null });
        await refresh();
      }
      return erased;
    },
  };
}

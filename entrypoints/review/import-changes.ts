/** What a person changes of a file's columns before it was read by them. Owns what is shown meanwhile, and what is told where it was refused. */
import { refusalWords } from '../../components/review/import/import-words';
import { FileRefused } from '../../src/pages/import/file-kind';
import { Stopped } from './import-calls';
import type { DeskLook, LookChange } from './import-desk';

/** What a person changed, of the look as it is by then. */
export type ChangeOfLook = (look: DeskLook) => LookChange;

export const FAILED = 'That did not work, and nothing was kept. Try again.';

/** What is told of it. @throws Stopped again: nobody waits for that any more */
export function refused(error: unknown): { problem: string } {
  if (error instanceof Stopped) throw error;
  if (error instanceof FileRefused) return { problem: refusalWords(error.why, error.row) };
  console.error('Register Lens: a file could not be read.', error);
  return { problem: FAILED };
}

/** What a person chose is shown before the file was read by it; its rows follow. */
export function shownWith(look: DeskLook, { pupil, ...change }: LookChange): DeskLook {
  return {
    ...look,
    ...change,
    pupil: { ...look.pupil, ...pupil },
    above: look.above && { ...look.above, ...pupil },
  };
}

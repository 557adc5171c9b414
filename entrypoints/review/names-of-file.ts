/**
 * Whose names a file says, once its marks are kept. Owns that a name goes to whom the ids are, and to nobody where that is not
 * certain; what is kept of it is for `keep-names.ts`.
 */
import type { Outcome, Run } from '../../components/panel/outcome';
import type { FileMarks } from '../../src/casework/file-marks';
import type { FileCounts } from '../../src/casework/keep-file';
import { namedIds, whoseIds } from '../../src/casework/known-pupils';
import type { PupilId } from '../../src/casework/pupil-id';
import { now } from '../../src/clock';
import { counted } from '../../src/papers/paper-days';
import { dataWork, MARKS_TAKEN_IN, tellHistory } from '../sidepanel/actions/data-work';
import { database, device } from '../sidepanel/databases';
import type { ClassOfFile } from './import-desk';
import { keepNames, type NameToKeep } from './keep-names';

/** What of a file was sent to be kept, and what came of it. */
export type TakenIn = { marks: FileMarks; classes: readonly ClassOfFile[]; counts: FileCounts };

export async function keepNamesOfFile(taken: TakenIn, run: Run): Promise<Outcome> {
  return keepNames(await namesOfFile(taken), run);
}

/** Of whom nothing was kept, nothing is. */
async function namesOfFile({ marks, classes, counts }: TakenIn): Promise<NameToKeep[]> {
  const { school, pupils } = marks;
  const left = new Set(counts.leftOut.map(({ pupil }) => pupil));
  const named = await namedIds(
    await device(),
    school,
    pupils.map(({ ids }) => ids as PupilId[]),
  );
  const whose = await whoseIds(database(), named);
  // a file from tomorrow is of today
  const at = Date.parse(marks.at) > Date.parse(now()) ? now() : marks.at;
  return pupils.flatMap(({ name, ids }, index) => {
    const { pupils: [who, ...others] = [], isNew = [] } = whose[index] ?? {};
    const isCertain = who !== undefined && others.length === 0 && !isNew.includes(true) && !left.has(index);
    const { year = null, group = null } = classes[index] ?? {};
    return isCertain ? [{ who, at, name, year, group, school, ids }] : [];
  });
}

/** In the history, while it is open; the marks are kept whatever comes of this. */
export async function tellOfFile({ pupils, sessions }: FileCounts): Promise<void> {
  try {
    const work = await dataWork();
    if (work === null) return;
    const all = Object.values(sessions).reduce((sum, count) => sum + count, 0);
    const words = `${counted(pupils.known + pupils.fresh, 'pupil')}, ${counted(all, 'session')}, ${sessions.fresh.toLocaleString('en-GB')} of them new`;
    await tellHistory(work, 'imported', `${MARKS_TAKEN_IN}: ${words}`);
  } catch (error) {
    console.error('Register Lens: the history could not be told that marks of a file were taken in.', error);
  }
}

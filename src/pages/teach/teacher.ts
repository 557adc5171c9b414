/**
 * The meeting point of the two scripts that teach a page: the one that knows how a map comes of what was pointed at, and the
 * one that draws and listens. Owns the contract between them; both come when a person asks, and each is small enough.
 */
import type { dateCandidates, markCandidates, nameCandidates, saidOf, saysWhen } from './candidates';
import type { deriveMap } from './derive-map';
import type { findAgain, pinTo } from './find-again';
import type { previewOf } from './preview';
import type { shownMarks } from './shown-marks';

export type Teacher = {
  deriveMap: typeof deriveMap;
  previewOf: typeof previewOf;
  shownMarks: typeof shownMarks;
  nameCandidates: typeof nameCandidates;
  markCandidates: typeof markCandidates;
  dateCandidates: typeof dateCandidates;
  saidOf: typeof saidOf;
  saysWhen: typeof saysWhen;
  pinTo: typeof pinTo;
  findAgain: typeof findAgain;
};

const NAME = '__registerLensTeacher';
type World = { [NAME]?: Teacher };

/** Lets the script that draws find the one that knows. Both run in the extension's own world, unseen by the page. */
export function offerTeacher(teacher: Teacher): void {
  (globalThis as World)[NAME] = teacher;
}

/** The teacher in this page, where its script ran. */
export function findTeacher(): Teacher | undefined {
  return (globalThis as World)[NAME];
}

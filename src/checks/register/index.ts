/** The checks of a register page, one file each. The last ones need to know more than the page shows. */
import type { Check } from '../check';
import c2Expected from './c2-expected';
import hashSinglePupil from './hash-single-pupil';
import lessonLateMinutesMissing from './lesson-late-minutes-missing';
import lessonVsSessionMismatch from './lesson-vs-session-mismatch';
import { liveRegisterChecks } from './live';
import missingFromLesson from './missing-from-lesson';
import nWithReasonOnFile from './n-with-reason-on-file';
import performanceCodedC from './performance-coded-c';
import uHidesBetterCode from './u-hides-better-code';
import xForCompulsoryAge from './x-for-compulsory-age';

export const registerChecks: readonly Check[] = [
  ...liveRegisterChecks,
  uHidesBetterCode,
  performanceCodedC,
  hashSinglePupil,
  xForCompulsoryAge,
  c2Expected,
  lessonVsSessionMismatch,
  missingFromLesson,
  lessonLateMinutesMissing,
  nWithReasonOnFile,
];

/**
 * The register checks that run in the page's own script, while somebody marks: those that need the page and the policy only.
 * Every one of them is loaded into each register page, so small files stay small.
 */
import type { Check } from '../check';
import amPmSymbolSwapped from './am-pm-symbol-swapped';
import arrivalAtCloseMinute from './arrival-at-close-minute';
import blankMark from './blank-mark';
import codeNotInPolicy from './code-not-in-policy';
import codeUnknownGlyph from './code-unknown-glyph';
import codeWithdrawn from './code-withdrawn';
import gateLateNoOfficeSignin from './gate-late-no-office-signin';
import lInEmptyWindow from './l-in-empty-window';
import lateLAfterClose from './late-l-after-close';
import lessonAbsentNotN from './lesson-absent-not-n';
import offsiteNatureMissing from './offsite-nature-missing';
import pmRegisterTooEarly from './pm-register-too-early';
import presentAfterClose from './present-after-close';
import presentMarkButLate from './present-mark-but-late';
import registerNotSentSameDay from './register-not-sent-same-day';
import registerOpenTooLong from './register-open-too-long';
import registerOverdue from './register-overdue';
import remoteLearnerMarkedPresent from './remote-learner-marked-present';
import sNotExamCandidate from './s-not-exam-candidate';
import uAfterSessionEnd from './u-after-session-end';
import uBeforeClose from './u-before-close';
import unableToAttendDetailMissing from './unable-to-attend-detail-missing';

export const liveRegisterChecks: readonly Check[] = [
  lateLAfterClose,
  uBeforeClose,
  arrivalAtCloseMinute,
  presentMarkButLate,
  presentAfterClose,
  lInEmptyWindow,
  uAfterSessionEnd,
  registerOverdue,
  registerOpenTooLong,
  registerNotSentSameDay,
  pmRegisterTooEarly,
  blankMark,
  amPmSymbolSwapped,
  codeNotInPolicy,
  codeWithdrawn,
  codeUnknownGlyph,
  remoteLearnerMarkedPresent,
  sNotExamCandidate,
  unableToAttendDetailMissing,
  offsiteNatureMissing,
  lessonAbsentNotN,
  gateLateNoOfficeSignin,
];

/** The checks of a register page, one file each. */
import type { Check } from '../check';
import amPmSymbolSwapped from './am-pm-symbol-swapped';
import arrivalAtCloseMinute from './arrival-at-close-minute';
import blankMark from './blank-mark';
import codeNotInPolicy from './code-not-in-policy';
import codeUnknownGlyph from './code-unknown-glyph';
import codeWithdrawn from './code-withdrawn';
import lInEmptyWindow from './l-in-empty-window';
import lateLAfterClose from './late-l-after-close';
import presentAfterClose from './present-after-close';
import presentMarkButLate from './present-mark-but-late';
import registerOverdue from './register-overdue';
import uBeforeClose from './u-before-close';

export const registerChecks: readonly Check[] = [
  lateLAfterClose,
  uBeforeClose,
  arrivalAtCloseMinute,
  presentMarkButLate,
  presentAfterClose,
  lInEmptyWindow,
  registerOverdue,
  blankMark,
  amPmSymbolSwapped,
  codeNotInPolicy,
  codeWithdrawn,
  codeUnknownGlyph,
];

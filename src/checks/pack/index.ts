/** The lint checks of a policy pack, one file each. Owns the list only. */
import lintBandHoles from './lint-band-holes';
import lintBoundaryAmbiguous from './lint-boundary-ambiguous';
import type { LintCheck } from './lint-check';
import lintCloseUnset from './lint-close-unset';
import lintConflictOpen from './lint-conflict-open';
import lintMissingCodes from './lint-missing-codes';
import lintPenaltyUnset from './lint-penalty-unset';
import lintPolicyAge from './lint-policy-age';
import lintRetentionShort from './lint-retention-short';
import lintUnfinished from './lint-unfinished';
import lintWindowEmpty from './lint-window-empty';
import lintWindowUneven from './lint-window-uneven';
import lintWithdrawnCode from './lint-withdrawn-code';

export const lintChecks: readonly LintCheck[] = [
  lintRetentionShort,
  lintWithdrawnCode,
  lintMissingCodes,
  lintCloseUnset,
  lintWindowEmpty,
  lintWindowUneven,
  lintBoundaryAmbiguous,
  lintPenaltyUnset,
  lintBandHoles,
  lintPolicyAge,
  lintUnfinished,
  lintConflictOpen,
];

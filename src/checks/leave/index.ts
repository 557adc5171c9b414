/** The checks of a leave request. Owns their list. */
import type { Check } from '../check';

export const leaveChecks: readonly Check[] = [];

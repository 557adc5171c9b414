/** The checks of a report over many pupils. Owns their list. */
import type { Check } from '../check';

export const cohortChecks: readonly Check[] = [];

/** The checks of an amendment log. Owns their list. */
import type { Check } from '../check';

export const amendmentChecks: readonly Check[] = [];

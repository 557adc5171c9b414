/** The checks of the day's absences, of signing in and out, and of passes. Owns their list. */
import type { Check } from '../check';

export const absenceChecks: readonly Check[] = [];

/** The checks of a report over many pupils. Owns their list. */
import type { Check } from '../check';
import cohortBelowTarget from './cohort-below-target';
import cohortCodePattern from './cohort-code-pattern';
import cohortGroupGap from './cohort-group-gap';
import cohortLessonPattern from './cohort-lesson-pattern';
import cohortNewCrossings from './cohort-new-crossings';
import cohortOpenN from './cohort-open-n';
import cohortPnWatchlist from './cohort-pn-watchlist';
import cohortRegistersOutstanding from './cohort-registers-outstanding';
import cohortReportDue from './cohort-report-due';

export const cohortChecks: readonly Check[] = [
  cohortNewCrossings,
  cohortPnWatchlist,
  cohortOpenN,
  cohortRegistersOutstanding,
  cohortReportDue,
  cohortGroupGap,
  cohortCodePattern,
  cohortLessonPattern,
  cohortBelowTarget,
];

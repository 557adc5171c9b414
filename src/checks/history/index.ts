/** The checks of a pupil's attendance history, one file each. */
import type { Check } from '../check';
import att75NeglectLine from './att-75-neglect-line';
import attAmberLower from './att-amber-lower';
import attBelow85 from './att-below-85';
import attBelow90Actions from './att-below-90-actions';
import attBetweenPublishedBands from './att-between-published-bands';
import attDisplayedRounding from './att-displayed-rounding';
import attExactly90 from './att-exactly-90';
import attFallsTo96Exactly from './att-falls-to-96-exactly';
import attFirstContact from './att-first-contact';
import attForecastNextLine from './att-forecast-next-line';
import attPersistentAbsence from './att-persistent-absence';
import attRiskOfSevere from './att-risk-of-severe';
import attSevereAbsence from './att-severe-absence';
import bLongRun from './b-long-run';
import c2ReviewOverdue from './c2-review-overdue';
import consecutiveAbsenceLetter from './consecutive-absence-letter';
import disguisedLeaveSuspected from './disguised-leave-suspected';
import ehcpFalling from './ehcp-falling';
import emergencyContactsFew from './emergency-contacts-few';
import health15Days from './health-15-days';
import illnessDay4Call from './illness-day-4-call';
import illnessDay6Visit from './illness-day-6-visit';
import illnessEvidenceDue from './illness-evidence-due';
import illnessNextToHoliday from './illness-next-to-holiday';
import illnessPattern from './illness-pattern';
import latesWeekDetention from './lates-week-detention';
import leaveCodeNoApproval from './leave-code-no-approval';
import leaveOverstay10 from './leave-overstay-10';
import mFullDayOrNoNotice from './m-full-day-or-no-notice';
import monitoringPeriodEnded from './monitoring-period-ended';
import nDueSoon from './n-due-soon';
import nUnresolvedOverLimit from './n-unresolved-over-limit';
import ntiPeriodRange from './nti-period-range';
import persistentLate from './persistent-late';
import pnNotAvailable from './pn-not-available';
import pnPublicPlace from './pn-public-place';
import pnSupportMissing from './pn-support-missing';
import pnThresholdMet from './pn-threshold-met';
import pnThresholdNear from './pn-threshold-near';
import privilegeLimit from './privilege-limit';
import refusedLeaveTaken from './refused-leave-taken';
import religiousRun from './religious-run';
import returnAfterAbsence from './return-after-absence';
import rewardDue from './reward-due';
import rollAdditionNotify from './roll-addition-notify';
import rollDeletionNotify from './roll-deletion-notify';
import safeAndWellDue from './safe-and-well-due';
import sessionMarkFromLaterLesson from './session-mark-from-later-lesson';
import socialWorkerNotify from './social-worker-notify';
import suspensionBeyond5Days from './suspension-beyond-5-days';
import termAbsenceLetter from './term-absence-letter';
import truancyRepeat from './truancy-repeat';
import unauthorised10Days from './unauthorised-10-days';
import unauthorised20Days from './unauthorised-20-days';
import unauthorisedAtBankHoliday from './unauthorised-at-bank-holiday';
import vulnerableCheckinDue from './vulnerable-checkin-due';
import weeklySightingDue from './weekly-sighting-due';

export const historyChecks: readonly Check[] = [
  nUnresolvedOverLimit,
  nDueSoon,
  attFirstContact,
  attFallsTo96Exactly,
  attAmberLower,
  attBetweenPublishedBands,
  attPersistentAbsence,
  attExactly90,
  attBelow90Actions,
  attBelow85,
  attRiskOfSevere,
  attSevereAbsence,
  att75NeglectLine,
  attForecastNextLine,
  attDisplayedRounding,
  consecutiveAbsenceLetter,
  termAbsenceLetter,
  illnessEvidenceDue,
  illnessNextToHoliday,
  illnessPattern,
  illnessDay4Call,
  illnessDay6Visit,
  disguisedLeaveSuspected,
  safeAndWellDue,
  weeklySightingDue,
  health15Days,
  unauthorised10Days,
  unauthorised20Days,
  leaveOverstay10,
  pnThresholdMet,
  pnThresholdNear,
  pnNotAvailable,
  pnSupportMissing,
  pnPublicPlace,
  ntiPeriodRange,
  refusedLeaveTaken,
  leaveCodeNoApproval,
  mFullDayOrNoNotice,
  religiousRun,
  c2ReviewOverdue,
  latesWeekDetention,
  persistentLate,
  ehcpFalling,
  socialWorkerNotify,
  emergencyContactsFew,
  monitoringPeriodEnded,
  rewardDue,
  truancyRepeat,
  returnAfterAbsence,
  vulnerableCheckinDue,
  rollDeletionNotify,
  privilegeLimit,
  suspensionBeyond5Days,
  bLongRun,
  unauthorisedAtBankHoliday,
  sessionMarkFromLaterLesson,
  rollAdditionNotify,
];

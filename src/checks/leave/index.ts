/** The checks of a leave request, one file each. */
import type { LeaveCheck } from '../leave-check';
import leaveAnyUnauthorised from './leave-any-unauthorised';
import leaveAssessmentWindow from './leave-assessment-window';
import leaveAuthorisedOver10 from './leave-authorised-over-10';
import leaveDecisionNotHead from './leave-decision-not-head';
import leaveExceptionTest from './leave-exception-test';
import leaveFalsified from './leave-falsified';
import leaveFormIncomplete from './leave-form-incomplete';
import leaveHoliday from './leave-holiday';
import leaveInterviewStudy from './leave-interview-study';
import leaveLunchPass from './leave-lunch-pass';
import leaveMeetingNotHeld from './leave-meeting-not-held';
import leaveNoticeShort from './leave-notice-short';
import leavePerformanceEducation from './leave-performance-education';
import leavePerformanceFloor from './leave-performance-floor';
import leavePerformanceLicence from './leave-performance-licence';
import leaveProtest from './leave-protest';
import leaveReligiousBasis from './leave-religious-basis';
import leaveRetrospective from './leave-retrospective';
import leaveSportEvidence from './leave-sport-evidence';
import leaveTravelPrebooked from './leave-travel-prebooked';
import leaveTravellingPurpose from './leave-travelling-purpose';

export const leaveChecks: readonly LeaveCheck[] = [
  leaveNoticeShort,
  leaveRetrospective,
  leaveAnyUnauthorised,
  leaveAuthorisedOver10,
  leaveAssessmentWindow,
  leaveHoliday,
  leaveExceptionTest,
  leaveTravelPrebooked,
  leaveFormIncomplete,
  leaveDecisionNotHead,
  leaveMeetingNotHeld,
  leavePerformanceLicence,
  leavePerformanceFloor,
  leavePerformanceEducation,
  leaveReligiousBasis,
  leaveTravellingPurpose,
  leaveSportEvidence,
  leaveInterviewStudy,
  leaveProtest,
  leaveFalsified,
  leaveLunchPass,
];

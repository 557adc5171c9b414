/** The checks of the day's absences, of signing in and out, and of passes. Owns their list. */
import type { Check } from '../check';
import fdaAfterCutoff from './fda-after-cutoff';
import fdaChannelNotAccepted from './fda-channel-not-accepted';
import fdaContactsExhausted from './fda-contacts-exhausted';
import fdaDailyFollowup from './fda-daily-followup';
import fdaDetailMissing from './fda-detail-missing';
import fdaMissingInSchool from './fda-missing-in-school';
import fdaNoContactAtClose from './fda-no-contact-at-close';
import fdaNoContactDay3 from './fda-no-contact-day-3';
import fdaSafeguardingDay1 from './fda-safeguarding-day-1';
import fdaYotNotify from './fda-yot-notify';
import lunchPassWindow from './lunch-pass-window';
import sickVisitExempt from './sick-visit-exempt';
import signoutIncomplete from './signout-incomplete';

export const absenceChecks: readonly Check[] = [
  fdaNoContactAtClose,
  fdaChannelNotAccepted,
  fdaAfterCutoff,
  fdaDetailMissing,
  fdaDailyFollowup,
  fdaNoContactDay3,
  fdaSafeguardingDay1,
  fdaContactsExhausted,
  fdaYotNotify,
  fdaMissingInSchool,
  signoutIncomplete,
  lunchPassWindow,
  sickVisitExempt,
];

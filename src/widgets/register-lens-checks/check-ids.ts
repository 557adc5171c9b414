/**
 * The ids of all checks of pages, as words. Owns that list, so that a slip in `off` is found without loading the checks of
 * pages that nobody opened; a test compares it with them.
 */
const IDS = `
  am-pm-symbol-swapped amend-before-close amend-boilerplate-reason amend-field-missing amend-n-to-o-early
  amend-reason-missing amend-to-retrospective-leave amend-to-unauthorised-no-notice amend-too-late amend-u-to-l
  arrival-at-close-minute att-75-neglect-line att-amber-lower att-below-85 att-below-90-actions
  att-between-published-bands att-displayed-rounding att-exactly-90 att-falls-to-96-exactly att-first-contact
  att-forecast-next-line att-persistent-absence att-risk-of-severe att-severe-absence b-long-run blank-mark
  c2-expected c2-review-overdue code-not-in-policy code-unknown-glyph code-withdrawn cohort-below-target
  cohort-code-pattern cohort-group-gap cohort-lesson-pattern cohort-new-crossings cohort-open-n
  cohort-pn-watchlist cohort-registers-outstanding cohort-report-due consecutive-absence-letter
  disguised-leave-suspected ehcp-falling emergency-contacts-few fda-after-cutoff fda-channel-not-accepted
  fda-contacts-exhausted fda-daily-followup fda-detail-missing fda-missing-in-school fda-no-contact-at-close
  fda-no-contact-day-3 fda-safeguarding-day-1 fda-yot-notify gate-late-no-office-signin hash-single-pupil
  health-15-days illness-day-4-call illness-day-6-visit illness-evidence-due illness-next-to-holiday
  illness-pattern l-in-empty-window late-l-after-close lates-week-detention leave-any-unauthorised
  leave-assessment-window leave-authorised-over-10 leave-code-no-approval leave-decision-not-head
  leave-exception-test leave-falsified leave-form-incomplete leave-holiday leave-interview-study leave-lunch-pass
  leave-meeting-not-held leave-notice-short leave-overstay-10 leave-performance-education leave-performance-floor
  leave-performance-licence leave-protest leave-religious-basis leave-retrospective leave-sport-evidence
  leave-travel-prebooked leave-travelling-purpose lesson-absent-not-n lesson-late-minutes-missing
  lesson-vs-session-mismatch lunch-pass-window m-full-day-or-no-notice missing-from-lesson monitoring-period-ended
  n-due-soon n-unresolved-over-limit n-with-reason-on-file nti-period-range offsite-nature-missing
  performance-coded-c persistent-late pm-register-too-early pn-not-available pn-public-place pn-support-missing
  pn-threshold-met pn-threshold-near present-after-close present-mark-but-late privilege-limit refused-leave-taken
  register-not-sent-same-day register-open-too-long register-overdue religious-run remote-learner-marked-present
  retention-too-short return-after-absence reward-due roll-addition-notify roll-deletion-notify
  s-not-exam-candidate safe-and-well-due session-mark-from-later-lesson sick-visit-exempt signout-incomplete
  social-worker-notify suspension-beyond-5-days term-absence-letter truancy-repeat u-after-session-end
  u-before-close u-hides-better-code unable-to-attend-detail-missing unauthorised-10-days unauthorised-20-days
  unauthorised-at-bank-holiday vulnerable-checkin-due weekly-sighting-due x-for-compulsory-age
`;

export const CHECK_IDS: ReadonlySet<string> = new Set(IDS.split(/\s+/).filter(Boolean));

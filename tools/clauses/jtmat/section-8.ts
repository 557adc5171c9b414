/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: day to day procedures (section 8, and what stands in place of section 9).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, under, values } from '../clause';

export const section8: ClauseEntry[] = [
  ...under('§8', 'Attendance registers', [
    asks(
      'Start of each morning, once each afternoon, in SIMS',
      checks('blank-mark', 'register-overdue', 'session-mark-from-later-lesson'),
      values('register.taken', 'register.system'),
    ),
    asks('Registers are kept 6 years', checks('retention-too-short'), values('retentionYears')),
    asks('National codes, used the same way', checks('code-not-in-policy')),
    asks('No amendment unless the reason is found after close', checks('amend-before-close'), values('amend.rule')),
    asks(
      'An amendment shows old entry, new entry, reason, date, and who made it, with role',
      checks('amend-reason-missing', 'amend-field-missing', 'amend-boilerplate-reason'),
      values('amendFields'),
    ),
  ]),
  ...under('§8', 'Morning registration', [
    asks(
      'Gates open 08:00 and close 08:50; then to the office to sign in with a reason',
      checks('gate-late-no-office-signin'),
      checklist('jt-late'),
      values('gates.open', 'gates.close', 'am.officeSignIn'),
    ),
    asks(
      'After the gates close and before the register does: L',
      checks('late-l-after-close', 'u-before-close', 'present-mark-but-late'),
      values('am.lateAfter', 'lateness.anchor'),
    ),
    asks(
      'Open from 08:45, closes 08:55; after that U, unauthorised',
      checks(
        'late-l-after-close',
        'u-before-close',
        'arrival-at-close-minute',
        'present-after-close',
        'register-open-too-long',
        'amend-u-to-l',
      ),
      values('am.opens', 'am.close', 'am.boundary'),
    ),
  ]),
  ...under('§8', 'Afternoon registration', [
    asks(
      'Open from 13:50, closes 14:00; after that U, unauthorised',
      checks(
        'pm-register-too-early',
        'late-l-after-close',
        'present-after-close',
        'present-mark-but-late',
        'u-before-close',
      ),
      values('pm.opens', 'pm.close', 'pm.boundary', 'pm.lateAfter'),
    ),
  ]),
  ...under('§8', 'Lesson registration', [
    asks(
      'Attendance and punctuality are taken in each lesson',
      checks('lesson-vs-session-mismatch', 'register-overdue'),
      values('register.lessons'),
    ),
    asks('Absent from a lesson: N', checks('lesson-absent-not-n'), values('lesson.absent')),
    asks(
      'Here earlier, not in the lesson: e-mail the missing mailbox',
      checks('missing-from-lesson', 'fda-missing-in-school'),
      checklist('jt-missing-lesson'),
      values('lesson.vanished'),
    ),
    asks(
      'Pastoral managers look for truancy',
      checks('missing-from-lesson', 'truancy-repeat'),
      checklist('jt-missing-lesson'),
    ),
    asks(
      'Still not found: the attendance officer rings home',
      checks('missing-from-lesson'),
      checklist('jt-missing-lesson'),
    ),
    asks('Turns up late: register and e-mail are put right', checklist('jt-missing-lesson')),
  ]),
  ...under('§8', 'Leaving the premises', [
    asks(
      'Leaving in the day: sign out at the office with reason and time',
      checks('signout-incomplete'),
      values('office.signOut'),
    ),
  ]),
  ...under('§8', 'Notifying the school', [
    asks(
      'Parents report each day of absence, by mailbox or phone',
      checks('fda-channel-not-accepted', 'fda-daily-followup'),
      values('channels', 'report.channel'),
    ),
    asks(
      'By phone by 09:00, with reason and expected day of return',
      checks('fda-after-cutoff', 'fda-detail-missing'),
      values('parentCutoff'),
    ),
    asks(
      'Evidence on request, and proof of appointments in school hours',
      checks('illness-evidence-due', 'm-full-day-or-no-notice'),
    ),
    asks('Morning registration is in period 1 at 08:45', checks('register-overdue'), values('am.opens')),
    asks(
      'On site after 08:45: named at the gate',
      checks('gate-late-no-office-signin'),
      checklist('jt-late'),
      values('am.gateLateAfter'),
    ),
    asks(
      "Two lates in a week: 30 minutes after school; missed means the Head of Year's detention",
      checks('lates-week-detention'),
      checklist('jt-late'),
      values('lates.perWeek', 'lates.detentionMinutes', 'late'),
    ),
    asks(
      'After 08:50: office, sign in, reason',
      checks('gate-late-no-office-signin'),
      checklist('jt-late'),
      values('am.officeSignIn'),
    ),
    asks(
      'Every teacher takes an electronic register as the lesson starts',
      checks('register-overdue', 'register-not-sent-same-day', 'cohort-registers-outstanding'),
    ),
    asks(
      'Late to a lesson: minutes entered with the behaviour score',
      checks('lesson-late-minutes-missing'),
      values('lesson.late'),
    ),
    asks(
      'PM register is part of period 4, complete at 13:50, the minute it opens',
      checks('register-overdue', 'lint-conflict-open'),
      values('pm.markedBy'),
    ),
    asks('Leaving early: sign out and show a written reason', checks('signout-incomplete')),
    asks(
      'Parents give a precise reason, before school and daily; unwell is not enough',
      checks('fda-detail-missing'),
      values('report.detail'),
    ),
    asks(
      'No word: recorded unauthorised, then safeguarding steps through parents and other contacts',
      checks('n-unresolved-over-limit', 'amend-n-to-o-early', 'fda-no-contact-at-close'),
      checklist('jt-first-day', '2'),
      values('nLimit'),
    ),
    asks(
      'No contact by the third day: home visit, report to safeguarding or police',
      checks('fda-no-contact-day-3'),
      checklist('jt-day3'),
    ),
    asks(
      'Known concerns: the home is visited on day 1',
      checks('fda-safeguarding-day-1'),
      checklist('jt-day1-concern'),
    ),
    asks(
      'Serious concerns and no reason: police, LA or social care',
      checks('fda-contacts-exhausted', 'fda-safeguarding-day-1'),
      checklist('jt-day1-concern'),
      values('office.safeguarding'),
    ),
  ]),
  ...under('§8', 'Safeguarding and absence', [
    asks(
      'Away more than 5 days: a safe-and-well check',
      checks('safe-and-well-due'),
      checklist('jt-illness'),
      values('safeAndWell'),
    ),
    asks('Home visits help to reach new or distant families', checklist('jt-home-visit')),
  ]),
  ...under('§8', 'Safeguarding duty: home visits', [
    asks('Ten occasions for a visit, from refusal to suspected holiday', checklist('jt-home-visit')),
    asks(
      'Safeguarding concern and no reason: visit on the first day',
      checks('fda-safeguarding-day-1'),
      checklist('jt-day1-concern'),
    ),
    asks(
      'No concern, no reason: visit on the third day, earlier if worry grows',
      checks('fda-no-contact-day-3'),
      checklist('jt-day3'),
      values('noReasonVisitDay'),
    ),
    asks(
      'Illness: phone the parent on the fourth day running',
      checks('illness-day-4-call'),
      checklist('jt-illness'),
      values('illnessCallDay'),
    ),
    asks(
      'Illness: home visit if not back by the sixth day',
      checks('illness-day-6-visit'),
      checklist('jt-illness'),
      values('illnessVisitDay'),
    ),
  ]),
  ...under('§8', 'Safeguarding duty: specific examples', [
    asks(
      'Long illness: the child, not only the parent, is seen weekly; remotely will do',
      checks('weekly-sighting-due'),
      checklist('jt-long'),
      values('longIllness'),
    ),
    asks(
      'Leave requested: no visit unless there is a safeguarding concern',
      checks('sick-visit-exempt'),
      values('holidayLeave.visit'),
    ),
    asks('In hospital: ask the medical staff', checklist('jt-long')),
    asks(
      'Section 19: weekly virtual check-in, visit each half term, papers before it starts',
      checks('weekly-sighting-due'),
      checklist('jt-s19'),
      values('section19'),
    ),
  ]),
];

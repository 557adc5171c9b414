/**
 * Wessex MAT, Attendance Policy v2: leave, health, exceptional circumstances, truancy and missing children (7.1 to 11.2).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const leave: ClauseEntry[] = [
  ...under('7.1', 'Requests for absence', [
    asks('Certain absences must be asked for ahead', checks('leave-retrospective', 'leave-code-no-approval')),
    asks(
      "The head alone decides, in the pupil's interest; no appeal",
      checks('leave-decision-not-head'),
      checklist('wx-leave', '4'),
      values('leave.decider'),
    ),
  ]),
  ...under('7.2', 'Leave of absence', [
    asks(
      'Leave only for exceptional circumstances, each request on its own merits',
      checks('leave-exception-test', 'leave-holiday'),
      values('leave.test', 'leave.holiday'),
    ),
    asks(
      'Form at least two weeks before the first day',
      checks('leave-notice-short'),
      checklist('wx-leave', '1'),
      values('leave.noticeDays', 'leave.notice'),
    ),
    asks(
      'The form gives reason and dates; the school adds current attendance',
      checks('leave-form-incomplete'),
      checklist('wx-leave', '2'),
    ),
    asks(
      'Never just before or during statutory assessments',
      checks('leave-assessment-window'),
      checklist('wx-leave', '3'),
      values('leave.never.assessment'),
    ),
    asks(
      'Never where the record holds any unauthorised absence',
      checks('leave-any-unauthorised'),
      checklist('wx-leave', '3'),
      values('leave.never.anyUnauthorised'),
    ),
    asks(
      'Never where authorised absence is already above 10 %',
      checks('leave-authorised-over-10'),
      checklist('wx-leave', '3'),
      values('leave.never.authorisedOver'),
    ),
    asks(
      'Leave taken after a refusal is unauthorised and may bring a penalty notice',
      checks('refused-leave-taken'),
      checklist('wx-leave', '6'),
    ),
    asks(
      'Leave is never granted afterwards',
      checks('leave-retrospective', 'amend-to-retrospective-leave'),
      values('leave.retrospective'),
    ),
    asks(
      'After the form, head and parent meet on the reason and the outcome',
      checks('leave-meeting-not-held'),
      checklist('wx-leave', '5'),
      values('leave.afterForm'),
    ),
  ]),
  ...under('7.3', 'Illness and healthcare appointments', [
    asks(
      'Appointments outside school hours where possible; otherwise approval well ahead, and only the time needed',
      checks('m-full-day-or-no-notice', 'leave-code-no-approval'),
      values('leave.medical'),
    ),
  ]),
  ...under('7.4', 'Performances and activities', [
    asks(
      'An absence to perform needs a licence from the LA; without one it is not authorised',
      checks('leave-performance-licence'),
      checklist('wx-performance', '1'),
      values('leave.performance'),
    ),
    asks(
      'Schooling over the licence comes to at least 3 hours for each school day',
      checks('leave-performance-education'),
      checklist('wx-performance', '4'),
      values('leave.education.dayMin'),
    ),
    asks('A licence with dates needs no further approval', checklist('wx-performance', '2')),
    asks(
      'Without dates the head decides day by day, and never so that attendance falls under 94 %',
      checks('leave-performance-floor'),
      checklist('wx-performance', '3'),
      values('leave.performanceFloor'),
    ),
    asks('Extra arrangements keep the pupil from falling behind', checks('leave-performance-education')),
  ]),
  ...under('7.5', 'Religious observance', [
    asks(
      'Ask at least two weeks ahead',
      checks('leave-religious-basis', 'leave-code-no-approval'),
      values('leave.religiousDays'),
    ),
    asks(
      'Only days set apart by the religious body, on which parents would stay off work; the body may be asked',
      checks('leave-religious-basis', 'religious-run'),
      values('leave.religious'),
    ),
  ]),
  ...under('7.6', 'Gypsy, Roma and Traveller absence', [
    asks(
      'Ask at least two weeks ahead; only for travel for work',
      checks('leave-travelling-purpose', 'leave-code-no-approval'),
      values('leave.grtDays', 'leave.GRT'),
    ),
  ]),
  ...under('8.1', 'SEND and health', [
    asks(
      'Reasonable adjustments in line with EHC and health care plans; outside partners where needed',
      checks('ehcp-falling'),
      checklist('wx-health-15', '4'),
    ),
  ]),
  ...under('8.2', 'SEND and health: mental health', [
    asks('Absence that may stem from mental health: talk with parents', checklist('wx-concern', '1')),
    asks(
      'Where mental health is a safeguarding matter too, the DSL hears of it',
      notServed('it is a professional judgement: no page shows it'),
    ),
  ]),
  ...under('8.3', 'SEND and health: long absence', [
    asks(
      'Likely to be away more than 15 school days: tell the LA',
      checks('health-15-days'),
      checklist('wx-health-15', '1'),
      values('healthLA'),
    ),
    asks('Help the pupil settle back in', checks('return-after-absence'), checklist('wx-health-15', '3')),
    asks('Keep the pupil informed of events and clubs and in touch with others', checklist('wx-health-15', '2')),
  ]),
  ...under('8.4', 'SEND and health', [
    asks(
      'An action plan against the stress of attending, reviewed until attendance is back to normal',
      checks('monitoring-period-ended'),
      checklist('wx-health-15', '4'),
    ),
  ]),
  ...under('8.5', 'SEND and health', [
    asks('Consider termly review of adjustments and a pastoral plan', checklist('wx-health-15', '4')),
    asks(
      'Consider a reduced timetable, late starts or early finishes',
      checks('c2-expected', 'c2-review-overdue'),
      values('leave.partTime'),
    ),
    asks('Consider phased returns after long absence', checks('return-after-absence'), checklist('wx-health-15', '3')),
    asks(
      'Consider quiet places, time out of class, check-ins or sensory work',
      checks('vulnerable-checkin-due'),
      checklist('wx-health-15', '4'),
    ),
  ]),
  ...under('9.1', 'Exceptional circumstances', [
    asks(
      'Transport missing beyond walking distance, widespread travel disruption, or custody under four months',
      checks('unable-to-attend-detail-missing'),
      values('codes.Y'),
    ),
  ]),
  ...under('9.2', 'Exceptional circumstances', [asks('Y codes are counted in the school census', values('codes.Y'))]),
  ...under('10.1', 'Truancy', [
    asks(
      'Truancy is part or whole days away with no cause made known',
      checks('truancy-repeat', 'lesson-vs-session-mismatch'),
    ),
  ]),
  ...under('10.2', 'Truancy', [
    asks('All staff support regular attendance', notServed("it is about people's conduct: no page shows it")),
  ]),
  ...under('10.3', 'Truancy', [
    asks(
      'Pupils with leave to go out sign out and back in at the office',
      checks('signout-incomplete'),
      values('office.signOut'),
    ),
  ]),
  ...under('10.4', 'Truancy', [
    asks(
      'Act at once on a suspicion: tell the head, contact the parent',
      checks('missing-from-lesson'),
      checklist('wx-truancy', '1', '2'),
    ),
  ]),
  ...under('10.5', 'Truancy', [
    asks('First time: a warning letter', checks('truancy-repeat'), checklist('wx-truancy', '3')),
    asks(
      'Again: consider a penalty notice',
      checks('truancy-repeat'),
      checklist('wx-truancy', '4'),
      values('truancy.ladder'),
    ),
    asks(
      'Penalty notices for overt truancy, condoned absence, excessive holidays, persistent lateness; no count given',
      checks('persistent-late', 'pn-threshold-met', 'lint-penalty-unset'),
      values('pn.when', 'late'),
    ),
  ]),
  ...under('11.1', 'Missing children', [
    asks("No pupil leaves the site in the day without the head's permission", checks('signout-incomplete')),
  ]),
  ...under('11.2', 'Missing children', [
    asks(
      'Not found on site: parents are told and advised to ring the police',
      checks('fda-missing-in-school'),
      checklist('wx-missing', '1', '2'),
      values('office.missing'),
    ),
  ]),
];

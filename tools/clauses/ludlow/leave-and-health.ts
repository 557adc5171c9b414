/**
 * Ludlow Junior School, Attendance Policy (draft): leave, health and lunch times (sections 6 to 8).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const leaveAndHealth: ClauseEntry[] = [
  ...under('§6', 'Requests for absence', [
    asks(
      'Certain absences must be asked for ahead; lead and head handle them',
      checks('leave-retrospective'),
      checklist('lj-leave'),
    ),
    asks(
      "The head alone decides, in the pupil's interest; no appeal",
      checks('leave-decision-not-head'),
      checklist('lj-leave'),
      values('leave.decider'),
    ),
    asks(
      'Good reason: wholly unforeseen, not avoidable by planning, truly extenuating',
      checks('leave-exception-test'),
      checklist('lj-leave'),
      values('leave.test'),
    ),
  ]),
  ...under('§6', 'Leave of absence', [
    asks(
      'In writing to the head at least two weeks before, with reason and dates',
      checks('leave-notice-short', 'leave-form-incomplete'),
      checklist('lj-leave'),
      values('leave.noticeDays', 'leave.notice'),
    ),
    asks(
      'Each request on its merits, with the attendance record; the head sets the length',
      checks('leave-decision-not-head'),
      checklist('lj-leave'),
    ),
    asks('Family holidays are highly unlikely', checks('leave-holiday'), values('leave.holiday')),
    asks(
      'Cost, siblings, needs or family matters do not carry a holiday; nor do bookings',
      checks('leave-holiday', 'leave-travel-prebooked'),
    ),
    asks(
      'Not just before or during statutory assessments',
      checks('leave-assessment-window'),
      checklist('lj-leave'),
      values('leave.never.assessment'),
    ),
    asks(
      'Not where the record holds any unauthorised absence',
      checks('leave-any-unauthorised'),
      checklist('lj-leave'),
      values('leave.never.anyUnauthorised'),
    ),
    asks(
      'Not where authorised absence is already above 10 %',
      checks('leave-authorised-over-10'),
      checklist('lj-leave'),
      values('leave.never.authorisedOver'),
    ),
    asks('Leave taken after a refusal is unauthorised and may bring a penalty notice', checks('refused-leave-taken')),
    asks(
      'Leave is never granted afterwards',
      checks('leave-retrospective', 'leave-code-no-approval', 'amend-to-retrospective-leave'),
      values('leave.retrospective'),
    ),
    asks('Penalty notices run through the LA', values('pn.issuer')),
    asks('The school has no income from penalty notices', notServed('it is a statement about money: nothing to check')),
  ]),
  ...under('§6', 'Illness and healthcare appointments', [
    asks(
      'Appointments outside hours; otherwise approval well ahead, and only the time needed',
      checks('m-full-day-or-no-notice', 'leave-code-no-approval'),
      values('leave.medical'),
    ),
    asks(
      'A short appointment should not cost half or whole a day unless agreed',
      checks('m-full-day-or-no-notice'),
      values('leave.medical'),
    ),
  ]),
  ...under('§6', 'Performances and activities', [
    asks(
      'An absence to perform needs a licence from the LA; without one it is not authorised',
      checks('leave-performance-licence'),
      checklist('lj-performance'),
      values('leave.performance'),
    ),
    asks(
      'Arrangements for learning, private teaching perhaps, are approved by the LA',
      checks('leave-performance-education'),
      checklist('lj-performance'),
    ),
    asks(
      'At least 3 hours for each school day over the licence, at least 6 hours a week',
      checks('leave-performance-education'),
      values('leave.education.dayMin', 'leave.education.week'),
    ),
    asks(
      'In each 4 weeks at least 3 hours a day, on school days, at most 5 hours a day',
      checks('leave-performance-education'),
      values('leave.education.dayMin', 'leave.education.dayMax'),
    ),
    asks(
      'A licence with dates needs no more approval; without them the head decides day by day',
      checks('leave-decision-not-head'),
      checklist('lj-performance'),
    ),
    asks(
      'Never so that attendance falls under 96 %',
      checks('leave-performance-floor'),
      checklist('lj-performance'),
      values('leave.performanceFloor'),
    ),
  ]),
  ...under('§6', 'Religious observance', [
    asks('Ask at least two weeks ahead', checks('leave-religious-basis'), values('leave.religiousDays')),
    asks(
      'Only days set apart by the religious body, on which parents would stay off work; the body may be asked',
      checks('leave-religious-basis', 'religious-run'),
      values('leave.religious'),
    ),
  ]),
  ...under('§6', 'Gypsy, Roma and Traveller absence', [
    asks(
      'Ask at least two weeks ahead; only for travel for work',
      checks('leave-travelling-purpose'),
      values('leave.grtDays', 'leave.GRT'),
    ),
  ]),
  ...under('§7', 'SEND and health', [
    asks(
      'Reasonable adjustments in line with EHC and health plans; outside partners where needed',
      checks('ehcp-falling'),
    ),
    asks('Absence that may stem from mental health: talk with parents', checklist('lj-health-15', 'talk-with-parents')),
    asks(
      'Where mental health is a safeguarding matter too, the DSL hears of it',
      notServed('it is a professional judgement: no page shows it'),
    ),
    asks(
      'Likely to be away more than 15 school days: tell the LA',
      checks('health-15-days'),
      checklist('lj-health-15'),
      values('healthLA'),
    ),
    asks('Tell the LA of needs and programme of work; keep the pupil informed and in touch', checklist('lj-health-15')),
    asks('Help the pupil settle back in', checks('return-after-absence'), checklist('lj-health-15')),
    asks(
      'An action plan against the stress of attending, reviewed until attendance is back to normal',
      checks('monitoring-period-ended'),
      checklist('lj-health-15'),
    ),
    asks('A plan made for the pupil, from the short to the middle term', checklist('lj-health-15')),
    asks(
      'Consider termly reviews, pastoral plan, questionnaires, specialists, quiet places, time out',
      checklist('lj-health-15'),
    ),
    asks(
      'Consider a reduced timetable, late starts or early finishes',
      checks('c2-expected', 'c2-review-overdue'),
      values('leave.partTime'),
    ),
    asks('Consider phased returns, small groups, one to one', checks('return-after-absence')),
  ]),
  ...under('§8', 'Leave during lunch times', [
    asks(
      'The head may let a parent take a child out at lunch',
      checks('leave-lunch-pass'),
      checklist('lj-lunch'),
      values('lunchLeave'),
    ),
    asks(
      'Written request with reasons; the head meets the parent and answers in writing within a week',
      checks('leave-lunch-pass'),
      checklist('lj-lunch'),
      values('lunchPass.decisionDays'),
    ),
    asks('Poor attendance may mean refusal', checks('leave-lunch-pass'), checklist('lj-lunch')),
    asks('Photo pass; the pupil is entered as off site', checks('leave-lunch-pass'), checklist('lj-lunch')),
    asks(
      'Out within 10 minutes of lunch starting, back 5 minutes before it ends',
      checks('lunch-pass-window'),
      checklist('lj-lunch'),
      values('lunchPass.outWithin', 'lunchPass.backBefore'),
    ),
    asks(
      'Parent comes to the office; staff sign the pupil out and in',
      checks('signout-incomplete'),
      checklist('lj-lunch'),
    ),
    asks(
      'The head may withdraw it in writing, without appeal; parents may too',
      checks('leave-lunch-pass'),
      checklist('lj-lunch'),
    ),
    asks(
      'Confirmed anew each term by letter',
      checks('leave-lunch-pass'),
      checklist('lj-lunch'),
      values('lunchPass.review'),
    ),
  ]),
];

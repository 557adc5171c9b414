/**
 * Keystone Academy Trust, Attendance Policy: appendix 1, reporting absence, and appendix 2, leave.
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const appendices: ClauseEntry[] = [
  ...under('App1', 'First day absence', [
    asks(
      'Absence is a safeguarding matter; a cause is always wanted',
      checks('fda-no-contact-at-close', 'fda-detail-missing'),
    ),
    asks(
      'Parents report on the first day by phone, in writing or in person, with a reason',
      checks('fda-channel-not-accepted', 'fda-detail-missing'),
      values('channels', 'parentCutoff', 'report.channel', 'report.detail'),
    ),
    asks(
      'No message: school contacts parents that day, and reminds them of contact details',
      checks('fda-no-contact-at-close'),
      checklist('ka-day1', '1'),
      values('dayTriggers.1', 'office.firstDay'),
    ),
    asks(
      'Absence goes on: invite parents to talk with officer, pastoral leader or SLT',
      checklist('ka-persistent-issue'),
    ),
    asks(
      'A social worker is contacted on day 1',
      checks('social-worker-notify', 'fda-safeguarding-day-1'),
      checklist('ka-day1', '2'),
    ),
    asks(
      'Day 2 without a message: the same again',
      checks('fda-daily-followup'),
      checklist('ka-day2'),
      values('dayTriggers.2'),
    ),
  ]),
  ...under('App1', 'Third day absence', [
    asks(
      'Not seen and no contact after three days: all reasonable enquiries, among friends and family too',
      checks('fda-no-contact-day-3', 'fda-contacts-exhausted'),
      checklist('ka-day3', '1'),
      values('dayTriggers.3'),
    ),
    asks('A home visit may follow', checks('fda-no-contact-day-3'), checklist('ka-day3', '2')),
  ]),
  ...under('App1', 'Tenth day absence', [
    asks(
      '10 consecutive unexplained days: the LA is told of a risk of missing education',
      checks('unauthorised-10-days'),
      checklist('ka-day10'),
      values('unauthLA', 'dayTriggers.10'),
    ),
  ]),
  ...under('App1', 'Continued or ongoing absence', [
    asks(
      'Persistent absence is 10 % missed, whatever the reason; glossed as three weeks',
      checks('att-persistent-absence'),
      values('pa'),
    ),
    asks('Gaps matter for attainment under 95 %', checks('att-first-contact'), values('th.attainment')),
    asks(
      'Persistently absent pupils are monitored, with an action plan where needed',
      checks('att-persistent-absence'),
      checklist('ka-pa'),
    ),
    asks('Families meet the trust officer, SLT or a welfare officer; home visits where necessary', checklist('ka-pa')),
    asks(
      'Plan may be a support plan, home-school contract, outside agency or clinic',
      checklist('ka-pa'),
      values('pa.plan'),
    ),
    asks('Parents may be fined', checks('pn-threshold-met'), checklist('ka-enforce', '3')),
    asks(
      'The Department receives the data',
      notServed("it happens by the Department's own collection, outside the school's hands"),
    ),
  ]),
  ...under('App1', 'A welcome back', [
    asks(
      'Pupils are welcomed back, helped to catch up and told what they missed',
      checks('return-after-absence'),
      checklist('ka-return'),
      values('return'),
    ),
  ]),
  ...under('App1', 'Types of absence', [
    asks(
      'Authorised is what the school accepts or approved ahead; without explanation it cannot be',
      checks('n-unresolved-over-limit', 'leave-code-no-approval'),
    ),
    asks(
      'Unauthorised: no reason given, not approved, shopping, birthdays, siblings, unexplained',
      checks('n-unresolved-over-limit', 'refused-leave-taken'),
    ),
    asks(
      'Unauthorised: truancy, from the start or later in the day',
      checks('truancy-repeat', 'lesson-vs-session-mismatch'),
    ),
    asks(
      'New facts may turn authorised into unauthorised or back; parents are told',
      checks(
        'amend-to-retrospective-leave',
        'amend-to-unauthorised-no-notice',
        'disguised-leave-suspected',
        'leave-falsified',
      ),
      checklist('ka-recode'),
      values('recode'),
    ),
    asks(
      'Evidence of illness only on doubt: note, prescription, card',
      checklist('ka-doubt', '1'),
      values('evidence.illness'),
    ),
    asks(
      'Not satisfied: parents are told first, then it is unauthorised',
      checks('amend-to-unauthorised-no-notice'),
      checklist('ka-doubt', '2', '3'),
    ),
  ]),
  ...under('App1', 'Religious observance', [
    asks(
      "Only a day set apart by the parents' religious body, which may be asked",
      checks('leave-religious-basis', 'religious-run'),
      values('leave.religious'),
    ),
  ]),
  ...under('App1', 'Removal of a child from school', [
    asks(
      'Leaving parents write where, when, new school and start',
      checks('roll-deletion-notify'),
      checklist('ka-leaver', '1'),
      values('leaver'),
    ),
    asks('A meeting first where home education is meant', checklist('ka-leaver', '2')),
    asks(
      'Without this the child counts as missing education and is looked for',
      checks('roll-deletion-notify'),
      checklist('ka-leaver', '3'),
    ),
  ]),
  ...under('App1', 'Public performances', [
    asks(
      "Parents see the head about nature and frequency, licence and the employer's teaching",
      checks('leave-performance-licence', 'leave-performance-education', 'leave-meeting-not-held'),
    ),
    asks(
      'The head decides; it is recorded C, though C1 exists for it',
      checks('performance-coded-c', 'leave-decision-not-head', 'lint-conflict-open'),
      values('leave.performanceCode', 'leave.performance'),
    ),
  ]),
  ...under('App1', 'Sport at regional level or above', [
    asks(
      "Leave for competitions is the head's decision, after talk of frequency and learning",
      checks('leave-decision-not-head', 'leave-meeting-not-held'),
      values('leave.sport'),
    ),
    asks(
      'Regular training in school time is unlikely unless the club brings a tutor',
      checks('leave-sport-evidence'),
      values('leave.sport'),
    ),
  ]),
  ...under('App1', 'Gypsy, Roma, Traveller and Showman families', [
    asks('Travel for work only, family expected back: T', checks('leave-travelling-purpose'), values('leave.GRT')),
    asks(
      'The place is held; the pupil may be registered at two schools and stays on the roll',
      checks('roll-deletion-notify'),
    ),
    asks(
      'Learning packs do not count as attendance',
      notServed('it is a statement on learning packs: the register marks the pupil T all the same'),
    ),
  ]),
  ...under('App1', 'Absence codes', [
    asks(
      '/ and \\ for present; the printed / is damaged to 1',
      checks('am-pm-symbol-swapped', 'code-unknown-glyph'),
      values('codes.aliases'),
    ),
    asks(
      'L before the register has closed, U after; L is damaged in print',
      checks('amend-u-to-l'),
      values('codes.aliases', 'late'),
    ),
    asks('B, D, P, V for approved, supervised activity elsewhere', checks('offsite-nature-missing', 'b-long-run')),
    asks(
      'C exceptional leave, E excluded, I illness, M medical, R observance, T Traveller',
      checks('suspension-beyond-5-days', 'u-hides-better-code', 'leave-code-no-approval'),
    ),
    asks(
      'J for an interview, since withdrawn',
      checks('code-withdrawn', 'leave-interview-study', 'lint-withdrawn-code'),
      values('codes.withdrawn', 'leave.interview'),
    ),
    asks(
      'Y for exceptional circumstances, since split into Y1 to Y7',
      checks('code-withdrawn', 'unable-to-attend-detail-missing', 'lint-withdrawn-code'),
      values('codes.withdrawn'),
    ),
    asks('X only for pupils of non-compulsory age', checks('x-for-compulsory-age'), values('codes.X')),
    asks(
      'G for a holiday not approved, O where the reason does not satisfy',
      checks('refused-leave-taken', 'amend-n-to-o-early'),
    ),
    asks(
      'N becomes the right code once a reason is known, or O after a reasonable time',
      checks('n-with-reason-on-file', 'n-unresolved-over-limit', 'n-due-soon', 'amend-n-to-o-early', 'cohort-open-n'),
      values('nLimit'),
    ),
    asks(
      'Z for pupils not yet on roll, # for a planned whole or part closure',
      checks('hash-single-pupil'),
      values('codes.hash'),
    ),
    asks(
      'The table has no C1, C2, J1, K, Q, S, W or Y1 to Y7',
      checks('code-not-in-policy', 'lint-missing-codes'),
      values('codes.missing', 'codes.listed', 'codes.anomalies'),
    ),
  ]),
  ...under('App2', 'Requesting a leave of absence', [
    asks(
      'Leave only for exceptional circumstances: rare, significant or unavoidable',
      checks('leave-exception-test'),
      checklist('ka-leave', '2'),
      values('leave.test'),
    ),
    asks(
      'The head decides whether and how long',
      checks('leave-decision-not-head'),
      checklist('ka-leave', '3'),
      values('leave.decider'),
    ),
    asks('No right to a holiday; mostly refused', checks('leave-holiday'), values('leave.holiday')),
    asks(
      'A form, ahead of time and before travel is arranged',
      checks('leave-form-incomplete', 'leave-travel-prebooked'),
      checklist('ka-leave', '1'),
      values('leave.beforeTravel', 'leave.notice'),
    ),
    asks(
      'Taken without permission: unauthorised, and a penalty once sessions reach the thresholds',
      checks(
        'refused-leave-taken',
        'leave-code-no-approval',
        'leave-retrospective',
        'amend-to-retrospective-leave',
        'pn-threshold-met',
      ),
      checklist('ka-leave', '4'),
      values('leave.retrospective'),
    ),
    asks('Parents are asked not to take holidays in term', checks('leave-holiday')),
  ]),
];

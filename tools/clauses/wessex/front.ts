/**
 * Wessex MAT, Attendance Policy v2: cover, aims, roles and definitions (cover to 3.6).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const front: ClauseEntry[] = [
  ...under('cover', 'Cover and summary of changes', [
    asks(
      'Version 2, September 2024, for every school of the trust; review due September 2025',
      checks('lint-policy-age'),
      values('meta.status', 'meta.reviewBy'),
    ),
    asks(
      'The list of changes speaks of intervention under 90 %, without a clause that carries it out',
      checks('att-below-90-actions'),
      values('th.intervene90', 'meta.amendmentsNote'),
    ),
  ]),
  ...under('intent', 'Statement of intent', [
    asks('What the trust believes and commits itself to', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('1.1', 'Legal framework', [
    asks(
      'Names the laws and guidance it rests on, the 2006 Regulations among them',
      checks('lint-policy-age'),
      values('meta.cites'),
    ),
  ]),
  ...under('1.2', 'Legal framework', [
    asks('Names the school policies to read with it', notServed('it is a list of other policies: nothing to check')),
  ]),
  ...under('2.1', 'Roles: Board of Trustees', [
    asks('Trustees answer for the policy across the trust', values('roles')),
    asks(
      'Trustees look at attendance data and spread what works',
      notServed('it happens in board meetings, outside the MIS'),
    ),
    asks(
      'The policy must treat all groups fairly and heed safeguarding guidance',
      notServed('it is about how the policy is written: no page shows it'),
    ),
  ]),
  ...under('2.2', 'Roles: School Governance Committee', [
    asks('The committee answers for the policy in its school', values('roles')),
    asks(
      'It sets goals with the SLT, reviews data, shares practice and hears complaints',
      notServed('it happens in committee meetings, outside the MIS'),
    ),
    asks('It sees to training that fits each post', notServed('it is about staff training')),
    asks(
      'It keeps a policy on children missing education up to date',
      notServed('it is about another document: no page shows it'),
    ),
  ]),
  ...under('2.3', 'Roles: headteacher', [
    asks(
      'The head runs the policy day to day and names an SLT member as Attendance Lead',
      values('roles', 'roles.aliases'),
    ),
    asks(
      'The head acts early when a pattern of absence appears',
      checks('cohort-new-crossings', 'att-forecast-next-line'),
    ),
    asks(
      'The head makes expectations known and sets the vision and strategy',
      notServed('it happens in talks and plans, outside the MIS'),
    ),
  ]),
  ...under('2.4', 'Roles: staff', [
    asks(
      'Named staff take the register at its set times',
      checks('register-overdue', 'register-not-sent-same-day'),
      values('register.taken'),
    ),
    asks(
      'Staff judge whether a welfare worry should go further',
      notServed('it is a professional judgement: no page shows it'),
    ),
    asks(
      'Staff follow the policy fairly and set an example',
      notServed("it is about people's conduct: no page shows it"),
    ),
  ]),
  ...under('2.5', 'Roles: Attendance Officer', [
    asks(
      'The officer watches attendance and what interventions change',
      checks('monitoring-period-ended', 'cohort-new-crossings'),
    ),
    asks('The officer analyses the data to find where to step in', checks('cohort-group-gap', 'cohort-code-pattern')),
    asks(
      'The officer speaks with families, kindly, and follows up poor attendance',
      checks('att-persistent-absence'),
      checklist('wx-concern', '1'),
    ),
    asks(
      'Where support has failed the officer turns to legal measures',
      checks('pn-support-missing'),
      checklist('wx-legal'),
    ),
    asks(
      'The officer tells the LA of every deletion from the registers',
      checks('roll-deletion-notify'),
      checklist('wx-20-10', '3'),
    ),
  ]),
  ...under('2.6', 'Roles: pupils', [
    asks('Pupils attend lessons and arranged activities', checks('lesson-vs-session-mismatch', 'missing-from-lesson')),
    asks(
      'Pupils are on time for lessons',
      notServed('this policy asks for no lesson registers: its registers are those of the two sessions'),
    ),
    asks('Pupils take up the support they are given', checklist('wx-concern', '4')),
  ]),
  ...under('2.7', 'Roles: parents', [
    asks(
      'Parents keep contact details right and give more than one emergency number',
      checks('emergency-contacts-few'),
      values('office.contacts'),
    ),
    asks('Parents see that the child attends and stand behind attendance', checks('att-first-contact')),
    asks('Parents take part in support offered by school and LA', checklist('wx-concern', '1', '2')),
    asks(
      'Parents report an unforeseen absence as soon as they can',
      checks('fda-after-cutoff', 'fda-no-contact-at-close'),
    ),
    asks(
      'Parents ask for leave ahead and only for exceptional reasons',
      checks('leave-retrospective', 'leave-exception-test'),
    ),
    asks('Parents keep medical appointments out of school time if they can', checks('m-full-day-or-no-notice')),
  ]),
  ...under('3.1', 'Definitions', [
    asks(
      'Says that the terms below hold for this policy',
      notServed('it introduces the definitions: nothing to check'),
    ),
  ]),
  ...under('3.2', 'Definitions: absence', [
    asks(
      'Coming after the register closed counts as absence, as does not coming at all',
      checks('late-l-after-close', 'present-after-close'),
    ),
  ]),
  ...under('3.3', 'Definitions: authorised absence', [
    asks(
      'Authorised: granted sickness, unavoidable medical or dental visits, observances, family emergency',
      checks('leave-code-no-approval', 'm-full-day-or-no-notice'),
    ),
  ]),
  ...under('3.4', 'Definitions: unauthorised absence', [
    asks(
      'Unauthorised: no good reason, never explained, shopping, birthdays, minding siblings',
      checks('n-unresolved-over-limit', 'unauthorised-10-days'),
    ),
    asks('Unauthorised: truancy, and walking out during the day', checks('truancy-repeat', 'signout-incomplete')),
    asks('Unauthorised: arrival after the register closed', checks('late-l-after-close', 'u-before-close')),
    asks('Unauthorised: day trips and term-time holidays not agreed', checks('leave-holiday', 'refused-leave-taken')),
  ]),
  ...under('3.5', 'Definitions: persistent absence', [
    asks(
      'Persistent absence: at least 10 % of schooling missed in the year; glossed as under 90 %',
      checks('att-persistent-absence', 'att-exactly-90', 'lint-conflict-open'),
      values('pa'),
    ),
  ]),
  ...under('3.6', 'Definitions: missing education', [
    asks(
      "Missing education: on no school's roll and taught nowhere else",
      checks('roll-deletion-notify'),
      checklist('wx-20-10'),
    ),
  ]),
];

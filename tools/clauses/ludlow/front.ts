/**
 * Ludlow Junior School, Attendance Policy (draft): cover to definitions (cover to section 2).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const front: ClauseEntry[] = [
  ...under('cover', 'Cover', [
    asks('Draft, unsigned, last updated April 2024', checks('lint-policy-age'), values('meta.status')),
  ]),
  ...under('intent', 'Statement of intent', [
    asks('What the school believes and commits itself to', notServed('it gives aims and background: nothing to check')),
    asks('Questions on attendance go to the attendance lead, a deputy head', values('roles')),
  ]),
  ...under('§1', 'Legal framework', [
    asks(
      'Names laws and guidance, the 2006 Regulations and safeguarding guidance of 2023 among them',
      checks('lint-policy-age'),
      values('meta.cites'),
    ),
    asks('Names the school policies to read with it', notServed('it is a list of other policies: nothing to check')),
  ]),
  ...under('§1', 'Roles: governing board', [
    asks('The board answers for the policy', values('roles')),
    asks(
      'It knows and reviews data, sets goals with the SLT, hears complaints, keeps to equality and safeguarding',
      notServed('it happens in board meetings, outside the MIS'),
    ),
    asks(
      'It keeps a policy on children missing education up to date',
      notServed('it is about another document: no page shows it'),
    ),
    asks('It sees to training', notServed('it is about staff training')),
  ]),
  ...under('§1', 'Roles: headteacher', [
    asks(
      'The head runs the policy and names an SLT member as attendance officer or lead',
      values('roles', 'roles.aliases'),
    ),
    asks('The head makes expectations known', notServed('it happens in talks and letters, outside the MIS')),
    asks(
      'The head acts early when a pattern of absence appears',
      checks('cohort-new-crossings', 'att-forecast-next-line'),
    ),
  ]),
  ...under('§1', 'Roles: staff', [
    asks('Named staff take the register at its set times', checks('register-overdue', 'register-not-sent-same-day')),
    asks(
      'Staff judge whether a welfare worry should go further',
      notServed('it is a professional judgement: no page shows it'),
    ),
    asks(
      'Staff follow the policy fairly, with energy, and set an example',
      notServed("it is about people's conduct: no page shows it"),
    ),
  ]),
  ...under('§1', 'Roles: attendance officer', [
    asks('Strategy, vision, firm but fair expectations', notServed('it is about plans and conduct: no page shows it')),
    asks('Watches attendance and what interventions change', checks('monitoring-period-ended', 'cohort-new-crossings')),
    asks('Analyses data', checks('cohort-group-gap', 'cohort-below-target')),
    asks(
      'Knows how others do when setting targets',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
    asks(
      'Talks with pupils and parents, follows up lasting poor attendance',
      checks('att-persistent-absence'),
      checklist('lj-ladder'),
    ),
    asks('Uses statutory measures where support failed', checks('pn-support-missing'), checklist('lj-legal')),
    asks('Tells the LA of every deletion from the registers', checks('roll-deletion-notify'), checklist('lj-deletion')),
  ]),
  ...under('§1', 'Roles: pupils', [
    asks(
      'Pupils attend lessons and activities, on time, and stay in them',
      checks('lesson-vs-session-mismatch', 'missing-from-lesson', 'present-mark-but-late'),
    ),
    asks('Pupils take up support and planning', checklist('lj-ladder', 'S8')),
  ]),
  ...under('§1', 'Roles: parents', [
    asks(
      'Parents keep contact details right and give more than one emergency number',
      checks('emergency-contacts-few'),
      values('office.contacts'),
    ),
    asks('Parents see that the child attends, on time', checks('att-first-contact', 'persistent-late')),
    asks('Parents take part in support offered by school and LA', checklist('lj-ladder', 'S8')),
    asks(
      'Parents report an unforeseen absence as soon as they can',
      checks('fda-after-cutoff', 'fda-no-contact-at-close'),
    ),
    asks(
      'Parents ask for leave ahead, only where exceptional, unavoidable and unforeseen',
      checks('leave-exception-test', 'leave-retrospective'),
    ),
    asks('Parents book medical appointments around school', checks('m-full-day-or-no-notice')),
  ]),
  ...under('§2', 'Definitions', [
    asks(
      'Says that the terms below hold for this policy',
      notServed('it introduces the definitions: nothing to check'),
    ),
  ]),
  ...under('§2', 'Definitions: absence', [
    asks(
      'Coming after the register closed counts as absence, as does not coming at all',
      checks('late-l-after-close', 'present-after-close'),
    ),
  ]),
  ...under('§2', 'Definitions: authorised absence', [
    asks(
      'Authorised: granted sickness, unavoidable medical or dental visits, observances, family emergency',
      checks('leave-code-no-approval', 'm-full-day-or-no-notice'),
    ),
  ]),
  ...under('§2', 'Definitions: unauthorised absence', [
    asks(
      'Unauthorised: no good reason, never explained, shopping, birthdays, minding siblings',
      checks('n-unresolved-over-limit', 'unauthorised-10-days'),
    ),
    asks('Unauthorised: truancy, and walking out during the day', checks('truancy-repeat', 'signout-incomplete')),
    asks('Unauthorised: arrival after the register closed', checks('late-l-after-close', 'u-before-close')),
    asks('Unauthorised: day trips and term-time holidays not agreed', checks('leave-holiday', 'refused-leave-taken')),
  ]),
  ...under('§2', 'Definitions: persistent absence', [
    asks(
      'Persistent absence: 10 % or more of schooling missed in the year',
      checks('att-persistent-absence', 'att-exactly-90'),
      values('pa'),
    ),
  ]),
  ...under('§2', 'Definitions: missing education', [
    asks(
      "Missing education: on no school's roll and taught nowhere else",
      checks('roll-deletion-notify'),
      checklist('lj-deletion'),
    ),
  ]),
];

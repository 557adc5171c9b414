/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: communication, graduated response and persistent absence (sections 10 to 12).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const sections10To12: ClauseEntry[] = [
  ...under('§10', 'Communication', [
    asks(
      'Speak with parents of attainment and put misconceptions right',
      notServed('it happens in talks, outside the MIS'),
    ),
    asks("A graduated response to absence; advice from the county's safeguarding service", checklist('jt-graduated')),
  ]),
  ...under('§10', 'Parent communication flow chart', [
    asks('Before the first call, know what is known of the pupil', checklist('jt-first-day', '1')),
    asks('The chart of contacts', notServed('the chart is lost in the document: a school keys its own steps')),
  ]),
  ...under('§11', 'Graduated response', [
    asks(
      'Strong relationships; work with police, social care and early help',
      notServed("it is about people's conduct: no page shows it"),
    ),
    asks(
      'Steps by number of days absent',
      checks('lint-unfinished'),
      checklist('jt-graduated'),
      values('meta.unfinished'),
    ),
  ]),
  ...under('§11', 'School intervention process', [
    asks('Before step 1, know what is known of the pupil', checklist('jt-first-day', '1'), checklist('jt-graduated')),
  ]),
  ...under('§11', 'First day calling', [
    asks('Two sets of emergency contacts where possible', checks('emergency-contacts-few'), values('office.contacts')),
    asks(
      'Absent without reason: first day calling, after a look at what is known',
      checks('fda-no-contact-at-close'),
      checklist('jt-first-day', '1', '2'),
    ),
    asks('The chart of calls', notServed('the chart is lost in the document: a school keys its own steps')),
  ]),
  ...under('§11', 'Reasons not provided', [
    asks('Consider Early Help and a support plan', checklist('jt-unexplained')),
    asks('Letter asking for reasons, meeting in school, voluntary agency', checklist('jt-unexplained')),
  ]),
  ...under('§11', 'Reporting an absence', [
    asks('Whom to contact; parents learn of their duty', checks('fda-channel-not-accepted')),
    asks('Parents regularly hear attendance, absence and punctuality', checks('cohort-report-due')),
    asks(
      'A troubling pattern: work on the barriers, support before sanction',
      checks('pn-support-missing'),
      checklist('jt-unexplained'),
    ),
    asks('Barriers in school: officer, head, DSL and SENDCo; outside: agencies', checklist('jt-unexplained')),
  ]),
  ...under('§11', 'SEND and health conditions', [
    asks('Adjustments in line with EHC and health care plans; outside partners', checks('ehcp-falling')),
  ]),
  ...under('§11', 'Mental health and safeguarding', [
    asks('Absence that may stem from mental health: talk with parents', checklist('jt-health-15', 'talk-with-parents')),
    asks(
      'A worry that is also safeguarding goes to the DSL',
      notServed('it is a professional judgement: no page shows it'),
    ),
    asks(
      'Likely to be away more than 15 school days: tell the LA',
      checks('health-15-days'),
      checklist('jt-health-15'),
      values('healthLA'),
    ),
    asks('Tell the LA of needs and programme of work; keep the pupil informed and in touch', checklist('jt-health-15')),
    asks('Help the pupil settle back in', checks('return-after-absence'), checklist('jt-health-15')),
    asks('Support plan against stress, reviewed until attendance is normal', checklist('jt-health-15')),
  ]),
  ...under('§11', 'Post-16 process', [
    asks('Before step 1, know what is known of the pupil', checklist('jt-graduated')),
    asks('The steps themselves', notServed('the chart is lost in the document: a school keys its own steps')),
  ]),
  ...under('§12', 'Persistent and severe absence', [
    asks(
      'Persistent: 10 % or more missed, 19 days in a year; targeted support with the LA',
      checks('att-persistent-absence', 'att-exactly-90'),
      values('pa'),
    ),
    asks(
      'Severe: 50 % or more missed, more away than present; support by several partners',
      checks('att-severe-absence', 'lint-conflict-open'),
      values('severe'),
    ),
    asks('Both are watched regularly to find who needs help', checks('cohort-new-crossings')),
    asks("The strategy's chart", notServed('the chart is lost in the document: a school keys its own steps')),
  ]),
  ...under('§12', 'Vulnerable pupils', [
    asks(
      'Groups at risk: in need, looked after, young carers, FSM, EAL, SEND, bullied',
      checks('cohort-group-gap'),
      values('vulnerable'),
    ),
    asks('Catch-up, meeting with pupil and parent, plans', checklist('jt-vulnerable')),
    asks('Weekly check-ins and contact with the parent', checks('vulnerable-checkin-due'), checklist('jt-vulnerable')),
    asks(
      'Look at EHC plan, health care plan, Early Help and coming back',
      checks('return-after-absence'),
      checklist('jt-vulnerable'),
    ),
    asks(
      'Raised risk of harm: work with social services; lasting absence may be neglect',
      checks('social-worker-notify'),
      checklist('jt-vulnerable'),
    ),
  ]),
];

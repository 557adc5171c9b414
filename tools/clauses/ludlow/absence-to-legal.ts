/**
 * Ludlow Junior School, Attendance Policy (draft): truancy to legal intervention (sections 9 to 14).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const absenceToLegal: ClauseEntry[] = [
  ...under('§9', 'Truancy', [
    asks(
      'Truancy is part or whole days away with no cause made known',
      checks('truancy-repeat', 'lesson-vs-session-mismatch'),
    ),
    asks('All staff support regular attendance', notServed("it is about people's conduct: no page shows it")),
    asks(
      'In class by the times of section 3, recorded electronically',
      checks('present-mark-but-late', 'register-overdue'),
    ),
    asks(
      'Signed out and in at the office by a competent adult, never sent back alone',
      checks('signout-incomplete'),
      values('office.signOut'),
    ),
    asks(
      'Act at once on a suspicion: tell head or lead, contact the parent',
      checks('missing-from-lesson'),
      checklist('lj-truancy'),
    ),
    asks('First time: a warning letter', checks('truancy-repeat'), checklist('lj-truancy')),
    asks(
      'Again: consider a penalty notice',
      checks('truancy-repeat'),
      checklist('lj-truancy'),
      values('truancy.ladder'),
    ),
    asks(
      'Penalty notices for overt truancy, condoned absence, excessive holidays, persistent lateness; no count given',
      checks('persistent-late', 'lint-penalty-unset'),
      values('pn.when', 'late'),
    ),
    asks('A safeguarding link brings in the DSL', checks('fda-safeguarding-day-1'), checklist('lj-truancy')),
  ]),
  ...under('§10', 'Absent pupils', [
    asks('No pupil leaves the site in the day without permission', checks('signout-incomplete')),
    asks(
      'Whoever notices tells head or SLT at once',
      checks('missing-from-lesson', 'fda-missing-in-school'),
      checklist('lj-missing', '1'),
    ),
    asks('The office is told and gathers what comes in', checks('fda-missing-in-school'), checklist('lj-missing', '2')),
    asks('Class is covered, staff search; known patterns are followed', checklist('lj-missing', '3')),
    asks(
      'Rooms, toilets, shared areas, library, meeting and intervention rooms and grounds are searched',
      checklist('lj-missing', '3'),
    ),
    asks('Search just outside, with a mobile', checklist('lj-missing', '4')),
    asks(
      'Not found after 10 minutes: parents are told',
      checks('fda-missing-in-school'),
      checklist('lj-missing', '5'),
      values('missingMinutes'),
    ),
    asks('Contacts tried to the last: the police', checks('fda-contacts-exhausted'), checklist('lj-missing', '6')),
    asks('Incident form, later added to CPOMS', checklist('lj-missing', '7'), values('office.missing')),
    asks(
      'Social worker, looked-after or SEND staff are told',
      checks('social-worker-notify'),
      checklist('lj-missing', '8'),
    ),
    asks('Found: cared for and talked with', checklist('lj-missing', '9')),
    asks('Found: parents and agencies are told at once', checklist('lj-missing', '10')),
    asks('Sanctions where needed, after hearing the pupil', checklist('lj-missing', '11')),
    asks('Head or SLT investigates and writes a report', checklist('lj-missing', '12')),
  ]),
  ...under('§11', 'Attendance intervention', [
    asks(
      'Interventions and escalation set up, followed and reviewed',
      checks('monitoring-period-ended'),
      checklist('lj-ladder'),
      values('ladder'),
    ),
    asks(
      'Early steps: letters, talks, LA teams, penalty notices, clinics',
      checks('att-first-contact'),
      checklist('lj-ladder'),
    ),
    asks(
      'Patterns in the data lead to strategies made for the case in hand',
      checks('cohort-code-pattern', 'cohort-new-crossings'),
    ),
    asks('Outstanding attendance and punctuality is celebrated; no figure', values('rewards.how')),
    asks(
      'Under 90 % trips and events may be withdrawn; health and home cases are not treated unfairly',
      checks('privilege-limit'),
      values('th.privilege'),
    ),
  ]),
  ...under('§12', 'Working with parents', [
    asks(
      'Strong, open relationships; work with agencies already involved',
      notServed("it is about people's conduct: no page shows it"),
    ),
    asks('Two sets of emergency contacts where possible', checks('emergency-contacts-few'), values('office.contacts')),
    asks(
      'Parents learn of their legal duty and why attendance matters',
      notServed('it happens in letters and talks, outside the MIS'),
    ),
    asks('Parents regularly hear attendance, absence and punctuality', checks('cohort-report-due')),
    asks(
      'A troubling pattern: lead works on its barriers, support before sanction',
      checks('pn-support-missing'),
      checklist('lj-ladder'),
    ),
    asks('Barriers in school: officer, head, DSL and SENCO; outside: social care, LA', checklist('lj-legal')),
  ]),
  ...under('§13', 'Persistent absence', [
    asks('Groups at risk: in need, looked after, young carers, FSM, EAL, SEND, bullied', checks('cohort-group-gap')),
    asks('Catch-up, linked adults, talks on patterns, plans', checks('return-after-absence', 'att-persistent-absence')),
    asks('Check-ins and contact with families; no interval', checks('vulnerable-checkin-due')),
    asks('Look at EHC or health plan and support for coming back', checks('return-after-absence')),
    asks(
      'Absence over 15 %: special focus, with the LA and partners',
      checks('att-below-85'),
      checklist('lj-85'),
      values('focusBelow'),
    ),
    asks('Raised risk of harm: work with social services', checks('social-worker-notify')),
    asks('Severe absence that goes on may be neglect and is escalated; no figure', checks('att-severe-absence')),
  ]),
  ...under('§14', 'Legal intervention', [
    asks(
      "No effect after one term: lead considers a formal meeting with the LA's team",
      checks('pn-support-missing', 'lint-conflict-open'),
      checklist('lj-legal'),
      values('legalAfter'),
    ),
    asks(
      'Parenting contract or supervision order with the LA; social care on safeguarding',
      checklist('lj-legal'),
      values('legal'),
    ),
    asks(
      "Not effective: the head recommends a penalty notice under the LA's code",
      checks('pn-threshold-met', 'lint-penalty-unset'),
      checklist('lj-legal'),
      values('pn.issuer'),
    ),
    asks('No improvement after the notice: prosecution with the LA as last resort', checklist('lj-legal')),
  ]),
  ...under('§14', 'Education supervision orders', [
    asks(
      'A supervision order may take the place of prosecution; the LA gives notice and meets the family',
      checklist('lj-legal'),
    ),
    asks('Under an order, review meetings every 3 months', checklist('lj-legal'), values('eso.review')),
    asks('Breaking an order brings a fine', notServed('it happens in court, outside the school')),
  ]),
];

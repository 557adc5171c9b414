/**
 * Wessex MAT, Attendance Policy v2: intervention, legal steps, monitoring and review (12.1 to Appendix 1).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const support: ClauseEntry[] = [
  ...under('12.1', 'Attendance intervention', [
    asks(
      "The officer, with the SLT, follows the steps of the trust's toolkit",
      checklist('wx-concern'),
      values('ladder'),
    ),
  ]),
  ...under('12.2', 'Attendance intervention', [
    asks(
      'Patterns in the data lead to strategies made for the case in hand',
      checks('cohort-code-pattern', 'att-forecast-next-line'),
    ),
  ]),
  ...under('12.3', 'Attendance intervention: recognition', [
    asks(
      '99 % or more is noted on the half-termly report to parents',
      checks('reward-due', 'cohort-report-due'),
      checklist('wx-recognition', '1'),
      values('rewards', 'rewards.how'),
    ),
    asks('100 % is celebrated in assembly', checks('reward-due'), checklist('wx-recognition', '2'), values('rewards')),
    asks('Attendance is celebrated in tutor time', checklist('wx-recognition', '3')),
  ]),
  ...under('13.1', 'Working with parents', [
    asks('Parents are written to about attendance again and again', checks('cohort-report-due')),
  ]),
  ...under('13.2', 'Working with parents', [
    asks(
      'Strong, open relationships; work with agencies already involved',
      notServed("it is about people's conduct: no page shows it"),
    ),
  ]),
  ...under('13.3', 'Working with parents', [
    asks(
      'More than one emergency contact for each pupil where possible',
      checks('emergency-contacts-few'),
      values('office.contacts'),
    ),
  ]),
  ...under('13.4', 'Working with parents', [
    asks(
      'Parents learn of their legal duty and why attendance matters',
      notServed('it happens in letters and talks, outside the MIS'),
    ),
    asks("Parents regularly hear their child's attendance, absence and punctuality", checks('cohort-report-due')),
  ]),
  ...under('13.5', 'Working with parents', [
    asks(
      'A troubling pattern: work on its barriers with pupil and parents, support before sanction',
      checks('pn-support-missing'),
      checklist('wx-concern', '1'),
    ),
  ]),
  ...under('13.6', 'Working with parents', [
    asks('Barriers in school: head, DSL, attendance team and SENCO work together', checklist('wx-concern', '4')),
    asks('Barriers outside: bring in social care, LA or other agencies', checklist('wx-legal', '3')),
  ]),
  ...under('14.1', 'Persistent absence', [
    asks('Groups at risk: in need, looked after, young carers, FSM, EAL, SEND, bullied', checks('cohort-group-gap')),
  ]),
  ...under('14.2', 'Persistent absence', [
    asks(
      'Meet the pupil on patterns and barriers and make a plan',
      checks('att-persistent-absence'),
      checklist('wx-concern', '3'),
    ),
    asks(
      'Regular check-ins with pupil and family',
      checks('vulnerable-checkin-due', 'monitoring-period-ended'),
      checklist('wx-concern', '4'),
    ),
    asks(
      'Look at EHC or health care plan, ELSA or wellbeing lead, emotionally based avoidance',
      checklist('wx-concern', '4'),
    ),
    asks('Plan the support for coming back', checks('return-after-absence')),
  ]),
  ...under('14.3', 'Persistent absence', [
    asks(
      'Raised risk of harm: work with social services and other authorities',
      checks('social-worker-notify'),
      checklist('wx-legal', '3'),
    ),
    asks(
      'Severe absence that goes on after intervention may be neglect and is escalated',
      checks('att-severe-absence'),
      checklist('wx-legal', '3'),
    ),
  ]),
  ...under('15.1', 'Legal intervention', [
    asks(
      'Give interventions time; then the head considers a formal meeting with the LA',
      checks('pn-support-missing'),
      checklist('wx-legal', '1'),
    ),
    asks(
      'The head considers an attendance contract or education supervision order with the LA',
      checklist('wx-legal', '2'),
    ),
    asks('The head turns to social care on a safeguarding concern', checklist('wx-legal', '3')),
  ]),
  ...under('15.2', 'Legal intervention', [
    asks(
      "Still not effective: the head issues a penalty notice under the LA's code",
      checks('pn-threshold-met', 'lint-penalty-unset'),
      checklist('wx-legal', '4'),
      values('pn.when', 'pn.issuer'),
    ),
  ]),
  ...under('15.3', 'Legal intervention', [
    asks('No improvement after the notice: prosecution with the LA as last resort', checklist('wx-legal', '5')),
  ]),
  ...under('15.4', 'Legal intervention: supervision orders', [
    asks(
      'A supervision order may take the place of prosecution; the LA gives notice and meets the family',
      checklist('wx-legal', '2'),
    ),
    asks('Under an order, review meetings every 3 months', checklist('wx-legal'), values('eso.review')),
    asks('Breaking an order brings a fine', notServed('it happens in court, outside the school')),
  ]),
  ...under('16.1', 'Monitoring and analysis', [
    asks(
      'The officer watches the data regularly so that help comes at the first signs',
      checks('cohort-new-crossings'),
      values('monitor.cycle'),
    ),
  ]),
  ...under('16.2', 'Monitoring and analysis', [
    asks(
      'Data on punctuality and both kinds of absence for the whole, years, pupils, demographic and named groups',
      checks('cohort-group-gap'),
      values('monitor.groups'),
    ),
    asks('The same for pupils near persistent absence', checks('att-forecast-next-line', 'cohort-new-crossings')),
  ]),
  ...under('16.3', 'Monitoring and analysis', [
    asks('Look for patterns in codes and weekdays', checks('cohort-code-pattern', 'illness-pattern')),
    asks(
      'Look for past trends, group by group',
      checks('cohort-group-gap', 'cohort-new-crossings'),
      values('monitor.groups'),
    ),
    asks(
      'Look for barriers, group by group',
      notServed('what keeps a pupil away is learnt in talks: no page shows it'),
    ),
  ]),
  ...under('16.4', 'Monitoring and analysis', [
    asks('The officer reports regularly to staff', checks('cohort-report-due')),
    asks('The officer follows how figures answer to interventions', checks('monitoring-period-ended')),
  ]),
  ...under('16.5', 'Monitoring and analysis', [
    asks(
      'The board reviews data and trends and sets priorities with the head',
      notServed('it happens in board meetings, outside the MIS'),
    ),
  ]),
  ...under('16.6', 'Monitoring and analysis', [
    asks(
      'Compare with local, regional and national figures; share what works',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
  ]),
  ...under('16.7', 'Monitoring and analysis', [
    asks('Staff of different schools share expertise', notServed('it happens between schools, outside the MIS')),
  ]),
  ...under('17.1', 'Training', [
    asks('Training in spotting pupils at risk, at induction and later', notServed('it is about staff training')),
  ]),
  ...under('17.2', 'Training', [
    asks('The committee sees that all staff are trained', notServed('it is about staff training')),
  ]),
  ...under('17.3', 'Training', [asks('What training covers at least', notServed('it is about staff training'))]),
  ...under('17.4', 'Training', [
    asks('More training for the officer and others with attendance duties', notServed('it is about staff training')),
  ]),
  ...under('17.5', 'Training', [
    asks('Training on absence as a sign of safeguarding concern', notServed('it is about staff training')),
  ]),
  ...under('18.1', 'Review', [
    asks('Attendance and punctuality are watched all year', checks('cohort-new-crossings', 'persistent-late')),
  ]),
  ...under('18.2', 'Review', [
    asks('Trustees review the policy every year and announce changes', checks('lint-policy-age')),
  ]),
  ...under('App1', 'Toolkit summary', [
    asks(
      'Last box: no improvement leads to penalty notice, parenting contract or supervision order',
      checklist('wx-legal'),
    ),
    asks('The boxes before the last did not survive in the text', checks('lint-unfinished')),
  ]),
];

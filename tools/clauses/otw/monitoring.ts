/**
 * On Track Westbury, Attendance Policy: support, monitoring and links (6 to 9).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const monitoring: ClauseEntry[] = [
  ...under('6', 'Strategies for promoting attendance', [
    asks('Points to appendix 2 for rewards and strategies', checks('reward-due')),
  ]),
  ...under('7.1', 'Complex barriers', [
    asks(
      'Bespoke support, logged and agreed with parents; the approach itself is an unfilled prompt',
      checks('lint-unfinished'),
    ),
  ]),
  ...under('7.2', 'Ill health or SEND', [
    asks('The approach is an unfilled prompt', checks('lint-unfinished'), values('meta.unfinished')),
    asks(
      'EHC plan and falling attendance or barriers of need: the LA is told',
      checks('ehcp-falling'),
      checklist('ot-ehcp'),
      values('LA.ehcp'),
    ),
  ]),
  ...under('7.3', 'Returning to school', [
    asks('Bespoke return, logged and agreed with parents', checks('return-after-absence'), values('return')),
    asks('The approach itself is an unfilled prompt', checks('lint-unfinished')),
  ]),
  ...under('8', 'Attendance monitoring', [
    asks('Data is monitored and analysed by system', checks('cohort-report-due')),
  ]),
  ...under('8.1', 'Monitoring attendance', [
    asks(
      'Half-termly, termly and yearly, for school, years, cohorts and pupils, punctuality included',
      checks('cohort-report-due', 'persistent-late'),
      checklist('ot-monitor'),
      values('monitor.cycle'),
    ),
    asks(
      'Pupil data goes to the Department on request',
      notServed("it happens by the Department's own collection, outside the school's hands"),
    ),
  ]),
  ...under('8.2', 'Analysing attendance', [
    asks('Find pupils and groups who need support', checks('cohort-group-gap', 'cohort-new-crossings')),
    asks('Find pupils whose absence follows a pattern', checks('att-persistent-absence', 'illness-pattern')),
    asks(
      'Analyse half-termly, termly and yearly for patterns and trends, old and new',
      checks('cohort-code-pattern'),
      checklist('ot-monitor'),
    ),
  ]),
  ...under('8.3', 'Using data to improve attendance', [
    asks(
      'Targeted action and support for those the analysis finds',
      checks('cohort-group-gap', 'att-below-90-actions'),
    ),
    asks(
      'Regular reports to tutors, governors, SENCO, safeguarding and pupil premium leads',
      checks('cohort-report-due'),
      checklist('ot-monitor'),
    ),
    asks('Follow what interventions change', checks('monitoring-period-ended')),
    asks(
      'Share with schools, LA and partners when absence may become persistent or severe',
      checks('att-forecast-next-line'),
    ),
  ]),
  ...under('8.4', 'Persistent and severe absence', [
    asks('Persistent is 10 % or more missed', checks('att-persistent-absence', 'att-exactly-90'), values('pa')),
    asks('Severe is 50 % or more missed', checks('att-severe-absence'), values('severe')),
    asks('Look for patterns and for safeguarding issues', checks('att-severe-absence', 'illness-pattern')),
    asks(
      'Meet parents regularly: barriers, help, consequences, review of actions',
      checks('vulnerable-checkin-due'),
      checklist('ot-below-90-B'),
    ),
    asks('Open the way to wider services and consider other support', checklist('ot-below-90-B')),
    asks('Sanctions where necessary', checklist('ot-pn-decision')),
  ]),
  ...under('8.4', 'Monitoring arrangements', [
    asks('Policy reviewed as guidance changes, at least yearly', checks('lint-policy-age')),
  ]),
  ...under('9', 'Links with other policies', [
    asks('Names the policies it is tied to', notServed('it is a list of other policies: nothing to check')),
  ]),
];

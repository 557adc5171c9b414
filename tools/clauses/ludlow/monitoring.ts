/**
 * Ludlow Junior School, Attendance Policy (draft): monitoring, training, review and appendix A (section 15 to appendix A).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const monitoring: ClauseEntry[] = [
  ...under('§15', 'Monitoring and analysis', [
    asks('The lead watches the data regularly', checks('cohort-new-crossings'), values('monitor.cycle')),
    asks(
      'Data on punctuality, truancy and both kinds of absence for the whole, years, pupils and groups',
      checks('cohort-group-gap'),
      values('monitor.groups'),
    ),
    asks(
      'Half-termly, termly and yearly analysis: codes, weekdays, trends',
      checks('cohort-code-pattern', 'cohort-new-crossings'),
      checklist('lj-monthly'),
    ),
    asks(
      'The analysis looks for barriers too',
      notServed('what keeps a pupil away is learnt in talks: no page shows it'),
    ),
    asks(
      'Regular reports to staff; effect of interventions followed',
      checks('cohort-report-due', 'monitoring-period-ended'),
    ),
  ]),
  ...under('§15', 'Formal reporting', [
    asks(
      "Senior team: monthly, at the month's first strategy meeting, down to single cases",
      checks('cohort-report-due'),
      checklist('lj-monthly'),
    ),
    asks('Termly to governors in Autumn 2, Spring 2 and Summer 2', checks('cohort-report-due'), checklist('lj-fgb')),
    asks(
      'The board reviews data and sets priorities with the SLT',
      notServed('it happens in board meetings, outside the MIS'),
    ),
    asks(
      'Compare with local, regional and national figures; share what works',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
  ]),
  ...under('§16', 'Training', [
    asks(
      'Training for all staff, for new staff and for the lead: what and how often',
      notServed('it is about staff training'),
    ),
  ]),
  ...under('§17', 'Monitoring and review', [
    asks('Watched all year; target 96.1 %', checks('cohort-below-target'), values('target')),
    asks(
      'Reviewed yearly, next in Summer 2 2025; changes are announced',
      checks('lint-policy-age'),
      values('meta.reviewBy'),
    ),
  ]),
  ...under('AppA 1', 'Attendance monitoring procedures', [
    asks(
      'Spreadsheet to SLT and lead: week, term and year on tabs',
      checks('cohort-report-due'),
      checklist('lj-weekly'),
    ),
  ]),
  ...under('AppA 2', 'Attendance monitoring procedures', [
    asks(
      'Class staff discuss attendance; trends, lateness too, go to the SLT at once',
      checks('persistent-late'),
      checklist('lj-weekly'),
    ),
  ]),
  ...under('AppA 3', 'Attendance monitoring procedures', [
    asks(
      'Day 1 without a report: parents are contacted',
      checks('fda-no-contact-at-close'),
      checklist('lj-first-day', '1'),
    ),
    asks(
      'N until a reason is known; Ns go to SLT and officer daily',
      checks('cohort-open-n'),
      checklist('lj-first-day', '5'),
    ),
  ]),
  ...under('AppA 4', 'Attendance monitoring procedures', [
    asks('Parents of pupils marked N are contacted', checks('fda-daily-followup'), checklist('lj-first-day', '1')),
    asks(
      'An N not settled after a week becomes unauthorised',
      checks('n-unresolved-over-limit', 'n-due-soon', 'amend-too-late', 'amend-n-to-o-early'),
      checklist('lj-n-week'),
      values('nLimit'),
    ),
  ]),
  ...under('AppA 5', 'Attendance monitoring procedures', [
    asks(
      'At 96 %: lead may talk with the pupil, and phone home',
      checks('att-falls-to-96-exactly', 'att-first-contact'),
      checklist('lj-ladder', 'S5'),
      values('contactAt'),
    ),
  ]),
  ...under('AppA 6', 'Attendance monitoring procedures', [
    asks(
      'Under 96 %: letter of concern with leaflet',
      checks('att-first-contact'),
      checklist('lj-ladder', 'S6'),
      values('letterBelow'),
    ),
  ]),
  ...under('AppA 7', 'Attendance monitoring procedures', [
    asks(
      'Under 90 %: letter that attendance is monitored; lead contacts parents',
      checks('att-below-90-actions', 'att-exactly-90'),
      checklist('lj-ladder', 'S7'),
      values('monitorBelow'),
    ),
  ]),
  ...under('AppA 8', 'Attendance monitoring procedures', [
    asks(
      "Two weeks' watch; no better: meeting with class teacher, targets",
      checks('att-below-90-actions', 'monitoring-period-ended'),
      checklist('lj-ladder', 'S8'),
      values('ladderWeeks', 'ladder.timing'),
    ),
    asks('Parents unwilling or unable: referral to the welfare officer, who visits', checklist('lj-ladder', 'S8')),
  ]),
  ...under('AppA 9', 'Attendance monitoring procedures', [
    asks(
      'Targets met: letter of congratulation from the SLT',
      checks('monitoring-period-ended'),
      checklist('lj-ladder', 'S9'),
    ),
    asks('Watch until attendance is stable at 96 %', checks('monitoring-period-ended'), checklist('lj-ladder', 'S9')),
  ]),
  ...under('AppA 10', 'Attendance monitoring procedures', [
    asks(
      "Targets missed: welfare protocol, contract, four weeks' watch",
      checks('monitoring-period-ended'),
      checklist('lj-ladder', 'S10'),
      values('ladderWeeks'),
    ),
    asks(
      'Final written warning, four more weeks, then a penalty notice is sought',
      checks('pn-threshold-met', 'lint-conflict-open'),
      checklist('lj-ladder', 'S10'),
    ),
  ]),
];

/**
 * On Track Westbury, Attendance Policy: appendix 1, codes, and appendix 2, escalation.
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const appendices: ClauseEntry[] = [
  ...under('App1', 'Attendance codes: present', [
    asks('/ AM, \\ PM', checks('am-pm-symbol-swapped'), values('codes.listed', 'codes.withdrawn', 'codes.missing')),
    asks('L is late but before close', checks('late-l-after-close', 'u-before-close')),
  ]),
  ...under('App1', 'Attendance codes: another place', [
    asks(
      'K LA provision, V visit, P sport, W work experience, B other approved activity, D dual registered',
      checks('offsite-nature-missing', 'remote-learner-marked-present', 'b-long-run'),
    ),
  ]),
  ...under('App1', 'Attendance codes: leave of absence', [
    asks('C1 is a performance or employment abroad', checks('performance-coded-c', 'leave-performance-licence')),
    asks('M is a medical or dental appointment', checks('m-full-day-or-no-notice', 'u-hides-better-code')),
    asks(
      'J1 is an interview, S study ahead of public examinations',
      checks('leave-interview-study', 's-not-exam-candidate'),
      values('codes.S'),
    ),
    asks('X only for non-compulsory age', checks('x-for-compulsory-age'), values('codes.X')),
    asks('C2 is a part-time timetable, C exceptional leave', checks('c2-expected', 'leave-code-no-approval')),
  ]),
  ...under('App1', 'Attendance codes: other authorised', [
    asks(
      'T travel for work, R observance, I illness, E suspended without provision',
      checks('leave-travelling-purpose', 'religious-run', 'illness-evidence-due', 'suspension-beyond-5-days'),
    ),
  ]),
  ...under('App1', 'Attendance codes: unavoidable cause', [
    asks(
      'Q no access arrangements, Y1 transport beyond walking distance, Y2 disruption',
      checks('unable-to-attend-detail-missing', 'u-hides-better-code'),
    ),
    asks(
      'Y3 part and Y4 whole site closed, Y5 custody, Y6 public health, Y7 other',
      checks('unable-to-attend-detail-missing'),
    ),
  ]),
  ...under('App1', 'Attendance codes: unauthorised', [
    asks('G is a holiday not granted', checks('refused-leave-taken', 'leave-holiday')),
    asks(
      'N is a reason not established before close, O none or none that satisfies',
      checks('n-unresolved-over-limit', 'amend-n-to-o-early'),
    ),
    asks(
      'U is in after close while the session still runs',
      checks('u-after-session-end', 'u-hides-better-code', 'late-l-after-close'),
      values('codes.U'),
    ),
  ]),
  ...under('App1', 'Attendance codes: administrative', [
    asks(
      'Z not yet joined',
      notServed('it is an administrative code: it stands outside every count and no check reads it'),
    ),
    asks('# whole-school closure planned ahead, holidays included', checks('hash-single-pupil'), values('codes.hash')),
  ]),
  ...under('App2', 'Escalation', [
    asks(
      'Looked at termly, sometimes half-termly; action at any time',
      checks('cohort-report-due'),
      checklist('ot-monitor'),
    ),
  ]),
  ...under('App2', '95 to 100 %', [
    asks(
      'No concern; end-of-term analysis; rewards from 95 %',
      checks('reward-due', 'att-between-published-bands', 'lint-band-holes'),
      values('bands', 'rewards'),
    ),
  ]),
  ...under('App2', 'Upper 94 to 95.9 %, lower 90 to 93.9 %', [
    asks(
      '94 to 95.9 % is upper amber, 90 to 93.9 % lower; FLO, overseen by School Lead',
      checks(
        'att-first-contact',
        'att-amber-lower',
        'att-exactly-90',
        'att-between-published-bands',
        'lint-band-holes',
      ),
      values('bands'),
    ),
    asks('First-day response, tutor or key worker in school, rewards as usual', checklist('ot-amber', '1', '2', '3')),
    asks(
      'End-of-term analysis and termly amber letter, upper or lower',
      checks('att-amber-lower'),
      checklist('ot-amber', '4', '5'),
    ),
    asks(
      'Parents invited, as volunteers, to hear of Early Help',
      checks('att-amber-lower'),
      checklist('ot-amber', '6'),
    ),
  ]),
  ...under('App2', 'Below 90 %: immediate actions', [
    asks(
      'Contact parents every day of absence',
      checks('fda-daily-followup', 'att-below-90-actions'),
      checklist('ot-below-90-A'),
    ),
    asks(
      'Letter home with concerns, targets and next steps; it is labelled amber 1',
      checks('att-below-90-actions'),
      checklist('ot-below-90-A'),
      values('ladder'),
    ),
    asks(
      'A key worker or the FLO takes the case; Early Help is considered; parents are met',
      checks('att-below-90-actions', 'vulnerable-checkin-due'),
      checklist('ot-below-90-A'),
    ),
  ]),
  ...under('App2', 'Below 90 %: end of half term', [
    asks(
      'Improved: celebrate and keep watching',
      checks('reward-due', 'monitoring-period-ended'),
      checklist('ot-below-90-A'),
    ),
    asks(
      'Not improved: panel meeting, contract, action plan, another half term, review date',
      checks('monitoring-period-ended'),
      checklist('ot-below-90-A'),
      values('ladder.timing'),
    ),
  ]),
  ...under('App2', 'Below 90 %: end of further half term', [
    asks(
      'Review meeting, held without parents if they stay away; improved: celebrate',
      checks('monitoring-period-ended'),
      checklist('ot-below-90-A'),
    ),
    asks('Not improved: refer to the welfare service with evidence', checklist('ot-below-90-A')),
  ]),
  ...under('App2', 'Below 90 %: half-term monitoring (second ladder)', [
    asks(
      'Action plan with contract, regular check-ins by key worker or FLO',
      checks('vulnerable-checkin-due', 'att-below-90-actions'),
      checklist('ot-below-90-B'),
    ),
    asks('Adjustments, several agencies, home visits where parents do not respond', checklist('ot-below-90-B')),
  ]),
  ...under('App2', 'Below 90 %: review outcomes (second ladder)', [
    asks('Improved: celebrate, keep watching', checks('monitoring-period-ended'), checklist('ot-below-90-B')),
    asks(
      'Not improved: panel with agencies, new plan, family team or Early Help, visit if no engagement',
      checks('monitoring-period-ended'),
      checklist('ot-below-90-B'),
    ),
  ]),
  ...under('App2', 'Below 90 %: final half term (second ladder)', [
    asks(
      'Review with or without parents; further strategies, other provision if it fits',
      checks('monitoring-period-ended'),
      checklist('ot-below-90-B'),
    ),
  ]),
  ...under('App2', 'Below 90 %: escalation (second ladder)', [
    asks('Improved: tell and celebrate, keep watching', checks('reward-due'), checklist('ot-below-90-B')),
    asks(
      'Not improved: LA for legal intervention, social care where safeguarding, other or SEND provision',
      checks('att-below-90-actions', 'lint-conflict-open'),
      checklist('ot-below-90-B'),
    ),
  ]),
];

/**
 * On Track Westbury, Attendance Policy: authorised absence and sanctions (5.1 and 5.2).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, under, values } from '../clause';

export const absence: ClauseEntry[] = [
  ...under('5.1', 'Approval for term-time absence', [
    asks('The head may allow activities elsewhere and attendance at other settings', checks('offsite-nature-missing')),
    asks(
      'Leave only on the grounds of the 2024 regulations',
      checks('leave-exception-test', 'leave-code-no-approval'),
      checklist('ot-leave'),
      values('leave.grounds'),
    ),
    asks(
      'Ground: regulated performance or employment abroad',
      checks('leave-performance-licence', 'performance-coded-c'),
      values('leave.performance'),
    ),
    asks(
      'Grounds: interview and study leave',
      checks('leave-interview-study'),
      values('leave.interview', 'leave.study'),
    ),
    asks(
      'Ground: part-time attendance, for a time and with an end',
      checks('c2-expected', 'c2-review-overdue'),
      values('leave.partTime'),
    ),
    asks('Ground: exceptional circumstances', checks('leave-exception-test')),
    asks(
      'The head decides, length included',
      checks('leave-decision-not-head'),
      checklist('ot-leave'),
      values('leave.decider'),
    ),
    asks(
      'No leave for a protest in school hours',
      checks('leave-protest'),
      checklist('ot-leave'),
      values('leave.never.protest'),
    ),
    asks(
      'A family holiday is unlikely to be granted',
      checks('leave-holiday', 'refused-leave-taken'),
      values('leave.holiday'),
    ),
    asks('Each application is weighed on its own facts', checks('leave-decision-not-head')),
    asks(
      'Ask as soon as the need is foreseen; evidence may be asked for',
      checks('leave-form-incomplete'),
      checklist('ot-leave'),
    ),
    asks(
      'Illness and appointments are authorised as in 4.2 and 4.3',
      checks('illness-evidence-due', 'm-full-day-or-no-notice'),
    ),
    asks(
      'Observance: only a day set apart by the religious body, which may be asked',
      checks('leave-religious-basis', 'religious-run'),
      values('leave.religious'),
    ),
    asks(
      'Travelling families: for work and agreed with the school',
      checks('leave-travelling-purpose'),
      values('leave.GRT'),
    ),
    asks('Suspended or excluded without other provision is authorised', checks('suspension-beyond-5-days')),
    asks(
      'Not absence: approved activity, sport, visit, dual registration, LA provision, work experience',
      checks('offsite-nature-missing', 'leave-sport-evidence'),
      values('leave.sport'),
    ),
    asks(
      'Not held against the pupil: travel disruption, no access arrangements, closed premises',
      checks('unable-to-attend-detail-missing'),
    ),
  ]),
  ...under('5.2', 'Sanctions', [asks('The whole range may be used, case by case', checklist('ot-pn-decision'))]),
  ...under('5.2', 'Penalty notices', [
    asks(
      'Head, someone authorised, LA or police may issue, for pupils of compulsory age',
      checks('pn-not-available'),
      checklist('ot-pn-decision', '7'),
      values('pn.issuer'),
    ),
    asks(
      'The school checks with the LA first and sends it a copy',
      checklist('ot-pn-decision', '6', '7'),
      values('pn.gate'),
    ),
    asks(
      'Threshold: 10 unauthorised sessions in a rolling 10 school weeks',
      checks('pn-threshold-met', 'pn-threshold-near', 'cohort-pn-watchlist'),
      checklist('ot-pn-decision', '1'),
      values('penalty.sessions', 'penalty.weeks'),
    ),
    asks(
      'Weigh: is it the best tool, or would more support or another step do better',
      checks('pn-support-missing'),
      checklist('ot-pn-decision', '2', '3'),
    ),
    asks('Weigh: does the Equality Act stand against it', checklist('ot-pn-decision', '4'), values('pn.gate')),
    asks('Each liable parent may get one, usually those who allowed the absence', checklist('ot-pn-decision')),
    asks('Paid to the LA, which decides on prosecution after 28 days', checklist('ot-pn-decision', '8')),
    asks(
      'First notice: £80 within 21 days or £160 within 28',
      checklist('ot-pn-decision', '8'),
      values('penalty.cost'),
    ),
    asks(
      'Second to the same parent for the same pupil: £160 within 28 days',
      checklist('ot-pn-decision', '5'),
      values('penalty.second'),
    ),
    asks(
      'No third within 3 years of the first; other action instead',
      checks('pn-not-available'),
      checklist('ot-pn-decision', '5'),
      values('penalty.capYears'),
    ),
    asks(
      'Public place on days 1 to 5 of a suspension: a notice outside framework and count',
      checks('pn-public-place'),
    ),
    asks('That notice costs £60 within 21 days, else £120', values('penalty.publicPlace')),
  ]),
  ...under('5.2', 'Notices to improve', [
    asks(
      'Threshold met, support fits but is not taken up: a last chance',
      checks('pn-support-missing'),
      checklist('ot-nti'),
      values('nti.rule'),
    ),
    asks('Issued as the local code of conduct says', checklist('ot-nti')),
    asks(
      'Holds record, benefits and duty, support so far and offered, warning and what would suffice',
      checks('nti-period-range'),
      checklist('ot-nti'),
    ),
    asks('Period of 3 to 6 weeks', checks('nti-period-range'), checklist('ot-nti'), values('nti.weeks')),
    asks('Says on what grounds a penalty may come early', checks('nti-period-range'), checklist('ot-nti')),
  ]),
];

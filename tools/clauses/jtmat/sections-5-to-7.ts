/**
 * John Taylor MAT, Blythe Bridge High School, Attendance Policy: categories, illness and other absence (sections 5 to 7).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const sections5To7: ClauseEntry[] = [
  ...under('§5', 'How absence is categorised', [
    asks(
      'National codes; the head decides which',
      checks('code-not-in-policy', 'code-unknown-glyph', 'am-pm-symbol-swapped'),
      values('codes.table'),
    ),
    asks(
      'Authorised illness: evidence once 5 days or more are reached',
      checks('illness-evidence-due'),
      checklist('jt-illness'),
      values('evidenceDays'),
    ),
    asks('Authorised illness beside a holiday: with evidence', checks('illness-next-to-holiday')),
    asks('Authorised illness in a regular pattern: with evidence', checks('illness-pattern')),
    asks(
      'Authorised: appointments with evidence, the unavoidable, granted leave',
      checks('leave-code-no-approval', 'm-full-day-or-no-notice'),
    ),
    asks(
      'Unauthorised: 5 days or more ill without evidence, and a regular pattern',
      checks('illness-evidence-due', 'illness-pattern', 'lint-conflict-open'),
    ),
    asks('Unauthorised: illness beside a holiday without evidence', checks('illness-next-to-holiday')),
    asks('Unauthorised: avoidable absence, or declined leave taken all the same', checks('refused-leave-taken')),
    asks('Unauthorised: reasons that were falsified', checks('leave-falsified')),
  ]),
  ...under('§6', 'Illness', [
    asks(
      'Evidence only where there is real doubt or a regular pattern',
      checks('illness-evidence-due', 'illness-pattern'),
      values('evidence.illness'),
    ),
    asks(
      'Not every illness keeps a child at home; a public checklist is linked',
      notServed('it is advice to parents before they call: no page shows it'),
    ),
    asks(
      'Medication in school is arranged under another policy',
      notServed('it is about medication, outside the register'),
    ),
    asks('Large health needs: a health care plan', checklist('jt-vulnerable')),
    asks('Parents are encouraged to report on every day of illness', checks('fda-daily-followup')),
    asks('Illness, body or mind, is authorised', values('evidence.illness')),
    asks(
      'On real doubt evidence may be asked; not satisfied means unauthorised, with parents told',
      checks('amend-to-unauthorised-no-notice', 'illness-evidence-due'),
    ),
    asks(
      "Evidence may be prescription, card, message of the surgery or consultant's letter; no fit note",
      checks('illness-evidence-due'),
    ),
  ]),
  ...under('§6', 'Too ill to attend', [
    asks(
      'The LA arranges schooling once 15 days, running or in total, are clear',
      checks('health-15-days', 'lint-conflict-open'),
      checklist('jt-health-15'),
    ),
  ]),
  ...under('§7', 'Other absence', [
    asks(
      'Appointments out of hours; otherwise agreed ahead, with evidence, and short',
      checks('m-full-day-or-no-notice', 'u-hides-better-code'),
      values('leave.medical'),
    ),
  ]),
  ...under('§7', 'Hospital appointments', [
    asks('Evidence for appointments within the day', checks('m-full-day-or-no-notice'), values('hospital')),
    asks('Away all day where part would do: a proportionate unauthorised absence', checks('m-full-day-or-no-notice')),
  ]),
  ...under('§7', 'Requests for leave of absence', [
    asks(
      "At least 2 weeks ahead, in writing, on the school's form",
      checks('leave-notice-short', 'leave-form-incomplete'),
      checklist('jt-leave'),
      values('leave.noticeDays', 'leave.notice'),
    ),
    asks(
      'No approval afterwards',
      checks('leave-retrospective', 'leave-code-no-approval', 'amend-to-retrospective-leave'),
      values('leave.retrospective'),
    ),
    asks(
      "The head's decision is final",
      checks('leave-decision-not-head'),
      checklist('jt-leave'),
      values('leave.decider'),
    ),
    asks(
      'Never during public examinations or internal assessments the pupil sits',
      checks('leave-assessment-window', 's-not-exam-candidate'),
      values('leave.never.assessment'),
    ),
    asks(
      'Never for a term-time holiday',
      checks('leave-holiday'),
      checklist('jt-leave'),
      values('leave.never.holiday'),
    ),
    asks('Taken all the same: unauthorised, penalty notice', checks('refused-leave-taken'), checklist('jt-leave')),
    asks(
      'False application: recorded anew as unauthorised, penalty asked for',
      checks('leave-falsified'),
      values('leave.falsified'),
    ),
    asks(
      'Not back as agreed: unauthorised, penalty, perhaps missing education and loss of place',
      checks('leave-overstay-10'),
      checklist('jt-overstay'),
      values('leave.overstay'),
    ),
  ]),
  ...under('§7', 'Leave disguised as illness', [
    asks(
      'Over four school days of illness with grounds for suspicion: ask for evidence',
      checks('disguised-leave-suspected'),
      checklist('jt-disguised'),
      values('disguisedDays'),
    ),
    asks('No good evidence: unauthorised', checks('disguised-leave-suspected'), checklist('jt-disguised')),
    asks(
      'Home visit, letter to parents, referral to the LA',
      checks('amend-to-unauthorised-no-notice'),
      checklist('jt-disguised'),
    ),
    asks(
      'Holidays only if the head agreed ahead for exceptional reasons, against the flat no above',
      checks('leave-holiday', 'lint-conflict-open'),
    ),
  ]),
  ...under('§7', 'Religious observance', [
    asks('Ask 2 weeks ahead where possible', checks('leave-religious-basis'), values('leave.religiousDays')),
    asks(
      'Only the day set apart, on which parents would stay off work; no further days',
      checks('leave-religious-basis', 'religious-run'),
      values('leave.religiousExtraDays', 'leave.religious'),
    ),
  ]),
  ...under('§7', 'Elite sport', [
    asks(
      "Weekly training: form and the body's letter on squad and need to train",
      checks('leave-sport-evidence'),
      checklist('jt-elite'),
      values('leave.sport'),
    ),
    asks(
      'A member of the SLT decides; reviewed each term',
      checks('leave-decision-not-head', 'leave-sport-evidence'),
      checklist('jt-elite'),
      values('leave.eliteReview'),
    ),
    asks('No evidence, no consideration; no extra training', checks('leave-sport-evidence')),
    asks('On approval, ask the body about safeguarding and vetting', checklist('jt-elite')),
  ]),
  ...under('§7', 'Regulated performance', [
    asks(
      "Only with the LA's licence or a body-of-persons approval",
      checks('leave-performance-licence'),
      values('leave.performance'),
    ),
    asks('Attendance is watched; the licensing LA may be told', checks('att-forecast-next-line')),
  ]),
  ...under('§7', 'Children missing education', [
    asks(
      '20 consecutive unauthorised school days: off the roll once school and LA cannot trace the pupil',
      checks('unauthorised-20-days'),
      checklist('jt-cme'),
      values('deletion.unauth', 'deletion'),
    ),
    asks(
      'Not back 10 days after requested absence, printed as unauthorised',
      checks('leave-overstay-10', 'lint-conflict-open'),
      checklist('jt-cme'),
      checklist('jt-overstay'),
      values('deletion.afterLeave'),
    ),
  ]),
  ...under('§7', 'Part-time timetables', [
    asks(
      "Very exceptional, temporary, in the pupil's interest",
      checks('c2-expected'),
      checklist('jt-parttime'),
      values('leave.partTime'),
    ),
    asks(
      'Agreed with the parent the pupil lives with, for a limited time',
      checks('c2-expected'),
      checklist('jt-parttime'),
    ),
    asks('Reviewed regularly, back towards full time', checks('c2-review-overdue'), checklist('jt-parttime')),
  ]),
];

/**
 * On Track Westbury, Attendance Policy: aims, roles and recording attendance (cover to 4.6).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const registers: ClauseEntry[] = [
  ...under('cover', 'Cover', [
    asks(
      'Reviewed September 2025, next review due 1 September 2026',
      checks('lint-policy-age'),
      values('meta.status', 'meta.reviewBy'),
    ),
  ]),
  ...under('1', 'Aims', [
    asks(
      'What the school sets out to do, punctuality in lessons included',
      notServed('it gives aims and background: nothing to check'),
    ),
  ]),
  ...under('2', 'Legislation and guidance', [
    asks('Laws and guidance it rests on, old and 2024 regulations side by side', values('meta.cites')),
  ]),
  ...under('3.1', 'Governing board', [
    asks(
      'Sees that the register is accurate and shared with Department and LA',
      checks('cohort-registers-outstanding'),
    ),
    asks(
      'Reviews data, sets goals, asks for an action plan where the school struggles',
      notServed('it happens in board meetings, outside the MIS'),
    ),
    asks('Sees that staff are trained', notServed('it is about staff training')),
    asks(
      'Holds the head to account; sees to partners, priorities and resources',
      notServed('it happens in board meetings, outside the MIS'),
    ),
  ]),
  ...under('3.2', 'Head teacher', [
    asks('Carries out the policy and supports staff', values('roles')),
    asks('Watches absence in the school and reports to governors', checks('cohort-report-due')),
    asks('Watches what strategies change', checks('monitoring-period-ended')),
    asks(
      "Issues penalty notices or authorises the LA's officer; the text names Devon",
      checks('lint-conflict-open'),
      checklist('ot-pn-decision', '7'),
      values('pn.issuer'),
    ),
    asks('Works with parents of pupils with SEND on support, and on barriers in school', checklist('ot-below-90-B')),
    asks(
      'Works with parents of pupils with SEND who regularly miss school transport',
      notServed('no page shows who goes by school transport or missed it: Q and Y1 say only that none came'),
    ),
    asks(
      'EHC plan and attendance falling, or barriers of need: tells the LA',
      checks('ehcp-falling'),
      checklist('ot-ehcp'),
      values('LA.ehcp'),
    ),
    asks(
      'Makes expectations known by every channel',
      notServed('it happens in letters and assemblies, outside the MIS'),
    ),
    asks('Tells the LA of names added outside the usual times', checks('roll-addition-notify')),
    asks('Tells the LA of names deleted outside the usual times', checks('roll-deletion-notify')),
    asks(
      'Tells the LA of irregular attenders and of 10 continuous unauthorised school days',
      checks('unauthorised-10-days'),
      checklist('ot-10-15'),
      values('unauthLA'),
    ),
    asks(
      'Tells the LA of pupils likely to miss 15 days through sickness, running or in total',
      checks('health-15-days'),
      checklist('ot-10-15'),
      values('healthLA'),
    ),
  ]),
  ...under('3.3', 'Senior leader for attendance', [
    asks('Leads on attendance, sets the vision and keeps systems working', values('roles', 'roles.aliases')),
    asks('Watches and evaluates progress and data', checks('cohort-new-crossings', 'cohort-code-pattern')),
    asks('Builds relations with parents and agencies', notServed("it is about people's conduct: no page shows it")),
    asks(
      'Makes plans for intervention or return with pupil and parents',
      checks('return-after-absence'),
      checklist('ot-below-90-B'),
    ),
  ]),
  ...under('3.4', 'Attendance and Family Liaison Officer', [
    asks('Monitors and analyses the data', checks('cohort-new-crossings', 'cohort-group-gap')),
    asks(
      'Compares the data with others to find where to improve',
      notServed('it needs figures from outside the school: no page of the MIS has them'),
    ),
    asks(
      'Reports regularly to staff and raises concerns with senior leader and head',
      checks('cohort-report-due'),
      checklist('ot-monitor'),
    ),
    asks(
      'Works with welfare officers on persistent absence',
      checks('att-persistent-absence'),
      checklist('ot-first-day', '6'),
    ),
    asks('Advises when to issue penalty notices', checks('pn-threshold-near'), checklist('ot-pn-decision', '1')),
  ]),
  ...under('3.4', 'All staff (a 3.5 without heading)', [
    asks(
      'Record AM, PM and every teaching session daily with the right code',
      checks('lesson-vs-session-mismatch', 'register-not-sent-same-day'),
      checklist('ot-register-day'),
      values('register.lessons'),
    ),
    asks(
      'Hand registers to the office the same day',
      checks('register-not-sent-same-day', 'cohort-registers-outstanding'),
      checklist('ot-register-day'),
      values('register.sameDay'),
    ),
  ]),
  ...under('3.6', 'Admin staff', [
    asks('Take absence calls and record them', checks('fda-detail-missing', 'n-with-reason-on-file')),
    asks('Pass callers to the right person for support', notServed('it happens on the telephone, outside the MIS')),
  ]),
  ...under('3.7', 'Parents', [
    asks('Says who counts as a parent', notServed('it is a definition of people: nothing to check')),
    asks('Parents send the child on time to every session', checks('present-mark-but-late')),
    asks(
      'Parents call before 09:00 on each day of absence and say when the pupil returns',
      checks('fda-after-cutoff', 'fda-detail-missing', 'fda-daily-followup'),
      values('parentCutoff', 'report.detail'),
    ),
    asks('Parents give more than one emergency number', checks('emergency-contacts-few'), values('office.contacts')),
    asks('Parents make appointments outside the day where possible', checks('m-full-day-or-no-notice')),
    asks('Parents keep to attendance contracts and ask for support', checks('monitoring-period-ended')),
  ]),
  ...under('3.8', 'Pupils', [
    asks(
      'Pupils are in each of their sessions, on time',
      checks('lesson-vs-session-mismatch', 'present-mark-but-late'),
    ),
  ]),
  ...under('4.1', 'Attendance register', [
    asks('An electronic register that holds every pupil', checks('blank-mark'), values('register.electronic')),
    asks(
      'Taken as the first session begins and once in the second, with the 2024 codes',
      checks('register-overdue', 'blank-mark', 'code-not-in-policy', 'session-mark-from-later-lesson'),
      values('register.taken'),
    ),
    asks(
      'An amendment shows old entry, new entry, reason, date, and who made it, with position',
      checks('amend-reason-missing', 'amend-field-missing', 'amend-boilerplate-reason'),
      values('amendFields'),
    ),
    asks('Also recorded: authorised or not', checks('n-with-reason-on-file'), values('record.also')),
    asks('Also recorded: what an approved activity is', checks('offsite-nature-missing'), values('record.also')),
    asks(
      'Also recorded: what the exceptional circumstances are',
      checks('unable-to-attend-detail-missing'),
      values('record.also'),
    ),
    asks('Entries are kept 6 years', checks('retention-too-short'), values('retentionYears')),
    asks('Day starts 09:15 and ends 14:45', values('day.start', 'day.end')),
    asks(
      'AM register taken 09:15, open until 09:45, 30 minutes or form time at most',
      checks(
        'late-l-after-close',
        'u-before-close',
        'arrival-at-close-minute',
        'present-mark-but-late',
        'present-after-close',
        'register-open-too-long',
        'lint-boundary-ambiguous',
      ),
      values('am.opens', 'am.close', 'am.boundary', 'am.lateAfter', 'lateness.anchor', 'register.maxOpenMinutes'),
    ),
    asks(
      'PM register taken 13:00, open until 13:30',
      checks(
        'pm-register-too-early',
        'register-overdue',
        'late-l-after-close',
        'present-after-close',
        'lint-boundary-ambiguous',
      ),
      values('pm.opens', 'pm.close', 'pm.boundary', 'pm.lateAfter'),
    ),
  ]),
  ...under('4.2', 'Unplanned absence', [
    asks(
      'Parents phone the office by 09:00 on the first day, or as soon as they can',
      checks('fda-channel-not-accepted', 'fda-after-cutoff'),
      values('parentCutoff', 'channels', 'report.channel'),
    ),
    asks('Illness, body or mind, is authorised unless there is real concern', values('evidence.illness')),
    asks(
      'Evidence where illness is longer than 5 days or doubted, never needlessly',
      checks('illness-evidence-due'),
      checklist('ot-medical'),
      values('evidenceDays', 'evidence.illness'),
    ),
    asks(
      'Not satisfied: unauthorised, and parents are told in advance',
      checks('amend-to-unauthorised-no-notice', 'disguised-leave-suspected'),
      checklist('ot-medical'),
    ),
  ]),
  ...under('4.3', 'Planned absence', [
    asks(
      'Medical or dental appointment is authorised if announced ahead; out of hours and short where possible',
      checks('m-full-day-or-no-notice'),
      values('leave.medical'),
    ),
    asks(
      'Other term-time absence is applied for as far ahead as possible',
      checks('leave-retrospective'),
      values('leave.notice', 'leave.retrospective'),
    ),
  ]),
  ...under('4.4', 'Lateness and punctuality', [
    asks(
      'Late before close gets the late code',
      checks('present-mark-but-late', 'u-before-close', 'late-l-after-close'),
      values('late'),
    ),
    asks('After close gets the absence code', checks('late-l-after-close', 'present-after-close', 'amend-u-to-l')),
  ]),
  ...under('4.5', 'Following up unexplained absence', [
    asks(
      'Call the parent on the first morning',
      checks('fda-no-contact-at-close'),
      checklist('ot-first-day', '1'),
      values('office.firstDay'),
    ),
    asks(
      'No emergency contact answers: the police may be contacted',
      checks('fda-contacts-exhausted', 'fda-safeguarding-day-1'),
      checklist('ot-first-day', '2'),
    ),
    asks('Decide whether it is approved', checklist('ot-first-day', '3')),
    asks(
      'The right code goes in once known, within 5 working days of the session',
      checks(
        'n-unresolved-over-limit',
        'n-due-soon',
        'n-with-reason-on-file',
        'amend-too-late',
        'amend-n-to-o-early',
        'cohort-open-n',
      ),
      checklist('ot-first-day', '4'),
      values('nLimit'),
    ),
    asks('Call again on each unexplained day', checks('fda-daily-followup'), checklist('ot-first-day', '5')),
    asks('Absence goes on: consider a welfare officer', checks('fda-no-contact-day-3'), checklist('ot-first-day', '6')),
    asks('A youth offending officer is told', checks('fda-yot-notify'), checklist('ot-first-day', '7')),
    asks('Offer support to pupil and parents', checks('pn-support-missing'), checklist('ot-first-day', '8')),
    asks(
      'Find out whether wider partners are needed and refer',
      checks('social-worker-notify'),
      checklist('ot-first-day', '8'),
    ),
    asks(
      'Support does not fit, work or find takers: notice to improve, penalty or other legal step',
      checks('pn-support-missing'),
      checklist('ot-first-day', '9'),
    ),
  ]),
  ...under('4.6', 'Reporting to parents', [
    asks(
      'Parents regularly get written reports on attendance and absence',
      checks('cohort-report-due'),
      checklist('ot-monitor'),
    ),
  ]),
];

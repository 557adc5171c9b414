/**
 * Wessex MAT, Attendance Policy v2: expectations, absence and the register (4.1 to 6.7).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const register: ClauseEntry[] = [
  ...under('4.1', 'Attendance expectations', [
    asks(
      'High expectations are repeated to parents and pupils',
      notServed('it happens in letters and assemblies, outside the MIS'),
    ),
  ]),
  ...under('4.2', 'Attendance expectations', [
    asks(
      'Pupils come on time, every day, for the whole day',
      checks('present-mark-but-late', 'att-forecast-next-line'),
    ),
  ]),
  ...under('4.3', 'Attendance expectations', [
    asks('Day starts 08:45, on site by 08:40 when doors open', values('day.start', 'day.onSiteBy')),
    asks(
      'Break 10:55 to 11:15, lunch 13:15 to 13:55, back ready to learn',
      checks('pm-register-too-early'),
      values('break', 'lunch'),
    ),
  ]),
  ...under('4.4', 'Attendance expectations: registers', [
    asks(
      'AM register marked by 09:00; not in the classroom by then is late',
      checks('present-mark-but-late', 'register-overdue', 'cohort-registers-outstanding'),
      values('am.lateAfter', 'lateness.anchor'),
    ),
    asks(
      'AM register closes at 09:15; not in before that minute is absence',
      checks(
        'late-l-after-close',
        'u-before-close',
        'arrival-at-close-minute',
        'present-after-close',
        'register-open-too-long',
        'amend-u-to-l',
      ),
      values('am.close', 'am.boundary'),
    ),
    asks(
      'PM register marked by 14:10; not in the classroom by then is late',
      checks('present-mark-but-late', 'register-overdue'),
      values('pm.lateAfter'),
    ),
    asks(
      'PM register closes at 14:10, the minute it is marked by; not present is absence',
      checks('l-in-empty-window', 'present-after-close', 'lint-window-empty', 'lint-window-uneven'),
      values('pm.close', 'pm.boundary'),
    ),
  ]),
  ...under('5.1', 'Absence procedures', [
    asks(
      'First day, before 08:40: parents fill in the online form, with reason and expected length',
      checks('fda-channel-not-accepted', 'fda-after-cutoff', 'fda-detail-missing'),
      checklist('wx-first-day', '1'),
      values('parentCutoff', 'channels', 'report.channel', 'report.detail'),
    ),
  ]),
  ...under('5.2', 'Absence procedures', [
    asks(
      'No word by AM close: office texts or e-mails that day, then phones if there is no reply',
      checks('fda-no-contact-at-close', 'fda-daily-followup'),
      checklist('wx-first-day', '2', '3'),
      values('office.firstDay'),
    ),
  ]),
  ...under('5.3', 'Absence procedures', [
    asks(
      'Every absence is followed up: reason, authorised or not, code for the census',
      checks('n-with-reason-on-file', 'amend-n-to-o-early', 'cohort-open-n'),
      checklist('wx-first-day', '4'),
    ),
    asks(
      'Every absence is followed up for safeguarding',
      checks('fda-no-contact-at-close'),
      checklist('wx-first-day', '5'),
    ),
  ]),
  ...under('5.4', 'Absence procedures', [
    asks(
      'More than 3 school days running: signed letter of explanation',
      checks('consecutive-absence-letter'),
      checklist('wx-explain-letter', '1'),
      values('letterConsecutive'),
    ),
    asks(
      'More than 10 school days in a term: signed letter of explanation',
      checks('term-absence-letter'),
      checklist('wx-explain-letter', '1'),
      values('letterTerm'),
    ),
  ]),
  ...under('5.5', 'Absence procedures', [
    asks(
      'Medical evidence only where there is real, reasonable doubt',
      checklist('wx-explain-letter', '3'),
      values('evidence.illness'),
    ),
  ]),
  ...under('5.6', 'Absence procedures', [
    asks(
      'Dropping attendance, for example under 96 %: team contacts parents on reasons and next steps',
      checks('att-first-contact'),
      checklist('wx-concern', '1'),
      values('contactBelow'),
    ),
    asks(
      'At least termly the LA hears who is missing out on education',
      checks('unauthorised-10-days', 'cohort-report-due'),
      values('LA.return'),
    ),
  ]),
  ...under('5.7', 'Absence procedures', [
    asks('No improvement: formal meeting with the parent', checklist('wx-concern', '2')),
    asks('Where it fits: an attendance action plan', checks('monitoring-period-ended'), checklist('wx-concern', '3')),
  ]),
  ...under('5.8', 'Absence procedures', [
    asks(
      'Not back 10 days after authorised absence: off the roll if school and LA cannot trace the pupil',
      checks('leave-overstay-10'),
      checklist('wx-20-10'),
      values('deletion.afterLeave'),
    ),
    asks(
      '20 consecutive unauthorised school days: off the roll if school and LA cannot trace the pupil',
      checks('unauthorised-20-days'),
      checklist('wx-20-10', '1', '2'),
      values('deletion.unauth', 'deletion'),
    ),
  ]),
  ...under('6.1', 'Attendance register', [asks('SIMS holds and monitors attendance', values('register.system'))]),
  ...under('6.2', 'Attendance register', [
    asks(
      'Named staff take the register at the start of day and of the afternoon',
      checks('register-not-sent-same-day', 'register-overdue', 'session-mark-from-later-lesson'),
      values('register.taken'),
    ),
    asks('Each pupil is marked present, absent, on an approved visit or unable to attend', checks('blank-mark')),
  ]),
  ...under('6.3', 'Attendance register: codes', [
    asks(
      'National codes only, used the same way throughout',
      checks('code-not-in-policy', 'code-unknown-glyph'),
      values('codes.listed', 'codes.missing', 'codes.anomalies'),
    ),
    asks('/ is present in the morning, \\ in the afternoon', checks('am-pm-symbol-swapped')),
    asks(
      'L is late before close, U after close',
      checks('late-l-after-close', 'u-before-close', 'u-hides-better-code'),
    ),
    asks(
      'C is exceptional leave, C1 a performance or employment, C2 part-time pupils',
      checks('performance-coded-c', 'leave-code-no-approval', 'c2-expected'),
    ),
    asks('S is study leave, J1 an interview for work or education', checks('leave-interview-study')),
    asks(
      'H is listed for authorised holiday, a code withdrawn in 2024',
      checks('code-withdrawn', 'lint-withdrawn-code'),
      values('codes.withdrawn'),
    ),
    asks(
      'G is holiday and O other absence without authority, N not yet explained',
      checks('refused-leave-taken', 'n-unresolved-over-limit'),
    ),
    asks(
      'E is suspended or excluded with no provision, I illness, M medical or dental, R observance, T Traveller',
      checks('suspension-beyond-5-days', 'm-full-day-or-no-notice', 'religious-run'),
    ),
    asks(
      'B off-site, D dual registered, K by the LA, P sport, V visit, W work experience',
      checks('offsite-nature-missing'),
    ),
    asks(
      'Q and Y1 to Y7 are for pupils who cannot attend, each for its own cause',
      checks('unable-to-attend-detail-missing'),
    ),
    asks(
      'X is not required in school, Z not yet on roll, # a planned closure',
      checks('x-for-compulsory-age', 'hash-single-pupil'),
    ),
  ]),
  ...under('6.4', 'Attendance register', [
    asks(
      '# for pupils away through a planned whole or part closure, and for year groups with their own term dates',
      checks('hash-single-pupil'),
      values('codes.hash'),
    ),
  ]),
  ...under('6.5', 'Attendance register', [
    asks(
      'A pupil learning remotely is marked absent',
      checks('remote-learner-marked-present', 'b-long-run'),
      values('register.remoteEducation'),
    ),
  ]),
  ...under('6.6', 'Attendance register', [
    asks(
      'An amendment shows old entry, new entry, reason, date, and who made it, with role',
      checks('amend-reason-missing', 'amend-field-missing', 'amend-boilerplate-reason'),
      checklist('wx-amend'),
      values('amendFields'),
    ),
  ]),
  ...under('6.7', 'Attendance register', [
    asks(
      'Entries are kept 3 years; the law now asks for 6',
      checks('retention-too-short', 'lint-retention-short'),
      values('retentionYears'),
    ),
  ]),
];

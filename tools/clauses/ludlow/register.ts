/**
 * Ludlow Junior School, Attendance Policy (draft): expectations, absence and the register (sections 3 to 5).
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const register: ClauseEntry[] = [
  ...under('§3', 'Attendance expectations', [
    asks(
      'Pupils tell staff early of worries about attending',
      notServed('it depends on pupils asking: no page shows it'),
    ),
    asks(
      'High expectations are repeated to parents and pupils',
      notServed('it happens in letters and assemblies, outside the MIS'),
    ),
    asks(
      'Pupils come on time, every day, for the whole day',
      checks('present-mark-but-late', 'att-forecast-next-line'),
    ),
    asks('Day starts 09:00 in the classroom; on site by 08:55', values('day.start', 'day.onSiteBy')),
    asks('Break 10:10 to 10:30 for years 3 and 4, 10:45 to 11:10 for 5 and 6', values('break')),
    asks(
      'Lunch ends 12:55, 13:05, 13:25 and 13:30 for years 3, 4, 5 and 6; back ready to learn',
      checks('pm-register-too-early'),
      values('lunch'),
    ),
  ]),
  ...under('§3', 'Attendance expectations: registers', [
    asks(
      'AM register marked by 09:00; not in the classroom by then is late, L',
      checks('present-mark-but-late', 'register-overdue', 'cohort-registers-outstanding'),
      values('am.lateAfter', 'lateness.anchor'),
    ),
    asks(
      'AM register closes at 09:30; not in before that minute is absence',
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
      'PM register marked by 13:00, 13:10, 13:30 and 13:35 for years 3, 4, 5 and 6; later is late',
      checks('present-mark-but-late', 'register-overdue'),
      values('pm.lateAfter'),
    ),
    asks('No time is given at which the PM register closes', checks('lint-close-unset', 'lint-window-uneven')),
    asks(
      'In-day registers and seating plans may be used as SIMS Next Gen comes in',
      checks('lesson-vs-session-mismatch'),
      values('register.system'),
    ),
  ]),
  ...under('§4', 'Absence procedures', [
    asks(
      'Parents phone before 08:30 on the first day, with reason and expected length',
      checks('fda-after-cutoff', 'fda-detail-missing'),
      values('parentCutoff', 'channels', 'report.channel', 'report.detail'),
    ),
    asks(
      'They speak to staff: voicemail and e-mail are not accepted',
      checks('fda-channel-not-accepted'),
      checklist('lj-first-day', '2'),
      values('rejectChannels'),
    ),
    asks(
      'No word by AM close: office calls or messages that day',
      checks('fda-no-contact-at-close'),
      checklist('lj-first-day', '1'),
      values('office.firstDay'),
    ),
    asks(
      'Every absence is followed up and verified: reason, authorised or not, code',
      checks('n-with-reason-on-file', 'fda-daily-followup'),
      checklist('lj-first-day', '4'),
    ),
    asks('Where is the pupil and with whom; is safeguarding seen to', checklist('lj-first-day', '3')),
    asks(
      'More than 3 school days running: signed letter',
      checks('consecutive-absence-letter'),
      checklist('lj-letter'),
      values('letterConsecutive'),
    ),
    asks(
      'More than 10 school days in a term: signed letter',
      checks('term-absence-letter'),
      checklist('lj-letter'),
      values('letterTerm'),
    ),
    asks('Either may bring a meeting and an action plan', checklist('lj-letter')),
    asks(
      'Evidence of illness only on real, reasonable doubt, read with context and earlier patterns',
      checks('illness-pattern', 'disguised-leave-suspected'),
      values('evidence.illness'),
    ),
    asks('Persistent absence: parents speak with the attendance lead', checks('att-persistent-absence')),
    asks(
      'Each term the LA hears of irregular attenders and of 10 unauthorised days or more',
      checks('unauthorised-10-days', 'cohort-report-due'),
      values('unauthLA', 'LA.return'),
    ),
    asks('Early help; all staff may speak with parents', notServed("it is about people's conduct: no page shows it")),
    asks(
      'Towards 90 % and under 85 %: lead informed, formal meeting',
      checks('att-below-85', 'att-forecast-next-line', 'lint-conflict-open'),
      checklist('lj-85'),
      values('formalBelow'),
    ),
    asks(
      'Not back 10 days after authorised absence: off the roll if school and LA cannot trace the pupil',
      checks('leave-overstay-10'),
      checklist('lj-deletion'),
      values('deletion.afterLeave'),
    ),
    asks(
      '20 consecutive unauthorised school days: off the roll if school and LA cannot trace the pupil',
      checks('unauthorised-20-days'),
      checklist('lj-deletion'),
      values('deletion.unauth', 'deletion'),
    ),
    asks('The LA leads in this', checklist('lj-deletion')),
  ]),
  ...under('§5', 'Attendance register', [
    asks('SIMS and SIMS Next Gen hold the registers', values('register.system')),
    asks(
      'Named staff take the register at the start of day and of the afternoon',
      checks('register-not-sent-same-day', 'register-overdue', 'session-mark-from-later-lesson'),
    ),
    asks('Each pupil is marked present, absent, on an approved visit or unable to attend', checks('blank-mark')),
  ]),
  ...under('§5', 'Attendance register: codes', [
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
      'C is exceptional leave, C1 a performance or employment abroad, C2 part-time pupils',
      checks('performance-coded-c', 'leave-code-no-approval', 'c2-expected'),
    ),
    asks(
      'S is study leave, J1 an interview for work or education',
      checks('leave-interview-study', 's-not-exam-candidate'),
    ),
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
  ...under('§5', 'Attendance register: entries', [
    asks(
      '# for pupils away through a planned whole or part closure, and for year groups with their own term dates',
      checks('hash-single-pupil'),
      values('codes.hash'),
    ),
    asks(
      'A pupil learning remotely is marked absent',
      checks('remote-learner-marked-present', 'b-long-run'),
      values('register.remoteEducation'),
    ),
    asks(
      'An amendment shows old entry, new entry, reason, date, and who made it, with role',
      checks('amend-reason-missing', 'amend-field-missing', 'amend-boilerplate-reason'),
      checklist('lj-amend'),
      values('amendFields'),
    ),
    asks(
      'Entries are kept 3 years; the law now asks for 6',
      checks('retention-too-short', 'lint-retention-short'),
      values('retentionYears'),
    ),
  ]),
];

/**
 * Keystone Academy Trust, Attendance Policy: cover and sections 1 to 7.
 * Owns what these clauses ask, in our words, and what serves them; knows no check and no pack.
 */
import { asks, type ClauseEntry, checklist, checks, notServed, under, values } from '../clause';

export const sections: ClauseEntry[] = [
  ...under('cover', 'Cover and guidance', [
    asks(
      'Approved March 2023, review February 2025; rests on guidance of September 2022',
      checks('lint-policy-age'),
      values('meta.status', 'meta.reviewBy', 'meta.cites'),
    ),
  ]),
  ...under('§1', 'Expectations', [
    asks('Why the trust aims high', notServed('it gives aims and background: nothing to check')),
  ]),
  ...under('§1', 'Expectations: attendance bands', [
    asks(
      '96 to 100 % expected, 91 to 95 % at risk of persistent absence',
      checks('att-first-contact', 'att-between-published-bands', 'lint-band-holes'),
      values('bands', 'bands.normalised'),
    ),
    asks('80 to 90 % persistent absence', checks('att-persistent-absence', 'att-below-90-actions'), values('bands')),
    asks(
      '51 to 79 % at risk of severe absence, 50 % or less severe',
      checks('att-risk-of-severe', 'att-severe-absence'),
      values('severe'),
    ),
  ]),
  ...under('§1', 'Expectations: every day counts', [
    asks(
      'Days and weeks lost for 97 down to 65 %; the figures are rounded, so the checks count sessions',
      checks('att-displayed-rounding'),
      values('impactTable'),
    ),
  ]),
  ...under('§1', 'Expectations: pupils', [
    asks('Pupils come every day', checks('att-forecast-next-line')),
    asks("Pupils are in class by the school's own start time", checks('present-mark-but-late')),
  ]),
  ...under('§1', 'Expectations: parents', [
    asks('Parents send the child every day the school is open', checks('att-first-contact')),
    asks('Parents have the child in by 08:45', checks('present-mark-but-late'), values('am.lateAfter')),
    asks(
      'Parents report unforeseen absence as soon as they can',
      checks('fda-no-contact-at-close'),
      values('parentCutoff'),
    ),
    asks(
      'Parents ask for leave ahead, for exceptional reasons only',
      checks('leave-retrospective', 'leave-exception-test'),
    ),
    asks(
      'Parents book medical visits outside the day where possible',
      checks('m-full-day-or-no-notice'),
      values('leave.medical'),
    ),
    asks('Parents keep contact details up to date', checks('emergency-contacts-few')),
  ]),
  ...under('§1', 'Expectations: each school', [
    asks(
      'Admission and attendance registers are filled in accurately',
      checks('blank-mark', 'register-not-sent-same-day', 'cohort-registers-outstanding'),
    ),
    asks('Absence is followed up every day', checks('fda-no-contact-at-close', 'fda-daily-followup')),
    asks("Parents' contact details are kept up to date", checks('emergency-contacts-few')),
    asks('A senior leader answers for attendance', values('roles', 'roles.aliases')),
    asks(
      'The policy is shared on the website and a culture of attendance kept up',
      notServed('it happens on the website and in assemblies, outside the MIS'),
    ),
    asks(
      'Missing education is read as a warning of neglect or exploitation',
      checks('fda-safeguarding-day-1'),
      checklist('ka-day10'),
    ),
  ]),
  ...under('§1', 'Expectations: Local Governing Boards', [
    asks(
      'Governors take part, hold leaders to their duties',
      notServed('it happens in board meetings, outside the MIS'),
    ),
    asks('Governors see that staff are trained', notServed('it is about staff training')),
  ]),
  ...under('§1', 'Medical conditions or SEND: parents', [
    asks('Parents help school and LA understand the barriers and take up support', checklist('ka-at-risk', '2')),
  ]),
  ...under('§1', 'Medical conditions or SEND: schools', [
    asks('Same ambition; adjustments, health care plan, EHC provision as needed', checks('ehcp-falling')),
    asks('Look to wider services and refer in good time', checklist('ka-at-risk', '3')),
    asks(
      'Watch the figures of these groups, with governors and the LA too',
      checks('ehcp-falling', 'cohort-group-gap'),
      values('monitor.groups'),
    ),
  ]),
  ...under('§1', 'Medical conditions or SEND: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§1', 'Pupils with a social worker: parents', [
    asks('Parents help school and LA understand the barriers and take up support', checklist('ka-at-risk', '2')),
  ]),
  ...under('§1', 'Pupils with a social worker: schools', [
    asks(
      'The social worker hears of unexplained absence',
      checks('social-worker-notify'),
      checklist('ka-day1', '2'),
      values('office.socialWorker'),
    ),
    asks(
      'The social worker hears when the name is to come off the register',
      checks('roll-deletion-notify', 'social-worker-notify'),
    ),
  ]),
  ...under('§1', 'Pupils with a social worker: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§2', 'Incentives and rewards', [
    asks(
      'Attendance belongs to vision and daily life, with the means it needs',
      notServed("it is about the school's culture and budget: no page shows it"),
    ),
    asks(
      'Improvement may be praised and rewarded, sensitively, by year, class or pupil; no figure',
      values('rewards.how'),
    ),
  ]),
  ...under('§3', 'Monitoring', [
    asks(
      'Analyse attendance regularly for pupils and cohorts who need help',
      checks('cohort-new-crossings', 'cohort-group-gap'),
      values('monitor.cycle'),
    ),
    asks('Look for patterns of poor attendance', checks('cohort-code-pattern', 'illness-pattern')),
    asks('Work with families on barriers', checklist('ka-persistent-issue')),
    asks(
      'Share information with other schools and the LA when absence may become persistent or severe',
      checks('att-forecast-next-line'),
      checklist('ka-pa', '3'),
    ),
    asks("Work with the trust's attendance officer on processes and on single pupils", values('roles')),
  ]),
  ...under('§4', 'Listen and understand', [
    asks(
      'A pattern seen: talk it over with pupil and parents and agree what to do',
      checks('illness-pattern', 'persistent-late'),
      checklist('ka-at-risk', '2'),
    ),
  ]),
  ...under('§5', 'Facilitate support', [
    asks(
      'Take barriers away in school, help with those outside, by Early Help or a family plan',
      checklist('ka-at-risk', '3'),
    ),
    asks(
      'Speak of attainment, put misconceptions right, keep one person with the family',
      checklist('ka-at-risk', '2'),
    ),
  ]),
  ...under('§5', 'At risk of persistent absence: parents', [
    asks('Parents help find the barriers and take up support before it turns formal', checklist('ka-at-risk', '2')),
  ]),
  ...under('§5', 'At risk of persistent absence: schools', [
    asks(
      '91 to 95 %: use the data to find the pupils',
      checks('att-first-contact', 'att-between-published-bands'),
      checklist('ka-at-risk', '1'),
    ),
    asks('Work with pupil and parents on the reasons', checks('att-first-contact'), checklist('ka-at-risk', '2')),
    asks(
      'Barriers outside school: signpost first, then join the work of several agencies',
      checklist('ka-at-risk', '3'),
    ),
    asks(
      'Be lead practitioner where all agree; otherwise keep working with the one who is',
      checklist('ka-at-risk', '4'),
    ),
  ]),
  ...under('§5', 'At risk of persistent absence: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§5', 'Persistent absence: parents', [
    asks('Parents take up formal support, contract or Early Help plan included', checklist('ka-pa', '4')),
  ]),
  ...under('§5', 'Persistent absence: schools', [
    asks(
      '80 to 90 %: go on with support and add targeted support, with partners',
      checks('att-persistent-absence'),
      checklist('ka-pa', '1', '2', '3'),
      values('bands.actions'),
    ),
    asks('No engagement: a more formal talk that makes the legal route clear', checklist('ka-pa', '4')),
    asks('Support not working: legal intervention with the LA', checks('pn-support-missing'), checklist('ka-pa', '5')),
    asks("Safeguarding concerns: social care; work with former and siblings' schools", checklist('ka-pa', '6')),
  ]),
  ...under('§5', 'Persistent absence: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§6', 'Formalise support', [
    asks(
      'Voluntary support fails: partners explain consequences; contract or supervision order',
      checklist('ka-enforce', '1'),
    ),
  ]),
  ...under('§6', 'At risk of severe absence: parents', [
    asks('Parents take up formal support, contract or Early Help plan included', checklist('ka-risk-severe')),
  ]),
  ...under('§6', 'At risk of severe absence: schools', [
    asks(
      '51 to 79 %: joint approach with the LA by way of the EBSA ladder',
      checks('att-risk-of-severe'),
      checklist('ka-risk-severe'),
    ),
  ]),
  ...under('§6', 'At risk of severe absence: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§6', 'Severe absence: parents', [
    asks('Parents take up formal support, contract or Early Help plan included', checklist('ka-severe')),
  ]),
  ...under('§6', 'Severe absence: schools', [
    asks(
      '50 % or less: support as for persistent absence, and a joint approach with the LA',
      checks('att-severe-absence'),
      checklist('ka-severe'),
    ),
  ]),
  ...under('§6', 'Severe absence: Local Governing Boards', [
    asks('Governors review data and direct support', notServed('it happens in board meetings, outside the MIS')),
  ]),
  ...under('§7', 'Enforce', [
    asks('All support tried: statutory intervention or prosecution', checklist('ka-enforce'), values('ladder')),
    asks('Contracts and supervision orders are used fairly and alike', checklist('ka-enforce', '1')),
    asks('Make plain when legal steps come', checks('pn-support-missing')),
    asks(
      'Work with social care; attendance goes into child in need and protection plans',
      checklist('ka-enforce', '2'),
    ),
    asks(
      'Penalty notice under the local code where support failed or would not have fitted',
      checks('pn-support-missing', 'lint-penalty-unset'),
      checklist('ka-enforce', '3'),
      values('pn.when'),
    ),
    asks('Prosecution last', checklist('ka-enforce', '4')),
  ]),
];

/**
 * JTMAT: checklists about days without a reason, home visits, lessons and lateness. The charts of the first day and of the
 * graduated response were pictures and are lost: what stands here is what the text still says.
 */
import type { Checklist } from '../../checklist';
import {
  better,
  days,
  done,
  minutes,
  noBetter,
  otherwise,
  ours,
  reasonFound,
  step,
  type Who,
} from '../../checklist-makers';

const officer: Who = ['officer', 'attendance officer'];
const pastoral: Who = ['pastoral', 'pastoral manager'];
const staff: Who = ['pastoral', 'school staff'];

const seen = better('The child was seen', 'close', { evidence: { kind: 'attended' } });

export const firstDays: Checklist[] = [
  {
    id: 'jt-first-day',
    title: 'First day calling',
    trigger: 'Absent, and no reason given',
    offeredBy: ['fda-no-contact-at-close', 'fda-daily-followup', 'fda-detail-missing', 'fda-contacts-exhausted'],
    about: 'pupil',
    kind: 'first-day',
    clause: '§8, §10, §11',
    steps: [
      step('1', 'First, look at all that is known of the pupil’s circumstances', officer, {
        due: days(0),
        clause: '§10, §11',
      }),
      step('2', 'Contact the parents, then the other named contacts', officer, {
        due: days(0),
        clause: '§8, §11',
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('3', 'Log the answer and the reason', officer, {
        due: days(0),
        clause: '§8',
        evidence: { kind: 'reason-recorded' },
      }),
    ],
    exits: [
      reasonFound,
      noBetter('No reason, and there is a concern for safety', 'jt-day1-concern', { after: '2' }),
      noBetter('No contact by the third day', 'jt-day3', { after: '2' }),
    ],
    note: 'The chart of first day calling is a picture that is lost: the trust adds its steps. Until there is a reason the mark is unauthorised.',
  },
  {
    id: 'jt-day1-concern',
    title: 'First day, with a concern',
    trigger: 'A known concern for the pupil, and no reason given',
    offeredBy: ['fda-safeguarding-day-1'],
    about: 'pupil',
    kind: 'first-day',
    clause: '§8',
    steps: [
      step('visit', 'Visit the home today', staff, {
        due: days(0),
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('outside', 'Put the question of police, local authority or social care to the DSL', 'dsl', {
        due: days(0),
        onlyIf: 'Is the concern serious?',
        decides: 'The DSL decides whether any of them is contacted. The detail belongs in the safeguarding record.',
      }),
    ],
    exits: [seen, reasonFound],
  },
  {
    id: 'jt-day3',
    title: 'Third day without a reason',
    trigger: 'No contact and no reason by the third day',
    offeredBy: ['fda-no-contact-day-3'],
    about: 'pupil',
    kind: 'first-day',
    clause: '§8',
    steps: [
      step('visit', 'Visit the home; earlier if there is more worry', staff, {
        due: days(2),
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('report', 'Ask the DSL whether to report it, within safeguarding or to the police', 'dsl', {
        due: days(2),
        onlyIf: 'Is there still no contact?',
        decides: 'The DSL decides whether it is reported, and to whom.',
      }),
    ],
    exits: [seen, reasonFound, noBetter('Still no reason', 'jt-unexplained', { after: 'visit' })],
  },
  {
    id: 'jt-home-visit',
    title: 'Home visit',
    trigger: 'One of the ten occasions for a home visit',
    offeredBy: ['sick-visit-exempt'],
    about: 'pupil',
    kind: 'other',
    clause: '§8',
    steps: [
      step('occasion', 'Say which of the ten occasions it is', staff, { asks: 'Which occasion?' }),
      step('exempt', 'Leave that was asked for, granted or not: no visit without a safeguarding concern', staff, {
        evidence: { kind: 'settled', checks: ['sick-visit-exempt'] },
      }),
      step('concern', 'With a safeguarding concern and no reason: visit on the first day', staff, {
        due: days(0),
        onlyIf: 'Is there a safeguarding concern, and no reason?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('no-concern', 'Without a concern and without a reason: visit on the third day, or earlier', staff, {
        due: days(2),
        onlyIf: 'Is there no reason, and no safeguarding concern?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('illness', 'Ill, and phoned on the fourth day: visit if not back by the sixth', staff, {
        due: days(5),
        onlyIf: 'Is the pupil ill?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
    ],
    exits: [
      better('The child was seen, or the visit has done what it was for', 'close'),
      otherwise('No visit is called for', 'close'),
    ],
    note: 'The ten: refusal to come; attendance issues; education at home; every other contact failed; no answer and a welfare worry; work on attendance with the family; bringing or fetching a child for whose welfare there is a worry; taking or fetching work; a long time away, so as not to be cut off; a suspected holiday.',
  },
  {
    id: 'jt-missing-lesson',
    title: 'Not in a lesson',
    trigger: 'Here earlier today, and not in the lesson',
    offeredBy: ['missing-from-lesson', 'fda-missing-in-school', 'truancy-repeat'],
    about: 'pupil',
    kind: 'missing',
    clause: '§8',
    steps: [
      step('email', 'Mark the lesson N, and e-mail the missing mailbox', ['teacher', 'teaching staff'], {
        due: minutes(0),
        means: ['email'],
      }),
      step('look', 'Check the lesson, and look for truancy', pastoral, { ...ours(minutes(10)) }),
      step('ring', 'Ring home', officer, {
        ...ours(minutes(20)),
        onlyIf: 'Is it still not known where the pupil is?',
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('arrives', 'Put the lesson register and the e-mail right', ['teacher', 'teaching staff'], {
        onlyIf: 'Did the pupil come to the lesson late?',
      }),
    ],
    exits: [
      better('Found', 'close'),
      noBetter('Truancy: talk it over with the family', 'jt-unexplained', { after: 'look' }),
    ],
    note: 'N in a lesson is no mark of the session: it counts nowhere.',
  },
  {
    id: 'jt-late',
    title: 'Late at the gate',
    trigger: 'On site after 08:45',
    offeredBy: ['lates-week-detention', 'gate-late-no-office-signin', 'persistent-late'],
    about: 'pupil',
    kind: 'other',
    clause: '§8',
    steps: [
      step('gate', 'Take the name at the gate', 'anybody', { due: days(0) }),
      step('office', 'Sign in at the office, with the reason', 'office', {
        due: days(0),
        onlyIf: 'Was it after 08:50?',
        evidence: { kind: 'settled', checks: ['gate-late-no-office-signin'] },
      }),
      step('detention', '30 minutes after school', pastoral, {
        onlyIf: 'Is it the second time in this week?',
        evidence: { kind: 'settled', checks: ['lates-week-detention'] },
        decides: 'The pastoral manager decides, knowing the pupil.',
      }),
      step('head-of-year', 'Detention with the Head of Year', ['pastoral', 'Head of Year'], {
        onlyIf: 'Was the detention missed?',
        decides: 'The Head of Year decides.',
      }),
    ],
    exits: [done],
  },
];

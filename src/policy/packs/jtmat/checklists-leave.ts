/** JTMAT: checklists about leave, staying away past it, missing education and part-time timetables. */
import type { Checklist } from '../../checklist';
import { backAtSchool, better, days, every, noBetter, otherwise, ours, step, type Who } from '../../checklist-makers';

const officer: Who = ['officer', 'attendance officer'];
const head: Who = ['head', 'headteacher'];

export const leave: Checklist[] = [
  {
    id: 'jt-leave',
    title: 'Leave of absence',
    trigger: 'A leave of absence request form has come in',
    offeredBy: [
      'leave-notice-short',
      'leave-assessment-window',
      'leave-holiday',
      'leave-retrospective',
      'refused-leave-taken',
      'leave-falsified',
    ],
    about: 'pupil',
    kind: 'leave',
    clause: '§7',
    steps: [
      step('notice', 'Check that the form came at least two weeks before', 'office', {
        ...ours(days(0)),
        evidence: { kind: 'settled', checks: ['leave-notice-short', 'leave-retrospective'] },
      }),
      step('exams', 'Check that no public exam and no internal assessment falls in it', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-assessment-window'] },
      }),
      step('holiday', 'Check that it is not for a holiday', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-holiday'] },
      }),
      step('decide', 'Decide on the request', head, {
        ...ours(days(5)),
        evidence: { kind: 'leave-decided' },
        decides: 'The head decides, and that is final: there is no appeal.',
      }),
      step('taken', 'Taken all the same: O or G, and the question of a penalty notice', head, {
        onlyIf: 'Was it refused, and taken?',
        evidence: { kind: 'settled', checks: ['refused-leave-taken'] },
        decides: 'The head decides whether to ask for a penalty notice; the local authority decides on it.',
      }),
    ],
    exits: [
      better('Granted', 'close', { after: 'decide', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: 'decide' }),
      noBetter('Refused, and taken all the same', 'jt-pn', { after: 'taken' }),
    ],
    note: 'One clause refuses every holiday, another allows for exceptional circumstances: the head settles which goes.',
  },
  {
    id: 'jt-elite',
    title: 'Elite sport',
    trigger: 'A request for regular training with an elite squad or pathway',
    offeredBy: ['leave-sport-evidence'],
    about: 'pupil',
    kind: 'leave',
    clause: '§7',
    steps: [
      step('letter', 'See the form, and the body’s letter on squad and need to train', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-sport-evidence'] },
      }),
      step('decide', 'Decide on the request', ['lead', 'a member of the senior leadership team'], {
        ...ours(days(5)),
        evidence: { kind: 'leave-decided' },
        decides: 'A member of the senior leadership team decides.',
      }),
      step('body', 'Ask the sporting body about safeguarding and vetting', 'dsl', {
        onlyIf: 'Is it approved?',
        means: ['email', 'phone'],
      }),
      step('review', 'Look at it again', ['lead', 'a member of the senior leadership team'], {
        due: every(1, 'terms', 'decide'),
        onlyIf: 'Is it approved?',
      }),
    ],
    exits: [
      better('It has come to its end', 'close', { after: 'decide' }),
      noBetter('Not approved, or the letter is missing', 'close', { after: 'letter' }),
    ],
  },
  {
    id: 'jt-overstay',
    title: 'Not back from leave',
    trigger: 'Past the end of the leave, and not back',
    offeredBy: ['leave-overstay-10'],
    about: 'pupil',
    kind: 'absence',
    clause: '§7',
    steps: [
      step('unauthorised', 'Have the days after the leave recorded as unauthorised', head, {
        ...ours(days(0)),
        decides: 'The head decides on the code; it is entered in the MIS by whoever may.',
      }),
      step('penalty', 'Put the request for a penalty notice to the head', head, {
        decides: 'The head decides whether to ask; the local authority decides on the notice.',
      }),
      step('missing', 'Put a report as missing education to the head', head, {
        onlyIf: 'Is it not known where the child is?',
        decides: 'The head decides whether the local authority is told that the child is missing education.',
      }),
      step('enquiries', 'Ten days past the leave: begin enquiries with the local authority', officer, {
        due: days(10),
        asks: 'What was tried, and what came of it?',
      }),
    ],
    exits: [backAtSchool, noBetter('Ten days, and not traced', 'jt-cme', { after: 'enquiries' })],
  },
  {
    id: 'jt-cme',
    title: 'Missing education',
    trigger: '20 consecutive unauthorised school days, or 10 days past leave that was asked for',
    offeredBy: ['unauthorised-20-days', 'leave-overstay-10', 'roll-deletion-notify'],
    about: 'pupil',
    kind: 'deletion',
    clause: '§7, §3',
    steps: [
      step('enquiries', 'Make enquiries together with the local authority', officer, {
        ...ours(days(0)),
        asks: 'What was tried, by whom, and what came of it?',
      }),
      step('deletion', 'Put the question of deletion to the head, and tell the local authority', head, {
        clause: '§7, §3',
        onlyIf: 'Have school and local authority both failed to trace the child?',
        evidence: { kind: 'settled', checks: ['roll-deletion-notify'] },
        decides: 'The head decides, only on a ground of the Regulations and after the enquiries.',
      }),
    ],
    exits: [
      better('Traced: support', 'jt-vulnerable', { after: 'enquiries' }),
      otherwise('Off the roll, and the local authority knows', 'close', { after: 'deletion' }),
    ],
    note: 'The document counts the ten days from absence that it prints as unauthorised; leave that was granted is meant.',
  },
  {
    id: 'jt-parttime',
    title: 'Part-time timetable',
    trigger: 'A need for a part-time timetable, in very exceptional circumstances',
    offeredBy: ['c2-review-overdue', 'c2-expected'],
    about: 'pupil',
    kind: 'leave',
    clause: '§7',
    steps: [
      step('agree', 'Agree it with pupil and the parent the pupil lives with', head, {
        ...ours(days(5)),
        means: ['meeting', 'form'],
        asks: 'Which sessions, and why is it in the pupil’s interest?',
        decides: 'The head decides, together with the parent.',
      }),
      step('limit', 'Limit it: set the last day', head, { asks: 'Until when?' }),
      step('review', 'Review it', ['pastoral', 'school staff'], {
        ...ours(every(4, 'weeks', 'agree')),
        means: ['meeting'],
        evidence: { kind: 'settled', checks: ['c2-review-overdue'] },
      }),
      step('full-time', 'Work towards full time: what is the next step?', ['pastoral', 'school staff'], {
        asks: 'How does the pupil come back to full time?',
      }),
    ],
    exits: [
      better('Full time again', 'close', { after: 'agree' }),
      noBetter('It does not work: other support', 'jt-vulnerable', { after: 'agree' }),
    ],
  },
];

/** Ludlow: checklists about leave, performances and lunch times. */
import type { Checklist } from '../../checklist';
import { better, days, every, noBetter, otherwise, ours, step, type Who, weeks } from '../../checklist-makers';

const lead: Who = ['lead', 'attendance lead'];
const head: Who = ['head', 'headteacher'];

export const leave: Checklist[] = [
  {
    id: 'lj-leave',
    title: 'Leave of absence',
    trigger: 'A request for leave',
    offeredBy: [
      'leave-notice-short',
      'leave-exception-test',
      'leave-assessment-window',
      'leave-any-unauthorised',
      'leave-authorised-over-10',
      'leave-holiday',
      'refused-leave-taken',
    ],
    about: 'pupil',
    kind: 'leave',
    clause: '§6',
    steps: [
      step('notice', 'Check: in writing to the head, two weeks before, with reason and dates', 'office', {
        ...ours(days(0)),
        evidence: { kind: 'settled', checks: ['leave-notice-short', 'leave-form-incomplete'] },
      }),
      step('tests', 'Set it against the three tests: unforeseen, not to be avoided, extenuating', lead, {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-exception-test'] },
      }),
      step('never', 'Go through the three cases in which leave is not granted', lead, {
        ...ours(days(1)),
        evidence: {
          kind: 'settled',
          checks: ['leave-assessment-window', 'leave-any-unauthorised', 'leave-authorised-over-10'],
        },
      }),
      step('decide', 'Decide on the request, with the attendance record', head, {
        ...ours(days(5)),
        evidence: { kind: 'leave-decided' },
        decides: 'The head alone decides, in the pupil’s interest. There is no appeal.',
      }),
      step('length', 'Set how long the pupil may be away', head, {
        onlyIf: 'Is it granted?',
        asks: 'From when, until when?',
        decides: 'The head sets the length.',
      }),
    ],
    exits: [
      better('Granted', 'close', { after: 'decide', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: 'decide' }),
      noBetter('Refused, and taken all the same', 'nat-penalty-referral', { after: 'decide' }),
    ],
    note: 'The three cases: just before or during statutory assessments; any unauthorised absence; authorised absence already above 10 %.',
  },
  {
    id: 'lj-performance',
    title: 'Leave for a performance',
    trigger: 'A request to perform, with a licence',
    offeredBy: ['leave-performance-licence', 'leave-performance-floor', 'leave-performance-education'],
    about: 'pupil',
    kind: 'leave',
    clause: '§6',
    steps: [
      step('licence', 'See the local authority’s licence, and whether it names dates', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-performance-licence'] },
        asks: 'Which licence, and for which dates?',
      }),
      step('floor', 'Decide day by day; never so that attendance falls below 96 %', head, {
        onlyIf: 'Is the licence without dates?',
        evidence: { kind: 'leave-decided' },
        decides: 'The head decides, each day for itself; a licence with dates needs no more approval.',
      }),
      step('education', 'See the education that the local authority approved: 6 hours a week, 3 to 5 a day', lead, {
        evidence: { kind: 'settled', checks: ['leave-performance-education'] },
      }),
    ],
    exits: [
      better('Approved by licence or by the head', 'close', { after: 'licence' }),
      noBetter('No licence: not authorised', 'close', { after: 'licence' }),
    ],
  },
  {
    id: 'lj-lunch',
    title: 'Leaving the site at lunch',
    trigger: 'A parent asks to take a child out at lunch',
    offeredBy: ['leave-lunch-pass', 'lunch-pass-window'],
    about: 'pupil',
    kind: 'leave',
    clause: '§8',
    steps: [
      step('meet', 'Meet the parent: concerns, coming back in time, behaviour outside', head, {
        ...ours(days(3)),
        means: ['meeting'],
      }),
      step('decide', 'Answer in writing within a week of the request', head, {
        due: weeks(1),
        means: ['letter'],
        decides: 'The head decides. Where attendance is already poor, it may be refused.',
      }),
      step('pass', 'Print the photo pass, and enter the pupil in the off-site register', 'office', {
        onlyIf: 'Is it granted?',
        evidence: { kind: 'settled', checks: ['leave-lunch-pass'] },
      }),
      step('out', 'Out no more than 10 minutes after lunch begins', 'office', {
        onlyIf: 'Is it granted?',
        evidence: { kind: 'settled', checks: ['lunch-pass-window'] },
      }),
      step('back', 'Back at least 5 minutes before lunch is over', 'office', {
        onlyIf: 'Is it granted?',
        evidence: { kind: 'settled', checks: ['lunch-pass-window'] },
      }),
      step('sign', 'The parent comes to the office; staff sign the pupil out and in', 'office', {
        onlyIf: 'Is it granted?',
      }),
      step('termly', 'Letter at the start of each term: does the request go on?', 'office', {
        due: every(1, 'terms', 'decide'),
        onlyIf: 'Is it granted?',
        means: ['letter'],
      }),
      step('withdraw', 'Withdraw it in writing, with the reasons', head, {
        onlyIf: 'Is it to be withdrawn?',
        means: ['letter'],
        decides: 'The head decides; there is no appeal. A parent withdraws in writing too.',
      }),
    ],
    exits: [
      better('It has come to its end', 'close', { after: 'decide' }),
      otherwise('Refused', 'close', { after: 'decide' }),
      otherwise('Withdrawn', 'close', { after: 'withdraw' }),
    ],
  },
];

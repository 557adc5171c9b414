/** Wessex: checklists about leave. Step ids are the policy matrix's numbers. */
import type { Checklist } from '../../checklist';
import { better, days, noBetter, otherwise, ours, step, type Who } from '../../checklist-makers';

const head: Who = ['head', 'headteacher'];

export const leave: Checklist[] = [
  {
    id: 'wx-leave',
    title: 'Leave of absence',
    trigger: 'A leave of absence form has come in',
    offeredBy: [
      'leave-notice-short',
      'leave-form-incomplete',
      'leave-assessment-window',
      'leave-any-unauthorised',
      'leave-authorised-over-10',
      'leave-meeting-not-held',
      'refused-leave-taken',
    ],
    about: 'pupil',
    kind: 'leave',
    clause: '7.1, 7.2',
    steps: [
      step('1', 'Check that the form came at least two weeks before the first day', 'office', {
        ...ours(days(0)),
        evidence: { kind: 'settled', checks: ['leave-notice-short'] },
      }),
      step('2', 'Add the pupil’s current attendance to the form', 'office', {
        ...ours(days(1)),
        means: ['copy'],
        evidence: { kind: 'settled', checks: ['leave-form-incomplete'] },
      }),
      step('3', 'Go through the three cases in which leave is never granted', ['officer', 'attendance officer'], {
        ...ours(days(1)),
        evidence: {
          kind: 'settled',
          checks: ['leave-assessment-window', 'leave-any-unauthorised', 'leave-authorised-over-10'],
        },
      }),
      step('4', 'Decide on the request', head, {
        ...ours(days(5)),
        clause: '7.1',
        evidence: { kind: 'leave-decided' },
        decides: 'The head alone decides, in the pupil’s interest. There is no appeal.',
      }),
      step('5', 'Meet the parent on the reason and on what it will be marked as', head, {
        ...ours(days(5, '4')),
        means: ['meeting'],
        evidence: { kind: 'settled', checks: ['leave-meeting-not-held'] },
      }),
      step('6', 'Have the code entered: C if granted, G or O if taken without', 'office', {
        decides: 'The mark follows the head’s decision; it is entered in the MIS by whoever may.',
      }),
    ],
    exits: [
      better('Granted', 'close', { after: '4', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: '4' }),
      noBetter('Refused, and taken all the same', 'nat-penalty-referral', { after: '4' }),
    ],
    note: 'The three cases: just before or during statutory assessments; any unauthorised absence; authorised absence already above 10 %.',
  },
  {
    id: 'wx-performance',
    title: 'Leave for a performance',
    trigger: 'A request to perform, with a licence',
    offeredBy: ['leave-performance-licence', 'leave-performance-floor', 'leave-performance-education'],
    about: 'pupil',
    kind: 'leave',
    clause: '7.4',
    steps: [
      step('1', 'See the local authority’s licence, and whether it names dates', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-performance-licence'] },
        asks: 'Which licence, and for which dates?',
      }),
      step('2', 'Note that the dates of the licence need no more approval', 'office', {
        onlyIf: 'Does the licence name dates?',
      }),
      step('3', 'Decide day by day; never so that attendance falls below 94 %', head, {
        onlyIf: 'Is the licence without dates?',
        evidence: { kind: 'leave-decided' },
        decides: 'The head decides, each day for itself.',
      }),
      step('4', 'See the plan for education: at least 3 hours for each school day', 'officer', {
        evidence: { kind: 'settled', checks: ['leave-performance-education'] },
      }),
    ],
    exits: [
      better('Approved by licence or by the head', 'close'),
      noBetter('No licence: not authorised', 'close', { after: '1' }),
    ],
  },
];

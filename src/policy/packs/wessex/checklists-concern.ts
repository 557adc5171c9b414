/** Wessex: checklists about attendance that falls, and the steps at law. Step ids are the policy matrix's numbers. */
import type { Checklist } from '../../checklist';
import { better, days, every, noBetter, ours, step, type Who, weeks } from '../../checklist-makers';

const team: Who = ['officer', 'attendance team'];

export const concern: Checklist[] = [
  {
    id: 'wx-concern',
    title: 'Falling attendance',
    trigger: 'Attendance drops, for example below 96 %',
    offeredBy: [
      'att-first-contact',
      'att-below-90-actions',
      'att-persistent-absence',
      'att-severe-absence',
      'att-exactly-90',
      'cohort-new-crossings',
    ],
    about: 'pupil',
    kind: 'concern',
    clause: '5.6, 5.7, 12.1, 13.5, 13.6, 14.2',
    steps: [
      step('1', 'Talk with the parents: the reasons, mental health among them, and what to do next', team, {
        ...ours(days(5)),
        clause: '5.6, 8.2, 13.5',
        means: ['phone', 'meeting'],
        evidence: { kind: 'contact', reached: true },
        asks: 'What keeps the pupil from school?',
      }),
      step('2', 'Hold a formal meeting with the parents', team, {
        ...ours(weeks(4, '1')),
        clause: '5.7',
        onlyIf: 'Has attendance not improved?',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('3', 'Meet the pupil on patterns and barriers, and put an action plan in place', team, {
        clause: '5.7, 14.2',
        onlyIf: 'Does an action plan fit?',
        means: ['meeting', 'form'],
        asks: 'What does the plan say, and when is it looked at again?',
      }),
      step(
        '4',
        'Check in; weigh ELSA or wellbeing support, an EHC or health care plan; clear barriers in school',
        'officer',
        {
          ...ours(every(2, 'weeks', '3')),
          clause: '14.2, 13.6',
        },
      ),
    ],
    exits: [
      better('Improved: go on watching', 'watch', { evidence: { kind: 'attendance', atLeast: 96 } }),
      noBetter('Not improved, and there was time enough', 'wx-legal', { after: '2' }),
    ],
    note: 'Barriers in school are for head, DSL, attendance team and SENCO together. The toolkit that the policy names is not part of it: the school adds its steps.',
  },
  {
    id: 'wx-legal',
    title: 'Steps at law',
    trigger: 'Strategies have had sufficient time and have not worked',
    offeredBy: ['pn-support-missing', 'monitoring-period-ended'],
    about: 'pupil',
    kind: 'penalty',
    clause: '15.1, 15.2, 15.3, 15.4, App1',
    steps: [
      step('1', 'Formal meeting of parents and local authority', ['head', 'headteacher'], {
        clause: '15.1',
        means: ['meeting', 'letter'],
        decides: 'The head decides whether to hold it.',
      }),
      step('2', 'Attendance contract or education supervision order', ['head', 'headteacher'], {
        clause: '15.1, 15.4',
        means: ['form', 'meeting'],
        decides: 'The head weighs a contract; whether an order is applied for, the local authority decides.',
      }),
      step('3', 'Children’s social care', 'dsl', {
        clause: '15.1, 13.6, 14.3',
        onlyIf: 'Is there a safeguarding concern, or absence that may amount to neglect?',
        decides:
          'The DSL decides whether social care is told. Its detail belongs in the safeguarding record, not here.',
      }),
      step('4', 'Penalty notice under the local authority’s code', ['head', 'headteacher'], {
        clause: '15.2',
        onlyIf: 'Have the steps before not been effective?',
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides: 'The head decides, case by case; nothing is issued from here.',
      }),
      step('5', 'Prosecution, as the last resort', 'local-authority', {
        clause: '15.3',
        onlyIf: 'Is there still no improvement after the notice?',
        decides: 'The local authority decides; the head asks for it.',
      }),
      step('eso-review', 'Review meetings with everybody, under a supervision order', 'local-authority', {
        due: every(3, 'months', '2'),
        clause: '15.4',
        onlyIf: 'Is a supervision order in force?',
        means: ['meeting'],
      }),
    ],
    exits: [
      better('Improved, at any step: go on watching', 'watch'),
      noBetter('The case is with the local authority', 'close', { after: '4' }),
    ],
  },
];

/** Keystone: checklists of its bands of attendance, and enforcement. Step ids are the policy matrix's numbers. */
import type { Checklist } from '../../checklist';
import { better, days, every, noBetter, ours, step, type Who, weeks } from '../../checklist-makers';

const officer: Who = ['officer', 'school attendance officer'];
const trustOfficer: Who = ['officer', 'trust attendance officer'];

export const concern: Checklist[] = [
  {
    id: 'ka-at-risk',
    title: 'At risk of persistent absence',
    trigger: 'Attendance from 91 to 95 %',
    offeredBy: ['att-first-contact', 'att-between-published-bands', 'cohort-new-crossings'],
    about: 'pupil',
    kind: 'concern',
    clause: '§5, §4, §1',
    steps: [
      step('1', 'Find the pupil in the data, and what the absence looks like', officer, {
        ...ours(days(5)),
        clause: '§5',
      }),
      step('2', 'Meet pupil and parents on what stands in the way, in school too', ['pastoral', 'best placed person'], {
        ...ours(weeks(2)),
        clause: '§4, §5, §1',
        means: ['meeting', 'phone'],
        evidence: { kind: 'contact', reached: true },
        asks: 'What stands in the way, and what was agreed?',
      }),
      step(
        '3',
        'Point to help outside school, or Early Help or a family plan; refer in good time',
        ['pastoral', 'best placed person'],
        {
          clause: '§5, §1',
          onlyIf: 'Are there barriers outside school?',
          means: ['form', 'phone'],
        },
      ),
      step('4', 'Agree with the partners who is lead practitioner', officer, {
        clause: '§5',
        onlyIf: 'Are several agencies at work?',
        asks: 'Who leads?',
      }),
    ],
    exits: [
      better('96 % or more', 'close', { evidence: { kind: 'attendance', atLeast: 96 } }),
      noBetter('90 % or less', 'ka-pa', { after: '2' }),
    ],
  },
  {
    id: 'ka-pa',
    title: 'Persistent absence',
    trigger: 'Attendance from 80 to 90 %',
    offeredBy: ['att-below-90-actions', 'att-persistent-absence'],
    about: 'pupil',
    kind: 'concern',
    clause: '§5, App1, §3',
    steps: [
      step('1', 'Go on with the support for pupils at risk', ['pastoral', 'best placed person'], { clause: '§5' }),
      step('2', 'Add support that is aimed at this pupil’s barriers', ['pastoral', 'best placed person'], {
        ...ours(weeks(2)),
        clause: '§5',
        asks: 'Which support, and from when?',
      }),
      step('3', 'Work with partners; share what other schools and the local authority need', officer, {
        clause: '§5, §3',
        onlyIf: 'Are partners needed?',
      }),
      step(
        '4',
        'Hold a more formal talk that makes the possible step at law clear',
        ['officer', 'officer, SLT or welfare officer'],
        {
          ...ours(weeks(4, '2')),
          clause: '§5',
          onlyIf: 'Is support not being taken up?',
          means: ['meeting', 'letter'],
          evidence: { kind: 'contact', channels: ['meeting'] },
        },
      ),
      step('5', 'Work with the local authority on legal intervention', officer, {
        clause: '§5',
        onlyIf: 'Is support not working, not taken up, or not fitting?',
        decides: 'Whether a step at law is taken, the trust and the local authority decide.',
      }),
      step('6', 'Bring in children’s social care', 'dsl', {
        clause: '§5',
        onlyIf: 'Is there a safeguarding concern?',
        decides:
          'The DSL decides whether social care is told. Its detail belongs in the safeguarding record, not here.',
      }),
      step('schools', 'Work with former schools, and the schools of brothers and sisters', officer, {
        clause: '§5',
        onlyIf: 'Is there a safeguarding concern?',
      }),
      step(
        'plan',
        'Choose a plan: support plan, home-school contract, outside agency or attendance clinic',
        trustOfficer,
        {
          clause: 'App1',
          onlyIf: 'Is an action plan needed?',
          means: ['meeting', 'form'],
          asks: 'Which plan, and when is it looked at again?',
        },
      ),
      step('visit', 'Visit the home to talk about barriers', ['officer', 'officer, SLT or welfare officer'], {
        clause: 'App1',
        onlyIf: 'Is a home visit necessary?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
    ],
    exits: [
      better('Above 90 %: go on watching', 'watch', { evidence: { kind: 'attendance', atLeast: 91 } }),
      noBetter('79 % or less', 'ka-risk-severe'),
      noBetter('All support is used up', 'ka-enforce', { after: '4' }),
    ],
  },
  {
    id: 'ka-risk-severe',
    title: 'At risk of severe absence',
    trigger: 'Attendance from 51 to 79 %',
    offeredBy: ['att-risk-of-severe'],
    about: 'pupil',
    kind: 'concern',
    clause: '§6',
    steps: [
      step('joint', 'Agree a joint approach with the local authority', officer, {
        ...ours(weeks(2)),
        means: ['meeting', 'phone'],
        asks: 'What was agreed, and with whom?',
      }),
      step('ladder', 'Use the ladder for emotionally based school avoidance', ['pastoral', 'best placed person'], {}),
    ],
    exits: [
      better('80 % or more: support as for persistent absence', 'ka-pa', {
        evidence: { kind: 'attendance', atLeast: 80 },
      }),
      better('Improved: go on watching', 'watch'),
      noBetter('50 % or less', 'ka-severe'),
      noBetter('All support is used up', 'ka-enforce', { after: 'joint' }),
    ],
  },
  {
    id: 'ka-severe',
    title: 'Severe absence',
    trigger: 'Attendance of 50 % or less',
    offeredBy: ['att-severe-absence'],
    about: 'pupil',
    kind: 'concern',
    clause: '§6',
    steps: [
      step('support', 'Go on with the support for persistent absence', ['pastoral', 'best placed person'], {
        ...ours(every(2, 'weeks')),
      }),
      step('joint', 'Agree a joint approach with the local authority', officer, {
        ...ours(weeks(1)),
        means: ['meeting', 'phone'],
        asks: 'What was agreed, and with whom?',
      }),
    ],
    exits: [
      better('Improved: go on watching', 'watch', { evidence: { kind: 'attendance', atLeast: 51 } }),
      noBetter('All support is used up', 'ka-enforce', { after: 'joint' }),
    ],
  },
  {
    id: 'ka-enforce',
    title: 'Enforcement',
    trigger: 'All support is used up, does not work or is not taken up',
    offeredBy: ['pn-threshold-met', 'pn-support-missing'],
    about: 'pupil',
    kind: 'penalty',
    clause: '§7, §6',
    steps: [
      step('1', 'Parenting contract or education supervision order', officer, {
        clause: '§6, §7',
        means: ['meeting', 'form'],
        decides: 'Contracts are agreed with the parents; on an order the local authority decides.',
      }),
      step('2', 'Build attendance into child in need or child protection plans', 'dsl', {
        clause: '§7',
        onlyIf: 'Is there such a plan, or severe absence, or a safeguarding concern?',
        decides: 'Social care and the DSL decide on plans. Their detail belongs in the safeguarding record, not here.',
      }),
      step('3', 'Penalty notice under the local code', ['head', 'headteacher'], {
        clause: '§7, App1',
        onlyIf: 'Was support given and did not work, or would it not have fitted?',
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides: 'The head decides with the local authority, under the local code; nothing is issued from here.',
      }),
      step('4', 'Prosecution, last of all', 'local-authority', {
        clause: '§7',
        onlyIf: 'Are all other ways used up, or do not fit?',
        decides: 'The local authority decides.',
      }),
    ],
    exits: [
      better('Improved: go on watching', 'watch'),
      noBetter('The case is with the local authority', 'close', { after: '3' }),
    ],
  },
];

/**
 * Ludlow: the ladder of its appendix (AppA 5 to 10, here S5 to S10), attendance below 85 %, and the steps at law. A pupil
 * comes in at the stage of their percentage: what lies before it is skipped by its question.
 */
import type { Checklist } from '../../checklist';
import { better, days, every, noBetter, otherwise, ours, step, type Who, weeks } from '../../checklist-makers';

const lead: Who = ['lead', 'attendance lead'];
const slt: Who = ['lead', 'SLT'];
const ewo: Who = ['local-authority', 'education welfare officer'];
const head: Who = ['head', 'headteacher'];

export const ladder: Checklist[] = [
  {
    id: 'lj-ladder',
    title: 'Attendance ladder',
    trigger: 'Attendance falls to 96 %, or below 96, or below 90',
    offeredBy: [
      'att-falls-to-96-exactly',
      'att-first-contact',
      'att-below-90-actions',
      'att-exactly-90',
      'att-persistent-absence',
      'att-severe-absence',
      'monitoring-period-ended',
    ],
    about: 'pupil',
    kind: 'ladder',
    clause: 'AppA 5, AppA 6, AppA 7, AppA 8, AppA 9, AppA 10, §11, §12',
    steps: [
      step('S5-talk', 'Talk with the pupil in school: what is wrong, and how can we help?', lead, {
        stage: 'S5',
        ...ours(days(5)),
        clause: 'AppA 5, §12',
        onlyIf: 'Is attendance at 96 %, and not below?',
      }),
      step('S5-phone', 'Phone home about it', lead, {
        stage: 'S5',
        ...ours(days(5)),
        clause: 'AppA 5',
        onlyIf: 'Is attendance at 96 %, and is a call necessary?',
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('S6-letter', 'Letter of concern home, with the leaflet', 'office', {
        stage: 'S6',
        ...ours(days(5)),
        clause: 'AppA 6',
        onlyIf: 'Is attendance below 96 %?',
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'below-96' },
      }),
      step('S7-letter', 'Letter home: attendance is now being monitored', lead, {
        stage: 'S7',
        ...ours(days(5)),
        clause: 'AppA 7',
        onlyIf: 'Is attendance below 90 %?',
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'below-90' },
      }),
      step('S7-call', 'Contact the parents and talk it over', lead, {
        stage: 'S7',
        ...ours(days(5)),
        clause: 'AppA 7',
        onlyIf: 'Is attendance below 90 %?',
        means: ['phone'],
        evidence: { kind: 'contact', reached: true },
      }),
      step('S8-watch', 'Two weeks’ watch ends: is attendance better?', lead, {
        stage: 'S8',
        due: weeks(2, 'S7-letter'),
        clause: 'AppA 8',
      }),
      step('S8-meeting', 'Meeting in school with the class teacher', ['teacher', 'class teacher'], {
        stage: 'S8',
        ...ours(days(5, 'S8-watch')),
        clause: 'AppA 8',
        onlyIf: 'Is it no better after the two weeks?',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('S8-targets', 'Set targets', ['teacher', 'class teacher'], {
        stage: 'S8',
        clause: 'AppA 8',
        onlyIf: 'Was there a meeting?',
        asks: 'Which targets?',
      }),
      step('S8-welfare-officer', 'Refer to the education welfare officer', lead, {
        stage: 'S8',
        clause: 'AppA 8',
        onlyIf: 'Are the parents unwilling, or truly not able to come?',
        decides: 'The attendance lead decides whether a referral is needed.',
      }),
      step('S8-visit', 'The education welfare officer visits the home', ewo, {
        stage: 'S8',
        clause: 'AppA 8',
        onlyIf: 'Was it referred?',
        means: ['visit'],
      }),
      step('S9-letter', 'Letter of congratulation to pupil and parents', slt, {
        stage: 'S9',
        due: weeks(2, 'S8-targets'),
        clause: 'AppA 9',
        onlyIf: 'Are the targets met?',
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'well-done' },
      }),
      step('S9-watch', 'Go on watching and talking with the parents, until attendance is stable at 96 %', lead, {
        stage: 'S9',
        ...ours(weeks(4, 'S9-letter')),
        clause: 'AppA 9',
        onlyIf: 'Are the targets met?',
        evidence: { kind: 'attendance', atLeast: 96 },
      }),
      step('S10-contract', 'Follow the welfare protocol, and draw up a parental contract', lead, {
        stage: 'S10',
        ...ours(days(5, 'S9-letter')),
        clause: 'AppA 10',
        onlyIf: 'Are the targets not met?',
        means: ['meeting', 'form'],
        asks: 'What does the contract say?',
      }),
      step('S10-watch', 'Four weeks’ watch ends: is attendance better?', lead, {
        stage: 'S10',
        due: weeks(4, 'S10-contract'),
        clause: 'AppA 10',
        onlyIf: 'Are the targets not met?',
      }),
      step('S10-warning', 'Final written warning to the parents', lead, {
        stage: 'S10',
        ...ours(days(5, 'S10-watch')),
        clause: 'AppA 10',
        onlyIf: 'Is there no improvement after the four weeks?',
        means: ['letter'],
        evidence: { kind: 'contact', channels: ['letter'] },
      }),
      step('S10-penalty', 'Four more weeks end: put the question of a penalty notice to the head', head, {
        stage: 'S10',
        due: weeks(4, 'S10-warning'),
        clause: 'AppA 10',
        onlyIf: 'Is there still no improvement?',
        decides: 'The head decides whether a penalty notice is recommended; the local authority decides on it.',
      }),
    ],
    exits: [
      better('Stable at 96 % or more', 'close', { after: 'S5-phone', evidence: { kind: 'attendance', atLeast: 96 } }),
      better('Better after the two weeks: go on watching', 'watch', { after: 'S8-watch' }),
      noBetter('The targets are not met', 'step:S10-contract', { after: 'S8-targets' }),
      noBetter('A penalty notice is to be considered', 'lj-legal', { after: 'S10-penalty' }),
    ],
    note: 'The appendix has two, four and four weeks, another clause one term before a step at law. The later of the two goes.',
  },
  {
    id: 'lj-85',
    title: 'Below 85 %',
    trigger: 'Attendance towards 90 %, or below 85 %',
    offeredBy: ['att-below-85'],
    about: 'pupil',
    kind: 'concern',
    clause: '§4, §13',
    steps: [
      step('lead', 'Tell the attendance lead', 'anybody', { ...ours(days(1)), clause: '§4' }),
      step('meeting', 'Formal meeting with the parent', lead, {
        ...ours(weeks(2)),
        clause: '§4',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
        asks: 'What was agreed?',
      }),
      step('partners', 'Work with local authority and partners on wider barriers', lead, {
        clause: '§13',
        onlyIf: 'Is absence over 15 %?',
        decides: 'Where harm may be behind it, the DSL decides who is told.',
      }),
    ],
    exits: [
      better('Improved: go on watching', 'watch'),
      noBetter('One term without effect', 'lj-legal', { after: 'meeting' }),
    ],
  },
  {
    id: 'lj-legal',
    title: 'Steps at law',
    trigger: 'One term of interventions without effect',
    offeredBy: ['pn-threshold-met', 'pn-support-missing'],
    about: 'pupil',
    kind: 'penalty',
    clause: '§14, §12',
    steps: [
      step('meeting', 'Formal meeting of parents and the School Attendance Support Team', lead, {
        clause: '§14, §12',
        means: ['meeting', 'letter'],
        asks: 'Barriers in school (head, DSL, SENCO) or outside (which agencies)?',
        decides: 'The attendance lead decides whether to hold it.',
      }),
      step('contract', 'Parenting contract or education supervision order', lead, {
        clause: '§14',
        means: ['form', 'meeting'],
        decides: 'The attendance lead weighs a contract; on an order the local authority decides.',
      }),
      step('social-care', 'Children’s social care', 'dsl', {
        clause: '§14',
        onlyIf: 'Is there a safeguarding concern?',
        decides: 'The DSL decides whether social care is told. No detail belongs here.',
      }),
      step('penalty', 'Recommend a penalty notice under the local authority’s code', head, {
        clause: '§14',
        onlyIf: 'Have the steps before not been effective?',
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides: 'The head decides whether to recommend it; the local authority decides. Nothing is issued from here.',
      }),
      step('prosecution', 'Prosecution, as the last resort', 'local-authority', {
        clause: '§14',
        onlyIf: 'Is there still no improvement after the notice?',
        decides: 'The local authority decides.',
      }),
      step('order-review', 'Review meetings with everybody, under a supervision order', 'local-authority', {
        due: every(3, 'months', 'contract'),
        clause: '§14',
        onlyIf: 'Is a supervision order in force?',
        means: ['meeting'],
      }),
    ],
    exits: [
      better('Improved, at any step: go on watching', 'watch'),
      otherwise('The papers for a penalty notice are to be made ready', 'nat-penalty-referral', { after: 'penalty' }),
      noBetter('The case is with the local authority', 'close', { after: 'penalty' }),
    ],
  },
];

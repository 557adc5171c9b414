/**
 * Seven checklists for what law and guidance ask of every school, where its policy has none of its own. Facts in our own
 * words, each with its edition and how sure the reading is; what is only good practice says that it is ours.
 */
import type { Checklist, ChecklistStep } from '../../checklist';
import {
  backAtSchool,
  better,
  days,
  every,
  minutes,
  noBetter,
  otherwise,
  ours,
  reasonFound,
  step,
  weeks,
} from '../../checklist-makers';
import type { Confidence } from '../../pack';
import { referral } from './checklists-referral';
import { act1996, guidance2024, guidance2026, ownAdvice, regs2024 } from './sources';

type Cited = Required<Pick<ChecklistStep, 'clause' | 'edition' | 'confidence'>>;
const cited = (clause: string, edition: string, confidence: Confidence): Cited => ({ clause, edition, confidence });

const absence: Checklist[] = [
  {
    id: 'nat-first-day',
    title: 'First day of absence',
    trigger: 'Absent, and nobody has said why',
    offeredBy: ['fda-no-contact-at-close', 'fda-daily-followup'],
    about: 'pupil',
    kind: 'first-day',
    ...cited('guidance, p. 20', guidance2026, 'V2'),
    steps: [
      step('contact', 'Contact the parent', 'office', {
        due: days(0),
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('others', 'Try the other contacts', 'office', {
        ...ours(days(0)),
        ...cited('guidance, pp. 20 and 67', guidance2026, 'V2'),
        onlyIf: 'Has nobody answered?',
        means: ['phone'],
        evidence: { kind: 'contact' },
      }),
      step('workers', 'Tell the social worker or the youth offending worker', 'office', {
        ...ours(days(0)),
        ...cited('guidance, para. 52', guidance2024, 'V2'),
        onlyIf: 'Has the pupil one?',
      }),
      step('safety', 'Put a worry about safety to the DSL', 'dsl', {
        ...ownAdvice,
        onlyIf: 'Is there a worry about safety?',
        decides: 'The DSL decides what is done. The detail belongs in the safeguarding record, not here.',
      }),
      step('again', 'Contact again on each further day', 'office', {
        due: every(1, 'school-days'),
        means: ['phone'],
        evidence: { kind: 'contact' },
      }),
      step('code', 'Have the right code entered', 'office', {
        due: days(5),
        ...cited('2024 Regs, reg 10(7) to (9)', regs2024, 'V2'),
        evidence: { kind: 'reason-recorded' },
        decides: 'The head, or whom the head has named, decides on the code; it is entered in the MIS by whoever may.',
      }),
    ],
    exits: [reasonFound, noBetter('N comes to its limit', 'nat-n-ageing', { after: 'contact' })],
  },
  {
    id: 'nat-n-ageing',
    title: 'N that grows old',
    trigger: 'An N without a reason, on its way to five school days',
    offeredBy: ['n-due-soon', 'n-unresolved-over-limit', 'n-with-reason-on-file', 'cohort-open-n'],
    about: 'pupil',
    kind: 'absence',
    ...cited('2024 Regs, reg 10(7) to (9)', regs2024, 'V2'),
    steps: [
      step('on-file', 'Look whether a reason is already on file: forms, messages, notes', 'office', {
        ...ours(days(1)),
      }),
      step('ask', 'Ask the parent again', 'office', {
        ...ours(days(3)),
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('settle', 'Have the right code entered; still unknown after five school days, it must become O', 'officer', {
        due: days(5),
        evidence: { kind: 'reason-recorded' },
        decides: 'The head, or whom the head has named, decides on the code; it is never changed from here.',
      }),
    ],
    exits: [
      better('The N is settled', 'close', {
        evidence: { kind: 'settled', checks: ['n-due-soon', 'n-unresolved-over-limit'] },
      }),
      otherwise('The reason stays unknown: it is O', 'close', { after: 'settle' }),
    ],
    note: 'School days, by the school’s own calendar. One page of the guidance speaks of working days; the regulations go first.',
  },
  {
    id: 'nat-day-10',
    title: 'Ten school days unauthorised',
    trigger: 'A continuous 10 school days of G, N, O or U, of compulsory school age',
    offeredBy: ['unauthorised-10-days'],
    about: 'pupil',
    kind: 'absence',
    ...cited('2024 Regs, reg 13', regs2024, 'V2'),
    steps: [
      step('sessions', 'Check the sessions: settle what is still N', 'officer', {
        ...ours(days(0)),
        evidence: { kind: 'settled', checks: ['n-due-soon', 'n-unresolved-over-limit'] },
      }),
      step('return', 'Make the return to the local authority', 'officer', {
        ...ours(days(1)),
        means: ['form', 'copy'],
      }),
      step('workers', 'Tell the social worker or the youth offending worker', 'officer', {
        ...ours(days(0)),
        ...cited('guidance, para. 52', guidance2024, 'V2'),
        onlyIf: 'Has the pupil one?',
      }),
      step('safety', 'Put a worry about safety to the DSL', 'dsl', {
        ...ownAdvice,
        onlyIf: 'Has nobody seen the pupil, or is there another worry?',
        decides: 'The DSL decides what is done, and whether police or social care are told. No detail belongs here.',
      }),
      step('enquiries', 'Begin to look for the pupil, with the local authority', 'officer', {
        ...ours(days(5)),
        ...cited('2024 Regs, reg 9(1)(i)', regs2024, 'V2'),
        onlyIf: 'Is it not known where the pupil is?',
        decides: 'Deletion is for the head, later, only on a ground of the Regulations; ten days are none.',
      }),
    ],
    exits: [backAtSchool, otherwise('The local authority knows, and leads', 'close', { after: 'return' })],
    note: 'How often returns are made is agreed with the local authority, at least once a month. Ten days are not the threshold of a penalty notice.',
  },
  {
    id: 'nat-leave',
    title: 'Leave of absence',
    trigger: 'A request for leave',
    offeredBy: [
      'leave-retrospective',
      'leave-form-incomplete',
      'leave-holiday',
      'leave-protest',
      'refused-leave-taken',
    ],
    about: 'pupil',
    kind: 'leave',
    ...cited('2024 Regs, reg 11', regs2024, 'V2'),
    steps: [
      step('advance', 'Check that it was asked for in advance, by a parent the pupil lives with', 'office', {
        ...ours(days(0)),
      }),
      step('ground', 'Find its ground: performance, interview, study, part-time, exceptional', 'office', {
        ...ours(days(1)),
        asks: 'Which ground?',
      }),
      step('papers', 'See the licence, invitation or agreement that the ground needs', 'office', {
        onlyIf: 'Is it a performance, an interview, study leave or a part-time timetable?',
      }),
      step('never', 'Note: a wish for a holiday is not exceptional, and a protest is no reason', 'office', {
        ...cited('guidance on leave, paras 37 to 40', guidance2024, 'V2'),
      }),
      step('decide', 'Decide on the request, on its own facts, and for how many days', 'head', {
        ...ours(days(5)),
        ...cited('2024 Regs, reg 11(1)', regs2024, 'V1'),
        evidence: { kind: 'leave-decided' },
        decides: 'The head, or whom the proprietor has authorised, decides.',
      }),
      step('answer', 'Answer the parent in writing', 'office', {
        ...ours(days(2, 'decide')),
        ...ownAdvice,
        means: ['letter', 'email'],
        evidence: { kind: 'contact', channels: ['letter', 'email'] },
      }),
    ],
    exits: [
      better('Granted', 'close', { after: 'decide', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: 'decide' }),
      noBetter('Refused, and taken all the same', 'nat-penalty-referral', { after: 'decide' }),
    ],
    note: 'A day set apart by a religious body is no leave of this kind: it has its own rule, section 444(3) of the Education Act 1996.',
  },
  {
    id: 'nat-missing',
    title: 'Pupil missing at school',
    trigger: 'A pupil who was here cannot be found',
    offeredBy: ['fda-missing-in-school', 'missing-from-lesson'],
    about: 'pupil',
    kind: 'missing',
    ...ownAdvice,
    steps: [
      step('tell', 'Tell the head or the senior leader on duty', 'anybody', { ...ours(minutes(0)) }),
      step('search', 'Search the site; one stays with the class', 'anybody', { ...ours(minutes(0)) }),
      step('parents', 'Not found after 10 minutes: tell the parents', 'head', {
        ...ours(minutes(10)),
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('police', 'Put the question of the police to the head', 'head', {
        ...ours(minutes(15)),
        decides: 'The head or the DSL decides when the police are rung; with a worry for safety, at once.',
      }),
      step('found', 'Found: tell everybody who was told, and talk with the pupil', 'head', { ...ours(days(0)) }),
      step('record', 'Record it where the school keeps such things', 'dsl', { ...ours(days(0)) }),
    ],
    exits: [better('Found, and all is done', 'close', { after: 'tell' })],
    note: 'No law gives minutes: these are ours, for schools whose policy has none.',
  },
];

const improvement: Checklist[] = [
  {
    id: 'nat-notice-to-improve',
    title: 'Notice to improve',
    trigger: 'Threshold met, support fits, and it was not taken up or has not worked',
    offeredBy: ['pn-support-missing', 'nti-period-range'],
    about: 'pupil',
    kind: 'penalty',
    ...cited('guidance on notices to improve', guidance2024, 'V2'),
    steps: [
      step('code', 'Look up what the local authority’s code says of notices to improve', 'officer', {
        ...ours(days(5)),
        asks: 'Its period, and who sends the notice?',
      }),
      step('contents', 'Put together: the record, the support so far and on offer, what would be enough', 'officer', {
        ...cited('guidance on notices to improve; s. 7', `${guidance2024}; ${act1996}`, 'V2'),
        means: ['letter', 'copy'],
      }),
      step('period', 'Set a period of 3 to 6 weeks', 'officer', {
        asks: 'From when, until when?',
      }),
      step('early', 'Say on what grounds a penalty notice may come before the end', 'officer', {
        decides: 'The notice names the grounds; on a penalty notice the head decides, or whom the local code names.',
      }),
      step('send', 'Give the notice to the parent', 'head', {
        means: ['letter'],
        evidence: { kind: 'notice', notice: 'notice-to-improve' },
        decides: 'The head, or whom the local code names, decides whether it is sent; it may be left out.',
      }),
      step('half-way', 'Half-way: talk with the parent on what helps', 'officer', {
        ...ours(weeks(2, 'send')),
        ...ownAdvice,
        means: ['phone', 'meeting'],
        evidence: { kind: 'contact', reached: true },
      }),
      step('review', 'At the end of the period, look whether it was enough', 'head', {
        due: weeks(6, 'send'),
        decides: 'The head decides whether attendance improved enough.',
      }),
    ],
    exits: [
      better('Improved enough', 'close', { after: 'send' }),
      noBetter('Not improved, or a ground for acting early', 'nat-penalty-referral', { after: 'send' }),
    ],
    note: 'The last day depends on the period that the notice names; six weeks are the longest it may have.',
  },
];

export const checklists: readonly Checklist[] = [...absence, ...referral, ...improvement];

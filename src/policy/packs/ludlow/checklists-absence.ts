/** Ludlow: checklists about absence from day to day, health and deletion. */
import type { Checklist } from '../../checklist';
import {
  better,
  days,
  every,
  noBetter,
  otherwise,
  ours,
  reasonFound,
  step,
  type Who,
  weeks,
} from '../../checklist-makers';

const admin: Who = ['office', 'administrative staff'];
const lead: Who = ['lead', 'attendance lead'];
const officer: Who = ['officer', 'attendance officer'];
const head: Who = ['head', 'headteacher'];

export const absence: Checklist[] = [
  {
    id: 'lj-first-day',
    title: 'First day of absence',
    trigger: 'No contact by 09:30',
    offeredBy: ['fda-no-contact-at-close', 'fda-daily-followup', 'fda-channel-not-accepted', 'fda-detail-missing'],
    about: 'pupil',
    kind: 'first-day',
    clause: '§4, AppA 3, AppA 4',
    steps: [
      step('1', 'Call the parent, or send an absence message', admin, {
        due: days(0),
        means: ['phone', 'text'],
        evidence: { kind: 'contact', channels: ['phone', 'text'] },
      }),
      step('2', 'Speak with the parent: a voicemail or an e-mail is no answer', admin, {
        due: days(0),
        clause: '§4',
        means: ['phone'],
        evidence: { kind: 'contact', reached: true, channels: ['phone'] },
      }),
      step('3', 'Find out where the pupil is, and with whom', admin, {
        due: days(0),
        clause: '§4',
        asks: 'Who has the child?',
        decides: 'Where it raises a worry, the DSL is told and decides.',
      }),
      step('4', 'Settle the reason, whether it is authorised, and the code', admin, {
        due: days(0),
        clause: '§4',
        evidence: { kind: 'reason-recorded' },
        decides: 'The head, or whom the head has named, decides whether the absence is authorised.',
      }),
      step('5', 'Send the list of N to SLT and attendance officer', admin, {
        due: every(1, 'school-days'),
        clause: 'AppA 3',
        means: ['copy', 'email'],
      }),
    ],
    exits: [reasonFound, noBetter('N is a week old', 'lj-n-week', { after: '1' })],
  },
  {
    id: 'lj-n-week',
    title: 'N a week old',
    trigger: 'An N that has not been settled after a week',
    offeredBy: ['n-unresolved-over-limit', 'n-due-soon', 'cohort-open-n'],
    about: 'pupil',
    kind: 'absence',
    clause: 'AppA 4',
    steps: [
      step('unauthorised', 'Have the N recorded as unauthorised', officer, {
        due: weeks(1),
        evidence: { kind: 'reason-recorded' },
        decides:
          'The attendance officer decides, once parents were contacted; it is entered in the MIS by whoever may.',
      }),
    ],
    exits: [reasonFound, otherwise('Recorded as unauthorised', 'close', { after: 'unauthorised' })],
    note: 'The law gives five school days after the session; round a holiday that is not the policy’s week.',
  },
  {
    id: 'lj-letter',
    title: 'Signed letter of explanation',
    trigger: 'Absent more than three school days running, or more than 10 in a term',
    offeredBy: ['consecutive-absence-letter', 'term-absence-letter'],
    about: 'pupil',
    kind: 'absence',
    clause: '§4',
    steps: [
      step('letter', 'Ask the parent for a signed letter that explains the absences', admin, {
        ...ours(days(0)),
        means: ['letter', 'email'],
        evidence: { kind: 'letter', letter: 'explain-absence' },
      }),
      step('meeting', 'Meet the parent, and make a plan for the short term', ['officer', 'attendance team'], {
        onlyIf: 'Does it call for a meeting?',
        means: ['meeting', 'form'],
        evidence: { kind: 'contact', channels: ['meeting'] },
        asks: 'What does the plan say?',
      }),
    ],
    exits: [
      better('The letter is in', 'close', { after: 'letter' }),
      noBetter('No letter came, or it goes on', 'lj-ladder', { after: 'letter' }),
    ],
    note: 'The letter explains; it is not medical proof, and must not ask for any.',
  },
  {
    id: 'lj-truancy',
    title: 'Truancy',
    trigger: 'Truancy is suspected',
    offeredBy: ['truancy-repeat', 'missing-from-lesson'],
    about: 'pupil',
    kind: 'absence',
    clause: '§9',
    steps: [
      step('tell', 'Tell the head or the attendance lead', 'anybody', { due: days(0) }),
      step('contact', 'Contact the parent and ask what lies behind it', ['office', 'designated staff'], {
        due: days(0),
        means: ['phone'],
        evidence: { kind: 'contact', reached: true },
      }),
      step('letter', 'Send the parents a letter of warning', admin, {
        onlyIf: 'Is it truancy, for the first time?',
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'truancy-warning' },
      }),
      step('penalty', 'Put the question of a penalty notice to the head', head, {
        onlyIf: 'Has it happened again after a warning?',
        decides: 'The head decides whether a penalty notice is recommended; the local authority decides on it.',
      }),
      step('dsl', 'Bring in the DSL', 'dsl', {
        onlyIf: 'May it be linked to a safeguarding concern?',
        decides: 'The DSL decides what is done. No detail belongs here.',
      }),
    ],
    exits: [
      better('Explained: the mark is put right', 'close', { evidence: { kind: 'reason-recorded' } }),
      otherwise('The warning is sent', 'close', { after: 'letter' }),
      noBetter('A penalty notice is to be considered', 'nat-penalty-referral', { after: 'penalty' }),
    ],
  },
  {
    id: 'lj-health-15',
    title: 'Long absence for health',
    trigger: 'Likely to be away more than 15 school days through health',
    offeredBy: ['health-15-days'],
    about: 'pupil',
    kind: 'health',
    clause: '§7',
    steps: [
      step('talk-with-parents', 'Talk with parents about support where absence is linked to mental health', lead, {
        ...ours(days(5)),
        onlyIf: 'May the absence be linked to mental health?',
        means: ['phone', 'meeting'],
        evidence: { kind: 'contact', reached: true },
        decides: 'Where it is a safeguarding concern too, the DSL is told and decides.',
      }),
      step('local-authority', 'Tell the local authority', lead, { ...ours(days(1)), means: ['email', 'form'] }),
      step('needs', 'Tell the local authority what the pupil needs, can do and works on', lead, {
        ...ours(days(5)),
        means: ['copy'],
      }),
      step('events', 'Keep the pupil informed of events and clubs, and in touch with others', 'teacher', {
        ...ours(every(1, 'weeks')),
      }),
      step('return', 'Help the pupil to settle back in', 'teacher', { asks: 'What was agreed for the return?' }),
      step(
        'plan',
        'Make an action plan for this pupil, from the short to the middle term',
        ['lead', 'attendance lead with SENCO'],
        {
          ...ours(weeks(2)),
          means: ['meeting', 'form'],
          asks: 'What does the plan say?',
        },
      ),
      step('review', 'Meet on the adjustments: pastoral plan, specialists, quiet places, time out', lead, {
        due: every(1, 'terms'),
        means: ['meeting'],
      }),
    ],
    exits: [better('At school as normal, and clearly better', 'close', { evidence: { kind: 'attended' } })],
  },
  {
    id: 'lj-deletion',
    title: 'Twenty days, or ten after leave',
    trigger: '20 school days running unauthorised, or not back 10 days after authorised absence',
    offeredBy: ['unauthorised-20-days', 'leave-overstay-10', 'roll-deletion-notify'],
    about: 'pupil',
    kind: 'deletion',
    clause: '§4, §1',
    steps: [
      step('enquiries', 'Make reasonable enquiries with the local authority', officer, {
        ...ours(days(0)),
        clause: '§4',
        asks: 'What was tried, by whom, and what came of it?',
      }),
      step('lead', 'Follow the local authority’s lead', officer, {
        clause: '§4',
        asks: 'What does the local authority say?',
      }),
      step('deletion', 'Put the question of deletion to the head', head, {
        clause: '§4',
        onlyIf: 'Is it still not known where the pupil is?',
        decides: 'The head decides, only on a ground of the Regulations, as the local authority leads.',
      }),
      step('tell', 'Tell the local authority of the deletion', officer, {
        ...ours(days(0, 'deletion')),
        clause: '§1',
        onlyIf: 'Did the head decide to delete?',
        evidence: { kind: 'settled', checks: ['roll-deletion-notify'] },
      }),
    ],
    exits: [
      better('Found: support', 'lj-ladder'),
      otherwise('Off the roll, and the local authority knows', 'close', { after: 'tell' }),
    ],
  },
];

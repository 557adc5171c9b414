/** JTMAT: checklists about illness, long absence, provision elsewhere, and illness that may be leave. */
import type { Checklist } from '../../checklist';
import { backAtSchool, better, days, every, noBetter, otherwise, ours, step, type Who } from '../../checklist-makers';

const officer: Who = ['officer', 'attendance officer'];
const staff: Who = ['pastoral', 'school staff'];

export const illness: Checklist[] = [
  {
    id: 'jt-illness',
    title: 'Illness',
    trigger: 'Ill for four school days running',
    offeredBy: ['illness-day-4-call', 'illness-day-6-visit', 'safe-and-well-due', 'illness-evidence-due'],
    about: 'pupil',
    kind: 'absence',
    clause: '§8, §5',
    steps: [
      step('day-4', 'Phone the parent on the fourth day: how and when the child comes back', officer, {
        due: days(3),
        clause: '§8',
        means: ['phone'],
        evidence: { kind: 'contact', reached: true, channels: ['phone'] },
      }),
      step('evidence', 'Consider asking for evidence, from five days on', officer, {
        due: days(4),
        clause: '§5, §6',
        onlyIf: 'Is there real doubt, or a regular pattern?',
        decides: 'The head decides on the code; how the clauses on evidence go together is for the head to say.',
      }),
      step('safe-and-well', 'Check that the child is safe and well, after more than five days', staff, {
        due: days(5),
        clause: '§8',
        means: ['visit', 'phone'],
        evidence: { kind: 'settled', checks: ['safe-and-well-due'] },
      }),
      step('day-6', 'Visit the home, if the child is not back by the sixth day', staff, {
        due: days(5),
        clause: '§8',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
    ],
    exits: [
      backAtSchool,
      noBetter('It goes on for long', 'jt-long', { after: 'day-6' }),
      noBetter('Likely to be more than 15 school days', 'jt-health-15'),
      otherwise('There are grounds to suspect leave', 'jt-disguised', { after: 'day-4' }),
    ],
  },
  {
    id: 'jt-long',
    title: 'Long absence',
    trigger: 'A prolonged absence',
    offeredBy: ['weekly-sighting-due'],
    about: 'pupil',
    kind: 'health',
    clause: '§8',
    steps: [
      step('see', 'See the child, not only the parent; a video call will do', staff, {
        due: every(1, 'weeks'),
        means: ['visit'],
        evidence: { kind: 'settled', checks: ['weekly-sighting-due'] },
      }),
      step('hospital', 'Ask the medical staff how the child is', staff, {
        onlyIf: 'Is the child in hospital?',
        means: ['phone'],
      }),
    ],
    exits: [backAtSchool, noBetter('Likely to be more than 15 school days', 'jt-health-15')],
  },
  {
    id: 'jt-s19',
    title: 'Section 19 provision',
    trigger: 'The local authority provides the education',
    offeredBy: ['weekly-sighting-due'],
    about: 'pupil',
    kind: 'health',
    clause: '§8',
    steps: [
      step('papers', 'Have the documents complete before it starts, and agree the times with the parent', staff, {
        due: days(0),
        means: ['form'],
      }),
      step('weekly', 'Virtual check-in', staff, {
        due: every(1, 'weeks'),
        evidence: { kind: 'settled', checks: ['weekly-sighting-due'] },
      }),
      step('visit', 'Visit child and parent at home', staff, {
        due: every(1, 'half-terms'),
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
    ],
    exits: [backAtSchool],
  },
  {
    id: 'jt-disguised',
    title: 'Illness that may be leave',
    trigger: 'More than four school days of illness, and grounds to suspect leave',
    offeredBy: ['disguised-leave-suspected', 'illness-next-to-holiday'],
    about: 'pupil',
    kind: 'absence',
    clause: '§7',
    steps: [
      step('evidence', 'Ask for evidence of the illness', officer, {
        ...ours(days(0)),
        means: ['phone', 'letter', 'email'],
        asks: 'What are the grounds?',
      }),
      step('unauthorised', 'Have it recorded as unauthorised, O', ['head', 'headteacher'], {
        onlyIf: 'Is there no good evidence?',
        decides: 'The head decides on the code, after the parents were told; it is never changed from here.',
      }),
      step('visit', 'Visit the home', staff, {
        onlyIf: 'Is a visit called for?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('letter', 'Write to the parents: the concern, and what may follow', officer, {
        means: ['letter'],
        evidence: { kind: 'contact', channels: ['letter'] },
      }),
      step('local-authority', 'Put a referral to the local authority to the head', ['head', 'headteacher'], {
        decides:
          'The head decides whether to refer; on a penalty notice or other enforcement the local authority decides.',
      }),
    ],
    exits: [
      better('Satisfied: it stays authorised', 'close', { after: 'evidence' }),
      otherwise('Recorded as unauthorised', 'close', { after: 'unauthorised' }),
      noBetter('Referred', 'jt-pn', { after: 'local-authority' }),
    ],
  },
  {
    id: 'jt-health-15',
    title: 'Long absence for health',
    trigger: 'Likely to be away more than 15 school days through health',
    offeredBy: ['health-15-days'],
    about: 'pupil',
    kind: 'health',
    clause: '§11, §6',
    steps: [
      step('talk-with-parents', 'Talk with parents about support where absence is linked to mental health', officer, {
        ...ours(days(5)),
        clause: '§11',
        onlyIf: 'May the absence be linked to mental health?',
        means: ['phone', 'meeting'],
        evidence: { kind: 'contact', reached: true },
        decides: 'Where it is a safeguarding concern too, the DSL is told and decides.',
      }),
      step('local-authority', 'Tell the local authority', officer, {
        ...ours(days(1)),
        clause: '§11, §6',
        means: ['email', 'form'],
      }),
      step('needs', 'Tell the local authority what the pupil needs, can do and works on', officer, {
        ...ours(days(5)),
        clause: '§11',
        means: ['copy'],
      }),
      step('events', 'Keep the pupil informed of events and clubs, and in touch with others', 'pastoral', {
        ...ours(every(1, 'weeks')),
        clause: '§11',
      }),
      step('return', 'Help the pupil to settle back in', 'pastoral', {
        clause: '§11',
        asks: 'What was agreed for the return?',
      }),
      step('plan', 'Keep an attendance support plan against the stress, and look at it regularly', 'pastoral', {
        ...ours(every(1, 'half-terms')),
        clause: '§11',
        means: ['meeting', 'form'],
      }),
    ],
    exits: [better('At school as normal, and clearly better', 'close', { evidence: { kind: 'attended' } })],
  },
];

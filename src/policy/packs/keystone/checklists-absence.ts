/** Keystone: checklists about unexplained days, doubt, leave, leaving and coming back. Step ids are the policy matrix's numbers. */
import type { Checklist } from '../../checklist';
import { better, days, done, noBetter, otherwise, ours, reasonFound, step, type Who } from '../../checklist-makers';

const officer: Who = ['officer', 'school attendance officer'];
const head: Who = ['head', 'headteacher'];

export const absence: Checklist[] = [
  {
    id: 'ka-day1',
    title: 'First day of absence',
    trigger: 'Absent, and no message',
    offeredBy: ['fda-no-contact-at-close', 'fda-detail-missing', 'fda-channel-not-accepted', 'social-worker-notify'],
    about: 'pupil',
    kind: 'first-day',
    clause: 'App1',
    steps: [
      step('1', 'Contact the parents, and remind them of their contact details', 'office', {
        due: days(0),
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('2', 'Contact the social worker', 'office', {
        due: days(0),
        clause: 'App1, §1',
        onlyIf: 'Has the pupil a social worker?',
        means: ['phone', 'email'],
        evidence: { kind: 'settled', checks: ['social-worker-notify'] },
      }),
      step('3', 'Log the reason', 'office', {
        due: days(0),
        evidence: { kind: 'reason-recorded' },
      }),
    ],
    exits: [reasonFound, noBetter('No reason, and absent again the next day', 'ka-day2', { after: '1' })],
  },
  {
    id: 'ka-day2',
    title: 'Second day of absence',
    trigger: 'Still absent on the second day, and no message',
    offeredBy: ['fda-daily-followup'],
    about: 'pupil',
    kind: 'first-day',
    clause: 'App1',
    steps: [
      step('repeat', 'Do again what the first day asked: parents, and the social worker if there is one', 'office', {
        due: days(1),
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
    ],
    exits: [reasonFound, noBetter('No reason, and absent again the next day', 'ka-day3', { after: 'repeat' })],
  },
  {
    id: 'ka-day3',
    title: 'Third day of absence',
    trigger: 'Not seen, and nobody reached, on the third day',
    offeredBy: ['fda-no-contact-day-3', 'fda-contacts-exhausted'],
    about: 'pupil',
    kind: 'first-day',
    clause: 'App1',
    steps: [
      step('1', 'Try every named contact, then known friends and wider family', 'office', {
        due: days(2),
        means: ['phone', 'text', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('2', 'Visit the home', ['pastoral', 'school staff'], {
        ...ours(days(2)),
        onlyIf: 'Is a home visit called for?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
    ],
    exits: [
      better('The child was seen', 'close', { evidence: { kind: 'attended' } }),
      reasonFound,
      noBetter('Ten days unexplained', 'ka-day10', { after: '1' }),
    ],
  },
  {
    id: 'ka-day10',
    title: 'Tenth day of absence',
    trigger: 'Absent 10 consecutive days without an explanation',
    offeredBy: ['unauthorised-10-days'],
    about: 'pupil',
    kind: 'absence',
    clause: 'App1',
    steps: [
      step('notify', 'Tell the local authority: this child may come to miss education', officer, {
        due: days(9),
        clause: 'App1, §1',
        means: ['phone', 'email', 'form'],
      }),
    ],
    exits: [
      better('Located: make a plan', 'ka-pa', { after: 'notify' }),
      otherwise('The local authority has taken it over', 'close', { after: 'notify' }),
    ],
  },
  {
    id: 'ka-persistent-issue',
    title: 'Absences go on',
    trigger: 'Absences go on',
    offeredBy: ['illness-pattern', 'persistent-late', 'att-first-contact'],
    about: 'pupil',
    kind: 'concern',
    clause: 'App1, §3',
    steps: [
      step('invite', 'Invite the parents to talk it over', ['officer', 'attendance officer, pastoral leader or SLT'], {
        ...ours(days(5)),
        means: ['phone', 'letter', 'meeting'],
        evidence: { kind: 'contact', channels: ['meeting'] },
        asks: 'What was agreed?',
      }),
    ],
    exits: [
      better('Talked over, and a way agreed', 'watch', { after: 'invite' }),
      noBetter('It goes on', 'ka-at-risk', { after: 'invite' }),
    ],
  },
  {
    id: 'ka-leave',
    title: 'Leave of absence',
    trigger: 'An application form for leave has come in',
    offeredBy: [
      'leave-travel-prebooked',
      'leave-exception-test',
      'leave-retrospective',
      'leave-holiday',
      'refused-leave-taken',
    ],
    about: 'pupil',
    kind: 'leave',
    clause: 'App2',
    steps: [
      step('1', 'Check that the form came in advance, before travel was arranged', 'office', {
        ...ours(days(0)),
        evidence: { kind: 'settled', checks: ['leave-travel-prebooked', 'leave-retrospective'] },
      }),
      step('2', 'Set the reason against the test: rare, significant or unavoidable', 'officer', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-exception-test'] },
      }),
      step('3', 'Decide whether, and for how long', head, {
        ...ours(days(5)),
        evidence: { kind: 'leave-decided' },
        decides: 'The head decides whether leave is granted, and its length.',
      }),
      step('4', 'Taken without permission: have it marked, and look at the threshold', officer, {
        onlyIf: 'Was it taken without permission?',
        decides:
          'The mark follows the head’s decision. A penalty notice is considered under the local code, never automatic.',
      }),
    ],
    exits: [
      better('Granted', 'close', { after: '3', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: '3' }),
      noBetter('Taken without permission, and the threshold is met', 'nat-penalty-referral', { after: '4' }),
    ],
  },
  {
    id: 'ka-doubt',
    title: 'An illness is doubted',
    trigger: 'It is doubted that an illness is genuine',
    offeredBy: ['illness-next-to-holiday', 'illness-pattern', 'disguised-leave-suspected'],
    about: 'pupil',
    kind: 'absence',
    clause: 'App1',
    steps: [
      step('1', 'Ask for evidence: a doctor’s note, a prescription, an appointment card', officer, {
        means: ['phone', 'letter', 'email'],
        asks: 'What does the doubt rest on?',
        decides: 'The school decides whether there is doubt enough; evidence is never asked for needlessly.',
      }),
      step('2', 'Tell the parents first that it will be unauthorised', officer, {
        onlyIf: 'Is the school not satisfied with the evidence?',
        means: ['phone', 'letter', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('3', 'Have it recorded as unauthorised', officer, {
        onlyIf: 'Were the parents told first?',
        decides: 'The head, or whom the head has named, decides on the code; only then is it entered in the MIS.',
      }),
    ],
    exits: [
      better('Satisfied: it stays authorised', 'close'),
      otherwise('Recorded as unauthorised', 'close', { after: '3' }),
    ],
  },
  {
    id: 'ka-recode',
    title: 'New facts about an absence',
    trigger: 'New facts about an absence that is already recorded',
    offeredBy: ['amend-to-unauthorised-no-notice', 'leave-falsified'],
    about: 'pupil',
    kind: 'amendment',
    clause: 'App1',
    steps: [
      step('change', 'Settle whether the absence is authorised after all, or no longer', officer, {
        asks: 'Which new facts?',
        decides: 'The head, or whom the head has named, decides whether the mark changes.',
      }),
      step('tell', 'Tell the parents of the change', officer, {
        ...ours(days(0, 'change')),
        onlyIf: 'Was the mark changed?',
        means: ['phone', 'letter', 'email'],
        evidence: { kind: 'settled', checks: ['amend-to-unauthorised-no-notice'] },
      }),
    ],
    exits: [done],
  },
  {
    id: 'ka-leaver',
    title: 'A child is leaving',
    trigger: 'A child leaves, other than for secondary school',
    offeredBy: ['roll-deletion-notify'],
    about: 'pupil',
    kind: 'deletion',
    clause: 'App1',
    steps: [
      step('1', 'Get the parents’ plans in writing: where, when, new school and its start', 'office', {
        ...ours(days(0)),
        means: ['letter', 'email', 'form'],
        evidence: { kind: 'settled', checks: ['roll-deletion-notify'] },
      }),
      step('2', 'Meet the parents', ['head', 'SLT'], {
        onlyIf: 'Do they mean to educate at home?',
        means: ['meeting'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('3', 'Treat the child as missing from education, with the local authority', officer, {
        onlyIf: 'Is there no written word of where the child goes?',
        means: ['phone', 'email', 'form'],
        decides: 'School and local authority look for the child together; nobody is deleted on this ground alone.',
      }),
    ],
    exits: [
      better('The new school is known', 'close', { after: '1' }),
      otherwise('With the local authority as missing education', 'close', { after: '3' }),
    ],
  },
  {
    id: 'ka-return',
    title: 'Back after an absence',
    trigger: 'Back after an absence that could not be avoided',
    offeredBy: ['return-after-absence'],
    about: 'pupil',
    kind: 'other',
    clause: 'App1',
    steps: [
      step('welcome', 'Make the pupil welcome', 'teacher', { ...ours(days(0)) }),
      step('catch-up', 'Help with missed work, and with what the others were told', 'teacher', {
        ...ours(days(5)),
      }),
    ],
    exits: [
      better('Welcomed and caught up', 'close', { evidence: { kind: 'settled', checks: ['return-after-absence'] } }),
    ],
  },
];

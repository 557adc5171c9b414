/** JTMAT: checklists about support, penalty notices, and the graduated response whose chart is lost. */
import type { Checklist } from '../../checklist';
import { better, days, every, noBetter, otherwise, ours, step, type Who, weeks } from '../../checklist-makers';

const officer: Who = ['officer', 'attendance officer'];
const head: Who = ['head', 'headteacher'];
const schoolLead: Who = ['lead', 'Strategic Lead for Attendance'];

export const support: Checklist[] = [
  {
    id: 'jt-unexplained',
    title: 'Reasons not given',
    trigger: 'The parents have given no reason',
    offeredBy: ['n-unresolved-over-limit', 'cohort-open-n'],
    about: 'pupil',
    kind: 'concern',
    clause: '§11, §4',
    steps: [
      step('early-help', 'Consider an Early Help Assessment', officer, { ...ours(days(5)) }),
      step('plan', 'Offer an attendance support plan', officer, {
        ...ours(days(5)),
        means: ['meeting', 'form'],
      }),
      step('letter', 'Write and ask for the reasons', officer, {
        ...ours(days(5)),
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'explain-absence' },
      }),
      step('meeting', 'Invite the parents to a meeting in school: barriers, and who works on them', officer, {
        ...ours(weeks(2)),
        clause: '§11, §4',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
        asks: 'Barriers in school (head, DSL, SENDCo) or outside (which agencies)?',
      }),
      step('agency', 'Suggest a voluntary agency or a community group', officer, { onlyIf: 'Would one help?' }),
    ],
    exits: [
      better('The reasons are known', 'close', { evidence: { kind: 'reason-recorded' } }),
      better('Support is agreed: go on watching', 'watch', { after: 'plan' }),
      noBetter('Support does not work or is not taken up', 'jt-pn', { after: 'meeting' }),
    ],
  },
  {
    id: 'jt-vulnerable',
    title: 'Vulnerable pupils',
    trigger: 'A pupil who may be vulnerable to absence',
    offeredBy: ['vulnerable-checkin-due', 'att-persistent-absence', 'att-severe-absence', 'ehcp-falling'],
    about: 'pupil',
    kind: 'concern',
    clause: '§12, §6',
    steps: [
      step('meet', 'Meet pupil and parent on patterns, barriers and other problems', ['pastoral', 'head of year'], {
        ...ours(days(5)),
        means: ['meeting'],
        evidence: { kind: 'contact', channels: ['meeting'] },
        asks: 'What stands in the way?',
      }),
      step('plans', 'Make plans: barriers, catch-up, coming back', ['pastoral', 'head of year'], {
        ...ours(weeks(2)),
        asks: 'Which plan, and when is it looked at again?',
      }),
      step('check-in', 'Check in with pupil and parent', ['pastoral', 'head of year'], {
        due: every(1, 'weeks'),
        evidence: { kind: 'settled', checks: ['vulnerable-checkin-due'] },
      }),
      step('assess', 'Weigh an EHC plan, a health care plan, an Early Help Assessment', ['pastoral', 'SENDCo'], {
        clause: '§12, §6',
      }),
      step('harm', 'Put a raised risk of harm, or absence that lasts all the same, to the DSL', 'dsl', {
        onlyIf: 'Is there a raised risk of harm, or may the absence be neglect?',
        decides: 'The DSL decides what is done, and whether children’s services are told. No detail belongs here.',
      }),
    ],
    exits: [
      better('Improved: go on watching', 'watch'),
      noBetter('Support does not work or is not taken up', 'jt-pn', { after: 'plans' }),
    ],
  },
  {
    id: 'jt-pn',
    title: 'Penalty notice and other enforcement',
    trigger: '10 unauthorised sessions in a rolling 10 school weeks',
    offeredBy: ['pn-threshold-met', 'pn-support-missing', 'refused-leave-taken'],
    about: 'pupil',
    kind: 'penalty',
    clause: '§13, §14, §4',
    steps: [
      step('support', 'Show which support was given, or why none would have fitted', officer, {
        clause: '§13, §14',
        evidence: { kind: 'settled', checks: ['pn-support-missing'] },
        asks: 'Which support, and what came of it?',
      }),
      step('formalise', 'Attendance contract or education supervision order', schoolLead, {
        clause: '§4',
        onlyIf: 'Is voluntary support not working or not taken up?',
        decides: 'Contracts are agreed with the parents; on an order the local authority decides.',
      }),
      step('notice-to-improve', 'Notice to improve, as a last chance', head, {
        clause: '§14',
        onlyIf: 'Does support fit, and was it not taken up or did it not work?',
        means: ['letter'],
        evidence: { kind: 'notice', notice: 'notice-to-improve' },
        decides: 'The head decides whether it is sent; usually it is.',
      }),
      step('equality', 'Look at the Equality Act: is nobody treated less favourably?', head, {
        clause: '§13',
        decides: 'The head decides.',
      }),
      step('check', 'Check with the local authority', officer, { clause: '§14', means: ['phone', 'email'] }),
      step('request', 'Ask the local authority for a penalty notice, for each liable parent', 'local-authority', {
        clause: '§13, §14, §4',
        evidence: { kind: 'notice', notice: 'penalty-notice' },
        decides:
          'The head decides whether to ask; the local authority decides and issues. Nothing is issued from here.',
      }),
      step('prosecution', 'Prosecution, as the last resort', 'local-authority', {
        clause: '§13',
        onlyIf: 'Is everything else used up?',
        decides: 'The local authority decides.',
      }),
      step('social-care', 'Put educational neglect to the DSL', 'dsl', {
        clause: '§13',
        onlyIf: 'Is there a concern about safety or educational neglect?',
        decides: 'The DSL decides whether social care is told. No detail belongs here.',
      }),
    ],
    exits: [
      better('Improved: go on watching', 'watch'),
      otherwise('No notice, for a reason that is written down', 'close', { after: 'equality' }),
      noBetter('The case is with the local authority', 'close', { after: 'request' }),
    ],
    note: 'The policy gives no length for a notice to improve; national guidance has 3 to 6 weeks.',
  },
  {
    id: 'jt-graduated',
    title: 'Graduated response',
    trigger: 'Days of absence reach a line of the trust’s chart, which is lost',
    offeredBy: [],
    about: 'pupil',
    kind: 'ladder',
    clause: '§11, §10',
    steps: [
      step(
        'key',
        'The trust must key the steps of its chart; until then, look at what is known of the pupil',
        schoolLead,
      ),
    ],
    exits: [
      better('Improved: go on watching', 'watch'),
      noBetter('Go on with other support', 'jt-vulnerable', { after: 'key' }),
    ],
    note: 'The charts of the graduated response, from early years to post-16, are pictures and are lost with their steps and lines. Nothing is made up in their place: the trust must key the steps. For advice the text names the county’s education safeguarding service.',
  },
];

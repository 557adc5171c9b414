/**
 * OTW: the amber band, and its two ladders below 90 %. The document has both ladders in one place; a leader chooses, and the
 * second is the fuller one. Stages are in the policy's order.
 */
import type { Checklist } from '../../checklist';
import { better, days, every, halfTerms, noBetter, otherwise, ours, step, type Who } from '../../checklist-makers';

const flo: Who = ['family-liaison', 'FLO'];
const schoolLead: Who = ['lead', 'School Lead'];
const attendanceLead: Who = ['lead', 'DHT Attendance Lead'];
const worker: Who = ['family-liaison', 'FLO or key worker'];

const chosen = 'The document prints two ladders for below 90 %. A leader chooses which one is followed; this is the';
const below90 = ['att-below-90-actions', 'att-persistent-absence', 'att-exactly-90', 'att-severe-absence'];
const improved = better('Improved: celebrate and go on watching', 'watch', {
  evidence: { kind: 'attendance', atLeast: 90 },
});

export const attendance: Checklist[] = [
  {
    id: 'ot-amber',
    title: 'Amber attendance',
    trigger: 'Attendance from 90 to 95.9 %',
    offeredBy: ['att-first-contact', 'att-amber-lower', 'att-between-published-bands'],
    about: 'pupil',
    kind: 'concern',
    clause: 'App2',
    steps: [
      step('1', 'First-day response whenever the pupil is absent', flo, { clause: 'App2, 4.5' }),
      step('2', 'Tutor or key worker talks with the pupil in school', ['teacher', 'tutor or key worker'], {
        ...ours(days(5)),
      }),
      step('3', 'Rewards as the school gives them', ['teacher', 'tutor or key worker']),
      step('4', 'Analyse at the end of the term', flo, { due: every(1, 'terms') }),
      step('5', 'Letter home each term: upper amber from 94 %, lower below', flo, {
        due: every(1, 'terms'),
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'below-96' },
      }),
      step('6', 'Invite the parents, as volunteers, to hear of Early Help or other support', flo, {
        means: ['letter', 'phone', 'meeting'],
      }),
    ],
    exits: [
      better('96 % or more: green', 'close', { evidence: { kind: 'attendance', atLeast: 96 } }),
      noBetter('Below 90 %: the second, fuller ladder', 'ot-below-90-B'),
      noBetter('Below 90 %: the first ladder', 'ot-below-90-A'),
    ],
    note: 'The School Lead oversees these steps. From 95 to 95.9 % the document has two bands: the reward stays, and so do these.',
  },
  {
    id: 'ot-below-90-A',
    title: 'Below 90 %: first ladder',
    trigger: 'Attendance below 90 %',
    offeredBy: below90,
    about: 'pupil',
    kind: 'ladder',
    clause: 'App2',
    steps: [
      step('contact', 'Contact the parents on every day of absence', schoolLead, {
        stage: 'Immediate',
        due: every(1, 'school-days'),
        means: ['phone'],
        evidence: { kind: 'contact' },
      }),
      step('letter', 'Letter home (printed as amber 1): concerns, targets, next steps', schoolLead, {
        stage: 'Immediate',
        due: days(0),
        means: ['letter'],
        evidence: { kind: 'letter', letter: 'below-90' },
        asks: 'Which targets?',
      }),
      step('worker', 'FLO or key worker takes the case', schoolLead, {
        stage: 'Immediate',
        due: days(0),
        asks: 'Who?',
      }),
      step('early-help', 'Consider an Early Help Assessment', schoolLead, {
        stage: 'Immediate',
        due: days(0),
        onlyIf: 'Do the risks call for it?',
      }),
      step('meeting-1', 'First meeting with the parents: concerns, and what support there is', schoolLead, {
        stage: 'Immediate',
        ...ours(days(10)),
        means: ['meeting'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('review-1', 'Look whether attendance is better', schoolLead, {
        stage: 'End of the half term',
        due: halfTerms(1),
      }),
      step('celebrate-1', 'Tell them, celebrate, and go on watching', schoolLead, {
        stage: 'End of the half term',
        onlyIf: 'Is it better?',
        evidence: { kind: 'letter', letter: 'well-done' },
      }),
      step('panel', 'Attendance panel meeting', schoolLead, {
        stage: 'End of the half term',
        ...ours(days(10, 'review-1')),
        onlyIf: 'Is it no better?',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('contract', 'Write down a contract and an action plan with parents and pupil', schoolLead, {
        stage: 'End of the half term',
        onlyIf: 'Was there a panel?',
        means: ['form'],
        asks: 'What does the plan say?',
      }),
      step('review-date', 'Agree the date of the review with the parents', schoolLead, {
        stage: 'End of the half term',
        onlyIf: 'Was there a panel?',
        asks: 'Which date?',
      }),
      step('review-2', 'Review meeting; held, and decided, without the parents if they stay away', schoolLead, {
        stage: 'End of the further half term',
        due: halfTerms(2),
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('celebrate-2', 'Tell them, celebrate, and go on watching', schoolLead, {
        stage: 'End of the further half term',
        onlyIf: 'Is it better?',
        evidence: { kind: 'letter', letter: 'well-done' },
      }),
      step('welfare-service', 'Refer to the education welfare service, with the evidence', schoolLead, {
        stage: 'End of the further half term',
        onlyIf: 'Is it no better?',
        decides: 'The School Lead refers; whether it goes to court, the local authority decides.',
      }),
    ],
    exits: [
      improved,
      noBetter('With the education welfare service', 'close', { after: 'welfare-service' }),
      otherwise('The other ladder is followed instead', 'ot-below-90-B'),
    ],
    note: `${chosen} first.`,
  },
  {
    id: 'ot-below-90-B',
    title: 'Below 90 %: second ladder',
    trigger: 'Attendance below 90 %',
    offeredBy: below90,
    about: 'pupil',
    kind: 'ladder',
    clause: 'App2, 8.4, 3.3',
    steps: [
      step('plan', 'Agree an attendance action plan and a contract with parents, pupil and school', attendanceLead, {
        stage: 'Half-term monitoring',
        ...ours(days(10)),
        clause: 'App2, 3.3, 8.4',
        means: ['meeting', 'form'],
        asks: 'What does the plan say? For a pupil with SEND: what in school stands in the way?',
      }),
      step('check-ins', 'Regular check-ins', worker, {
        stage: 'Half-term monitoring',
        ...ours(every(1, 'weeks')),
      }),
      step('adjustments', 'Consider adjustments: timetable, mentoring, alternative provision', attendanceLead, {
        stage: 'Half-term monitoring',
      }),
      step('agencies', 'Bring in agencies: CAMHS, Early Help, youth workers', attendanceLead, {
        stage: 'Half-term monitoring',
        clause: 'App2, 8.4',
        onlyIf: 'Would they help?',
      }),
      step('visits', 'Visit the home', worker, {
        stage: 'Half-term monitoring',
        onlyIf: 'Does it go on, and do the parents not respond?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('review-1', 'Look whether attendance has improved', attendanceLead, {
        stage: 'Review outcomes',
        due: halfTerms(1),
      }),
      step('celebrate-1', 'Celebrate, and go on watching', attendanceLead, {
        stage: 'Review outcomes',
        onlyIf: 'Has it improved?',
        evidence: { kind: 'letter', letter: 'well-done' },
      }),
      step('panel', 'Attendance panel with parents and agencies', attendanceLead, {
        stage: 'Review outcomes',
        ...ours(days(10, 'review-1')),
        onlyIf: 'Has it not improved?',
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('new-plan', 'Revise the action plan; weigh social care or other agencies', attendanceLead, {
        stage: 'Review outcomes',
        onlyIf: 'Was there a panel?',
        decides: 'Whether social care is told, the DSL decides.',
      }),
      step('team', 'Team around the family, or more Early Help', attendanceLead, {
        stage: 'Review outcomes',
        onlyIf: 'Was there a panel?',
        means: ['meeting', 'form'],
      }),
      step('visit-2', 'Visit the home', ['family-liaison', 'FLO or SLT'], {
        stage: 'Review outcomes',
        onlyIf: 'Do the parents not engage?',
        means: ['visit'],
        evidence: { kind: 'contact', channels: ['visit'] },
      }),
      step('review-2', 'Review the plan; without the parents if they stay away', attendanceLead, {
        stage: 'Final half term',
        due: halfTerms(2),
        means: ['meeting', 'letter'],
        evidence: { kind: 'contact', channels: ['meeting'] },
      }),
      step('trial', 'Try something further, alternative provision among it', attendanceLead, {
        stage: 'Final half term',
        onlyIf: 'Does it fit?',
      }),
      step('celebrate-2', 'Tell them, celebrate, and go on watching', attendanceLead, {
        stage: 'Escalation',
        onlyIf: 'Has it improved?',
        evidence: { kind: 'letter', letter: 'well-done' },
      }),
      step('local-authority', 'Refer to the local authority for legal intervention', attendanceLead, {
        stage: 'Escalation',
        onlyIf: 'Has it not improved?',
        decides: 'The DHT Attendance Lead refers; the local authority decides on any step at law.',
      }),
      step('social-care', 'Take it to social care', 'dsl', {
        stage: 'Escalation',
        onlyIf: 'Is the absence linked to a safeguarding concern?',
        decides: 'The DSL decides. The detail belongs in the safeguarding record, not here.',
      }),
      step('provision', 'Consider alternative provision or SEND specialists', attendanceLead, {
        stage: 'Escalation',
        onlyIf: 'Are barriers left that nothing has met?',
      }),
    ],
    exits: [
      improved,
      noBetter('With the local authority', 'close', { after: 'local-authority' }),
      otherwise('The other ladder is followed instead', 'ot-below-90-A'),
    ],
    note: `${chosen} second, and the fuller.`,
  },
];

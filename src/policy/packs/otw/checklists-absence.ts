/** OTW: checklists about absence from day to day, returns to the local authority, leave and routine work. */
import type { Checklist } from '../../checklist';
import {
  better,
  days,
  done,
  every,
  halfTerms,
  noBetter,
  otherwise,
  ours,
  reasonFound,
  step,
  type Who,
} from '../../checklist-makers';

const admin: Who = ['office', 'school admin staff'];
const flo: Who = ['family-liaison', 'FLO'];
const head: Who = ['head', 'head teacher'];

export const absence: Checklist[] = [
  {
    id: 'ot-first-day',
    title: 'First day of absence',
    trigger: 'Absent, and no reason given',
    offeredBy: [
      'fda-no-contact-at-close',
      'fda-daily-followup',
      'fda-contacts-exhausted',
      'fda-yot-notify',
      'fda-no-contact-day-3',
    ],
    about: 'pupil',
    kind: 'first-day',
    clause: '4.5',
    steps: [
      step('1', 'Call the parent, this morning', admin, {
        due: { after: 'start', time: '12:00' },
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('2', 'Put the question of the police to the DSL', 'dsl', {
        due: days(0),
        onlyIf: 'Has none of the emergency contacts answered?',
        decides: 'The DSL decides whether the police are contacted.',
      }),
      step('3', 'Settle whether the absence is approved', ['head', 'head teacher, or whom the head has named'], {
        decides: 'The head, or whom the head has named, decides whether it is approved.',
      }),
      step('4', 'Have the right code entered as soon as the reason is known', admin, {
        due: days(5),
        evidence: { kind: 'reason-recorded' },
        decides: 'Whoever may amend the register enters the code in the MIS; it is never changed from here.',
      }),
      step('5', 'Call again on every day without an explanation', admin, {
        due: every(1, 'school-days'),
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('6', 'Consider an education welfare officer', flo, {
        ...ours(days(3)),
        clause: '4.5, 3.4',
        onlyIf: 'Does the absence go on?',
      }),
      step('7', 'Tell the pupil’s youth offending team officer', admin, {
        ...ours(days(0)),
        onlyIf: 'Has the pupil one?',
        evidence: { kind: 'settled', checks: ['fda-yot-notify'] },
      }),
      step('8', 'Offer support to pupil and parents; refer to wider partners where they are needed', flo, {
        onlyIf: 'Would support fit?',
      }),
      step('9', 'Put notice to improve, penalty notice or another step at law to the head', head, {
        onlyIf: 'Does support not fit, not work, or find no takers?',
        decides: 'The head decides which, if any.',
      }),
    ],
    exits: [
      reasonFound,
      noBetter('Threshold met, support not taken up', 'ot-nti', { after: '9' }),
      noBetter('A penalty notice is to be considered', 'ot-pn-decision', { after: '9' }),
    ],
    note: 'The policy counts five working days for the code, the law five school days. Round a holiday the policy’s are the earlier.',
  },
  {
    id: 'ot-medical',
    title: 'Long or doubted illness',
    trigger: 'Ill for more than 5 days, or the illness is doubted',
    offeredBy: ['illness-evidence-due', 'illness-pattern', 'illness-next-to-holiday'],
    about: 'pupil',
    kind: 'absence',
    clause: '4.2',
    steps: [
      step('ask', 'Ask for evidence: a doctor’s note, a prescription, an appointment card', flo, {
        ...ours(days(0)),
        means: ['phone', 'letter', 'email'],
        evidence: { kind: 'settled', checks: ['illness-evidence-due'] },
        decides: 'The FLO decides whether it is needed; evidence is not asked for needlessly.',
      }),
      step('tell', 'Tell the parents, before it is recorded, that it will be unauthorised', flo, {
        onlyIf: 'Is the school not satisfied that the illness is genuine?',
        means: ['phone', 'letter', 'email'],
        evidence: { kind: 'contact' },
      }),
      step('record', 'Have it recorded as unauthorised', flo, {
        onlyIf: 'Were the parents told first?',
        decides: 'The head, or whom the head has named, decides on the code; only then is it entered in the MIS.',
      }),
    ],
    exits: [
      better('Satisfied: it stays authorised', 'close'),
      otherwise('Recorded as unauthorised', 'close', { after: 'record' }),
    ],
  },
  {
    id: 'ot-10-15',
    title: 'Ten days unauthorised, fifteen of sickness',
    trigger: '10 school days running unauthorised, or 15 days of sickness to be expected',
    offeredBy: ['unauthorised-10-days', 'health-15-days'],
    about: 'pupil',
    kind: 'absence',
    clause: '3.2',
    steps: [
      step('unauthorised', 'Give the local authority the details: irregular, or 10 days running unauthorised', head, {
        ...ours(days(1)),
        onlyIf: 'Is the absence unauthorised, or attendance irregular?',
        means: ['email', 'form'],
      }),
      step('sickness', 'Give the local authority the details: 15 days of sickness, running or in total', head, {
        ...ours(days(1)),
        onlyIf: 'Is it sickness?',
        means: ['email', 'form'],
      }),
    ],
    exits: [
      better('The local authority knows', 'close'),
      better('Back at school before that', 'close', { evidence: { kind: 'attended' } }),
    ],
  },
  {
    id: 'ot-ehcp',
    title: 'Education, health and care plan',
    trigger: 'A pupil with a plan, and attendance that falls or barriers from the pupil’s needs',
    offeredBy: ['ehcp-falling'],
    about: 'pupil',
    kind: 'health',
    clause: '3.2, 7.2',
    steps: [
      step('tell', 'Tell the local authority', head, {
        ...ours(days(5)),
        means: ['email', 'phone', 'meeting'],
        evidence: { kind: 'settled', checks: ['ehcp-falling'] },
      }),
    ],
    exits: [better('The local authority knows', 'close', { after: 'tell' })],
  },
  {
    id: 'ot-leave',
    title: 'Leave of absence',
    trigger: 'A request for leave in term time',
    offeredBy: [
      'leave-exception-test',
      'leave-holiday',
      'leave-protest',
      'leave-retrospective',
      'leave-form-incomplete',
      'leave-interview-study',
      'leave-performance-licence',
    ],
    about: 'pupil',
    kind: 'leave',
    clause: '5.1',
    steps: [
      step('ground', 'Find its ground among the five of the regulations', 'office', {
        ...ours(days(1)),
        evidence: {
          kind: 'settled',
          checks: ['leave-exception-test', 'leave-interview-study', 'leave-performance-licence'],
        },
        asks: 'Performance, interview, study leave, part-time timetable, or exceptional circumstances?',
      }),
      step('protest', 'Check that it is not for a protest', 'office', {
        ...ours(days(1)),
        evidence: { kind: 'settled', checks: ['leave-protest'] },
      }),
      step('evidence', 'Ask the parent for evidence', 'office', {
        onlyIf: 'Does the head want evidence?',
        means: ['phone', 'letter', 'email'],
      }),
      step('decide', 'Decide on the request, each on its own facts', head, {
        ...ours(days(5)),
        evidence: { kind: 'leave-decided' },
        decides: 'The head decides.',
      }),
      step('length', 'Set how long the pupil may be away', head, {
        onlyIf: 'Is it granted?',
        asks: 'From when, until when?',
        decides: 'The head sets the length.',
      }),
    ],
    exits: [
      better('Granted', 'close', { after: 'decide', evidence: { kind: 'leave-decided' } }),
      otherwise('Refused, and not taken', 'close', { after: 'decide' }),
      noBetter('Refused, and taken all the same', 'ot-pn-decision', { after: 'decide' }),
    ],
  },
  {
    id: 'ot-register-day',
    title: 'Registers of the day',
    trigger: 'Every school day',
    offeredBy: ['register-not-sent-same-day', 'register-overdue', 'cohort-registers-outstanding'],
    about: 'school',
    kind: 'routine',
    clause: '3.4, 4.1',
    steps: [
      step('am', 'Morning register taken', ['teacher', 'all staff'], { due: days(0) }),
      step('pm', 'Afternoon register taken', ['teacher', 'all staff'], { due: days(0) }),
      step('lessons', 'Every teaching session recorded', ['teacher', 'all staff'], { due: days(0) }),
      step('office', 'All of it with the office the same day', ['teacher', 'all staff'], {
        due: days(0),
        clause: '3.4',
        evidence: { kind: 'settled', checks: ['register-not-sent-same-day', 'cohort-registers-outstanding'] },
      }),
    ],
    exits: [done],
  },
  {
    id: 'ot-monitor',
    title: 'Monitoring and reports',
    trigger: 'Every half term, term and year',
    offeredBy: ['cohort-report-due', 'cohort-group-gap', 'cohort-code-pattern'],
    about: 'school',
    kind: 'routine',
    clause: '8.1, 8.2, 8.3, 3.4',
    steps: [
      step('half-term', 'Analyse the half term, punctuality too: school, years, cohorts, pupils', flo, {
        due: halfTerms(1),
        clause: '8.1, 8.2, App2',
      }),
      step('term', 'Analyse the term for patterns, old and new', flo, { due: every(1, 'terms'), clause: '8.1, 8.2' }),
      step('year', 'Analyse the year', flo, { due: every(3, 'terms'), clause: '8.1, 8.2' }),
      step('tutors', 'Report to tutors and class teachers', flo, { ...ours(halfTerms(1)), clause: '8.3' }),
      step(
        'leaders',
        'Report to governors, SENCO, DSL and pupil premium lead; concerns to senior leader and head',
        flo,
        {
          ...ours(every(1, 'terms')),
          clause: '8.3, 3.4',
        },
      ),
      step('parents', 'Written reports to parents', 'office', { ...ours(every(1, 'terms')), clause: '4.6' }),
    ],
    exits: [done],
  },
];

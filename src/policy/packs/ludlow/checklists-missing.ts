/** Ludlow: a pupil who goes missing at school. Step ids are the policy matrix's numbers; times run from the start, in minutes. */
import type { Checklist } from '../../checklist';
import { better, days, minutes, ours, step, type Who } from '../../checklist-makers';

const leaders: Who = ['head', 'headteacher or SLT'];
const staff: Who = ['anybody', 'available staff'];

export const missing: Checklist[] = [
  {
    id: 'lj-missing',
    title: 'Pupil missing at school',
    trigger: 'A pupil has gone missing while at school',
    offeredBy: ['fda-missing-in-school', 'missing-from-lesson'],
    about: 'pupil',
    kind: 'missing',
    clause: '§10',
    steps: [
      step('1', 'Tell the head or the SLT at once', ['anybody', 'who noticed'], { due: minutes(0) }),
      step('2', 'Tell the office: all that comes in is gathered there', ['anybody', 'who noticed'], {
        due: minutes(0),
      }),
      step('3', 'One stays with the class; search rooms, toilets, shared areas, library, grounds', staff, {
        ...ours(minutes(0)),
      }),
      step('4', 'Search just outside the site, with a mobile phone', staff, { ...ours(minutes(5)) }),
      step('5', 'Not found after 10 minutes: tell the parents, through the emergency contacts', leaders, {
        due: minutes(10),
        means: ['phone'],
        evidence: { kind: 'contact', channels: ['phone'] },
      }),
      step('6', 'Contact the police', leaders, {
        ...ours(minutes(15)),
        onlyIf: 'Have the parents heard nothing, and is the list of contacts exhausted?',
        means: ['phone'],
        decides: 'The head or the SLT decides, and rings.',
      }),
      step('7', 'Fill in the incident form; add it to CPOMS later', ['teacher', 'class teacher or designated lead'], {
        ...ours(days(0)),
        means: ['form'],
      }),
      step('8', 'Tell the social worker, or the staff for looked-after pupils or SEND', leaders, {
        ...ours(days(0)),
        onlyIf: 'Has the pupil a social worker or SEND, or is looked after?',
        decides: 'Who is told, the head or the DSL decides.',
      }),
      step('9', 'Found: see that the pupil is safe and well, and talk', staff, { ...ours(days(0)) }),
      step('10', 'Found: tell parents and agencies at once', leaders, {
        due: minutes(0, '9'),
        means: ['phone'],
        evidence: { kind: 'contact', reached: true },
      }),
      step('11', 'Hear the pupil, explain the risks, and settle whether there is a sanction', leaders, {
        ...ours(days(5, '9')),
        decides: 'The head, or the deputy named for it, decides.',
      }),
      step('12', 'Investigate, conclude, and write the report', leaders, { ...ours(days(10, '9')) }),
    ],
    exits: [
      better('Found: go on with what comes after', 'step:7', { after: '1' }),
      better('Found, and all is done', 'close', { after: '10' }),
    ],
    note: 'Where going missing is part of a known pattern, the actions agreed for that pupil are followed.',
  },
];

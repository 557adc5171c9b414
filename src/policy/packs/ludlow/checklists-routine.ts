/** Ludlow: weekly, monthly and termly work, and amendments. */
import type { Checklist } from '../../checklist';
import { amendmentComplete, amendmentSteps, done, every, step, type Who } from '../../checklist-makers';

const lead: Who = ['lead', 'attendance lead'];
const classStaff: Who = ['teacher', 'class teachers and support staff'];

export const routine: Checklist[] = [
  {
    id: 'lj-weekly',
    title: 'Weekly sheet',
    trigger: 'Every week',
    offeredBy: ['cohort-report-due'],
    about: 'school',
    kind: 'routine',
    clause: 'AppA 1, AppA 2',
    steps: [
      step('sheet', 'Send SLT and attendance lead the sheet, with week, term and year on tabs', 'office', {
        due: every(1, 'weeks'),
        clause: 'AppA 1',
        means: ['copy', 'email'],
      }),
      step('talk', 'Talk about attendance in class, with pupils where it fits', classStaff, {
        due: every(1, 'weeks'),
        clause: 'AppA 2',
      }),
      step('trends', 'Pass trends in attendance or punctuality to the SLT at once', classStaff, { clause: 'AppA 2' }),
    ],
    exits: [done],
  },
  {
    id: 'lj-monthly',
    title: 'Monthly report',
    trigger: 'The first strategy meeting of the month',
    offeredBy: ['cohort-report-due', 'cohort-group-gap', 'cohort-code-pattern', 'cohort-below-target'],
    about: 'school',
    kind: 'routine',
    clause: '§15',
    steps: [
      step('groups', 'Analyse by group and characteristic: codes, weekdays, trends, barriers', lead, {
        due: every(1, 'months'),
      }),
      step('cases', 'Go down to single cases, with the senior team', lead, { due: every(1, 'months') }),
    ],
    exits: [done],
  },
  {
    id: 'lj-fgb',
    title: 'Report to the governors',
    trigger: 'The second half of each term',
    offeredBy: ['cohort-report-due'],
    about: 'school',
    kind: 'routine',
    clause: '§15',
    steps: [
      step('report', 'Report data, patterns, groups, interventions, successes, barriers and next steps', lead, {
        due: every(1, 'terms'),
      }),
    ],
    exits: [done],
  },
  {
    id: 'lj-amend',
    title: 'What an amendment must show',
    trigger: 'An entry of the register is amended',
    offeredBy: ['amend-field-missing', 'amend-reason-missing'],
    about: 'pupil',
    kind: 'amendment',
    clause: '§5',
    steps: amendmentSteps(['anybody', 'who made the amendment']),
    exits: [amendmentComplete],
  },
];

/** JTMAT: the cycle of reports. */
import type { Checklist } from '../../checklist';
import { done, every, step, type Who } from '../../checklist-makers';

const schoolLead: Who = ['lead', 'Strategic Lead for Attendance'];
const trustManager: Who = ['lead', 'Trust Strategic Attendance Manager'];

export const routine: Checklist[] = [
  {
    id: 'jt-report',
    title: 'Monitoring and reports',
    trigger: 'Every week, half term and term',
    offeredBy: ['cohort-report-due', 'cohort-group-gap', 'cohort-code-pattern', 'cohort-lesson-pattern'],
    about: 'school',
    kind: 'routine',
    clause: '§15, §3',
    steps: [
      step('week', 'Analyse attendance and punctuality of the week', schoolLead, { due: every(1, 'weeks') }),
      step('half-term', 'Report to trust manager, governors, SLT and the leads of groups', schoolLead, {
        due: every(1, 'half-terms'),
      }),
      step(
        'analysis',
        'Analyse patterns and trends, compare with last year, and turn them into action plans',
        schoolLead,
        {
          due: every(1, 'half-terms'),
        },
      ),
      step('board', 'Report to the CEO and the trust board', trustManager, { due: every(1, 'terms') }),
      step('visit', 'Trust manager visits the school on data, trends and targets', trustManager, {
        due: every(1, 'terms'),
      }),
    ],
    exits: [done],
  },
];

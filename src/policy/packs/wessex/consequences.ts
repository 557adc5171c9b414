/** Wessex: penalty notices and the steps before them, records, rewards, roles. */
import { conflicting, imageLost, type PolicyPack, silent, stated } from '../../pack';

export const penalties: PolicyPack['values'] = {
  'penalty.sessions': silent,
  'penalty.weeks': silent,
  'penalty.cost': silent,
  'penalty.publicPlaceDays': silent,
  'penalty.nearFrom': silent,
  'nti.contents': silent,
  'nti.weeks': silent,
  // T-28: one clause says "consider", another "will issue"
  'pn.when': conflicting(
    'open truancy, absence condoned by parents, excessive holidays, persistent lateness',
    '10.5, 15.2',
  ),
  'pn.issuer': stated('the head, under the local code', '15.2'),
  'truancy.ladder': stated('first a warning letter, then a penalty notice is considered', '10.5'),
  ladder: stated(
    'contact below 96; no improvement: a formal meeting and an action plan; the toolkit’s steps; the head weighs a meeting with the local authority, a contract, a supervision order, social care; a penalty notice; prosecution',
    '5.6, 5.7, 12.1, 15.1-15.3',
  ),
  'ladder.timing': silent,
  'eso.review': stated('every 3 months', '15.4'),
};

export const records: PolicyPack['values'] = {
  retentionYears: stated(3, '6.7'),
  amendFields: stated(['original', 'amended', 'reason', 'date', 'name', 'role'], '6.6'),
  rewards: stated([99, 100], '12.3'),
  'rewards.how': stated(
    '99 and more is named on the half-termly report, 100 in assembly; praise in tutor time',
    '12.3',
  ),
};

export const roles: PolicyPack['values'] = {
  roles: stated(
    [
      ...['trustees', 'school governance committee', 'headteacher', 'attendance lead', 'attendance officer', 'admin'],
      ...['DSL', 'SENCO', 'ELSA or wellbeing staff', 'tutors'],
    ],
    '2, 14.2',
  ),
  'roles.aliases': stated(
    {
      'attendance lead': ['SLT attendance lead'],
      'attendance officer': ['attendance team'],
      'attendance contract': ['parenting contract'],
    },
    '2, 15.1',
  ),
  'reports.due': stated(
    { 'report to parents': 'half-term', 'children missing education to the local authority': 'term' },
    '12.3, 5.6',
  ),
  'monitor.cycle': stated(
    'regularly; reports to parents every half term; to the local authority every term',
    '16.1, 12.3, 5.6',
  ),
  'monitor.groups': stated(
    'whole school, year, pupil, demographic group, SEND, looked-after, free meals, at risk of persistent absence; use of codes, weekdays, history, barriers',
    '16.2-16.3',
  ),
  'meta.amendmentsNote': stated(
    'guidance of 19 August 2024, new codes, governance renamed, below 90 leads to intervention, the toolkit named, a longer legal section',
    'cover',
  ),
  'charts.toolkit': imageLost,
};

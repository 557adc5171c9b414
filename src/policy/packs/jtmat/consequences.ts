/** John Taylor MAT: penalty notices and legal steps, records, rewards, roles. */
import { conflicting, imageLost, type PolicyPack, silent, stated } from '../../pack';

export const penalties: PolicyPack['values'] = {
  'penalty.sessions': stated(10, '§14'),
  'penalty.weeks': stated(10, '§14'),
  'penalty.cost': silent,
  // T-26: in another place "10-week period"
  'pn.window': conflicting('school weeks, any mix of codes, across terms and years', '§14, §3'),
  'pn.when': stated('the threshold is met; not for independent schools', '§14'),
  'pn.avoidance': stated('the local authority may act earlier where a threshold of 5 days is being dodged', '§14'),
  'pn.issuer': stated('the head or an authorised deputy, the local authority, the police; checked and copied', '§14'),
  'penalty.publicPlaceDays': stated(5, '§14', { unit: 'school days' }),
  'penalty.nearFrom': silent,
  'nti.contents': silent,
  'nti.weeks': silent,
  'nti.rule': stated(
    'usually sent where the threshold is met and support fits but is not taken up or did not work',
    '§14',
  ),
  fines: stated('s444(1) up to £1,000; s444(1A) up to £2,500 or 3 months', '§4'),
  legal: stated('referred to the local authority, which issues; prosecution last; social care', '§13'),
};

export const records: PolicyPack['values'] = {
  retentionYears: stated(6, '§8'),
  amendFields: stated(['original', 'amended', 'reason', 'date', 'name', 'role'], '§8'),
  'amend.rule': stated('only where a reason is found after the close', '§8'),
  rewards: silent,
  'rewards.how': stated('certificates, rewards for year groups, the newsletter', '§2'),
};

export const roles: PolicyPack['values'] = {
  roles: stated(
    [
      ...['CEO and board', 'trust strategic attendance manager', 'governors', 'head', 'school strategic lead'],
      ...['attendance officer', 'pastoral managers', 'heads of year', 'DSL', 'SENDCo'],
    ],
    '§3, §8',
  ),
  'roles.aliases': stated(
    {
      'attendance lead': ['school strategic lead', 'head'],
      'attendance officer': ['attendance officer'],
      SENCO: ['SENDCo'],
    },
    '§3, §8',
  ),
  'reports.due': stated(
    {
      'figures for the attendance lead': 'week',
      'report to the trust manager, governors and SLT': 'half-term',
      'report to the CEO and board': 'term',
    },
    '§15',
  ),
  'monitor.cycle': stated(
    'the lead weekly; every half term to the trust manager, governors, SLT and group leads; termly to the board with a visit; analysis every half term, term and year',
    '§15',
  ),
  vulnerable: stated('a check-in every week; an EHC plan, a health plan or early help is considered', '§12'),
  nonCompulsoryAge: stated('the same expectations, no legal process', '§1'),
  'charts.graduatedResponse': imageLost,
  'charts.post16': imageLost,
  'charts.paStrategy': imageLost,
  'charts.impact': imageLost,
};

/** Ludlow: penalty notices and legal steps, records, rewards, roles. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const penalties: PolicyPack['values'] = {
  'penalty.sessions': silent,
  'penalty.weeks': silent,
  'penalty.cost': silent,
  'penalty.second': silent,
  'penalty.capYears': silent,
  'penalty.publicPlace': silent,
  'penalty.publicPlaceDays': silent,
  'penalty.nearFrom': silent,
  'nti.contents': silent,
  'nti.weeks': silent,
  'pn.when': stated('truancy, persistent lateness, unauthorised leave, under the local code', '§9, §14'),
  'pn.issuer': stated('the head recommends; the local authority decides', '§14'),
  'truancy.ladder': stated(
    'first a warning letter, then a penalty notice is considered; the DSL where safeguarding is in it',
    '§9',
  ),
  legal: stated(
    'the lead weighs a meeting with the local authority, a contract, a supervision order, social care; the head recommends a penalty; prosecution',
    '§14',
  ),
  'eso.review': stated('every 3 months', '§14'),
};

export const ladders: PolicyPack['values'] = {
  ladderWeeks: stated([2, 4, 4], 'AppA8-10'),
  ladder: stated(
    '96: a talk; below 96: letter and leaflet; below 90: a letter, a call; two weeks’ watch; not better: a meeting with targets, or the EWO; met: congratulated and watched until 96; not met: contract, four weeks, a last warning, four weeks, penalty notice',
    'AppA5-10',
  ),
  // T-35: these weeks and one term do not agree; the later governs
  'ladder.timing': conflicting('two, four and four weeks; in another place one term', 'AppA8-10, §14'),
  legalAfter: stated('1 term', '§14'),
};

export const records: PolicyPack['values'] = {
  retentionYears: stated(3, '§5'),
  amendFields: stated(['original', 'amended', 'reason', 'date', 'name', 'role'], '§5'),
  rewards: silent,
  'rewards.how': stated(
    'celebrations, targets of their own for pupils with health cases, a letter after the watch',
    '§11, AppA9',
  ),
  'th.privilege': stated(90, '§11', { op: '<' }),
};

export const roles: PolicyPack['values'] = {
  roles: stated(
    [
      ...['governing board', 'head', 'executive head', 'attendance lead', 'SLT', 'class teacher', 'admin', 'DSL'],
      ...['SENCO', 'EWO', 'LA school attendance support team'],
    ],
    '§1, AppA',
  ),
  // T-44, T-56: lead and officer are one person, yet a list goes to the SLT and to the officer
  'roles.aliases': conflicting(
    {
      'attendance lead': ['attendance officer', 'deputy head'],
      'attendance officer': ['attendance lead'],
      ESO: ['SEO'],
      DSL: ['DDSL'],
    },
    '§1, AppA3, §14',
  ),
  'reports.due': stated(
    {
      'sheet for the SLT and the lead': 'week',
      'report to the senior team': 'month',
      'return to the local authority': 'term',
      'report to the governors': 'term',
    },
    'AppA1, §15, §4',
  ),
  'monitor.cycle': stated(
    'a sheet to the SLT and the lead with week, term and year; the senior team monthly at its first strategy meeting; governors in the second half of each term; analysis every half term, term and year',
    'AppA1, §15',
  ),
  'monitor.groups': stated('groups and trends, for casework', '§15'),
};

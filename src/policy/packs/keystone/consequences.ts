/** Keystone: penalty notices and the steps before them, records, rewards, roles. */
import { type PolicyPack, silent, stated } from '../../pack';

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
  'pn.when': stated('unauthorised absence that goes on after support, by the local code', '§7, App1'),
  ladder: stated(
    'listen; open the way; make it formal by contract or supervision order; enforce by order or fixed penalty, prosecution last',
    '§4-§7',
  ),
  'ladder.timing': silent,
};

export const records: PolicyPack['values'] = {
  retentionYears: silent,
  amendFields: silent,
  rewards: silent,
  'rewards.how': stated('improvement of groups and of pupils, with tact', '§2'),
};

export const roles: PolicyPack['values'] = {
  roles: stated(
    [
      ...['local governing body', 'senior leader', 'trust attendance officer', 'school attendance officer', 'EWO'],
      ...['pastoral leaders', 'SLT', 'CEO'],
    ],
    '§1, §7',
  ),
  'roles.aliases': stated(
    {
      'attendance lead': ['senior leader'],
      'attendance officer': ['school attendance officer', 'trust attendance officer'],
      'attendance contract': ['parenting contract', 'home/school contract'],
    },
    '§1, App1',
  ),
  // "regularly" is no date
  'reports.due': silent,
  'monitor.cycle': stated('regularly', '§3'),
  'monitor.groups': stated('groups of pupils, patterns', '§1, §3'),
};

/** On Track Westbury: attendance lines, evidence, the first day, and what the local authority is told. */
import { type PolicyPack, silent, stated } from '../../pack';

export const lines: PolicyPack['values'] = {
  // T-14: the first two bands share 95 to 95.9
  bands: stated(
    [
      [[95, 100], 'none'],
      [[94, 95.9], 'upper amber'],
      [[90, 93.9], 'lower amber'],
      [[0, 89.99], 'significant (printed: below 90)'],
    ],
    'App2',
  ),
  contactBelow: stated(96, 'App2', { op: '<' }),
  amberLowerBelow: stated(94, 'App2', { op: '<' }),
  riskOfSevereBelow: silent,
  pa: stated(10, '8.4', { op: '>=', unit: '% missed' }),
  severe: stated(50, '8.4', { op: '>=', unit: '% missed' }),
};

export const letters: PolicyPack['values'] = {
  evidenceDays: stated(5, '4.2', { op: '>' }),
  'evidence.grounds': stated(['days', 'doubt'], '4.2'),
  'illness.patternTimes': silent,
  'evidence.illness': stated(
    'for more than 5 days, or where it is doubted; not satisfied: unauthorised, and parents are told first',
    '4.2',
  ),
  late: stated('L before the close, U after it', '4.4'),
};

export const firstDay: PolicyPack['values'] = {
  parentCutoff: stated('09:00', '3.7/4.2'),
  channels: stated(['phone'], '4.2'),
  'report.channel': stated('by phone to the office, each day', '3.7, 4.2'),
  'report.detail': stated('the day of return', '3.7'),
  'report.asks': stated(['reason', 'return'], '3.7, 4.2'),
  'report.eachDay': stated(true, '3.7'),
  'office.firstDay': stated(
    'parents are called that morning; nobody reached: the police may be called; a call each further day, then the EWO; the youth offending officer where there is one',
    '4.5',
  ),
  'office.contacts': stated(2, '3.7', { op: '>=' }),
  return: stated('planned for the pupil, logged, agreed with parents', '7.3'),
};

export const localAuthority: PolicyPack['values'] = {
  unauthLA: stated(10, '3.2', { unit: 'continuous' }),
  'deletion.notices': stated(['local authority'], '3.2'),
  'return.codes': silent,
  'return.days': silent,
  'vulnerable.checkInWeeks': silent,
  'lates.perTerm': silent,
  healthLA: stated(15, '3.2', { op: '>=', unit: 'days' }),
  'LA.ehcp': stated('the local authority is told of falling attendance', '3.2, 7.2'),
};

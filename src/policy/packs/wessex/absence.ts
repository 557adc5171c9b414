/** Wessex: attendance lines, letters, the first day, and what the local authority is told. */
import { type PolicyPack, silent, stated } from '../../pack';

export const lines: PolicyPack['values'] = {
  contactBelow: stated(96, '5.6', { op: '<' }),
  // T-12: the same clause glosses missing 10 % as attendance below 90
  amberLowerBelow: silent,
  riskOfSevereBelow: silent,
  pa: stated(10, '3.5', { op: '>=', unit: '% missed' }),
  severe: silent,
  bands: silent,
  // the amendment summary alone; no operative clause
  'th.intervene90': stated(90, 'cover', { op: '<' }),
};

export const letters: PolicyPack['values'] = {
  letterConsecutive: stated(3, '5.4', { op: '>', unit: 'days' }),
  letterTerm: stated(10, '5.4', { op: '>', unit: 'days' }),
  evidenceDays: silent,
  'evidence.grounds': stated(['doubt'], '5.5'),
  'illness.patternTimes': silent,
  'evidence.illness': stated('not as a rule; only on real doubt', '5.5'),
  late: stated('after the close it is unauthorised; persistent lateness can lead to a penalty notice', '3.4, 10.5'),
  'lates.perWeek': silent,
  'lates.detentionMinutes': silent,
};

export const firstDay: PolicyPack['values'] = {
  parentCutoff: stated('08:40', '5.1'),
  channels: stated(['online-form'], '5.1'),
  'report.channel': stated('the online absence form', '5.1'),
  'report.detail': stated('the reason and how long it should last', '5.1'),
  'report.asks': stated(['reason', 'return'], '5.1'),
  'office.firstDay': stated(
    'no word by the morning close: a text or e-mail as soon as practicable, then a phone call if nobody replies',
    '5.2',
  ),
  'office.signOut': stated('signed out and back in at the office', '10.3'),
  'signOut.asks': stated(['time', 'return'], '10.3'),
  'office.missing': stated('not found on the site: parents are told, and advised to ring the police', '11.2'),
  'office.contacts': stated(2, '2.7, 13.3', { op: '>=' }),
};

export const localAuthority: PolicyPack['values'] = {
  unauthLA: silent,
  // T-25: the checks warn earlier, at 15 and from 10
  healthLA: stated(15, '8.3', { op: '>', unit: 'days' }),
  'LA.return': stated('at least termly: children who miss education', '5.6'),
  'deletion.notices': stated(['local authority'], '2.5'),
  'return.codes': silent,
  'return.days': silent,
  'vulnerable.checkInWeeks': silent,
  'lates.perTerm': silent,
  'deletion.unauth': stated(20, '5.8'),
  'deletion.afterLeave': stated(10, '5.8'),
  deletion: stated('only where nobody knows where the pupil is, after enquiries with the local authority', '5.8'),
};

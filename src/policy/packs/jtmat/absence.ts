/** John Taylor MAT: attendance lines, letters and visits, the first day, and what the local authority is told. */
import { conflicting, imageLost, type PolicyPack, silent, stated } from '../../pack';

export const lines: PolicyPack['values'] = {
  expectation: stated(5, '§4', { op: '<=', unit: 'days' }),
  amberLowerBelow: silent,
  riskOfSevereBelow: silent,
  pa: stated(10, '§12', { op: '>=', unit: '% missed' }),
  // T-46: elsewhere "less than 50 %"; exactly 50 counts as severe
  severe: stated(50, '§12', { op: '>=', unit: '% missed' }),
  neglect: stated(75, '§13', { op: '<=' }),
};

export const letters: PolicyPack['values'] = {
  evidenceDays: stated(5, '§5', { op: '>=' }),
  // T-21: two sections ask for evidence at different points
  // T-21
  'evidence.grounds': conflicting(['days', 'holiday', 'pattern', 'doubt'], '§5, §6'),
  'illness.patternTimes': silent,
  'evidence.illness': conflicting(
    'from 5 days, beside a holiday, or with a pattern; elsewhere only where it is doubted or there is a pattern',
    '§5, §6',
  ),
  disguisedDays: stated(4, '§7', { op: '>' }),
  illnessCallDay: stated(4, '§8'),
  illnessVisitDay: stated(6, '§8'),
  safeAndWell: stated(5, '§8', { op: '>' }),
  longIllness: stated('the child, not only the parent, is seen every week; remotely is allowed', '§8'),
  section19: stated('a virtual check every week and a visit every half term', '§8'),
  hospital: stated(
    'staff stay in touch with the medics; a whole day where part would do is unauthorised in proportion',
    '§8, §7',
  ),
  'holidayLeave.visit': stated('none for requested leave, unless there is a safeguarding concern', '§8'),
  'lates.perWeek': stated(2, '§8'),
  'lates.detentionMinutes': stated(30, '§8'),
  late: stated('2 in a week: a detention after school; missed: one with the head of year', '§8'),
  'lesson.absent': stated('N', '§8'),
  'lesson.vanished': stated(
    'an e-mail to the missing address; pastoral staff look for truancy; the attendance officer rings home',
    '§8',
  ),
  'lesson.late': stated('minutes late are entered with a behaviour score', '§8'),
};

export const firstDay: PolicyPack['values'] = {
  // T-22: in another place before the start of the day
  parentCutoff: stated('09:00', '§8'),
  channels: stated(['phone', 'email'], '§8'),
  'report.channel': stated('by phone each day, or to the e-mail address', '§8'),
  'report.detail': stated('a specific reason and the day of return; "unwell" is not enough', '§8'),
  'report.asks': stated(['reason', 'return'], '§8'),
  'report.vagueWords': stated(['unwell', 'poorly'], '§8'),
  'report.eachDay': stated(true, '§8'),
  noReasonVisitDay: stated(3, '§8'),
  'office.safeguarding': stated(
    'a visit on day 1; without a concern on day 3; safeguarding or the police may be told by day 3',
    '§8',
  ),
  'office.signOut': stated('a reason in writing, and the time', '§8'),
  'signOut.asks': stated(['reason', 'time'], '§8'),
  'office.contacts': stated(2, '§4, §11', { op: '>=' }),
  'charts.firstDay': imageLost,
  'charts.parentContact': imageLost,
};

export const localAuthority: PolicyPack['values'] = {
  // T-25: in another place from 15
  healthLA: stated(15, '§11', { op: '>', unit: 'days' }),
  unauthLA: silent,
  'deletion.notices': stated(['local authority'], '§3'),
  'return.codes': stated(['I'], '§11'),
  'return.days': silent,
  'vulnerable.checkInWeeks': stated(1, '§12'),
  'lates.perTerm': silent,
  'deletion.unauth': stated(20, '§7'),
  // T-24: after an "unauthorised" request; read as granted leave
  'deletion.afterLeave': conflicting(10, '§7'),
  deletion: stated('joint enquiries as a child missing education', '§7'),
};

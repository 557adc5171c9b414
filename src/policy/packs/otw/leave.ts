/** On Track Westbury: leave of absence. */
import { type PolicyPack, silent, stated } from '../../pack';

export const leave: PolicyPack['values'] = {
  'leave.decider': stated('the head teacher, who also sets its length', '5.1'),
  'leave.notice': stated('as far ahead as possible; evidence may be asked for', '4.3, 5.1'),
  'leave.noticeDays': silent,
  'leave.grounds': stated(['performance', 'interview', 'study', 'part-time', 'exceptional'], '5.1'),
  'leave.never.protest': stated(true, '5.1'),
  'leave.holiday': stated('unlikely to be granted', '5.1'),
  'leave.retrospective': stated('asked in advance', '4.3'),
  'leave.licenceDatesEnough': silent,
  'leave.medicalNotice': stated(true, '4.3'),
  'leave.medicalPartUnauthorised': silent,
  'leave.medical': stated('authorised where told in advance; as little time as needed', '4.3'),
  'leave.performance': stated('a regulated performance or employment abroad; C1', '5.1, App1'),
  'leave.performanceFloor': silent,
  'leave.religious': stated('a day exclusively set apart', '5.1'),
  'leave.GRT': stated('travel for work, agreed with the school', '5.1'),
  'leave.sport': stated('P: an activity off the site, not leave', '5.1'),
  'leave.interview': stated('J1', '5.1'),
  'leave.study': stated('S', '5.1'),
  'leave.partTime': stated('temporary and limited in time; C2', '5.1'),
};

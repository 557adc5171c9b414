/** Wessex: leave of absence. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const leave: PolicyPack['values'] = {
  'leave.decider': stated('the headteacher alone; no appeal', '7.1'),
  'leave.notice': stated('the leave form, with reason and dates; the school adds current attendance', '7.2'),
  'leave.noticeDays': stated(14, '7.2'),
  'leave.never.assessment': stated('statutory+before', '7.2'),
  'leave.never.anyUnauthorised': stated(true, '7.2'),
  'leave.never.authorisedOver': stated(10, '7.2', { op: '>' }),
  'leave.never.holiday': silent,
  // T-31: "never" and the head's discretion stand in one clause
  'leave.test': conflicting('exceptional circumstances, at the head’s discretion', '7.2'),
  'leave.holiday': stated('only in exceptional circumstances', '3.4, 7.2'),
  'leave.retrospective': stated('impossible; what was not approved is unauthorised', '7.2'),
  'leave.afterForm': stated('the head meets the parent about the reason and the outcome', '7.2'),
  'leave.licenceDatesEnough': stated(true, '7.4'),
  'leave.medicalNotice': stated(true, '7.3'),
  'leave.medicalPartUnauthorised': silent,
  'leave.medical': stated('outside school hours where possible; approved before; as little time as needed', '7.3'),
  'leave.performance': stated(
    'a licence of the local authority; one with dates needs no more; one without is decided day by day',
    '7.4',
  ),
  'leave.performanceFloor': stated(94, '7.4', { op: '<' }),
  'leave.education.dayMin': stated(3, '7.4'),
  'leave.religious': stated(
    'only days set apart, when parents too are expected off work; the body may be asked',
    '7.5',
  ),
  'leave.religiousDays': stated(14, '7.5'),
  'leave.GRT': stated('only travel for work', '7.6'),
  'leave.grtDays': stated(14, '7.6'),
  'leave.sport': silent,
  'leave.interview': silent,
  'leave.study': silent,
  'leave.partTime': stated('a reduced timetable is possible', '8.5'),
};

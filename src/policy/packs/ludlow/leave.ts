/** Ludlow: leave of absence. */
import { type PolicyPack, silent, stated } from '../../pack';

export const leave: PolicyPack['values'] = {
  'leave.decider': stated('the head, who sets its length; the lead handles it; no appeal', '§6'),
  'leave.notice': stated('in writing to the head, with reason and dates', '§6'),
  'leave.noticeDays': stated(14, '§6'),
  'leave.test': stated('wholly unforeseen; not to be avoided by planning; truly extenuating', '§6'),
  'leave.never.assessment': stated('statutory+before', '§6'),
  'leave.never.anyUnauthorised': stated(true, '§6'),
  'leave.never.authorisedOver': stated(10, '§6', { op: '>' }),
  'leave.never.holiday': silent,
  'leave.holiday': stated('highly unlikely; cost, family or siblings’ terms do not pass the test', '§6'),
  'leave.retrospective': stated('impossible; what was not approved is unauthorised', '§6'),
  'leave.licenceDatesEnough': stated(true, '§6'),
  'leave.medicalNotice': stated(true, '§6'),
  'leave.medicalPartUnauthorised': silent,
  'leave.medical': stated('approved before; a short appointment should not cost half a day unless agreed', '§6'),
  'leave.performance': stated(
    'a licence of the local authority, which approves the education; one without dates is decided day by day',
    '§6',
  ),
  // T-32: at the target of 96.1 there is almost no room
  'leave.performanceFloor': stated(96, '§6', { op: '<' }),
  'leave.education.week': stated(6, '§6'),
  'leave.education.dayMin': stated(3, '§6'),
  'leave.education.dayMax': stated(5, '§6'),
  'leave.religious': stated('only days set apart; the body may be asked', '§6'),
  'leave.religiousDays': stated(14, '§6'),
  'leave.GRT': stated('only travel for work', '§6'),
  'leave.grtDays': stated(14, '§6'),
  'leave.sport': silent,
  'leave.interview': silent,
  'leave.study': silent,
  'leave.partTime': stated('a reduced timetable is possible', '§7'),
};

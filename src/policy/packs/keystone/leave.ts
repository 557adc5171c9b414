/** Keystone: leave of absence. */
import { type PolicyPack, silent, stated } from '../../pack';

export const leave: PolicyPack['values'] = {
  'leave.decider': stated('the headteacher, who also sets its length', 'App2'),
  'leave.notice': stated('a form, in advance', 'App2'),
  'leave.noticeDays': silent,
  'leave.beforeTravel': stated(true, 'App2'),
  'leave.test': stated('rare, significant or unavoidable: it could not be put at another time', 'App2'),
  'leave.never.assessment': silent,
  'leave.never.anyUnauthorised': silent,
  'leave.never.authorisedOver': silent,
  'leave.never.holiday': silent,
  'leave.holiday': stated(
    'no entitlement; mostly refused; taken all the same: a penalty where the threshold is met',
    'App2',
  ),
  'leave.retrospective': stated('asked before; what was not approved is unauthorised', 'App2'),
  'leave.performance': stated(
    'talked over with the head: nature, how often, licence, education by the employer; the head decides',
    'App1',
  ),
  'leave.performanceCode': stated('C', 'App1'),
  'leave.performanceFloor': silent,
  'leave.sport': stated(
    'regional, county and national events at the head’s discretion; regular training hardly, unless the club brings a tutor',
    'App1',
  ),
  'leave.sport.training': stated('hardly granted where it is regular, unless the club brings a tutor', 'App1'),
  'leave.meetingTypes': stated(['performance', 'sport'], 'App1'),
  'leave.religious': stated('a day exclusively set apart; the body may be asked', 'App1'),
  'leave.religiousDays': silent,
  'leave.GRT': stated('travel for work with a return expected; T; dual registration; the place is kept', 'App1'),
  'leave.interview': stated('J', 'App1'),
  'leave.study': silent,
  'leave.licenceDatesEnough': silent,
  'leave.medicalNotice': silent,
  'leave.medicalPartUnauthorised': silent,
  'leave.medical': stated('booked outside the school day; M', '§1, App1'),
};

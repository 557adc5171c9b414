/** On Track Westbury: the times of registers and the codes. */
import { type PolicyPack, silent, stated } from '../../pack';

export const times: PolicyPack['values'] = {
  'day.start': stated('09:15', '4.1'),
  'day.end': stated('14:45', '4.1'),
  'gates.open': silent,
  'gates.close': silent,
  'am.opens': stated('09:15', '4.1'),
  'am.lateAfter': stated('09:15', '4.1'),
  'am.close': stated('09:45', '4.1'),
  'am.boundary': stated('ambiguous', '4.1'),
  'am.sessionEnd': silent,
  'pm.opens': stated('13:00', '4.1'),
  'pm.lateAfter': stated('13:00', '4.1'),
  'pm.close': stated('13:30', '4.1'),
  'pm.boundary': stated('ambiguous', '4.1'),
  'pm.sessionEnd': silent,
  'lateness.anchor': stated('register', '4.1'),
  'register.maxOpenMinutes': stated(30, '4.1', { op: '<=', unit: 'minutes' }),
  'register.electronic': stated(true, '4.1'),
  'register.taken': stated('as the first session starts, and once in the second', '4.1'),
  'register.lessons': stated(true, '3.4'),
  'register.sameDay': stated(true, '3.4'),
};

export const codes: PolicyPack['values'] = {
  'codes.listed': stated(
    [
      ...['/', '\\', 'L', 'K', 'V', 'P', 'W', 'B', 'D', 'C1', 'M', 'J1', 'S', 'X', 'C2', 'C', 'T', 'R', 'I', 'E'],
      ...['Q', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'G', 'N', 'O', 'U', 'Z', '#'],
    ],
    'App1',
  ),
  'codes.withdrawn': stated([], 'App1'),
  'codes.missing': stated([], 'App1'),
  'codes.U': stated('in after the close, but before the session ends', 'App1'),
  'codes.hash': stated('planned closure of the whole school, holidays among them', 'App1'),
  'codes.S': stated('only to study for a public examination', 'App1'),
  'codes.X': stated('only pupils outside compulsory school age', 'App1'),
  nLimit: stated(5, '4.5', { unit: 'working days' }),
};

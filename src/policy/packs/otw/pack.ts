/** OnTrack Education, On Track Westbury, attendance policy, September 2025. Cited by numbered section. */
import { type PolicyPack, stated } from '../../pack';

const pack: PolicyPack = {
  id: 'otw',
  name: 'On Track Westbury Attendance Policy',
  values: {
    'day.start': stated('09:15', '4.1'),
    'day.end': stated('14:45', '4.1'),
    'am.opens': stated('09:15', '4.1'),
    'am.lateAfter': stated('09:15', '4.1'),
    'am.close': stated('09:45', '4.1'),
    'am.boundary': stated('ambiguous', '4.1'),
    'pm.opens': stated('13:00', '4.1'),
    'pm.lateAfter': stated('13:00', '4.1'),
    'pm.close': stated('13:30', '4.1'),
    'pm.boundary': stated('ambiguous', '4.1'),
    'lateness.anchor': stated('register', '4.1'),
    'codes.withdrawn': stated([], 'App1'),
    'codes.missing': stated([], 'App1'),
  },
};
export default pack;

/** Wessex Multi-Academy Trust, attendance policy v2, September 2024. Cited by numbered clause. */
import { conflicting, type PolicyPack, stated } from '../../pack';

const pack: PolicyPack = {
  id: 'wessex',
  name: 'Wessex MAT Attendance Policy v2',
  values: {
    'day.start': stated('08:45', '4.3'),
    'am.lateAfter': stated('09:00', '4.4'),
    'am.close': stated('09:15', '4.4'),
    'am.boundary': stated('exclusive', '4.4'),
    // T-01: marking and closing fall on the same minute
    'pm.lateAfter': conflicting('14:10', '4.4'),
    'pm.close': conflicting('14:10', '4.4'),
    'pm.boundary': stated('inclusive', '4.4'),
    'lateness.anchor': stated('classroom', '4.4'),
    'codes.withdrawn': stated(['H'], '6.3'),
    'codes.missing': stated([], '6.3'),
  },
};
export default pack;

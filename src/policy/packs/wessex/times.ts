/** Wessex: the times of registers and the codes. */
import { conflicting, type PolicyPack, silent, stated } from '../../pack';

export const times: PolicyPack['values'] = {
  'day.start': stated('08:45', '4.3'),
  'day.onSiteBy': stated('08:40', '4.3'),
  'day.end': silent,
  break: stated(['10:55', '11:15'], '4.3'),
  lunch: stated(['13:15', '13:55'], '4.3'),
  'am.lateAfter': stated('09:00', '4.4'),
  'am.close': stated('09:15', '4.4'),
  'am.boundary': stated('exclusive', '4.4'),
  // T-01: marking and closing fall on the same minute
  'pm.lateAfter': conflicting('14:10', '4.4'),
  'pm.close': conflicting('14:10', '4.4'),
  'pm.boundary': stated('inclusive', '4.4'),
  'lateness.anchor': stated('classroom', '4.4'),
  'register.system': stated('SIMS, for marks and for monitoring', '6.1'),
  'register.taken': stated('at the start of each day and of the afternoon session, by named staff', '6.2, 2.4'),
};

export const codes: PolicyPack['values'] = {
  'codes.listed': stated(
    [
      ...['#', '/', '\\', 'L', 'C', 'S', 'C1', 'C2', 'E', 'J1', 'H', 'I', 'M', 'K', 'R', 'B', 'G', 'O', 'U', 'N'],
      ...['X', 'T', 'Q', 'V', 'P', 'D', 'W', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z'],
    ],
    '6.3',
  ),
  'codes.withdrawn': stated(['H'], '6.3'),
  'codes.missing': stated([], '6.3'),
  'codes.anomalies': stated(
    'H is kept; # also for part of the school and for year groups with other term dates; C1 does not name employment abroad',
    '6.3, 6.4',
  ),
  // T-36: nationally a planned closure of the whole school
  'codes.hash': conflicting('planned closure of the whole school or part of it, or of year groups', '6.3, 6.4'),
  'codes.Y': stated(
    'transport failed beyond walking distance, widespread disruption, custody under 4 months; counted in the census',
    '9.1, 9.2',
  ),
  nLimit: silent,
  'register.remoteEducation': stated('absence, with the code of its reason', '6.5'),
};

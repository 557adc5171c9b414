/** Ludlow: the times of registers and the codes. */
import { conflicting, type PolicyPack, silent, stated, statedByYear } from '../../pack';

export const times: PolicyPack['values'] = {
  'day.start': stated('09:00', '§3'),
  'day.onSiteBy': stated('08:55', '§3'),
  break: statedByYear(
    { '3': ['10:10', '10:30'], '4': ['10:10', '10:30'], '5': ['10:45', '11:10'], '6': ['10:45', '11:10'] },
    '§3',
  ),
  lunch: statedByYear(
    { '3': ['12:00', '12:55'], '4': ['12:15', '13:05'], '5': ['12:35', '13:25'], '6': ['12:40', '13:30'] },
    '§3',
  ),
  'am.lateAfter': stated('09:00', '§3'),
  'am.close': stated('09:30', '§3'),
  'am.boundary': stated('exclusive', '§3'),
  'pm.lateAfter': statedByYear({ '3': '13:00', '4': '13:10', '5': '13:30', '6': '13:35' }, '§3'),
  'pm.close': silent,
  'lateness.anchor': stated('classroom', '§3'),
  'register.system': stated('SIMS and SIMS Next Gen; in-day registers and seating plans may be added', '§5, §3'),
};

export const codes: PolicyPack['values'] = {
  'codes.listed': stated(
    [
      ...['#', '/', '\\', 'L', 'C', 'S', 'C1', 'C2', 'E', 'J1', 'H', 'I', 'M', 'K', 'R', 'B', 'G', 'O', 'U', 'N'],
      ...['X', 'T', 'Q', 'V', 'P', 'D', 'W', 'Y1', 'Y2', 'Y3', 'Y4', 'Y5', 'Y6', 'Y7', 'Z'],
    ],
    '§5',
  ),
  'codes.withdrawn': stated(['H'], '§5'),
  'codes.missing': stated([], '§5'),
  'codes.anomalies': stated(
    'H is kept; # also for part of the school; C1 names employment abroad; D at another establishment',
    '§5',
  ),
  // T-36: nationally a planned closure of the whole school
  'codes.hash': conflicting('planned closure of the whole school or part of it, or of year groups', '§5'),
  nLimit: stated(1, 'AppA4', { unit: 'week' }),
  'register.remoteEducation': stated('absence, with the code of its reason', '§5'),
};

/** Ludlow Junior School, attendance policy, draft of April 2024. Cited by the body's headings, one lower than its contents list. */
import { type PolicyPack, silent, stated, statedByYear } from '../../pack';

const pack: PolicyPack = {
  id: 'ludlow',
  name: 'Ludlow Junior School Attendance Policy (draft)',
  values: {
    'day.start': stated('09:00', '§3'),
    'am.lateAfter': stated('09:00', '§3'),
    'am.close': stated('09:30', '§3'),
    'am.boundary': stated('exclusive', '§3'),
    'pm.lateAfter': statedByYear({ '3': '13:00', '4': '13:10', '5': '13:30', '6': '13:35' }, '§3'),
    'pm.close': silent,
    'lateness.anchor': stated('classroom', '§3'),
    'codes.withdrawn': stated(['H'], '§5'),
    'codes.missing': stated([], '§5'),
  },
};
export default pack;

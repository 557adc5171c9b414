/** John Taylor MAT: the times of registers and the codes. */
import { conflicting, type PolicyPack, stated } from '../../pack';

export const times: PolicyPack['values'] = {
  'gates.open': stated('08:00', '§8'),
  'gates.close': stated('08:50', '§8'),
  'am.opens': stated('08:45', '§8'),
  // T-08: named at the gate from 08:45; L is stated only after the gates close
  'am.gateLateAfter': stated('08:45', '§8'),
  'am.lateAfter': conflicting('08:50', '§8'),
  'am.officeSignIn': stated('08:50', '§8'),
  'am.close': stated('08:55', '§8'),
  'am.boundary': stated('inclusive', '§8'),
  'pm.opens': stated('13:50', '§8'),
  'pm.lateAfter': conflicting('13:50', '§8'),
  // T-09: "open from" and "completed at" are the same minute
  'pm.markedBy': conflicting('13:50', '§8'),
  'pm.close': stated('14:00', '§8'),
  'pm.boundary': stated('inclusive', '§8'),
  'lateness.anchor': stated('gate', '§8'),
  'register.taken': stated('at the start of the morning and once in the afternoon', '§8'),
  'register.lessons': stated(true, '§8'),
  'register.system': stated('SIMS', '§8'),
};

export const codes: PolicyPack['values'] = {
  'codes.table': stated('the national set, by reference; only L, U and N are named', '§5, §8'),
  nLimit: stated('immediate', '§8'),
};

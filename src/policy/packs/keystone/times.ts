/** Keystone: the times of registers and the codes. */
import { conflicting, garbled, type PolicyPack, silent, stated } from '../../pack';

export const times: PolicyPack['values'] = {
  // parents are asked to have children in by 08:45; the times of registers are each school's
  'am.lateAfter': stated('08:45', '§1'),
  'am.markedBy': silent,
  'am.close': silent,
  'am.boundary': silent,
  'pm.lateAfter': silent,
  'pm.markedBy': silent,
  'pm.close': silent,
  'pm.boundary': silent,
};

export const codes: PolicyPack['values'] = {
  'codes.listed': stated(
    [
      ...['/', '\\', 'L', 'B', 'D', 'J', 'P', 'V', 'Y', 'C', 'E', 'I', 'X', 'M', 'R', 'T', 'G', 'N', 'O', 'U'],
      ...['Z', '#'],
    ],
    'App1',
  ),
  'codes.withdrawn': stated(['J', 'Y'], 'App1'),
  'codes.missing': stated(['C1', 'C2', 'J1', 'K', 'Q', 'S', 'W', 'Y1-Y7'], 'App1'),
  // T-06: glyphs that the document shows in place of the codes they stand for
  'codes.aliases': garbled(
    { '1': '/', ι: 'L', ı: 'I', В: 'B', С: 'C', М: 'M', т: 'T', х: 'X', v: 'V', z: 'Z' },
    'App1',
  ),
  'codes.anomalies': stated('an older set: bare J and Y, nothing newer, no H; its characters are damaged', 'App1'),
  'codes.X': stated('only pupils outside compulsory school age', 'App1'),
  // T-36: nationally a planned closure of the whole school
  'codes.hash': conflicting('planned closure of the whole school or part of it', 'App1'),
  nLimit: stated('reasonable', 'App1'),
  recode: stated('authorised and unauthorised may be exchanged when new facts come; parents are told', 'App1'),
};

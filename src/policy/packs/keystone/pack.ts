/** Keystone Academy Trust, attendance policy, March 2023 (review lapsed February 2025). Cited by section and appendix. */
import { type PolicyPack, silent, stated } from '../../pack';

const pack: PolicyPack = {
  id: 'keystone',
  name: 'Keystone Academy Trust Attendance Policy',
  values: {
    // parents are asked to have children in by 08:45; the times of registers are each school's
    'am.lateAfter': stated('08:45', '§1'),
    'am.close': silent,
    'pm.lateAfter': silent,
    'pm.close': silent,
    'codes.withdrawn': stated(['J', 'Y'], 'App1'),
    'codes.missing': stated(['C1', 'C2', 'J1', 'K', 'Q', 'S', 'W', 'Y1-Y7'], 'App1'),
    // T-06: glyphs that the document shows in place of the codes they stand for
    'codes.aliases': stated(
      { '1': '/', ι: 'L', ı: 'I', В: 'B', С: 'C', М: 'M', т: 'T', х: 'X', v: 'V', z: 'Z' },
      'App1',
      { certainty: 'garbled' },
    ),
  },
};
export default pack;

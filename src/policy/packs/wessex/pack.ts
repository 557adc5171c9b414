/** Wessex Multi-Academy Trust, attendance policy v2, September 2024. Cited by numbered clause. */
import type { PolicyPack } from '../../pack';
import { about } from './about';
import { firstDay, letters, lines, localAuthority } from './absence';
import { checkRules } from './check-rules';
import { penalties, records, roles } from './consequences';
import { leave } from './leave';
import { codes, times } from './times';

const pack: PolicyPack = {
  id: 'wessex',
  name: 'Wessex MAT Attendance Policy v2',
  values: {
    ...times,
    ...codes,
    ...lines,
    ...letters,
    ...firstDay,
    ...localAuthority,
    ...leave,
    ...penalties,
    ...records,
    ...roles,
    ...about,
    ...checkRules,
  },
};
export default pack;

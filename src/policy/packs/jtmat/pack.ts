/** John Taylor MAT, Blythe Bridge High School and Sixth Form, attendance policy, undated. Cited by section. */
import type { PolicyPack } from '../../pack';
import { about } from './about';
import { firstDay, letters, lines, localAuthority } from './absence';
import { checkRules } from './check-rules';
import { penalties, records, roles } from './consequences';
import { leave } from './leave';
import { codes, times } from './times';

const pack: PolicyPack = {
  id: 'jtmat',
  name: 'John Taylor MAT Attendance Policy (Blythe Bridge)',
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

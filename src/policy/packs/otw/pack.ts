/** OnTrack Education, On Track Westbury, attendance policy, September 2025. Cited by numbered section. */
import type { PolicyPack } from '../../pack';
import { about } from './about';
import { firstDay, letters, lines, localAuthority } from './absence';
import { checkRules } from './check-rules';
import { penalties, records, roles } from './consequences';
import { leave } from './leave';
import { codes, times } from './times';

const pack: PolicyPack = {
  id: 'otw',
  name: 'On Track Westbury Attendance Policy',
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

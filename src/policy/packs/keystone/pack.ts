/** Keystone Academy Trust, attendance policy, March 2023 (review lapsed February 2025). Cited by section and appendix. */
import type { PolicyPack } from '../../pack';
import { about } from './about';
import { firstDay, letters, lines, localAuthority } from './absence';
import { checkRules } from './check-rules';
import { penalties, records, roles } from './consequences';
import { leave } from './leave';
import { codes, times } from './times';

const pack: PolicyPack = {
  id: 'keystone',
  name: 'Keystone Academy Trust Attendance Policy',
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

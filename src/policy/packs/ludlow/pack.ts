/** Ludlow Junior School, attendance policy, draft of April 2024. Cited by the body's headings, one lower than its contents list. */
import type { PolicyPack } from '../../pack';
import { about } from './about';
import { firstDay, letters, lines, localAuthority } from './absence';
import { checkRules } from './check-rules';
import { ladders, penalties, records, roles } from './consequences';
import { leave } from './leave';
import { codes, times } from './times';

const pack: PolicyPack = {
  id: 'ludlow',
  name: 'Ludlow Junior School Attendance Policy (draft)',
  values: {
    ...times,
    ...codes,
    ...lines,
    ...letters,
    ...firstDay,
    ...localAuthority,
    ...leave,
    ...ladders,
    ...penalties,
    ...records,
    ...roles,
    ...about,
    ...checkRules,
  },
};
export default pack;

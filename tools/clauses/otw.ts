/**
 * On Track Westbury, Attendance Policy: its clauses in the order of the document.
 * Cited by numbered section.
 * Owns the order of the parts; what each clause asks stands in the parts.
 */
import type { PolicyClauses } from './clause';
import { absence } from './otw/absence';
import { appendices } from './otw/appendices';
import { monitoring } from './otw/monitoring';
import { registers } from './otw/registers';

export const otw: PolicyClauses = {
  policy: 'otw',
  name: 'On Track Westbury, Attendance Policy',
  entries: [...registers, ...absence, ...monitoring, ...appendices],
};

/**
 * Wessex MAT, Attendance Policy v2: its clauses in the order of the document.
 * Cited by numbered clause.
 * Owns the order of the parts; what each clause asks stands in the parts.
 */
import type { PolicyClauses } from './clause';
import { front } from './wessex/front';
import { leave } from './wessex/leave';
import { register } from './wessex/register';
import { support } from './wessex/support';

export const wessex: PolicyClauses = {
  policy: 'wessex',
  name: 'Wessex MAT, Attendance Policy v2',
  entries: [...front, ...register, ...leave, ...support],
};

/**
 * Keystone Academy Trust, Attendance Policy: its clauses in the order of the document.
 * Cited by section and appendix.
 * Owns the order of the parts; what each clause asks stands in the parts.
 */
import type { PolicyClauses } from './clause';
import { appendices } from './keystone/appendices';
import { sections } from './keystone/sections';

export const keystone: PolicyClauses = {
  policy: 'keystone',
  name: 'Keystone Academy Trust, Attendance Policy',
  entries: [...sections, ...appendices],
};

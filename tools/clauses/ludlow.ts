/**
 * Ludlow Junior School, Attendance Policy (draft): its clauses in the order of the document.
 * Cited by the body's numbers, one lower than its list of contents from the roles on.
 * Owns the order of the parts; what each clause asks stands in the parts.
 */
import type { PolicyClauses } from './clause';
import { absenceToLegal } from './ludlow/absence-to-legal';
import { front } from './ludlow/front';
import { leaveAndHealth } from './ludlow/leave-and-health';
import { monitoring } from './ludlow/monitoring';
import { register } from './ludlow/register';

export const ludlow: PolicyClauses = {
  policy: 'ludlow',
  name: 'Ludlow Junior School, Attendance Policy (draft)',
  entries: [...front, ...register, ...leaveAndHealth, ...absenceToLegal, ...monitoring],
};

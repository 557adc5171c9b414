/** Ludlow Junior School: its checklists, in our words and with its clauses. Owns the joining. */
import type { Checklist } from '../../checklist';
import { absence } from './checklists-absence';
import { ladder } from './checklists-ladder';
import { leave } from './checklists-leave';
import { missing } from './checklists-missing';
import { routine } from './checklists-routine';

export const checklists: readonly Checklist[] = [...absence, ...ladder, ...missing, ...leave, ...routine];

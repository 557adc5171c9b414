/** Wessex MAT: its checklists, in our words and with its clauses. Owns the joining. */
import type { Checklist } from '../../checklist';
import { absence } from './checklists-absence';
import { concern } from './checklists-concern';
import { leave } from './checklists-leave';

export const checklists: readonly Checklist[] = [...absence, ...concern, ...leave];

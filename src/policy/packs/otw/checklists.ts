/** OTW: its checklists, in our words and with its clauses. Owns the joining. */
import type { Checklist } from '../../checklist';
import { absence } from './checklists-absence';
import { attendance } from './checklists-attendance';
import { penalties } from './checklists-penalties';

export const checklists: readonly Checklist[] = [...absence, ...attendance, ...penalties];

/** John Taylor MAT: its checklists, in our words and with its clauses. Owns the joining. */
import type { Checklist } from '../../checklist';
import { firstDays } from './checklists-first-days';
import { illness } from './checklists-illness';
import { leave } from './checklists-leave';
import { routine } from './checklists-routine';
import { support } from './checklists-support';

export const checklists: readonly Checklist[] = [...firstDays, ...illness, ...leave, ...support, ...routine];

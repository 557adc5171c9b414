/** The Ludlow policy as a document: its standing, its age, what it rests on and what it lacks. Owns the `meta.*` values. */
import { type PolicyPack, silent, stated } from '../../pack';

export const about: PolicyPack['values'] = {
  'meta.status': stated('draft', 'cover'),
  // the document names the second half of the summer term; the last day of July is counted
  'meta.reviewBy': stated('2025-07-31', '§17'),
  'meta.cites': stated(['2006 Regs', 'Working together 2024', 'KCSIE 2023'], '§1'),
  'meta.unfinished': silent,
};

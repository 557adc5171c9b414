/** The Wessex policy as a document: its standing, its age, what it rests on and what it lacks. Owns the `meta.*` values. */
import { type PolicyPack, silent, stated } from '../../pack';

export const about: PolicyPack['values'] = {
  'meta.status': stated('approved', 'cover'),
  // the document names the month; its last day is counted
  'meta.reviewBy': stated('2025-09-30', 'cover'),
  'meta.cites': stated(['2006 Regs', 'Working together 2024', 'KCSIE 2024'], '1.1'),
  // appendix 1 lacks its chart, which has a key of its own: 'charts.toolkit'
  'meta.unfinished': silent,
};

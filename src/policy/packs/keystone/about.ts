/** The Keystone policy as a document: its standing, its age, what it rests on and what it lacks. Owns the `meta.*` values. */
import { type PolicyPack, silent, stated } from '../../pack';

export const about: PolicyPack['values'] = {
  'meta.status': stated('approved', 'cover'),
  // the document names the month; its last day is counted
  'meta.reviewBy': stated('2025-02-28', 'cover'),
  // the rules on leave are those of the 2013 amendment to the 2006 Regulations
  'meta.cites': stated(['Working together 2022', '2013 Regs'], 'introduction, App2'),
  'meta.unfinished': silent,
};

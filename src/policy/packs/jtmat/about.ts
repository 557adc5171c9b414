/** The John Taylor policy as a document: its standing, its age, what it rests on and what it lacks. Owns the `meta.*` values. */
import { type PolicyPack, silent, stated } from '../../pack';

export const about: PolicyPack['values'] = {
  'meta.status': stated('undated', 'whole document'),
  'meta.reviewBy': silent,
  'meta.cites': stated(
    ['2024 Regs', 'Working together 2024', 'Safeguarding children 2018', 'Safeguarding children 2023'],
    '§13, AppA',
  ),
  // T-39; the charts that were lost have keys of their own
  'meta.unfinished': stated(
    ['references to a page 30 and a front page that are not there', 'no heading §9'],
    '§3, §11',
  ),
};

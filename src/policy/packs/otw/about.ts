/** The On Track policy as a document: its standing, its age, what it rests on and what it lacks. Owns the `meta.*` values. */
import { type PolicyPack, stated } from '../../pack';

export const about: PolicyPack['values'] = {
  'meta.status': stated('approved', 'cover'),
  'meta.reviewBy': stated('2026-09-01', 'cover'),
  'meta.cites': stated(['2006 Regs', '2024 Regs', 'Working together 2024'], '2'),
  // T-18
  'meta.unfinished': stated(
    [
      'options in square brackets that nobody chose between (3.5, 3.6, 3.7, 8.3)',
      'prompts of a template where the approach should stand (7.1, 7.2, 7.3)',
      'no heading 3.5',
    ],
    '3.5 to 3.7, 7.1 to 7.3, 8.3',
  ),
};

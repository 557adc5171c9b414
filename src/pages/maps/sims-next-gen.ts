/** SIMS Next Gen: what is known of its pages, and the sub-codes of illness that SIMS offers. */
import { inferred, seen, shippedMap } from './shipped-map';

export const simsNextGen = shippedMap({
  id: 'sims-next-gen',
  name: 'SIMS Next Gen',
  system: 'SIMS Next Gen',
  match: { origins: ['https://*.sims.co.uk'] },
  codes: { I_F: 'I', I_S: 'I' },
  facts: [
    seen('People sign in at sts.sims.co.uk; id.sims.co.uk leads to the applications.', 'mis-pages 1.3 row 1'),
    inferred('Registers are at a sub-domain of sims.co.uk, such as registers.sims.co.uk.', 'mis-pages 1.3 row 2'),
    seen(
      'SIMS 7: two session marks a day of one character each, from a list that the government sets. Lesson codes are the school’s own.',
      'sims-partners.com Attendance-Concepts; mis-pages 1.3 row 5',
    ),
    seen(
      '"-" is "All should attend / No mark recorded".',
      'sims-partners.com Attendance-Concepts; mis-pages 1.3 row 5',
    ),
    seen(
      'Codes may have sub-codes such as I_F and I_S, which are I in a statutory return.',
      'sims-partners.com Subcodes; mis-pages 1.3 row 5',
    ),
    seen(
      '7, 8, 9, =, [ and ] have been used by schools and by the vendor; what they mean differs. They stay not understood.',
      'sims-partners.com COVID-19 Attendance; mis-pages 1.3 row 5',
    ),
    seen(
      'Y and # are entered elsewhere (Exceptional Circumstances); Y goes only over / \\ L N O U, # over all but D.',
      'an older guide to SIMS 7; mis-pages 1.3 row 7',
    ),
    inferred(
      'A registration certificate has a line a week with AM and PM side by side as "/\\".',
      'mis-pages 1.3 row 8',
    ),
  ],
});

/** SIMS Next Gen: what is known of its pages, and the sub-codes of illness that SIMS offers. */
import { inferred, seen, shippedMap } from './shipped-map';

export const simsNextGen = shippedMap({
  id: 'sims-next-gen',
  name: 'SIMS Next Gen',
  system: 'SIMS Next Gen',
  match: { origins: ['https://*.sims.co.uk'] },
  codes: { I_F: 'I', I_S: 'I' },
  facts: [
    seen(
      'People sign in at sts.sims.co.uk; id.sims.co.uk leads to the applications.',
      'public source files that name these addresses; row 1.3-1',
    ),
    inferred(
      'Registers are at a sub-domain of sims.co.uk, such as registers.sims.co.uk.',
      'not found in public; remembered, with little certainty; row 1.3-2',
    ),
    seen(
      'SIMS 7: two session marks a day of one character each, from a list that the government sets. Lesson codes are the school’s own.',
      'the vendor’s page for partners, sims-partners.com Attendance-Concepts; row 1.3-5',
    ),
    seen(
      '"-" is "All should attend / No mark recorded".',
      'the vendor’s page for partners, sims-partners.com Attendance-Concepts; row 1.3-5',
    ),
    seen(
      'Codes may have sub-codes such as I_F and I_S, which are I in a statutory return.',
      'the vendor’s page for partners, sims-partners.com Subcodes; row 1.3-5',
    ),
    seen(
      '7, 8, 9, =, [ and ] have been used by schools and by the vendor; what they mean differs. They stay not understood.',
      'the vendor’s page for partners, sims-partners.com COVID-19 Attendance; row 1.3-5',
    ),
    seen(
      'Y and # are entered elsewhere (Exceptional Circumstances); Y goes only over / \\ L N O U, # over all but D.',
      'an older help page for schools with SIMS 7, solus2.lgfl.org.uk faqattendance; row 1.3-7',
    ),
    inferred(
      'A registration certificate has a line a week with AM and PM side by side as "/\\".',
      'its layout was not found in public; remembered; row 1.3-8',
    ),
  ],
});

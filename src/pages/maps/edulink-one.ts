/** Edulink One: what is known of its pages. Corrects nothing: its codes are those of the MIS behind it. */
import { seen, shippedMap } from './shipped-map';

export const edulinkOne = shippedMap({
  id: 'edulink-one',
  name: 'Edulink One',
  system: 'Edulink One',
  match: { origins: ['https://*.edulinkone.com'] },
  facts: [
    seen(
      'Schools are at <school>.edulinkone.com, all at www.edulinkone.com.',
      'public programs that read it; row 1.5-10',
    ),
    seen(
      'Registers come from the MIS behind it. There are two sets of codes, for lessons and statutory ones, each with a default mark for AM and for PM.',
      'the vendor’s help, support.overnetdata.com, and public programs that read it; row 1.5-10',
    ),
    seen('A school may have comments hidden.', 'public programs that read it; row 1.5-10'),
  ],
});

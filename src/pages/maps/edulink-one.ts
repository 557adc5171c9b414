/** Edulink One: what is known of its pages. Corrects nothing: its codes are those of the MIS behind it. */
import { seen, shippedMap } from './shipped-map';

export const edulinkOne = shippedMap({
  id: 'edulink-one',
  name: 'Edulink One',
  system: 'Edulink One',
  match: { origins: ['https://*.edulinkone.com'] },
  facts: [
    seen('Schools are at <school>.edulinkone.com, all at www.edulinkone.com.', 'public clients; mis-pages 1.5 row 10'),
    seen(
      'Registers come from the MIS behind it. There are two sets of codes, for lessons and statutory ones, each with a default mark for AM and for PM.',
      'support.overnetdata.com and public clients; mis-pages 1.5 row 10',
    ),
    seen('A school may have comments hidden.', 'public clients; mis-pages 1.5 row 10'),
  ],
});

/** ScholarPack: what is known of its pages. Corrects nothing: what its colours say is no code, and no markup was seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const scholarPack = shippedMap({
  id: 'scholarpack',
  name: 'ScholarPack',
  system: 'ScholarPack',
  match: { origins: ['https://*.scholarpack.com'] },
  facts: [
    inferred('Schools are at <school>.scholarpack.com.', 'not found in public; remembered; row 1.4-4'),
    seen(
      'Manage Register is a grid of pupils and day AM/PM over four weeks at most, with a box for each code. It saves by itself: there is no Save button.',
      'the vendor’s help page support.scholarpack.com 6251838558493; row 1.4-1',
    ),
    seen(
      'Colours: a yellow border is one of C E H I M R S T, a pink one G N O U; a grey cell has a note; two borders, one in the other, were changed since the page was loaded.',
      'the vendor’s help page support.scholarpack.com 6251882101405; row 1.4-2',
    ),
    seen(
      'Minutes late of L and U are a yellow triangle; their number shows only under the pointer.',
      'the vendor’s help page support.scholarpack.com 6251882101405; row 1.4-2',
    ),
    seen(
      'The teacher’s register has one icon a session: green present, orange late, red absent. A "complex register" offers all codes.',
      'the vendor’s help page support.scholarpack.com 6744960815901; row 1.4-3',
    ),
  ],
});

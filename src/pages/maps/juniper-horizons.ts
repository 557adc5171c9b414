/** Juniper Horizons: what is known of its pages. Corrects nothing: its codes are national ones. */
import { inferred, seen, shippedMap } from './shipped-map';

export const juniperHorizons = shippedMap({
  id: 'juniper-horizons',
  name: 'Juniper Horizons',
  system: 'Juniper Horizons',
  match: { origins: ['https://*.juniperhorizons.com'] },
  facts: [
    inferred('Schools are at a sub-domain of juniperhorizons.com.', 'not found in public; remembered; row 1.6'),
    seen(
      'Classes have AM and PM registers, or a timetable of them. / is present in the morning, \\ in the afternoon.',
      'the vendor’s help page horizons.support.junipereducation.org 4406956156061; row 1.5-13',
    ),
    seen(
      'A school chooses how many codes teachers are offered: / \\ N L X; these and U O I V; or all.',
      'the vendor’s help page horizons.support.junipereducation.org 4406956156061; row 1.5-13',
    ),
    seen(
      'Meals are chosen in the page of the morning register.',
      'the vendor’s help page horizons.support.junipereducation.org 4406956156061; row 1.5-13',
    ),
  ],
});

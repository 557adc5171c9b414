/** Juniper Horizons: what is known of its pages. Corrects nothing: its codes are national ones. */
import { inferred, seen, shippedMap } from './shipped-map';

export const juniperHorizons = shippedMap({
  id: 'juniper-horizons',
  name: 'Juniper Horizons',
  system: 'Juniper Horizons',
  match: { origins: ['https://*.juniperhorizons.com'] },
  facts: [
    inferred('Schools are at a sub-domain of juniperhorizons.com.', 'mis-pages 1.6'),
    seen(
      'Classes have AM and PM registers, or a timetable of them. / is present in the morning, \\ in the afternoon.',
      'horizons.support.junipereducation.org 4406956156061; mis-pages 1.5 row 13',
    ),
    seen(
      'A school chooses how many codes teachers are offered: / \\ N L X; these and U O I V; or all.',
      'horizons.support.junipereducation.org 4406956156061; mis-pages 1.5 row 13',
    ),
    seen(
      'Meals are chosen in the page of the morning register.',
      'horizons.support.junipereducation.org 4406956156061; mis-pages 1.5 row 13',
    ),
  ],
});

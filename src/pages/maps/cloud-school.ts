/** Cloud School, once Progresso: what is known of its pages. Corrects nothing: none of them was ever seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const cloudSchool = shippedMap({
  id: 'cloud-school',
  name: 'Cloud School',
  system: 'Cloud School',
  match: { origins: ['https://*.progresso.net'] },
  facts: [
    seen('Schools are at <school>.progresso.net/v2.', 'public source files that name these addresses; row 1.5-14'),
    inferred(
      'Staff take registers there.',
      'its pages were not found in public; inferred from the address; row 1.5-14',
    ),
  ],
});

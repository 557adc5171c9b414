/** Cloud School, once Progresso: what is known of its pages. Corrects nothing: none of them was ever seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const cloudSchool = shippedMap({
  id: 'cloud-school',
  name: 'Cloud School',
  system: 'Cloud School',
  match: { origins: ['https://*.progresso.net'] },
  facts: [
    seen('Schools are at <school>.progresso.net/v2.', 'public clients; mis-pages 1.5 row 14'),
    inferred('Staff take registers there.', 'mis-pages 1.5 row 14'),
  ],
});

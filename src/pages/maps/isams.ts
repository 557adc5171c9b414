/** iSAMS: what is known of its pages. Each school sets its own registration codes, so that no letter is taken for a national one. */
import { inferred, seen, shippedMap } from './shipped-map';

export const isams = shippedMap({
  id: 'isams',
  name: 'iSAMS',
  system: 'iSAMS',
  match: { origins: ['https://*.isams.cloud'] },
  codesAreOwn: true,
  facts: [
    seen(
      'Schools are at <school>.isams.cloud/main/…, parents at <school>.parents.isams.cloud.',
      'a vendor’s guide to single sign-on; mis-pages 1.5 row 1',
    ),
    seen(
      'Registration codes are the school’s own, one letter, number or sign each, and each is mapped to a government code elsewhere: the letter in a register may not be the national one. Only the school’s table of codes says what it means.',
      'iSAMS help centre 360010886993; mis-pages 1.5 row 2',
    ),
    seen(
      'Changes are kept in a report (History of Changes); absences that were entered ahead are not.',
      'ideas.iris-education.co.uk MIS-I-2635; mis-pages 1.5 row 3',
    ),
    inferred('Modules stand in frames of a shell that looks like a desktop.', 'mis-pages 1.5 row 4'),
  ],
});

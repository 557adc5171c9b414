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
      'Microsoft’s guide to single sign-on for iSAMS, and public source files that name these addresses; row 1.5-1',
    ),
    seen(
      'Registration codes are the school’s own, one letter, number or sign each, and each is mapped to a government code elsewhere: the letter in a register may not be the national one. Only the school’s table of codes says what it means.',
      'the vendor’s help page, iSAMS help centre 360010886993; row 1.5-2',
    ),
    seen(
      'Changes are kept in a report (History of Changes); absences that were entered ahead are not.',
      'the vendor’s page of customers’ wishes, ideas.iris-education.co.uk MIS-I-2635; row 1.5-3',
    ),
    inferred(
      'Modules stand in frames of a shell that looks like a desktop.',
      'not found in public; remembered; row 1.5-4',
    ),
  ],
});

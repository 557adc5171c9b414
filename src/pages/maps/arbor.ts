/** Arbor: what is known of its pages. Corrects nothing: the markup of its staff register was never seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const arbor = shippedMap({
  id: 'arbor',
  name: 'Arbor',
  system: 'Arbor',
  match: { origins: ['https://*.arbor.sc', 'https://*.arbor.education'] },
  facts: [
    seen(
      'Schools are at <school>.uk.arbor.sc, some at <school>.uk.arbor.education; one sign-in for all at login.arbor.sc.',
      'public user scripts; mis-pages 1.1 row 1',
    ),
    seen(
      'The route stands in the query string: ?/home-ui/index is the start page of staff. Pages and slide-overs change without a new address.',
      'public scripts and a page object for tests; mis-pages 1.1 row 2',
    ),
    seen(
      'Built with ExtJS. Classes follow the kind of component (.mis-section, .mis-property-row, .x-field); ids such as mis-property-row-1013-bodyEl are numbered anew at each load.',
      'public user scripts; mis-pages 1.1 rows 3 and 4',
    ),
    seen(
      'A register opens in a slide-over: a drop-down beside each name in the list view, photo cards with marks to click in the profile view. Present is a green tick, late a yellow clock, absent a red cross.',
      'support.arbor-education.com 115004973834; mis-pages 1.1 row 5',
    ),
    seen(
      'Absences that were planned fill the register before anybody took it.',
      'support.arbor-education.com 115004973834; mis-pages 1.1 row 5',
    ),
    seen(
      'Statutory AM and PM marks are worked out from lessons inside the roll-call times. Registers never close, so that late changes are usual.',
      'support.arbor-education.com 203797252, 360014434097; mis-pages 1.1 row 6',
    ),
    seen(
      'Guardians see one row a session: "21 Sep 2026 AM", then a code, a coloured icon without text or "-", then the mark in the school’s own words.',
      'public script for the guardian portal; mis-pages 1.1 row 7',
    ),
    inferred('The attendance grid of staff is an ExtJS grid with locked name columns.', 'mis-pages 1.1 row 8'),
  ],
});

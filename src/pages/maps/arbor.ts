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
      'public user scripts for these addresses; row 1.1-1',
    ),
    seen(
      'The route stands in the query string: ?/home-ui/index is the start page of staff. Pages and slide-overs change without a new address.',
      'a public account of how a script talks to Arbor, and a public page object for tests; row 1.1-2',
    ),
    seen(
      'Built with ExtJS. Classes follow the kind of component (.mis-section, .mis-property-row, .x-field); ids such as mis-property-row-1013-bodyEl are numbered anew at each load.',
      'a public account of how a script talks to Arbor, and public user scripts for these pages; rows 1.1-3 and 1.1-4',
    ),
    seen(
      'A register opens in a slide-over: a drop-down beside each name in the list view, photo cards with marks to click in the profile view. Present is a green tick, late a yellow clock, absent a red cross.',
      'the vendor’s help page support.arbor-education.com 115004973834; row 1.1-5',
    ),
    seen(
      'Absences that were planned fill the register before anybody took it.',
      'the vendor’s help page support.arbor-education.com 115004973834; row 1.1-5',
    ),
    seen(
      'Statutory AM and PM marks are worked out from lessons inside the roll-call times. Registers never close, so that late changes are usual.',
      'the vendor’s help pages support.arbor-education.com 203797252 and 360014434097; row 1.1-6',
    ),
    seen(
      'Guardians see one row a session: "21 Sep 2026 AM", then a code, a coloured icon without text or "-", then the mark in the school’s own words.',
      'a public account of how a script reads the guardian portal; row 1.1-7',
    ),
    inferred(
      'The attendance grid of staff is an ExtJS grid with locked name columns.',
      'not found in public; inferred from other pages of Arbor, and from ExtJS itself as it was run and measured; row 1.1-8',
    ),
  ],
});

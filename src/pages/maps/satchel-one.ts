/** Satchel One: what is known of its pages. Corrects nothing: its register has headings and a pager that are read as ever. */
import { seen, shippedMap } from './shipped-map';

export const satchelOne = shippedMap({
  id: 'satchel-one',
  name: 'Satchel One',
  system: 'Satchel One',
  match: { origins: ['https://www.satchelone.com'] },
  facts: [
    seen('Staff work at www.satchelone.com.', 'the vendor’s help pages, help.satchelone.com; row 1.5-9'),
    seen(
      'A register has a column for each session or period of the chosen day. Long ones come in pages, with a choice of how many rows a page shows.',
      'the vendor’s help pages, help.satchelone.com 11524385 and 6435769; row 1.5-9',
    ),
    seen(
      'Marks go to the MIS at once, and come back from it five times a day only: the two may show different marks.',
      'the vendor’s help page, help.satchelone.com 6435769; row 1.5-9',
    ),
  ],
});

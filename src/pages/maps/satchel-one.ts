/** Satchel One: what is known of its pages. Corrects nothing: its register has headings and a pager that are read as ever. */
import { seen, shippedMap } from './shipped-map';

export const satchelOne = shippedMap({
  id: 'satchel-one',
  name: 'Satchel One',
  system: 'Satchel One',
  match: { origins: ['https://www.satchelone.com'] },
  facts: [
    seen('Staff work at www.satchelone.com.', 'help.satchelone.com; mis-pages 1.5 row 9'),
    seen(
      'A register has a column for each session or period of the chosen day. Long ones come in pages, with a choice of how many rows a page shows.',
      'help.satchelone.com 11524385, 6435769; mis-pages 1.5 row 9',
    ),
    seen(
      'Marks go to the MIS at once, and come back from it five times a day only: the two may show different marks.',
      'help.satchelone.com 6435769; mis-pages 1.5 row 9',
    ),
  ],
});

/** Class Charts: what is known of its pages. Corrects nothing: its cards are told in words, and their markup was not seen. */
import { seen, shippedMap } from './shipped-map';

export const classCharts = shippedMap({
  id: 'class-charts',
  name: 'Class Charts',
  system: 'Class Charts',
  match: { origins: ['https://www.classcharts.com'], paths: ['/teacher/*'] },
  facts: [
    seen('Staff work at www.classcharts.com/teacher/…', 'classcharts public API documents; mis-pages 1.5 row 7'),
    seen(
      'A register is a card a pupil with a drop-down of present, absent and late. A late card shows a clock and the minutes; an absent one is grey and its drop-down shows the code.',
      'pages.classcharts.com 12505; mis-pages 1.5 row 7',
    ),
    seen(
      'A pencil opens the note of a card; the note itself is not in the page.',
      'pages.classcharts.com 12505; mis-pages 1.5 row 7',
    ),
    seen(
      'Its data have a status of yes, present, ignore, no, absent, excused or late beside the code.',
      'classcharts public API documents; mis-pages 1.5 row 8',
    ),
  ],
});

/** Class Charts: what is known of its pages. Corrects nothing: its cards are told in words, and their markup was not seen. */
import { seen, shippedMap } from './shipped-map';

export const classCharts = shippedMap({
  id: 'class-charts',
  name: 'Class Charts',
  system: 'Class Charts',
  match: { origins: ['https://www.classcharts.com'], paths: ['/teacher/*'] },
  facts: [
    seen(
      'Staff work at www.classcharts.com/teacher/…',
      'public documents of its interface (classchartsapi/api-docs); row 1.5-7',
    ),
    seen(
      'A register is a card a pupil with a drop-down of present, absent and late. A late card shows a clock and the minutes; an absent one is grey and its drop-down shows the code.',
      'the vendor’s help page pages.classcharts.com 12505; row 1.5-7',
    ),
    seen(
      'A pencil opens the note of a card; the note itself is not in the page.',
      'the vendor’s help page pages.classcharts.com 12505; row 1.5-7',
    ),
    seen(
      'Its data have a status of yes, present, ignore, no, absent, excused or late beside the code.',
      'public documents of its interface (classchartsapi/api-docs); row 1.5-8',
    ),
  ],
});

/** Compass: what is known of its pages. Its roll says P for present, which elsewhere is a national code of another meaning. */
import { inferred, seen, shippedMap } from './shipped-map';

export const compass = shippedMap({
  id: 'compass',
  name: 'Compass',
  system: 'Compass',
  match: { origins: ['https://*.compass.education'], paths: ['/Organise/*'] },
  codes: { P: '/\\', L: 'L' },
  codesAreOwn: true,
  facts: [
    seen(
      'Schools are at <school>-<region>.compass.education, seen for three regions in Australia.',
      'public extensions; mis-pages 1.5 row 11',
    ),
    inferred('English schools are at addresses of the same kind.', 'mis-pages 1.5 row 11'),
    seen(
      'Attendance is below /Organise/Attendance/, a roll at /Organise/Activities/Activity.aspx. These pages are built with ExtJS (.x-tab, .x-tab-inner), and their tabs come late.',
      'public extensions; mis-pages 1.5 row 11',
    ),
    seen(
      'A roll has three radio buttons a pupil: P is present, NP not present, L late. NP alone is no code.',
      'supportdesk.compass.education, roll; mis-pages 1.5 row 12',
    ),
    seen(
      'Radio buttons are chosen beforehand from notes, with the reason beside them ("NP: Medical/Illness").',
      'supportdesk.compass.education, roll; mis-pages 1.5 row 12',
    ),
  ],
});

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
      'public browser extensions for these pages; row 1.5-11',
    ),
    inferred(
      'English schools are at addresses of the same kind.',
      'no English example was found in public; inferred from those in Australia; row 1.5-11',
    ),
    seen(
      'Attendance is below /Organise/Attendance/, a roll at /Organise/Activities/Activity.aspx. These pages are built with ExtJS (.x-tab, .x-tab-inner), and their tabs come late.',
      'public browser extensions for these pages; row 1.5-11',
    ),
    seen(
      'A roll has three radio buttons a pupil: P is present, NP not present, L late. NP alone is no code.',
      'the vendor’s help page supportdesk.compass.education, roll; row 1.5-12',
    ),
    seen(
      'Radio buttons are chosen beforehand from notes, with the reason beside them ("NP: Medical/Illness").',
      'the vendor’s help page supportdesk.compass.education, roll; row 1.5-12',
    ),
  ],
});

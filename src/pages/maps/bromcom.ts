/** Bromcom: what is known of its pages. Corrects nothing: no address or markup of a register was ever seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const bromcom = shippedMap({
  id: 'bromcom',
  name: 'Bromcom',
  system: 'Bromcom',
  match: { origins: ['https://cloudmis.bromcom.com', 'https://*.bromcomcloud.com'] },
  facts: [
    seen(
      'Staff work at cloudmis.bromcom.com, in ASP.NET pages such as /Nucleus/UI/Areas/People/StudentList.aspx.',
      'public browser extensions for these pages; row 1.2-1',
    ),
    inferred(
      'The register is below /Nucleus/UI/Areas/Attendance/, or at Routines.aspx with its name in the query.',
      'not found in public; inferred from the addresses of its other pages; row 1.2-2',
    ),
    seen(
      'Pupils and families have a portal at vle.bromcomcloud.com.',
      'a public user script for the portal; row 1.2-3',
    ),
    seen(
      'Its component library bromcom-ui 1.12 keeps 31 of 38 elements (bcm-input, bcm-select …) in open shadow roots; it has no table. Whether a register uses it is not known.',
      'the source of the library, as it is public (bromcom-ui-library); row 1.2-4',
    ),
    seen(
      'Manage Attendance is a grid of pupils and periods headed AM, Period 1, Period 2 …, one box a mark. A box that is chosen is green; a code that was typed and not saved is yellow.',
      'the vendor’s help page docs.bromcom.com how-to-use-manage-attendance; row 1.2-5',
    ),
    seen(
      'Schools may have marks copied between lessons and AM or PM, and may let the past be altered with a preset reason.',
      'the vendor’s help pages docs.bromcom.com how-to-configure-registration-options and how-to-use-register-update-parameters; row 1.2-6',
    ),
  ],
});

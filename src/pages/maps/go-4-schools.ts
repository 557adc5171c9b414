/** Go 4 Schools: what is known of its pages. Corrects nothing: its register was never seen. */
import { inferred, seen, shippedMap } from './shipped-map';

export const go4Schools = shippedMap({
  id: 'go-4-schools',
  name: 'Go 4 Schools',
  system: 'Go 4 Schools',
  match: { origins: ['https://www.go4schools.com'] },
  facts: [
    seen(
      'Pupils and parents have ASP.NET pages at www.go4schools.com: /students/Default.aspx, /parents/Login.aspx.',
      'public scripts for these pages; row 1.5-5',
    ),
    seen(
      'Pupils are sorted into attendance tiers 1 to 3.',
      'the vendor’s page go4schools.com/Attendance.aspx; row 1.5-5',
    ),
    inferred(
      'Staff take registers at the same host.',
      'not found in public; inferred from the addresses of other pages; row 1.5-6',
    ),
  ],
});

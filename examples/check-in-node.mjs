/** Checks a register that another program holds as plain data. Run it with Node beside an installed register-lens. */
import { checkReading, policyPacks } from 'register-lens';

/** One row: late at 09:40 where the register closed at 09:15, and marked L. */
const reading = {
  kind: 'register',
  mis: null,
  url: 'https://mis.example/register',
  school: null,
  group: '8B',
  readAt: '2026-11-20T09:45:00Z',
  coverage: { found: 1, read: 1, total: 1, unread: [] },
  taken: 'saved',
  savedAt: '09:10',
  rows: [
    {
      key: 'row-1',
      pupil: { name: 'Ash, Amy', id: '1001', year: '8' },
      cells: [
        {
          key: 'cell-1',
          date: '2026-11-20',
          session: 'AM',
          lesson: null,
          code: 'L',
          shown: 'L',
          state: 'saved',
          arrival: '09:40',
        },
      ],
    },
  ],
};

const findings = checkReading(reading, {
  policy: { trust: policyPacks.wessex },
  calendar: null,
  now: '2026-11-20T09:45:00Z',
});
for (const { severity, check, message, sources } of findings)
  console.log(`${severity}  ${check}  ${message}  (${sources.policy?.clause ?? sources.national?.source ?? ''})`);

/** Random marks over the shared school year, as pages give them: unsorted, with blanks, nonsense and second marks for a session. */
import fc from 'fast-check';
import type { Mark } from '../../../src/attendance';
import { codesOn } from '../../../src/attendance';
import { schoolDays } from './autumn-2026';

const notCodes = ['', '-', '*', 'F', '?'];
const holidays = ['2026-10-28', '2026-11-02', '2026-11-14', '2027-05-03'];

const anyCode = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/', '\\', 'L') },
  { weight: 4, arbitrary: fc.constantFrom('G', 'N', 'O', 'U') },
  { weight: 3, arbitrary: fc.constantFrom(...codesOn('2026-11-20')) },
  { weight: 1, arbitrary: fc.constantFrom(...notCodes) },
);

const anyDay = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...schoolDays) },
  { weight: 1, arbitrary: fc.constantFrom(...holidays) },
);

export const anyMark: fc.Arbitrary<Mark> = fc.record({
  date: anyDay,
  session: fc.constantFrom('AM' as const, 'PM' as const),
  code: anyCode,
});

export const anyMarks: fc.Arbitrary<Mark[]> = fc.array(anyMark, { maxLength: 160 });

/** Marks with many unauthorised sessions, close together: what the penalty window has to count. */
export const troubledMarks: fc.Arbitrary<Mark[]> = fc.array(
  fc.record({
    date: anyDay,
    session: fc.constantFrom('AM' as const, 'PM' as const),
    code: fc.constantFrom('O', 'O', 'U', 'N', 'G', '/', 'I'),
  }),
  { maxLength: 120 },
);

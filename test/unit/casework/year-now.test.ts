import { expect, it } from 'vitest';
import type { OpenRecord } from '../../../src/casework/records';
import { yearNow } from '../../../src/casework/year-now';

it('a year group that was written down last school year is not known any more', () => {
  const value = { name: null, year: '8', group: null, school: 'thornmere', ids: [] };
  const known = (at: string): OpenRecord<'pupils'> => ({
    ...{ kind: 'pupils', id: 'p', pupil: 'p', version: 1, value },
    stamps: { year: `${at} desk` },
  });
  expect(yearNow(known('2026-09-14T08:00:00Z'), '2026-11-20')).toBe('8');
  expect(yearNow(known('2026-07-14T08:00:00Z'), '2026-11-20')).toBeNull();
  expect(yearNow({ ...known(''), stamps: {} }, '2026-11-20')).toBeNull();
});

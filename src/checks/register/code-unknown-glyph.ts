/** Something stands in a mark's place that is no code, or only looks like one. */
import { codeClass } from '../../attendance';
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';
import { looksLike } from './look-alikes';

export default defineCheck({
  on: 'mark',
  id: 'code-unknown-glyph',
  page: 'register',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['mark'],
  title: 'Not a recognised code',
  national: 'codes.table',
  run({ cell, policy, now }) {
    if (cell.shown === '') return null;
    const on = cell.date ?? now.date;
    if (cell.code !== null && (cell.code === '' || codeClass(cell.code, on) !== null)) return null;
    const aliases = policy.own('codes.aliases');
    const alias = (aliases?.value as Record<string, string> | undefined)?.[cell.shown];
    const twin = alias ?? looksLike(cell.shown);
    const meant = twin !== null && codeClass(twin, on) !== null ? twin : null;
    return breach({
      message: `'${cell.shown}' is not a recognised code${meant ? `; it looks like ${meant}` : ''}.`,
      action: meant
        ? `Enter the mark again: ${meant} if that was meant. Tell the office.`
        : 'Enter the mark again, and tell the office.',
      policy: alias !== undefined ? aliases : null,
      facts: { shown: cell.shown, looksLike: meant },
    });
  },
});

export const examples: MarkExample[] = [
  { policy: 'wessex', session: 'AM', code: null, shown: 'В', expect: { severity: 'error' }, why: 'a Cyrillic letter' },
  {
    policy: 'keystone',
    session: 'AM',
    code: null,
    shown: 'ι',
    expect: { severity: 'error' },
    why: 'T-06: stands for L there',
  },
  { policy: 'otw', session: 'PM', code: null, shown: '?', expect: { severity: 'error' }, why: 'no code at all' },
  {
    policy: 'wessex',
    date: '2023-10-02',
    session: 'AM',
    code: 'C1',
    expect: { severity: 'error' },
    why: 'no code before 2024',
  },
  { policy: 'wessex', session: 'AM', code: 'B', expect: null, why: 'a code' },
  { policy: 'wessex', session: 'AM', code: '', shown: '-', expect: null, why: 'no mark is not a wrong one' },
  { policy: 'otw', session: 'AM', code: 'Y1', expect: null, why: 'law trap 9: codes of two characters' },
  {
    policy: 'wessex',
    date: '2024-07-12',
    session: 'AM',
    code: 'K',
    expect: { severity: 'error' },
    why: 'law trap 11: K was no code before August 2024',
  },
  { policy: 'keystone', session: 'AM', code: 'J', expect: null, why: 'T-04: withdrawn, not unknown' },
  {
    policy: 'otw',
    date: null,
    session: 'AM',
    code: null,
    shown: '?',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'codes are those of a date',
  },
];

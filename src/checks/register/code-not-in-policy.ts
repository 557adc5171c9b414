/** A national code that this school's own policy does not list: the policy is behind, not the mark. */
import { codeClass, isWithdrawn } from '../../attendance';
import { breach, defineCheck } from '../check';
import type { MarkExample } from '../example';

export default defineCheck({
  on: 'mark',
  id: 'code-not-in-policy',
  page: 'register',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['mark', 'date'],
  title: 'Code missing from the policy',
  national: 'codes.table',
  policy: ({ policy }) => policy.own('codes.missing'),
  run({ cell, now }, missing) {
    const on = cell.date ?? now.date;
    if (cell.code === null || codeClass(cell.code, on) === null || isWithdrawn(cell.code, on)) return null;
    if (!Array.isArray(missing.value) || !missing.value.some((entry) => covers(entry, cell.code as string)))
      return null;
    return breach({
      message: `${cell.code} is a national code, but not in this school's policy table.`,
      action: 'Keep it. Ask for the policy to be brought up to date.',
      policy: missing,
      facts: { code: cell.code },
    });
  },
});

/** An entry is a code, or a range of one letter: 'Y1-Y7'. */
function covers(entry: unknown, code: string): boolean {
  if (typeof entry !== 'string') return false;
  const [from, to] = entry.split('-') as [string, string | undefined];
  if (to === undefined) return entry === code;
  return code.length === from.length && code[0] === from[0] && code >= from && code <= to;
}

export const examples: MarkExample[] = [
  { policy: 'keystone', session: 'AM', code: 'C2', expect: { severity: 'info' }, why: 'T-05' },
  { policy: 'keystone', session: 'AM', code: 'Y4', expect: { severity: 'info' }, why: 'Y1 to Y7 are missing' },
  { policy: 'keystone', session: 'AM', code: 'I', expect: null, why: 'listed' },
  { policy: 'keystone', session: 'AM', code: 'J', expect: null, why: 'see code-withdrawn' },
  { policy: 'wessex', session: 'AM', code: 'Y4', expect: null, why: 'the table is complete' },
  { policy: 'jtmat', session: 'AM', code: 'C2', expect: null, why: 'the policy names codes by reference only' },
  {
    policy: 'keystone',
    date: '2024-07-12',
    session: 'AM',
    code: 'K',
    expect: null,
    why: 'law trap 11: K was no code before August 2024',
  },
  {
    policy: 'keystone',
    date: null,
    session: 'AM',
    code: 'C2',
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'codes are those of a date',
  },
];

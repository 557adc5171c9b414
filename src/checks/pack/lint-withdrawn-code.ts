/** A table of codes that still holds H, a bare J or a bare Y. */
import { isWithdrawn } from '../../attendance';
import { stated } from '../../policy/pack';
import { defineLint, wordsOf } from './lint-check';
import type { LintExample } from './lint-example';
import { listedCodes } from './listed-codes';

const INSTEAD: Record<string, string> = {
  H: 'In place of H: C if the headteacher granted leave, else G',
  J: 'In place of J: J1',
  Y: 'In place of Y: the one of Y1 to Y7 that fits',
};

export default defineLint({
  id: 'lint-withdrawn-code',
  severity: 'error',
  title: 'Withdrawn codes in the table',
  national: 'codes.withdrawn',
  run(subject) {
    const said = wordsOf(subject.stated('codes.withdrawn')).filter((code) => isWithdrawn(code, subject.on));
    const listed = (listedCodes(subject) ?? []).filter((code) => isWithdrawn(code, subject.on));
    const codes = [...new Set([...said, ...listed])].sort();
    if (codes.length === 0) return [];
    return [
      {
        what: codes.join(' '),
        keys: [...(said.length > 0 ? ['codes.withdrawn'] : []), ...(listed.length > 0 ? ['codes.listed'] : [])],
        message: `The table of codes still lists ${codes.join(' and ')}, withdrawn in August 2024.`,
        action: `Take out ${codes.join(' and ')}. ${codes.map((code) => INSTEAD[code]).join('. ')}.`,
        cites: subject.stated(said.length > 0 ? 'codes.withdrawn' : 'codes.listed'),
        facts: { codes },
      },
    ];
  },
});

export const examples: LintExample[] = [
  { pack: 'wessex', expect: { severity: 'error' }, why: 'T-03: H kept' },
  { pack: 'keystone', expect: { severity: 'error' }, why: 'T-04: bare J and bare Y, one finding for both' },
  { pack: { 'codes.listed': stated(['/', '\\', 'L', 'J'], '1') }, expect: { severity: 'error' }, why: 'in the table' },
  { pack: { 'codes.listed': stated(['J1', 'Y1–Y7'], '1') }, expect: null, why: 'the codes that replaced them' },
  { pack: 'otw', expect: null, why: 'a table of 2024' },
  { pack: 'wessex', on: '2024-08-18', expect: null, why: 'H was in force until that day' },
];

/** A table of codes that lacks some of the national ones. */
import { codesOn, isWithdrawn } from '../../attendance';
import { stated } from '../../policy/pack';
import { defineLint, wordsOf } from './lint-check';
import type { LintExample } from './lint-example';
import { codesInWords, listedCodes, spelledOut } from './listed-codes';

export default defineLint({
  id: 'lint-missing-codes',
  severity: 'warning',
  title: 'National codes missing from the table',
  national: 'codes.table',
  run(subject) {
    const said = wordsOf(subject.stated('codes.missing')).flatMap(spelledOut);
    const listed = listedCodes(subject);
    const unlisted =
      listed === null
        ? []
        : codesOn(subject.on).filter((code) => !isWithdrawn(code, subject.on) && !listed.includes(code));
    const codes = [...new Set([...said, ...unlisted])].sort();
    if (codes.length === 0) return [];
    return [
      {
        what: codes.join(' '),
        keys: [...(said.length > 0 ? ['codes.missing'] : []), ...(unlisted.length > 0 ? ['codes.listed'] : [])],
        message: `The table of codes lacks ${codesInWords(codes)}.`,
        action: 'Add them, so that staff find every code they may need.',
        cites: subject.stated(said.length > 0 ? 'codes.missing' : 'codes.listed'),
        facts: { codes },
      },
    ];
  },
});

const ALL = '/ \\ L K V P W B C C1 C2 E I J1 M R S T G N O U D Q X Y1–Y7 Z #'.split(' ');

export const examples: LintExample[] = [
  { pack: 'keystone', expect: { severity: 'warning' }, why: 'T-05' },
  { pack: { 'codes.listed': stated(ALL, '1') }, expect: null, why: 'the whole table, with Y1 to Y7 as one row' },
  {
    pack: {
      'codes.listed': stated(
        ALL.filter((code) => code !== 'K'),
        '1',
      ),
    },
    expect: { severity: 'warning', keys: ['codes.listed'] },
    why: 'one code is enough',
  },
  { pack: 'wessex', expect: null, why: 'has a code too many, none too few' },
  { pack: 'jtmat', expect: null, why: 'no table of its own: it goes by the national one' },
];

/** Printed attendance bands that leave a percentage in no band, or put one into two. */
import { stated } from '../../policy/pack';
import { defineLint } from './lint-check';
import type { LintExample } from './lint-example';

type Band = { from: number; to: number };

export default defineLint({
  id: 'lint-band-holes',
  severity: 'warning',
  title: 'Attendance bands with holes or overlaps',
  run({ stated }) {
    const own = stated('bands');
    const bands = bandsOf(own?.value).sort((a, b) => a.from - b.from);
    const holes: [number, number][] = [];
    const overlaps: [number, number][] = [];
    for (const [index, { to }] of bands.entries()) {
      const next = bands[index + 1];
      if (next === undefined) break;
      if (to >= next.from) overlaps.push([next.from, Math.min(to, next.to)]);
      else if (next.from - to > ONE_DECIMAL) holes.push([to, next.from]);
    }
    if (holes.length + overlaps.length === 0) return [];
    const said: string[] = [];
    if (holes.length > 0) said.push(`figures between ${inWords(holes, 'and')} are in no band`);
    if (overlaps.length > 0) said.push(`figures from ${inWords(overlaps, 'to')} are in two`);
    return [
      {
        what: JSON.stringify([holes, overlaps]),
        keys: ['bands'],
        message: `Attendance bands do not meet: ${said.join('; ')}.`,
        action: 'Print bands that meet: each begins a tenth of a per cent above the end of the one below.',
        cites: own,
        facts: {
          holes: holes.map((pair) => pair.map(asPercent)),
          overlaps: overlaps.map((pair) => pair.map(asPercent)),
        },
      },
    ];
  },
});

/** Bands are compared in hundredths of a per cent, on integers. */
const HUNDREDTHS = 100;
/** Policies print attendance to one decimal: bands a tenth apart leave no printed figure between them. */
const ONE_DECIMAL = 10;

const asPercent = (hundredths: number): number => hundredths / HUNDREDTHS;

const inWords = (pairs: readonly [number, number][], word: string): string =>
  pairs.map(([from, to]) => `${asPercent(from)} ${word} ${asPercent(to)}`).join(', ');

function bandsOf(value: unknown): Band[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const ends: unknown = Array.isArray(entry) ? entry[0] : null;
    const [from, to]: unknown[] = Array.isArray(ends) ? ends : [];
    return typeof from === 'number' && typeof to === 'number'
      ? [{ from: Math.round(from * HUNDREDTHS), to: Math.round(to * HUNDREDTHS) }]
      : [];
  });
}

const bands = (...list: [number, number][]) => ({
  bands: stated(
    list.map((ends, index) => [ends, `band ${index}`]),
    '1',
  ),
});

export const examples: LintExample[] = [
  { pack: bands([96, 100], [91, 95], [80, 90]), expect: { severity: 'warning' }, why: 'T-13: 95.5 is in no band' },
  { pack: bands([95, 100], [94, 95.9], [90, 93.9]), expect: { severity: 'warning' }, why: 'T-14: 95.5 is in two' },
  { pack: bands([95, 100], [90, 95]), expect: { severity: 'warning' }, why: 'exactly 95 is in two' },
  { pack: bands([95, 100], [90, 94.9], [0, 89.99]), expect: null, why: 'no printed figure falls between' },
  { pack: bands([95, 100], [90, 94.8]), expect: { severity: 'warning' }, why: '94.9 is in no band' },
  { pack: bands([90, 94.9], [95, 100]), expect: null, why: 'their order does not matter' },
  { pack: 'wessex', expect: null, why: 'no bands' },
];

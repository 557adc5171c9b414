/** Ways in which programs round a percentage. Owns them, on integers; ours is half up, as the Department's is. */
import type { Counts } from './explain-reasons';

export type Rounding = 'half-up' | 'half-even' | 'half-down' | 'cut-off' | 'up';

export type PrintedPercent = { text: string; places: number };

/** "86.0" out of "86.0 %"; null for what is no figure. */
export function percentIn(percent: string | undefined): PrintedPercent | null {
  const text = percent?.replace('%', '').trim() ?? '';
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(text)) return null;
  return { text, places: text.split('.')[1]?.length ?? 0 };
}

/** The percentage as text, rounded so; null where nothing was possible. */
export function roundedAs({ attended, possible }: Counts, places: number, rounding: Rounding): string | null {
  if (possible === 0) return null;
  const scale = 10 ** places;
  const scaled = attended * 100 * scale;
  const down = Math.floor(scaled / possible);
  const twice = 2 * (scaled - down * possible);
  const units = down + (isRoundedUp(rounding, twice, possible, down) ? 1 : 0);
  if (places === 0) return String(units);
  return `${Math.floor(units / scale)}.${String(units % scale).padStart(places, '0')}`;
}

function isRoundedUp(rounding: Rounding, twice: number, possible: number, down: number): boolean {
  switch (rounding) {
    case 'half-up':
      return twice >= possible;
    case 'half-even':
      return twice > possible || (twice === possible && down % 2 === 1);
    case 'half-down':
      return twice > possible;
    case 'cut-off':
      return false;
    case 'up':
      return twice > 0;
  }
}

/** In words, and in two: none for half up. */
export const OTHER_ROUNDINGS: readonly { rounding: Rounding; short: string; words: string }[] = [
  { rounding: 'cut-off', short: 'cut off', words: 'the percentage is cut off, not rounded' },
  { rounding: 'half-even', short: 'half to even', words: 'the percentage is rounded half to even' },
  { rounding: 'half-down', short: 'half down', words: 'the percentage is rounded half down' },
  { rounding: 'up', short: 'rounded up', words: 'the percentage is always rounded up' },
];

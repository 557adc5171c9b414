/** Rates for showing to people. Owns rounding; thresholds are never compared on what this prints. */

/**
 * `part` of `whole` as a percentage with exactly `places` decimals and no sign: `formatRate(9, 10, 1)` is `'90.0'`.
 * Rounds half up on integers, as the Department's published rates do. `'n/a'` when `whole` is 0.
 * @throws RangeError when `part` or `whole` is no whole number of sessions (0 or more), or `places` is no whole number.
 */
export function formatRate(part: number, whole: number, places: number): string {
  if (!isCount(part) || !isCount(whole) || !isCount(places))
    throw new RangeError(`formatRate wants whole numbers, 0 or more: got ${part} of ${whole}, ${places} places`);
  if (whole === 0) return 'n/a';
  const scale = 10n ** BigInt(places);
  const doubled = 2n * BigInt(part) * 100n * scale;
  const rounded = (doubled + BigInt(whole)) / (2n * BigInt(whole));
  const units = rounded / scale;
  if (places === 0) return `${units}`;
  return `${units}.${String(rounded % scale).padStart(places, '0')}`;
}

const isCount = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;

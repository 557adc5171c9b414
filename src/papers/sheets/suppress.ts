/**
 * Which small groups a report leaves out, so that nobody in it can be told. Owns the rule: fewer than ten are not shown, and
 * where the whole is shown, no more is shown than leaves at least ten together unknown.
 */

/** Below this a group's figures are withheld. */
export const FEWEST_SHOWN = 10;
export const TOO_FEW = 'fewer than 10';

/**
 * For each group whether its figures are withheld. `whole` is whether the sum of all groups is shown beside them: then a single
 * withheld group could be worked out by taking the others away, so more are withheld, the smallest first. `already` are
 * withheld for another reason.
 */
export function withheld(sizes: readonly number[], whole: boolean, already: readonly boolean[] = []): boolean[] {
  const hidden = sizes.map((size, at) => already[at] === true || (size > 0 && size < FEWEST_SHOWN));
  if (!whole || !hidden.some(Boolean)) return hidden;
  const bySize = sizes.map((_, at) => at).sort((a, b) => (sizes[a] as number) - (sizes[b] as number));
  const unknown = () => sizes.reduce((sum, size, at) => (hidden[at] ? sum + size : sum), 0);
  const isSafe = () => unknown() === 0 || (hidden.filter(Boolean).length >= 2 && unknown() >= FEWEST_SHOWN);
  for (const at of bySize) {
    if (isSafe()) break;
    if ((sizes[at] as number) > 0) hidden[at] = true;
  }
  return hidden;
}

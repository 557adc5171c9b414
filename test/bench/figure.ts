/** What a benchmark says. Owns medians and the table; a bound that is missed is said, and fails nothing by itself. */

/** One line of the table: milliseconds of ours and of the reference, both taken in each run. */
export type Figure = {
  name: string;
  reference: string;
  /** One pair a run, turn about. */
  runs: readonly { ours: number; reference: number }[];
  /** In words, as the issue says it. */
  bound: string;
  /** From the medians of a figure. */
  isMet: (median: { ours: number; reference: number; ratio: number }) => boolean;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/** One line a figure, in columns. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ name, reference, runs, bound, isMet }) => {
    const ours = median(runs.map((run) => run.ours));
    const named = median(runs.map((run) => run.reference));
    const ratio = median(runs.map((run) => run.ours / run.reference));
    const met = isMet({ ours, reference: named, ratio }) ? 'met' : 'NOT MET';
    return [name, `${ours.toFixed(1)} ms`, reference, shown(named, ' ms', 1), shown(ratio, ' ×', 3), bound, met];
  });
  const all = [['figure', 'ours', 'reference', 'its', 'ratio', 'bound', ''], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  for (const row of all)
    console.log(
      row
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  console.log(
    `\nMedians of ${figures[0]?.runs.length ?? 0} runs. Milliseconds depend on the machine; ratios are of one run.`,
  );
}

const shown = (value: number, unit: string, digits: number): string =>
  Number.isNaN(value) ? '–' : `${value.toFixed(digits)}${unit}`;

/**
 * Whether a spreadsheet may have dropped the zeros at the beginning of a file's admission numbers. Owns the signs of it: bare
 * numbers of differing lengths in a file without any name, by which nobody would see that a mark goes to somebody else.
 */
import type { PupilOfFile } from './file-pupils';

/** A number of the fewest figures, and one of the most. */
export type LostZeros = { short: string; long: string };

const FIGURES = /^[1-9]\d*$/;

export function haveLostZeros(pupils: readonly Pick<PupilOfFile, 'ids' | 'name'>[]): LostZeros | null {
  const numbers: string[] = [];
  for (const { ids, name } of pupils) {
    const { admission, upn, mis } = ids;
    if (name !== null || upn !== undefined || mis !== undefined) return null;
    // one zero that is still there says that the numbers are texts
    if (admission === undefined || !FIGURES.test(admission)) return null;
    numbers.push(admission);
  }
  const [short = '', ...longer] = numbers.sort((a, b) => a.length - b.length);
  const long = longer.at(-1) ?? '';
  return long.length > short.length ? { short, long } : null;
}

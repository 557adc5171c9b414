/** The codes that a pack's table lists, and how a run of codes is written. Owns that reading; gives no verdict. */
import { type LintSubject, wordsOf } from './lint-check';

/** Null where the pack has no table of its own: it then goes by the national one. */
export function listedCodes({ stated }: LintSubject): string[] | null {
  const words = wordsOf(stated('codes.listed'));
  return words.length === 0 ? null : words.flatMap(spelledOut);
}

/** 'Y1-Y7' is seven codes. Documents write the run with a hyphen or a dash. */
export function spelledOut(word: string): string[] {
  const run = /^([A-Z])(\d)\s*[-–]\s*\1?(\d)$/.exec(word);
  if (run === null) return [word];
  const [letter = '', first, last] = run.slice(1);
  const codes: string[] = [];
  for (let n = Number(first); n <= Number(last); n++) codes.push(`${letter}${n}`);
  return codes;
}

/** The same in words: 'K, Q, Y1 to Y7'. */
export function codesInWords(codes: readonly string[]): string {
  const all = new Set(codes);
  const run = spelledOut('Y1-Y7');
  if (!run.every((code) => all.has(code))) return codes.join(', ');
  return [...codes.filter((code) => !run.includes(code)), 'Y1 to Y7'].join(', ');
}

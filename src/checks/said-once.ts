/**
 * What many rows of one report lack alike is said once, for the page: nobody reads one line 240 times. Owns that joining;
 * which row lacks what is the checks' business.
 */
import type { Finding } from './finding';

/** Findings of rows, where those that lack the same thing for the same check are one of the page, with their number. */
export function saidOnce(findings: readonly Finding[], rows: number): { ofPage: Finding[]; ofRows: Finding[] } {
  const alike = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.outcome !== 'indeterminate' || isAboutRow(finding)) continue;
    const lack = `${finding.check}|||||${finding.missing?.join(' ')}`;
    const same = alike.get(lack);
    if (same) same.push(finding);
    else alike.set(lack, [finding]);
  }
  const joined = new Set<Finding>();
  const ofPage: Finding[] = [];
  for (const [key, [first, ...others]] of alike) {
    if (first === undefined || others.length === 0) continue;
    const count = others.length + 1;
    for (const finding of [first, ...others]) joined.add(finding);
    ofPage.push({
      ...first,
      key,
      message: `${first.message} That goes for ${count} of the ${rows} pupils here.`,
      subject: {},
      facts: { pupils: count, of: rows },
    });
  }
  return { ofPage, ofRows: findings.filter((finding) => !joined.has(finding)) };
}

/** A printed figure too near its line is one pupil's own. */
const isAboutRow = ({ missing }: Finding): boolean => missing?.includes('exact figures') ?? false;

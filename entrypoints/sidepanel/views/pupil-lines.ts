/** The lines of a policy through attendance, with a word for each. Owns the words and which of them a bar has room for. */
import { asLine, attendanceAt, reachOf } from '../../../src/checks/attendance-line';
import type { PolicyView } from '../../../src/policy/resolve';

export type PolicyLine = {
  /** In per cent of attendance. */
  at: number;
  /** Whether falling attendance meets it at its figure, or only below it. */
  reach: 'at' | 'below';
  words: string;
};

/** In the order in which one goes before others at the same figure. */
const NAMES = {
  pa: 'persistent',
  severe: 'severe',
  neglect: 'neglect',
  contactBelow: 'contact',
  letterBelow: 'letter',
  amberLowerBelow: 'lower amber',
  monitorBelow: 'monitoring',
  formalBelow: 'formal meeting',
  focusBelow: 'focus group',
  riskOfSevereBelow: 'risk of severe',
} as const;

/** National definitions go where the policy has none of its own. */
const NATIONAL: readonly string[] = ['pa', 'severe'];

/** From the highest; one for each figure. */
export function linesOf(policy: PolicyView): PolicyLine[] {
  const lines = new Map<number, PolicyLine>();
  for (const [key, words] of Object.entries(NAMES)) {
    const line = asLine(NATIONAL.includes(key) ? policy.get(key) : policy.own(key));
    if (line === null) continue;
    const at = attendanceAt(line);
    if (at > 0 && at < 100 && !lines.has(at)) lines.set(at, { at, reach: reachOf(line), words });
  }
  return [...lines.values()].sort((a, b) => b.at - a.at);
}

/** Persistent absence and the first line above it; of much absence also the one for that. In ascending order. */
export function barLines(lines: readonly PolicyLine[], percent: number): { at: number; words: string }[] {
  const persistent = lines.find(({ words }) => words === NAMES.pa);
  const severe = percent < 50 ? lines.find(({ words }) => words === NAMES.severe) : undefined;
  const shown = new Set([severe, persistent, lines[0]].filter((line) => line !== undefined));
  return [...shown].sort((a, b) => a.at - b.at).map(({ at, words }) => ({ at, words: `${words} ${at}` }));
}

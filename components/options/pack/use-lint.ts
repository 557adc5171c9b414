/** Lint of the policy as it is typed. Owns the wait: long enough not to work at each key, too short to be noticed. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { keysOf } from './lint-list';
import type { Problem } from './pack-row';
import type { Draft, PackActions, PackView } from './pack-view';

const WAIT = 150;

/** The problems, numbered in their order, and which of them each key has. */
export function useLint(
  pack: PackView,
  draft: Draft | null,
  actions: PackActions,
): { problems: Problem[]; ofKey: ReadonlyMap<string, Problem[]> } {
  const look = () => {
    const inForce = actions.packInForce(draft);
    return inForce === null ? [] : actions.lintPack(inForce);
  };
  const [findings, setFindings] = useState(look);
  // `look` is new at each drawing; what it looks at is the pack and the draft
  useEffect(() => {
    const timer = setTimeout(() => setFindings(look()), WAIT);
    return () => clearTimeout(timer);
  }, [pack, draft]);
  return useMemo(() => {
    const problems = findings.map((finding, index) => ({ number: index + 1, finding }));
    const ofKey = new Map<string, Problem[]>();
    for (const problem of problems)
      for (const key of keysOf(problem.finding)) ofKey.set(key, [...(ofKey.get(key) ?? []), problem]);
    return { problems, ofKey };
  }, [findings]);
}

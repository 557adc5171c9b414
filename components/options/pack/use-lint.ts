/**
 * Lint of the policy as it is typed. Owns the draft, so that a key pressed draws one field and not the whole form, and
 * the wait: long enough not to work at each key, too short to be noticed.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../../src/checks/finding';
import { keysOf } from './lint-list';
import type { Problem } from './pack-row';
import type { Draft, PackActions, PackView } from './pack-view';

const WAIT = 150;

/** The problems, numbered in their order, and which of them each key has. */
export function useLint(
  pack: PackView,
  actions: PackActions,
): { problems: Problem[]; ofKey: ReadonlyMap<string, Problem[]>; propose(draft: Draft | null): void } {
  const draft = useRef<Draft | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [findings, setFindings] = useState(() => lintOf(actions, null));
  const lookSoon = useCallback(() => {
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      const now = lintOf(actions, draft.current);
      setFindings((before) => (areSame(before, now) ? before : now));
    }, WAIT);
  }, [actions]);
  const propose = useCallback(
    (next: Draft | null) => {
      if (next === null && draft.current === null) return;
      draft.current = next;
      lookSoon();
    },
    [lookSoon],
  );
  useEffect(() => {
    lookSoon();
    return () => clearTimeout(waiting.current);
  }, [pack, lookSoon]);
  const numbered = useMemo(() => {
    const problems = findings.map((finding, index) => ({ number: index + 1, finding }));
    const ofKey = new Map<string, Problem[]>();
    for (const problem of problems)
      for (const key of keysOf(problem.finding)) ofKey.set(key, [...(ofKey.get(key) ?? []), problem]);
    return { problems, ofKey };
  }, [findings]);
  return { ...numbered, propose };
}

function lintOf(actions: PackActions, draft: Draft | null): Finding[] {
  const inForce = actions.packInForce(draft);
  return inForce === null ? [] : actions.lintPack(inForce);
}

const areSame = (some: readonly Finding[], others: readonly Finding[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

/** Which checks a pack has on, and which of them a checklist takes as proof. */
import type { Checklist, Evidence } from '../../../src/policy/checklist';
import { type PackName, policyPacks } from '../../../src/policy/packs';

/** Whether a policy has a check on: by a cell of its own, or since it leans on national rules there. */
export function isOn(name: PackName, check: string): boolean {
  const { values } = policyPacks[name];
  const cell = values[`checks.${check}`];
  const leans = (values['national.checks'] as { value: string[] }).value;
  return leans.includes(check) || (cell !== undefined && !('silent' in cell));
}

/** The checks that must find nothing any more for a step or an exit of it to show itself as done. */
export function settledChecks({ steps, exits }: Checklist): string[] {
  const proofs: (Evidence | undefined)[] = [...steps, ...exits].map(({ evidence }) => evidence);
  return proofs.flatMap((proof) => (proof?.kind === 'settled' ? proof.checks : []));
}

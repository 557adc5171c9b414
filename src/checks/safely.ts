/** One check that fails takes down neither the others nor the page. Owns that promise. */
import { type Check, unknown, type Verdict } from './check';

export type Told = {
  /** Told of a check that threw; the finding it leaves says so too. */
  onError?: (check: string, error: unknown) => void;
};

/** A check's answer; one that throws leaves an indeterminate one. */
export function safely<Answer>(check: Check, { onError }: Told, evaluate: () => Answer): Answer | Verdict {
  try {
    return evaluate();
  } catch (error) {
    onError?.(check.id, error);
    return unknown('internal');
  }
}

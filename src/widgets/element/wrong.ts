/** What is wrong with what an element was given, thrown from inside a view and shown by the element. Owns that exception. */
import type { Problem } from './given';

export class Wrong extends Error {
  readonly problems: readonly Problem[];

  constructor(...problems: Problem[]) {
    super(problems.map(({ path, message }) => `${path} ${message}`).join('; '));
    this.problems = problems;
  }
}

export const lacking = (path: string): Wrong => new Wrong({ path, message: 'is not given', from: 'none' });

/** By what it holds: a part that is loaded later may bring a class of its own. */
export const isWrong = (error: unknown): error is Wrong => error instanceof Error && 'problems' in error;

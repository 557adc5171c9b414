/** Why a database was not written, for those who can do something about it. Owns the telling apart of errors. */
import { NewerProgram } from './database';

export type RefusedWriting = 'newer-program' | 'no-room';

/** @throws the error itself where nobody but a developer can do anything about it. */
export function refusedWriting(error: unknown): RefusedWriting {
  for (const one of errorsIn(error)) {
    if (one instanceof NewerProgram || one.name === 'NewerProgram') return 'newer-program';
    if (one.name === 'QuotaExceededError') return 'no-room';
  }
  throw error;
}

/** Dexie wraps what the browser says: once, or in a list of what failed of many. */
function errorsIn(error: unknown, depth = 0): { name: string }[] {
  if (typeof error !== 'object' || error === null || depth > 3) return [];
  const { name = '', inner, failures = [] } = error as { name?: string; inner?: unknown; failures?: unknown[] };
  return [{ name }, ...[inner, failures[0]].flatMap((one) => errorsIn(one, depth + 1))];
}

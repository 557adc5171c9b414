/** Numbers held against a policy's limit, by the operator the document uses. Owns that comparing; integers and halves only. */
import type { Operator } from '../policy/pack';
import type { ResolvedValue } from '../policy/resolve';

/** Whether a count is over its limit: `> 3` is met by 3.5 and 4, `>= 5` by 5. Left out, the operator is `usual`. */
export function isOver(count: number, limit: ResolvedValue, usual: Operator = '>='): boolean {
  const line = Number(limit.value);
  switch (limit.op ?? usual) {
    case '>':
      return count > line;
    case '>=':
      return count >= line;
    case '<':
      return count < line;
    case '<=':
      return count <= line;
    case '=':
      return count === line;
  }
}

/** The rule where it is a number; null where a policy says something of the check in words only ("on doubt"). */
export function withNumber(rule: ResolvedValue | null): ResolvedValue | null {
  return typeof rule?.value === 'number' ? rule : null;
}

/** The rule where it is a number; else our own usual one in its place, where a policy has the rule but no figure. */
export function orUsual(rule: ResolvedValue, usual: number): ResolvedValue {
  return withNumber(rule) ?? { ...rule, value: usual, op: undefined };
}

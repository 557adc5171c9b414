/** Where national values were read: each source with its edition. Owns the maker that no national value goes without. */
import { type Confidence, type Stated, type StatedValue, stated } from '../../pack';

export const regs2024 = 'SI 2024/208, in force 19 Aug 2024';
export const guidance2024 = 'Working together to improve school attendance, Aug 2024';
export const guidance2026 = 'Working together to improve school attendance, July 2026, as others report it';
export const penaltyRegs = 'SI 2007/1867 as amended by SI 2024/210, in force 19 Aug 2024';
export const act1996 = 'Education Act 1996';

/** What no source asks and we think an office needs: shown as ours, never as a rule. */
export const ownAdvice = { clause: 'our own advice', edition: 'our own choice', confidence: 'A' } as const;

/** A national value: what it is, where it stands, in which edition, and how sure the reading is. */
export function national<T>(
  value: T,
  clause: string,
  edition: string,
  confidence: Confidence,
  more: Pick<Partial<StatedValue<T>>, 'op' | 'unit'> = {},
): Stated<T> {
  return stated(value, clause, { ...more, edition, confidence });
}

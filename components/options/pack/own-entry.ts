/**
 * What the school's own value of a key becomes when something of it is changed. Owns where a change begins: from the
 * school's own value, else from the pack's, whose clause no longer speaks for it.
 */
import type { Stated, StatedValue } from '../../../src/policy/pack';
import type { PackRow } from '../../../src/rollout/pack-rows';

/** The clause of a value that the school sets itself. */
export const SCHOOL_CLAUSE = 'school settings';

/** The value that is shown in a row, whether the school's own or the pack's; null where nothing is said. */
export function shownEntry({ own, pack }: Pick<PackRow, 'own' | 'pack'>): StatedValue | null {
  if (own !== null && !('silent' in own)) return own;
  return pack !== null && !('silent' in pack) ? pack : null;
}

/** Null where nothing is left to say: the pack's value then goes. */
export function changedEntry(row: PackRow, change: Partial<StatedValue>): Stated | null {
  const { edition: _, confidence: __, ...base } = startOf(row);
  const next: StatedValue = { ...base, ...change };
  if (next.clause.trim() === '') next.clause = SCHOOL_CLAUSE;
  const hasYears = next.by !== undefined && Object.keys(next.by).length > 0;
  if (!hasYears) delete next.by;
  if (next.op === undefined) delete next.op;
  if (!next.validFrom) delete next.validFrom;
  if (!next.validTo) delete next.validTo;
  return (next.value === null || next.value === undefined) && !hasYears ? null : next;
}

function startOf({ own, pack, unit }: PackRow): StatedValue {
  if (own !== null && !('silent' in own)) return own;
  if (pack === null || 'silent' in pack)
    return { value: null, clause: SCHOOL_CLAUSE, certainty: 'stated', ...(unit ? { unit } : {}) };
  const { validFrom: _, validTo: __, ...base } = pack;
  return { ...base, clause: SCHOOL_CLAUSE, certainty: 'stated' };
}

/** How sure the reading of the document is, in words. */
export function certaintyWords(entry: Stated | null): string {
  if (entry === null) return 'silent';
  switch (entry.certainty) {
    case 'stated':
      return 'stated';
    case 'silent':
      return 'silent';
    case 'conflict':
      return 'contradicts itself';
    case 'garbled':
      return 'damaged in the document';
    case 'image-lost':
      return 'picture lost';
  }
}

/** Kinds of records that search finds: when one of them is written, an index is old. Knows nothing of how they are found. */
import type { RecordKind } from './records';

export const FINDABLE_KINDS: readonly RecordKind[] = ['pupils', 'cases', 'notes'];

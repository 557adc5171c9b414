/**
 * What the second copy holds, and how two rows of one id are held against each other. Owns the tables and the rule; when
 * they are copied is for `second-copy.ts`.
 *
 * Not copied: marks seen, what open pages said last, and dismissals. Pages show the marks again, and the others last days.
 */
import type { CaseworkRecord, Database, SealedContent } from './database';
import type { RecordKind } from './records';

/**
 * `here` should stand in the copy, `copy` should stand here, or nothing is to be done. `unsure`: of one writing there are two
 * contents, so that one is damaged, and no key says which.
 */
export type Newer = 'here' | 'copy' | 'same' | 'unsure';

export type PairedRow = { id: string; here: CaseworkRecord | undefined; copy: CaseworkRecord | undefined };

/** A confirmed writing is copied after it, so what is newer in the copy was lost here. */
export function newerRecord(here: CaseworkRecord | undefined, copy: CaseworkRecord | undefined): Newer {
  if (here === undefined) return copy === undefined ? 'same' : 'copy';
  if (copy === undefined || here.version > copy.version) return 'here';
  if (here.version < copy.version) return 'copy';
  if (here.key !== copy.key || !isSameSealed(here.content, copy.content)) return 'unsure';
  return here.pupil === copy.pupil ? 'same' : 'here';
}

export function isSameSealed(a: SealedContent, b: SealedContent): boolean {
  return isSameBytes(a.iv, b.iv) && isSameBytes(new Uint8Array(a.data), new Uint8Array(b.data));
}

export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false;
  return true;
}

/** Pairs the rows of two tables with the same id, in slices, so that never more than a few hundred are in memory. */
export async function* pairedRows(
  here: Database,
  copy: Database,
  kind: RecordKind,
  atOnce = 500,
): AsyncGenerator<PairedRow[]> {
  let after = '';
  for (;;) {
    const some = await here[kind].where('id').above(after).limit(atOnce).toArray();
    const last = some.at(-1)?.id;
    const isEnd = some.length < atOnce || last === undefined;
    const range = copy[kind].where('id');
    const inCopy = await (isEnd ? range.above(after) : range.between(after, last, false, true)).toArray();
    const [one, two] = [byId(some), byId(inCopy)];
    yield [...new Set([...one.keys(), ...two.keys()])].map((id) => ({ id, here: one.get(id), copy: two.get(id) }));
    if (isEnd) return;
    after = last;
  }
}

const byId = (records: readonly CaseworkRecord[]) => new Map(records.map((record) => [record.id, record]));

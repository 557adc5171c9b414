/**
 * Finding pupils, cases and notes by their words. Owns the index, which lives in memory only, is made after unlocking in
 * slices, and goes when it is locked. What it finds is opened by whoever asked.
 */
import MiniSearch from 'minisearch';
import { FINDABLE_KINDS } from './findable-kinds';
import type { CaseworkReader } from './read-records';
import { NO_PUPIL } from './records';

export type Found = { kind: 'pupil' | 'case' | 'note'; id: string; pupil: string; title: string; sub: string };

export type SearchIndex = {
  /** Best first. */
  find(words: string, most: number): Found[];
  /** Of this many entries so many are in; both are the same when it is whole. */
  progress: { done: number; of: number };
  stop(): void;
};

/** Thrown to whoever is still reading for an index that nobody wants any more. */
const STOPPED = new Error('the search index was given up');

type Entry = Found & { text: string };

/** So many go in at a time, so that the window stays alive. */
const AT_ONCE = 400;
/** What a person asked for is drawn first. */
const BEGIN_AFTER = 200;
const LONGEST_SUB = 80;

/** Begins to fill at once; what is in can be found already. */
export function searchIndex(reader: CaseworkReader, onProgress: () => void = () => undefined): SearchIndex {
  const index = new MiniSearch<Entry>({
    fields: ['title', 'text'],
    storeFields: ['kind', 'id', 'pupil', 'title', 'sub'],
    idField: 'id',
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : false),
      boost: { title: 3 },
      combineWith: 'AND',
    },
  });
  const progress = { done: 0, of: 0 };
  let isStopped = false;
  fill().catch((error: unknown) => {
    if (error !== STOPPED) console.error('Register Lens: not all of casework can be found by search.', error);
  });
  return {
    find: (words, most) =>
      index
        .search(words)
        .slice(0, most)
        .map(({ kind, id, pupil, title, sub }) => ({ kind, id, pupil, title, sub }) as Found),
    progress,
    stop() {
      isStopped = true;
      index.removeAll();
    },
  };

  async function fill(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, BEGIN_AFTER));
    // the whole of it is known from the beginning, so that nobody takes a part for all
    const counts = await Promise.all(FINDABLE_KINDS.map((kind) => reader.count(kind)));
    progress.of = counts.reduce((sum, count) => sum + count, 0);
    const [pupils, cases] = [await reader.all('pupils', goOn), await reader.all('cases', goOn)];
    const nameOf = new Map(pupils.records.map(({ id, value }) => [id, value.name ?? 'A pupil without a name']));
    const known = [
      ...pupils.records.map(({ id, value }): Entry => {
        const sub = [value.year === null ? '' : `Year ${value.year}`, value.group].filter(Boolean).join(' · ');
        return { kind: 'pupil', id, pupil: id, title: nameOf.get(id) as string, sub, text: sub };
      }),
      ...cases.records.map(({ id, pupil, value }): Entry => {
        const who = pupil === NO_PUPIL ? '' : (nameOf.get(pupil) ?? '');
        const sub = value.closed === null ? who : `${who} · closed`;
        return { kind: 'case', id, pupil, title: value.title, sub, text: who };
      }),
    ];
    await addAll(known);
    const notes = await reader.all('notes', goOn);
    await addAll(
      notes.records.map(({ id, pupil, value }): Entry => {
        const sub = value.text.slice(0, LONGEST_SUB);
        return { kind: 'note', id, pupil, title: nameOf.get(pupil) ?? 'Note', sub, text: value.text };
      }),
    );
    // what does not open, or went meanwhile, is not waited for
    progress.of = progress.done;
    if (!isStopped) onProgress();
  }

  /** Locked meanwhile: nothing more is opened. */
  function goOn(): void {
    if (isStopped) throw STOPPED;
  }

  async function addAll(entries: readonly Entry[]): Promise<void> {
    for (let first = 0; first < entries.length && !isStopped; first += AT_ONCE) {
      const some = entries.slice(first, first + AT_ONCE);
      index.addAll(some);
      progress.done += some.length;
      onProgress();
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

/** Shows a page of records in the test browser and reads one kind of record from it. */

import { ariaGrid } from '../../src/pages/generic/aria-grid';
import type { CodeMap } from '../../src/pages/generic/code-words';
import { findGrids } from '../../src/pages/generic/find-grids';
import { pageFacts } from '../../src/pages/generic/page-facts';
import { PageRoots } from '../../src/pages/generic/page-roots';
import { pageTexts } from '../../src/pages/generic/page-texts';
import { people } from '../../src/pages/generic/people';
import { newReadMemory } from '../../src/pages/generic/read-memory';
import type {
  ReadRecord,
  RecordCandidate,
  RecordKind,
  RecordOf,
  RecordReader,
  RecordSearch,
  RecordSteps,
} from '../../src/pages/records/record-reader';
import { show } from './page';

export type FoundRecords<Kind extends RecordKind> = {
  reader: Extract<RecordReader, { kind: Kind }>;
  read: ReadRecord<Kind>[];
  records: RecordOf[Kind][];
};

/** A search over what is shown now. */
export function searchOf(codeMap?: CodeMap, shadows: readonly ShadowRoot[] = []): RecordSearch {
  const roots = new PageRoots(document, shadows);
  const memory = newReadMemory();
  memory.sight.hasShadows = shadows.length > 0;
  const grids = allSteps(findGrids(roots, memory.sight, ariaGrid)) ?? [];
  return { roots, grids, memory, ...(codeMap ? { codeMap } : {}) };
}

/** Takes all steps of a search in one go. */
export function allSteps<Found>(steps: RecordSteps<Found>): Found {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Reads all records of each list that is found in a page. */
export function readRecords<Kind extends RecordKind>(
  kind: Kind,
  find: (search: RecordSearch) => RecordSteps<RecordCandidate[]>,
  html: string,
  options: { url?: string; codeMap?: CodeMap } = {},
): FoundRecords<Kind>[] {
  show(html);
  const search = searchOf(options.codeMap);
  const candidates = allSteps(find(search)).filter((candidate) => candidate.kind === kind);
  if (candidates.length === 0) return [];
  const elements = candidates.map(({ element }) => element);
  const url = options.url ?? 'https://mis.example/page';
  const facts = pageFacts(pageTexts(search.roots, url, elements, search.memory.sight), options.codeMap, [], { people });
  return candidates.flatMap((candidate) => {
    const reader = candidate.reader(facts, search.memory) as FoundRecords<Kind>['reader'] | null;
    if (reader === null) return [];
    const read = reader.rows.flatMap((row) => (reader.read(row) as ReadRecord<Kind> | null) ?? []);
    return [{ reader, read, records: read.map(({ record }) => record) }];
  });
}

/** Reads a page of the test browser by one page map, and only by that. */
import { historyReader } from '../../../src/pages/generic/history-reader';
import { pageFacts } from '../../../src/pages/generic/page-facts';
import { PageRoots, shadowRootsIn } from '../../../src/pages/generic/page-roots';
import { pageTexts } from '../../../src/pages/generic/page-texts';
import { people } from '../../../src/pages/generic/people';
import { newReadMemory } from '../../../src/pages/generic/read-memory';
import { registerReader } from '../../../src/pages/generic/register-reader';
import type { PageMap } from '../../../src/pages/map-schema';
import { mappedCandidate } from '../../../src/pages/maps/apply-map';
import { codeMapOf, mappedTexts } from '../../../src/pages/maps/map-words';
import type { PupilRow } from '../../../src/pages/reading';
import { line, show } from '../page';

export type MappedReading = { kind: 'register' | 'history'; total: number | null; rows: PupilRow[] };

export function pageRoots(): PageRoots {
  return new PageRoots(document, shadowRootsIn(document));
}

/** What the map makes of the page; a text says why it fits no longer. */
export function readWithMap(html: string, map: PageMap, url = 'https://mis.example/page'): MappedReading | string {
  show(html);
  const roots = pageRoots();
  const memory = newReadMemory();
  memory.sight.hasShadows = roots.shadows.length > 0;
  const codeMap = codeMapOf([map]);
  const candidate = mappedCandidate(map, roots, memory, codeMap);
  if (candidate === null) throw new Error('the map says nothing of a grid');
  if ('why' in candidate) return candidate.why;
  const { grid, columns } = candidate;
  const texts = [...mappedTexts(map, roots), ...pageTexts(roots, url, [grid.element], memory.sight)];
  const facts = pageFacts(texts, codeMap, [], { people });
  const reader = registerReader(grid, columns, facts, memory) ?? historyReader(grid, columns, facts, memory);
  if (reader === null) return 'neither a register nor a history';
  const rows = reader.rows.flatMap((source) => reader.read(source)?.row ?? []);
  return { kind: reader.kind, total: reader.total ?? facts.total, rows };
}

/** The same in one line a cell: "Ash, Amy 101: 2026-11-20 AM / saved". */
export function linesWithMap(html: string, map: PageMap): string[] {
  const reading = readWithMap(html, map);
  if (typeof reading === 'string') return [reading];
  return reading.rows.flatMap(({ pupil, cells }) =>
    cells.map((cell) => `${[pupil.name, pupil.id].filter((text) => text !== null).join(' ')}: ${line(cell)}`),
  );
}

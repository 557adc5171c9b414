/**
 * Which part stands on which page. Owns the heights, taken rather too large than too small: a page that is not full is no harm,
 * "Page 2 of 4" on a fifth sheet is. Should a part be taller all the same, it flows on to the next sheet and nothing is lost.
 */
import type { EvidenceBlock, ReadinessBlock, TableBlock, TableRow } from './evidence-blocks';

export type EvidencePage = { number: number; blocks: EvidenceBlock[] };

/** In px of an A4 page, 674 wide between its margins. */
const FIRST_PAGE = 866;
const LATER_PAGE = 940;
const WIDTH = 674;
const LINE = 16;
const HEAD = 38;
const ROW_EDGE = 7;
/** A letter of 12 px in the widest of the system fonts. */
const LETTER = 6.6;
const FEWEST_ROWS = 2;

/** Sections in order: each begins a new page and goes on over as many as it needs. */
export function fillPages(sections: readonly (readonly EvidenceBlock[])[]): EvidencePage[] {
  const pages: EvidenceBlock[][] = [];
  for (const section of sections) {
    let page: EvidenceBlock[] = [];
    let left = pages.length === 0 ? FIRST_PAGE : LATER_PAGE;
    pages.push(page);
    const turn = () => {
      page = [];
      left = LATER_PAGE;
      pages.push(page);
    };
    for (const block of section) {
      let rest: EvidenceBlock | null = block;
      while (rest !== null) {
        const [fits, more]: [EvidenceBlock | null, EvidenceBlock | null] = cut(rest, left, page.length === 0);
        if (fits !== null) {
          page.push(fits);
          left -= heightOf(fits);
        }
        rest = more;
        if (rest !== null) turn();
      }
    }
  }
  return pages.map((blocks, at) => ({ number: at + 1, blocks }));
}

/** What of a part fits, and what is left for the next page. On an empty page something always fits. */
function cut(block: EvidenceBlock, left: number, isEmptyPage: boolean): [EvidenceBlock | null, EvidenceBlock | null] {
  if (heightOf(block) <= left) return [block, null];
  if (block.kind !== 'table') return isEmptyPage ? [block, null] : [null, block];
  let room = left - HEAD - LINE - ROW_EDGE;
  let fitting = 0;
  for (const row of block.rows) {
    room -= rowHeight(row, block);
    if (room < 0) break;
    fitting += 1;
  }
  // no row stands alone on the next page
  if (block.rows.length - fitting === 1 && fitting > FEWEST_ROWS) fitting -= 1;
  if (isEmptyPage) fitting = Math.max(fitting, 1);
  else if (fitting < Math.min(FEWEST_ROWS, block.rows.length)) return [null, block];
  if (fitting >= block.rows.length) return [block, null];
  return [
    { ...block, rows: block.rows.slice(0, fitting) },
    { ...block, rows: block.rows.slice(fitting), isContinued: true },
  ];
}

function heightOf(block: EvidenceBlock): number {
  switch (block.kind) {
    case 'readiness':
      return readinessHeight(block);
    case 'figures':
      return HEAD + 60 + LINE * linesOf(block.note, WIDTH);
    case 'window': {
      const words = [`${block.sum} ${block.against}`, ...block.notes];
      return (
        HEAD +
        Math.max(
          118,
          words.reduce((sum, one) => sum + 6 + LINE * linesOf(one, 280), 0),
        )
      );
    }
    case 'table':
      return HEAD + LINE + ROW_EDGE + (block.rows.length === 0 ? LINE + ROW_EDGE : rowsHeight(block));
    case 'certificate':
      return HEAD + Math.ceil(block.weeks.length / 2) * 21 + 60 + Math.ceil(block.key.length / 3) * LINE + LINE;
    case 'rules':
      return HEAD + LINE * (linesOf(`${block.policy} ${block.national}`, WIDTH - 40) + 2);
    case 'signature':
      return 78;
  }
}

function readinessHeight({ head, words, points }: ReadinessBlock): number {
  const ofPoints = points.reduce((sum, point) => sum + 4 + 18 * linesOf(point.words, 500), 0);
  return 34 + 18 * linesOf(`${head} ${words}`, 580) + ofPoints;
}

const rowsHeight = (block: TableBlock): number => block.rows.reduce((sum, row) => sum + rowHeight(row, block), 0);

function rowHeight({ cells }: TableRow, { columns }: TableBlock): number {
  const taken = columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const lines = cells.map((text, at) => linesOf(text, (columns[at]?.width ?? WIDTH - taken) - 6));
  return ROW_EDGE + LINE * Math.max(1, ...lines);
}

/** Words that do not fit begin a line of their own, so that a line is hardly ever full. */
function linesOf(text: string, width: number): number {
  const fits = Math.max(4, Math.floor(width / LETTER));
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const length = word.length + (used === 0 ? 0 : 1);
    if (used + length <= fits) used += length;
    else {
      lines += used === 0 ? Math.ceil(word.length / fits) - 1 : Math.ceil(word.length / fits);
      used = word.length % fits;
    }
  }
  return lines;
}

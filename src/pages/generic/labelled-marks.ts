/**
 * Marks that say everything about themselves in one label: "Mon 7 Sep AM: Late, 12 minutes". Owns the finding and the
 * taking apart of such labels; one pupil's history drawn as icons is made of them.
 */
import type { IsoDate, Session } from '../../attendance';
import type { PupilRow } from '../reading';
import { completeDate } from './date-context';
import { type DateParts, datePartsIn, sessionIn } from './dates';
import { type Face, faceOf } from './face';
import { PLAIN_MARKS, readMark } from './mark-cell';
import type { PageFacts } from './page-facts';
import { containsAcross, type PageRoots, parentAcross } from './page-roots';
import type { ReadMemory } from './read-memory';
import type { GridReader, ReadRow, RowSource } from './reader';
import { tidy } from './text';

export type LabelledMark = { element: Element; parts: DateParts; session: Session; mark: string };
export type LabelledMarks = { element: Element; marks: LabelledMark[] };

const QUICK = /\b(?:am|pm|morning|afternoon)\b/i;
const FEWEST = 6;
const MOST = 5000;

/** Null where fewer than a handful of elements carry such labels. */
export function findLabelledMarks(roots: PageRoots): LabelledMarks | null {
  const marks: LabelledMark[] = [];
  let looked = 0;
  for (const element of roots.queryAll('[aria-label], [title], img[alt]')) {
    if (++looked > MOST) break;
    const label =
      element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? element.getAttribute('title') ?? '';
    if (label.length > 120 || !QUICK.test(label)) continue;
    const mark = takeApart(tidy(label));
    if (mark !== null && !marks.some((known) => known.element.contains(element))) marks.push({ element, ...mark });
  }
  if (marks.length < FEWEST || areOfSeveral(marks)) return null;
  return { element: commonAncestor(marks.map(({ element }) => element)), marks };
}

/** The same session again and again: these are marks of several pupils. */
function areOfSeveral(marks: readonly LabelledMark[]): boolean {
  const sessions = new Set(marks.map(({ parts, session }) => JSON.stringify([parts, session])));
  return sessions.size < marks.length * 0.9;
}

/** "Tue 8 Sep AM: Late, 12 minutes": the date and session before the sign, the mark after it. */
function takeApart(label: string): Omit<LabelledMark, 'element'> | null {
  const match = /^(.{3,40}?)\s*(?::|–|—|\s-)\s+(.+)$/.exec(label);
  if (match === null) return null;
  const [, when = '', mark = ''] = match;
  const parts = datePartsIn(when);
  const session = sessionIn(when);
  return parts?.day === undefined || session === null ? null : { parts, session, mark };
}

function commonAncestor(elements: readonly Element[]): Element {
  let ancestor = elements[0] as Element;
  for (const element of elements)
    while (!containsAcross(ancestor, element)) ancestor = parentAcross(ancestor) as Element;
  return ancestor;
}

export function labelledMarksReader(found: LabelledMarks, page: PageFacts, memory: ReadMemory): GridReader {
  const key = page.pupil.id === null ? 'pupil' : `pupil:${page.pupil.id}`;
  return {
    kind: 'history',
    element: found.element,
    rows: found.marks.map(({ element }, index) => ({ index, elements: [element] })),
    total: null,
    read,
  };

  function read({ index }: RowSource): ReadRow | null {
    const labelled = found.marks[index];
    if (labelled === undefined) return null;
    const { element, parts, session, mark } = labelled;
    const dated = completeDate(parts, page.dates.anchors);
    const face: Face = { ...faceOf(element, memory.sight), shown: mark, from: 'label', tooltip: null };
    const place: { date: IsoDate | null; session: Session; lesson: null; why?: string } = {
      date: dated.date,
      session,
      lesson: null,
    };
    if (dated.date === null) place.why = dated.why;
    const cell = {
      key: `${key} ${dated.date ?? `mark ${index}`} ${session}`,
      ...readMark(face, {}, place, PLAIN_MARKS, page.codeMap),
    };
    const row: PupilRow = { key, pupil: page.pupil, cells: [cell] };
    return { row, places: [[cell.key, element]], ...(dated.date === null ? { unread: dated.why } : {}) };
  }
}

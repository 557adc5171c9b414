/**
 * Which columns hold marks, beside the one that was pointed at. Owns that likeness: the same kind of cell and the same few
 * texts, the most frequent one too. SEN status and gender use letters as well, so a likeness in letters alone is none.
 */
import type { Session } from '../../attendance';
import { codeOf } from '../generic/code-words';
import { isNeverMarks, roleOfHeading } from '../generic/column-headings';
import { datePartsIn, sessionIn } from '../generic/dates';
import { faceOf } from '../generic/face';
import type { SightMemory } from '../generic/text';

export type TaughtColumn = {
  index: number;
  heading: string;
  isPointed: boolean;
  /** Its heading says which date, session or lesson it is for. */
  saysWhen: boolean;
  /** Taken as marks unless the person says otherwise. */
  isTaken: boolean;
  /** As the person says, where the page does not. */
  session: Session | null;
};

const SAMPLE = 40;
const LEAST_ALIKE = 0.8;

/**
 * Every column that could be marks. Another than the pointed one is taken only where both headings say when they are; else
 * it is proposed, and the person decides.
 */
export function markColumns(
  rows: readonly (readonly (Element | null)[])[],
  headings: readonly string[],
  pointed: number,
  others: ReadonlySet<number>,
  sight: SightMemory,
): TaughtColumn[] {
  const sample = rows.slice(0, SAMPLE);
  const kindOf = (index: number) =>
    kindOfColumn(
      sample.flatMap((cells) => cells[index] ?? []),
      sight,
    );
  const model = kindOf(pointed);
  const count = Math.max(...rows.map((cells) => cells.length));
  const found: TaughtColumn[] = [];
  for (let index = 0; index < count; index++) {
    const heading = headings[index] ?? '';
    const isPointed = index === pointed;
    if (!isPointed && (others.has(index) || !isAlike(kindOf(index), model) || isForElse(heading))) continue;
    const saysWhen = whenOf(heading) !== null;
    found.push({ index, heading, isPointed, saysWhen, isTaken: isPointed, session: null });
  }
  const pointedOne = found.find(({ isPointed }) => isPointed);
  const seen = new Set(pointedOne ? [whenOf(pointedOne.heading)] : []);
  return found.map((column) => {
    const when = whenOf(column.heading);
    if (column.isPointed || !pointedOne?.saysWhen || when === null || seen.has(when)) return column;
    seen.add(when);
    return { ...column, isTaken: true };
  });
}

/** What a heading says of when, in one text; null where it says nothing. */
function whenOf(heading: string): string | null {
  const said = heading.toLowerCase();
  const parts = datePartsIn(heading);
  const session = sessionIn(heading);
  const isLesson = /^(?:p|period|lesson)\s?\.?\d/.test(said);
  return parts === null && session === null && !isLesson ? null : said;
}

function isForElse(heading: string): boolean {
  const said = heading.toLowerCase();
  return isNeverMarks(said) || roleOfHeading(said) !== undefined;
}

type Kind = { control: string; texts: Map<string, number>; total: number; usual: string };

function kindOfColumn(cells: readonly Element[], sight: SightMemory): Kind {
  const faces = cells.map((cell) => faceOf(cell, sight));
  const texts = new Map<string, number>();
  // the two marks for present are one: a morning and an afternoon are alike
  for (const { shown } of faces) if (shown !== '') add(texts, shown === '\\' ? '/' : shown);
  const usual = [...texts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
  const control = faces.find((face) => face.control !== null)?.control?.tagName ?? '';
  return { control, texts, total: [...texts.values()].reduce((sum, one) => sum + one, 0), usual };
}

function add(texts: Map<string, number>, text: string): void {
  texts.set(text, (texts.get(text) ?? 0) + 1);
}

function isAlike(kind: Kind, model: Kind): boolean {
  if (kind.control !== model.control || kind.total === 0 || kind.usual !== model.usual) return false;
  let shared = 0;
  const isCode = (text: string) => codeOf(text, 'AM').kind !== 'unknown';
  const areCodes = [...model.texts.keys()].every(isCode);
  for (const [text, count] of kind.texts) if (model.texts.has(text) || (areCodes && isCode(text))) shared += count;
  return shared / kind.total >= LEAST_ALIKE;
}

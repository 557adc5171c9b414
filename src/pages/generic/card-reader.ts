/**
 * A register of pupil cards. Owns how icon and drop-down of one card agree on a mark, and what the words of a card say
 * about lateness and notes.
 */
import type { MarkedSession, PupilRow } from '../reading';
import type { Card, CardList } from './card-list';
import { markLabel, nameText, speaksOfMarks } from './card-list';
import { codeOf } from './code-words';
import { sessionIn } from './dates';
import { type Face, faceOf } from './face';
import type { GridRow } from './grid';
import { latenessInWords, minutesIn } from './lateness';
import { readMark } from './mark-cell';
import { isNoteHint } from './note-hint';
import type { PageFacts } from './page-facts';
import { isShown } from './page-texts';
import { presetStateOf } from './preset-marks';
import { idsOfRows } from './pupil-ids';
import { isNobody } from './pupil-of-row';
import { type ReadMemory, rowKeyOf } from './read-memory';
import type { GridReader, ReadRow, RowSource } from './reader';
import { visibleText, within } from './text';
import { pressedToggle } from './toggle-face';

export function cardReader(
  list: CardList,
  page: PageFacts,
  memory: ReadMemory,
): GridReader & { marking: MarkedSession } {
  const rows: GridRow[] = list.cards.map(({ element, name }) => ({
    element,
    parts: [element],
    cells: [name],
    name: element.getAttribute('data-id') ?? (element.id || null),
  }));
  const ids = idsOfRows(rows, (row) => row.cells[0] ?? null);
  const place = {
    date: page.dates.pageDate.date,
    session: page.session,
    lesson: null,
    ...(page.dates.pageDate.date === null ? { why: page.dates.pageDate.why } : {}),
  };
  // a flag stands on few cards; what displays the mark stands on each
  const isIconMark = list.cards.every((card) => iconOf(card) !== undefined);
  const column = presetStateOf(
    list.cards.slice(0, 60).map((card) => markOf(card).face),
    page,
    memory,
  );
  return {
    kind: 'register',
    element: list.element,
    rows: rows.map((row, index) => ({ index, elements: row.parts })),
    total: null,
    marking: { date: place.date, session: place.session, lesson: null },
    read,
  };

  function read({ index }: RowSource): ReadRow | null {
    const card = list.cards[index];
    if (card === undefined) return null;
    const name = nameText(card.name, memory.sight) || null;
    const id = ids[index] ?? null;
    if (isNobody({ name, id, year: null })) return null;
    const key = id === null ? rowKeyOf(memory, `card ${index} ${name}`) : `pupil:${id}`;
    const { face, disagree } = markOf(card);
    const cell = {
      key: `${key} ${place.date ?? 'mark'} ${place.session ?? ''}`.trim(),
      ...readMark(face, {}, place, column, page.codeMap),
      ...wordsOf(card),
    };
    if (disagree) Object.assign(cell, { code: null, state: 'uncertain', why: disagree });
    const row: PupilRow = {
      key,
      pupil: { name, id, ...(id === null ? {} : { ids: { mis: id } }), year: page.year },
      cells: [cell],
    };
    return { row, places: [[cell.key, placeOf(card)]] };
  }

  /** The drop-down where it says a mark, else the icon; both must agree unless somebody just changed the drop-down. */
  function markOf(card: Card): { face: Face; disagree?: string } {
    const select = (within(card.element, 'select', memory.sight) as HTMLSelectElement[]).find(
      (one) => speaksOfMarks(one, page.codeMap) && !isOfOtherSession(one, card),
    );
    const radios = within(card.element, 'input[type=radio]', memory.sight)[0];
    const icon = iconOf(card);
    const toggles = pressedToggle(card.element, memory.sight);
    const chosen = select
      ? faceOf(select, memory.sight)
      : radios || toggles
        ? faceOf(card.element, memory.sight)
        : null;
    const drawn = icon ? { ...faceOf(icon, memory.sight), shown: markLabel(icon) ?? '', from: 'label' as const } : null;
    if (chosen === null) return { face: drawn ?? faceOf(card.name, memory.sight) };
    if (drawn === null) return { face: chosen };
    const said = codeOf(chosen.shown, page.session, page.codeMap);
    const pictured = codeOf(drawn.shown.split(/[,(]/)[0]?.trim() ?? '', page.session, page.codeMap);
    const isBlank = said.kind === 'none' && pictured.kind !== 'none';
    if (isBlank && isIconMark) return { face: drawn };
    const agree = said.kind === 'code' && pictured.kind === 'code' ? said.code === pictured.code : !isBlank;
    if (agree || !chosen.isUntouched) return { face: chosen };
    return { face: chosen, disagree: `the icon says '${drawn.shown}', the drop-down '${chosen.shown}'` };
  }

  /** The icon that shows the mark. Several of them in one card are of several days. */
  function iconOf(card: Card): Element | undefined {
    const icons = within(card.element, '[aria-label], img[alt], [title]', memory.sight).filter(
      (element) =>
        element.tagName !== 'SELECT' &&
        element.tagName !== 'INPUT' &&
        !element.hasAttribute('aria-pressed') &&
        element.getAttribute('role') !== 'radio' &&
        speaksOfMarks(element, page.codeMap) &&
        !isOfOtherSession(element, card) &&
        isShown(element),
    );
    const outer = icons.filter((icon) => !icons.some((other) => other !== icon && other.contains(icon)));
    return outer.length === 1 ? outer[0] : undefined;
  }

  /** "AM" right beside it, on a page for the afternoon. */
  function isOfOtherSession({ parentElement }: Element, { element }: Card): boolean {
    const said =
      parentElement && parentElement !== element ? sessionIn(visibleText(parentElement, memory.sight)) : null;
    return said !== null && said !== place.session;
  }

  function wordsOf({ element }: Card) {
    const words = latenessInWords(visibleText(element, memory.sight));
    const field = (within(element, 'input[type=number], input[type=text]', memory.sight) as HTMLInputElement[]).find(
      (input) => isShown(input) && /min|late/i.test(`${input.name} ${input.getAttribute('aria-label') ?? ''}`),
    );
    const minutes = field ? minutesIn(field.value.trim()) : null;
    const hasNote = within(element, '[title], [aria-label]', memory.sight).some((hint) => {
      const label = markLabel(hint) ?? '';
      return (
        /\b(?:has|view|read) (?:a )?(?:note|comment)|^(?:note|comment)s?\b/i.test(label) &&
        isNoteHint(label) &&
        isShown(hint)
      );
    });
    return {
      ...(words.arrival !== undefined ? { arrival: words.arrival } : {}),
      ...(minutes !== null
        ? { minutesLate: minutes }
        : words.minutesLate !== undefined
          ? { minutesLate: words.minutesLate }
          : {}),
      ...(hasNote ? { hasComment: true } : {}),
    };
  }

  /** Where a marker belongs: at the drop-down, else at the icon, else at the card. */
  function placeOf(card: Card): Element {
    return within(card.element, 'select', memory.sight)[0] ?? iconOf(card) ?? card.element;
  }
}

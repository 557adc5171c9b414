/**
 * One mark from what its cell shows and what stands beside it. Owns the state of a mark: saved, edited, preselected,
 * empty or uncertain. Knows no table: which cells belong together is for the readers of grids and cards.
 */
import type { IsoDate, Session } from '../../attendance';
import type { Cell, CellState } from '../reading';
import { bareCode, type CodeMap, type CodeReading, codeOf, sharesWords } from './code-words';
import type { Face } from './face';
import { type Lateness, latenessInWords, minutesIn, splitLateness, timeIn } from './lateness';
import { isNoteHint } from './note-hint';
import { isByLetter, OWN_CODES } from './own-codes';

/** How the marks of one column are to be taken. */
export type MarkColumnState = {
  /** The page says the register is not taken, or every mark is the same untouched present: nobody made these. */
  arePresetsDefault: boolean;
  /** The page filled its controls by script, so that "changed since served" says nothing. */
  isFilledByScript: boolean;
  /** A present mark in plain text is a preselection too. */
  isTextPreset: boolean;
  /** Its letters are not the national codes: nothing is claimed of a letter that nobody explained. */
  hasOwnLetters: boolean;
  /** Those that the page itself explains as something else. */
  ownLetters?: ReadonlySet<string>;
  /** Hints over its marks are the marks' names, and not notes. */
  areHintsNames?: boolean;
  /** A pale colour in an empty cell tells it from others. */
  hasShades: boolean;
};

export const PLAIN_MARKS: MarkColumnState = {
  arePresetsDefault: false,
  isFilledByScript: false,
  isTextPreset: false,
  hasOwnLetters: false,
  hasShades: false,
};

/** What stands beside a mark and belongs to it. */
export type Beside = { minutes?: Face; arrival?: Face; comment?: Face };

export type MarkPlace = { date: IsoDate | null; session: Session | null; lesson: string | null; why?: string };

/** "Add note" in a cell with nothing else. */
const NO_MARK: Shown = { reading: { kind: 'none' }, lateness: {} };

type Shown = { reading: CodeReading; lateness: Lateness };

/** Reads a mark. `code` is null and the state `uncertain` wherever it is not plain what the cell says. */
export function readMark(
  face: Face,
  beside: Beside,
  place: MarkPlace,
  column: MarkColumnState,
  codeMap?: CodeMap,
): Omit<Cell, 'key'> {
  const isNote = face.from === 'tooltip' && isNoteHint(face.shown);
  const { reading, lateness } = isNote ? NO_MARK : understand(face, place.session, column, codeMap);
  const base = {
    date: place.date,
    session: place.session,
    lesson: place.lesson,
    shown: isNote ? '' : face.shown,
    ...latenessOf(face, lateness, beside, reading),
    ...commentOf(face, beside),
    ...(place.why ? { why: place.why } : {}),
  };
  switch (reading.kind) {
    case 'none':
      return { ...base, code: '', state: 'empty' };
    case 'code':
      if ((column.hasOwnLetters || column.ownLetters?.has(reading.code)) && isByLetter(face.shown, codeMap))
        return { ...base, code: null, state: 'uncertain', why: OWN_CODES };
      return { ...base, code: reading.code, state: stateOf(face, reading.code, column) };
    case 'present':
      return { ...base, code: null, state: 'uncertain', why: 'present, but the page does not say AM or PM' };
    case 'unknown':
      return { ...base, code: null, ...notUnderstood(face, column) };
  }
}

function understand(face: Face, session: Session | null, column: MarkColumnState, codeMap?: CodeMap): Shown {
  const whole = codeOf(face.shown, session, codeMap);
  const isEmpty = whole.kind === 'none' && (face.from === 'shade' ? !column.hasShades : face.from === 'tooltip');
  if (MUTE.has(face.from) && !isEmpty) return { reading: { kind: 'unknown' }, lateness: {} };
  if (whole.kind !== 'unknown') return { reading: agreeing(whole, face, session, column), lateness: {} };
  const { mark, lateness } = splitLateness(face.shown);
  if (mark === face.shown) return { reading: whole, lateness: {} };
  return { reading: codeOf(mark, session, codeMap), lateness };
}

/**
 * A control's own value may be a code too, and a hint the name of one; where these say another one than what is shown,
 * neither is taken.
 */
function agreeing(
  reading: CodeReading,
  face: Face,
  session: Session | null,
  { areHintsNames }: MarkColumnState,
): CodeReading {
  if (areHintsNames && reading.kind === 'code' && face.tooltip !== null && isContradicted(reading.code, face.tooltip))
    return { kind: 'unknown' };
  if (reading.kind !== 'code' || face.from !== 'control' || face.value === null) return reading;
  const sent = bareCode(face.value);
  if (sent === null || sent === reading.code || face.shown.toUpperCase() === reading.code) return reading;
  // programs call present P among themselves, whatever the page says to people
  if (sent === 'P' && '/\\'.includes(reading.code)) return reading;
  const isPresentEither = '/\\'.includes(sent) && '/\\'.includes(reading.code);
  if (isPresentEither) return { kind: 'code', code: session === null ? sent : reading.code };
  return { kind: 'unknown' };
}

/** 'Sick' over S. "Present" over L and "absent" over I say only what kind of mark it is. */
function isContradicted(code: string, hint: string): boolean {
  const said = codeOf(hint, 'AM');
  // a name that nobody knows, and with no word of the code's own, is another one
  if (said.kind === 'unknown') return !'/\\'.includes(code) && !sharesWords(code, hint);
  if (said.kind !== 'code' || said.code === code) return false;
  return '/\\'.includes(said.code) ? !'/\\L'.includes(code) : said.code !== 'N';
}

/** Shows something that says no mark, or not plainly. */
const MUTE = new Set<Face['from']>(['picture', 'shade', 'tooltip']);
/** Letters, digits and what a keyboard has: a tick or a cross is a sign of the page's own. */
const GLYPH = /^[!-~\p{L}]{1,2}$/u;

/** One or two strange characters are a wrong mark, for a check to say; words that are not known are only not known. */
function notUnderstood(face: Face, { hasOwnLetters, ownLetters }: MarkColumnState): { state: CellState; why?: string } {
  if (MUTE.has(face.from)) return { state: 'uncertain', why: 'a colour, a picture or a hint, but no plain code' };
  if (face.shown === '/\\' || face.shown === '/ \\') return { state: 'uncertain', why: 'two marks in one place' };
  if (hasOwnLetters || ownLetters?.size) return { state: 'uncertain', why: OWN_CODES };
  if (bareCode(face.shown) !== null) return { state: 'uncertain', why: 'the letter says one thing, its hint another' };
  return GLYPH.test(face.shown) && (face.from === 'text' || face.from === 'control')
    ? { state: 'saved' }
    : { state: 'uncertain', why: `‘${face.shown.slice(0, 40)}’ could be more than one code` };
}

function stateOf(face: Face, code: string, column: MarkColumnState): CellState {
  const isPresent = code === '/' || code === '\\';
  if (face.control === null) return column.isTextPreset && isPresent ? 'default' : 'saved';
  if (column.arePresetsDefault && (face.isUntouched || (column.isFilledByScript && isPresent))) return 'default';
  return face.isUntouched || column.isFilledByScript ? 'saved' : 'edited';
}

/** A column of times goes before the mark's own cell, that before the comment. */
function latenessOf(face: Face, inCell: Lateness, beside: Beside, reading: CodeReading): Lateness {
  const comment = beside.comment?.shown ?? '';
  const words = latenessInWords(comment);
  const hint = latenessInWords([face.tooltip, beside.comment?.tooltip].filter(Boolean).join(' · '));
  const arrival = timeIn(beside.arrival?.shown ?? '') ?? inCell.arrival ?? words.arrival ?? hint.arrival;
  const minutesLate =
    minutesIn(beside.minutes?.shown ?? '') ??
    inCell.minutesLate ??
    minutesIn(face.superscript ?? '') ??
    words.minutesLate ??
    (reading.kind === 'code' && !'LU'.includes(reading.code) ? undefined : hint.minutesLate);
  return { ...(arrival !== undefined ? { arrival } : {}), ...(minutesLate !== undefined ? { minutesLate } : {}) };
}

/** The comment's words where they are on the page; else only that there is one. */
function commentOf(face: Face, { comment }: Beside): Pick<Cell, 'comment' | 'hasComment'> {
  if (comment === undefined)
    return face.tooltip !== null && !isCodeName(face) ? { comment: face.tooltip, hasComment: true } : {};
  if (comment.from === 'label' || comment.from === 'tooltip')
    return isNoteHint(comment.shown) && comment.tooltip === null
      ? { hasComment: true }
      : { comment: comment.tooltip ?? comment.shown, hasComment: true };
  if (comment.shown !== '') return { comment: comment.shown, hasComment: true };
  return comment.tooltip === null ? { comment: '', hasComment: false } : { comment: comment.tooltip, hasComment: true };
}

/** A tooltip that only spells the code out is no comment. */
function isCodeName(face: Face): boolean {
  return face.tooltip !== null && codeOf(face.tooltip, 'AM').kind !== 'unknown';
}

/** Why nothing is claimed of a row that lost a cell: each of the others may stand under the wrong heading. */
export const FEWER_CELLS = 'this row has fewer cells than the others';

/** The same cell, of which nothing is claimed. */
export function unsureOf(cell: Cell, why: string): Cell {
  return { ...cell, code: null, state: 'uncertain', why };
}

/** What is marked when the pupil is or is not there: nobody marks that for a day to come. */
const MARKED_ON_THE_DAY = new Set(['/', '\\', 'L', 'U', 'N']);

/** Of a day to come only what is planned can be marked; another mark there means that the day was misread. */
export function doubtFuture(cells: Cell[], today: IsoDate | undefined): void {
  if (today === undefined) return;
  cells.forEach((cell, index) => {
    if (
      cell.date !== null &&
      cell.date > today &&
      cell.code !== null &&
      MARKED_ON_THE_DAY.has(cell.code) &&
      cell.state !== 'default'
    )
      cells[index] = unsureOf(cell, 'a mark of a day to come');
  });
}

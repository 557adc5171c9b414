/**
 * What each column of a grid is for, from its headings and a sample of its cells. Owns that judgement; reads no row in
 * full. A column counts as marks only when heading and contents agree, since SEN status, gender and flags use letters too.
 */
import type { IsoDate, Session } from '../../attendance';
import { type CodeMap, codeOf } from './code-words';
import { isNeverMarks, type PlainRole, roleOfHeading } from './column-headings';
import { type DateParts, datePartsIn, sessionIn } from './dates';
import { besideFaceOf, type Face, faceOf } from './face';
import { type Grid, headingOf } from './grid';
import { minutesIn, timeIn } from './lateness';
import { looksLikeName } from './person-names';
import type { SightMemory } from './text';

export type MarkColumn = {
  role: 'mark';
  index: number;
  heading: string;
  /** Its headings without what stands over all columns alike. */
  ownWords: string;
  /** The codes that its cells were seen to hold, present signs among them. */
  seen: ReadonlySet<string>;
  /** How many of the cells looked at hold anything. */
  filled: number;
  /** Date parts of its headings; null where these name no date. */
  parts: DateParts | null;
  session: Session | null;
  lesson: string | null;
  /** Its cells hold controls: this is where marks are made. */
  isEditable: boolean;
  /** The outermost heading, by which columns beside it belong to it. */
  group: string;
  /** Other columns that hold the rest of its radio buttons, each under the heading of one mark. */
  radios?: { index: number; heading: string }[];
  /** Filled in when the page's dates are known. */
  date: IsoDate | null;
  why?: string;
};

export type PlainColumn = { role: PlainRole; index: number; group: string; heading: string };
export type Column = MarkColumn | PlainColumn;

const SAMPLE = 40;

/** Judges every column of a grid. */
export function columnsOf(grid: Grid, memory: SightMemory, codeMap?: CodeMap): Column[] {
  const sampled = sampleOf(grid.rows.length).map((i) => grid.rows[i]?.cells ?? []);
  const common = commonLevels(grid);
  const columns = grid.columns.map((column, index): Column => {
    const cells = sampled.map((row) => row[index]).filter((cell) => cell != null);
    const headings = column.headings.map(withoutSigns);
    const own = [...headings].reverse().find((text) => text !== '') ?? '';
    const group = headings.length > 1 ? (headings[0] ?? '') : '';
    const ownWords = headings.filter((_, level) => !common.has(level)).join(' ');
    return {
      ...judge(headingOf({ ...column, headings }), own, cells, memory, codeMap),
      index,
      group,
      heading: own,
      ownWords,
    } as Column;
  });
  return withRadioSets(withNames(headedFirst(columns), sampled, memory), sampled);
}

/** "Mark ▼", "Mark:": what sorts or ends a heading is none of its words. */
const withoutSigns = (heading: string): string => heading.replace(/[\s▲▼△▽⇅↑↓↕*:?]+$/, '');

/** Levels of headings that say the same over every column: titles of the whole grid. */
function commonLevels({ columns }: Grid): Set<number> {
  const levels = columns[0]?.headings.length ?? 0;
  return new Set(
    Array.from({ length: levels }, (_, level) => level).filter((level) =>
      columns.every(({ headings }) => headings[level] === columns[0]?.headings[level]),
    ),
  );
}

/** A column without a heading holds the marks only where no other column is there for them, understood or not. */
function headedFirst(columns: Column[]): Column[] {
  const isForMarks = ({ role, heading }: Column) =>
    heading !== '' && (role === 'mark' || role === 'strange' || MARK_HEADING.test(heading.toLowerCase()));
  const bare = columns.filter((column) => column.role === 'mark' && isUnheaded(column));
  if (bare.length === 0 || (bare.length === 1 && !columns.some(isForMarks))) return columns;
  return columns.map((column): Column => {
    const { index, group, heading } = column;
    return bare.includes(column) ? { role: 'other', index, group, heading } : column;
  });
}

function isUnheaded({ heading, group, role }: Column): boolean {
  return role === 'mark' && heading === '' && group === '';
}

/** Which rows to look at: all of a small grid, evenly spread ones of a large. */
function sampleOf(rows: number): number[] {
  if (rows <= SAMPLE) return Array.from({ length: rows }, (_, i) => i);
  return Array.from({ length: SAMPLE }, (_, i) => Math.floor((i * rows) / SAMPLE));
}

type Judged = Omit<MarkColumn, 'index' | 'group' | 'heading' | 'ownWords'> | { role: PlainRole };

const MARK_HEADING =
  /^(?:(?:attendance |register |registration |statutory |session |today(?:['’]s)? |final |amended |corrected |revised |new )?(?:mark|code)s?|final|amended|corrected|revised|att(?:end(?:ance)?)?\.?|present|roll|register|registration|today|status|roll call)$/;
const LESSON_HEADING = /^(?:p|per(?:iod)?|lesson|l)\s?\.?\d{1,2}[a-z]?(?:\b.*)?$/;
function judge(heading: string, own: string, cells: Element[], memory: SightMemory, codeMap?: CodeMap): Judged {
  const said = own.toLowerCase();
  const role = roleOfHeading(said);
  if (
    role !== undefined &&
    fits(
      role,
      cells.map((cell) => besideFaceOf(cell, memory)),
    )
  )
    return { role };
  const faces = cells.map((cell) => faceOf(cell, memory));
  if (isDateColumn(said, faces)) return { role: 'date' };
  if (isNeverMarks(said)) return { role: 'other' };
  return asMarks(heading, own, faces, codeMap) ?? { role: isStrange(said, faces) ? 'strange' : 'other' };
}

const SURELY_MARKS =
  /^(?:(?:attendance |register |registration |session )?marks?|attendance(?: code)?|am|pm|morning|afternoon)$/;
const OTHER_LANGUAGE =
  /^(?:présent|présente|absent justifié|absence (?:non )?justifiée|retard|presennol|absennol|hwyr|anwesend|abwesend|verspätet|presente|ausente|retraso|atraso|obecn[yaą]|nieobecn[ya]|spóźnion[ya])$/;

/** Words under a heading of marks that are no words for marks, or words for marks in another language. */
function isStrange(own: string, faces: Face[]): boolean {
  const filled = faces.map((face) => face.shown).filter((text) => text !== '' && !/^[\d.,%/ -]+$/.test(text));
  if (filled.length < 2) return false;
  const foreign = filled.filter((text) => OTHER_LANGUAGE.test(text.toLowerCase())).length;
  return (
    foreign >= filled.length / 2 || (SURELY_MARKS.test(own) && new Set(filled).size <= Math.max(3, filled.length / 2))
  );
}

/** Some headings mean what they say only when the cells hold that kind of thing. */
function fits(role: PlainRole, faces: Face[]): boolean {
  const shown = faces.map((face) => face.shown).filter((text) => text !== '');
  switch (role) {
    case 'minutes':
      return shown.every((text) => minutesIn(text) !== null);
    case 'arrival':
      return shown.every((text) => timeIn(text) !== null || text === '-' || text === '–');
    case 'session':
      return shown.every((text) => sessionIn(text) !== null);
    case 'mis id':
      return new Set(shown).size === shown.length;
    case 'name':
      return shown.length === 0 || shown.some((text) => text.length > 2);
    default:
      return true;
  }
}

const DATE_HEADING = /^(?:date|day|week.*|w\/[cb]|session|)$/;
const DATE_HEADING_ALONE = /^(?:date|day|week(?: commencing| beginning)?|w\/[cb])$/;

/** The heading goes first: looking for dates in cells is the dearer half. */
function isDateColumn(own: string, faces: Face[]): boolean {
  if (!DATE_HEADING.test(own)) return false;
  const shown = faces.filter((face) => face.control === null && face.shown !== '').map((face) => face.shown);
  if (shown.length === 0) return DATE_HEADING_ALONE.test(own);
  const dated = shown.filter((text) => datePartsIn(text)?.day !== undefined).length;
  return dated / shown.length >= 0.7;
}

/** The lesson that a column's own heading names: 'P1', 'Period 3'; null for anything else. */
export function lessonIn(own: string): string | null {
  return LESSON_HEADING.test(own.toLowerCase()) ? own : null;
}

function asMarks(heading: string, own: string, faces: Face[], codeMap?: CodeMap): Judged | null {
  const parts = datePartsIn(heading);
  const session = sessionIn(heading);
  const lesson = lessonIn(own);
  const isEditable = faces.some((face) => face.control !== null);
  const offersCodes = isEditable && faces.some((face) => offers(face, codeMap));
  const saysMarks = parts !== null || session !== null || lesson !== null || MARK_HEADING.test(own.toLowerCase());
  const filled = faces.filter((face) => face.shown !== '');
  const readings = filled.map((face) => codeOf(face.shown, session ?? 'AM', codeMap));
  const understood = readings.filter(({ kind }, at) => kind !== 'unknown' || isOfMarks(filled[at]?.shown ?? '')).length;
  const seen = new Set(readings.flatMap((reading) => (reading.kind === 'code' ? [reading.code] : [])));
  const column: Judged = {
    role: 'mark',
    parts,
    session: lesson === null ? session : null,
    lesson,
    isEditable,
    filled: filled.length,
    seen: offersCodes ? new Set([...seen, '/']) : seen,
    date: null,
  };
  if (offersCodes) return column;
  if (!saysMarks) return heading === '' && arePlainlyMarks(filled, codeMap) ? column : null;
  if (filled.length === 0) return parts !== null || session !== null || isEditable ? column : null;
  return understood / filled.length >= 0.6 || lettersWithStrangers(filled) ? column : null;
}

const OF_MARKS = /^(?:present|absent|absence|late|(?:un)?authorised|holiday|medical|excused|[lu] ?[(+]?\d)/;

/** Words of the field, a code with a time beside it: a mark, if nobody can tell which. */
function isOfMarks(shown: string): boolean {
  return OF_MARKS.test(shown.toLowerCase());
}

const FEWEST_PLAIN = 3;

/** Without a heading only marks that nothing else could be: present signs or words among them, and nearly all codes. */
function arePlainlyMarks(filled: readonly Face[], codeMap?: CodeMap): boolean {
  if (filled.length < FEWEST_PLAIN) return false;
  const codes = filled.map((face) => codeOf(face.shown, 'AM', codeMap));
  const known = codes.filter(({ kind }) => kind === 'code').length;
  return known >= filled.length * 0.9 && codes.some((one) => one.kind === 'code' && '/\\'.includes(one.code));
}

/** A drop-down that offers codes, or their words, is for marks whatever stands above it. */
function offers(face: Face, codeMap?: CodeMap): boolean {
  if (face.control?.tagName !== 'SELECT') return false;
  const codes = new Set<string>();
  for (const option of [...(face.control as HTMLSelectElement).options].slice(0, 40)) {
    const reading = codeOf(option.text.trim(), 'AM', codeMap);
    if (reading.kind === 'code') codes.add(reading.code);
  }
  return codes.size >= 3 && (codes.has('/') || codes.has('\\') || codes.has('L'));
}

/** A few unknown characters among single letters are bad marks, not another kind of column. */
function lettersWithStrangers(filled: Face[]): boolean {
  return (
    filled.length > 0 &&
    filled.every((face) => face.shown.length <= 2) &&
    filled.some((face) => /^[/\\LNI]$/.test(face.shown))
  );
}

/** Radio buttons of one set, spread over columns with a mark's name above each, are one column of marks. */
function withRadioSets(columns: Column[], sampled: (Element | null)[][]): Column[] {
  const spread = columns.filter(({ index }) => {
    const radios = sampled.map((cells) => cells[index]?.querySelectorAll('input[type=radio]').length ?? 0);
    return radios.length > 0 && radios.filter((count) => count === 1).length >= radios.length * 0.8;
  });
  const sets = new Map<string, Column[]>();
  for (const column of spread) {
    const radio = sampled[0]?.[column.index]?.querySelector<HTMLInputElement>('input[type=radio]');
    if (radio) sets.set(radio.name, [...(sets.get(radio.name) ?? []), column]);
  }
  const set = [...sets.values()].find((columnsOfSet) => columnsOfSet.length >= 2);
  const first = set?.[0];
  if (set === undefined || first === undefined) return columns;
  const parts = datePartsIn(first.group);
  const marks: MarkColumn = {
    role: 'mark',
    index: first.index,
    heading: first.heading,
    group: first.group,
    parts,
    session: sessionIn(first.group),
    lesson: null,
    isEditable: true,
    ownWords: first.group,
    seen: new Set('/'),
    filled: 1,
    radios: set.map(({ index, heading }) => ({ index, heading })),
    date: null,
  };
  return columns.flatMap((column): Column[] => (column === first ? [marks] : set.includes(column) ? [] : [column]));
}

const OTHER_NAMES =
  /\b(?:by|teacher|staff|tutor|parent|carer|contact|officer|head|subject|lesson|course|room|activity|house)\b/;

/** "Pupil" may stand over a tick box or a picture and the name: the first of its columns with words is the name's. */
function withOneName(
  columns: Column[],
  named: readonly Column[],
  sampled: (Element | null)[][],
  memory: SightMemory,
): Column[] {
  const hasWords = ({ index }: Column) =>
    sampled.some((cells) => cells[index] && faceOf(cells[index], memory).shown.length > 2);
  const own = named.find(hasWords) ?? named[0];
  return columns.map(
    (column): Column => (named.includes(column) && column !== own ? ({ ...column, role: 'other' } as Column) : column),
  );
}

/** Where no heading says "Pupil", the first column whose cells are all names. */
function withNames(columns: Column[], sampled: (Element | null)[][], memory: SightMemory): Column[] {
  const named = columns.filter(({ role }) => role === 'name');
  if (named.length > 1) return withOneName(columns, named, sampled, memory);
  if (named.length === 1 || columns.some(({ role }) => role === 'surname' || role === 'date')) return columns;
  const found = columns.find(({ role, index, heading }) => {
    const said = heading.toLowerCase();
    // names under "AM" stand in the wrong column, and so may all marks
    if (role !== 'other' || OTHER_NAMES.test(said) || sessionIn(said) !== null || MARK_HEADING.test(said)) return false;
    const shown = sampled
      .map((cells) => cells[index])
      .filter((cell) => cell != null)
      .map((cell) => faceOf(cell, memory).shown);
    const filled = shown.filter((text) => text !== '');
    // the same few names again and again are groups, houses or teachers
    const differ = new Set(filled).size;
    return (
      filled.length > 0 &&
      (filled.length === 1 || differ > filled.length / 2) &&
      filled.length >= shown.length * 0.8 &&
      filled.filter(looksLikeName).length >= filled.length * 0.8
    );
  });
  return found ? columns.map((column) => (column === found ? { ...column, role: 'name' } : column)) : columns;
}

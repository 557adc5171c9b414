/**
 * Whom the lines above a table name, as a registration certificate of one pupil has them. Owns the labels, and that nothing is
 * taken from a text without one; lines that contradict each other name nobody.
 */
import { looksLikeName } from '../generic/person-names';
import { yearOf } from './class-of-pupil';
import { isUpn } from './upn';

/** Texts, '' where nothing is said. */
export type PupilAbove = Readonly<Record<'name' | 'upn' | 'admission' | 'year' | 'form', string>>;

export const NOBODY: PupilAbove = { name: '', upn: '', admission: '', year: '', form: '' };

type Fact = keyof PupilAbove | 'surname' | 'forename';
type Said = { fact: Fact; value: string };

const LABELS: ReadonlyMap<string, Fact> = new Map(
  (
    [
      ['name', 'name|full name|pupil|pupil name|pupils name|name of pupil|child|childs name|name of child'],
      ['name', 'student|student name|students name|name of student|learner|learner name'],
      ['surname', 'surname|last name|family name|legal surname'],
      ['forename', 'forename|first name|given name|legal forename'],
      ['upn', 'upn|upn no|unique pupil number'],
      ['admission', 'adm|adm no|admno|adm number|admission no|admission number'],
      ['year', 'year|yr|year group|nc year'],
      ['form', 'form|class|reg|reg group|reg form|registration group|registration form|tutor group'],
    ] as const
  ).flatMap(([fact, words]) => words.split('|').map((word): [string, Fact] => [word, fact])),
);
/** Without a colon only what cannot be the beginning of a sentence. */
const BARE =
  /^(upn|adm\.? no\.?|admission no\.?|admission number|year group|year|form|class|reg group|tutor group)\s+(\S.*)$/i;
const TITLE =
  /^(?:(?:registration|attendance) certificate|certificate of attendance)(?:\s+(?:for|of|[-–—])|:)\s+(\S[^(]*?)\s*(?:\(.*\)|\s[-–—]\s.*)?$/i;
const BETWEEN = /\s*[|;·•\n\t]\s*|\s{2,}|[/,]\s*(?=(?:upn|adm|admission|year|form|class|reg)\b)/i;
const ID = /^(?=.*\d)[A-Za-z0-9][A-Za-z0-9./_-]{0,39}$/;
const FORM = /^\d{1,2} ?[A-Za-z]+(?: [A-Za-z]+)?$/;
const LONGEST_LINE = 300;
const LONGEST_VALUE = 80;

/** What the lines say together; `NOBODY` where two of them contradict each other on whose they are. */
export function pupilAbove(lines: readonly (readonly string[])[]): PupilAbove {
  const all = lines.flatMap((cells, at) =>
    isLabelRow(cells) ? saidBelow(cells, lines[at + 1] ?? []) : isLabelRow(lines[at - 1] ?? []) ? [] : saidIn(cells),
  );
  const of = (fact: Fact): string[] => all.flatMap((one) => (one.fact === fact ? [one.value] : []));
  const [surname, forename] = [oneOf(of('surname'), wordsOf), oneOf(of('forename'), wordsOf)];
  const parts = [forename, surname].filter(Boolean).join(' ');
  const name = oneOf([...of('name'), ...(parts === '' ? [] : [parts])], wordsOf);
  const upn = oneOf(of('upn'), (text) => text.toUpperCase());
  const admission = oneOf(of('admission'), (text) => text);
  if ([surname, forename, name, upn, admission].includes(null)) return NOBODY;
  return {
    name: name !== null && looksLikeName(name) ? name : '',
    upn: upn ?? '',
    admission: admission ?? '',
    year: oneOf(of('year'), (text) => text) ?? '',
    form: oneOf(of('form'), (text) => text) ?? '',
  };
}

export const hasId = ({ upn, admission }: PupilAbove): boolean => upn !== '' || admission !== '';

/** Whether the line begins with a label of a pupil's. */
export function beginsWithLabel(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '');
  return first !== undefined && saidIn(cells.slice(cells.indexOf(first))).some(({ at }) => at === 0);
}

/** Whether any cell of the line is a label of a pupil's, or has one. */
export const hasLabel = (cells: readonly string[]): boolean => saidIn(cells).length > 0;

/** Labels and values by turns: no headings of a table, whatever its words. */
export function arePairs(cells: readonly string[], isHeading: (text: string) => boolean): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return (
    filled.length >= 2 &&
    filled.length % 2 === 0 &&
    filled.every((cell, at) => {
      const isLabel = labelOf(cell) !== null || isHeading(cell) || cell.endsWith(':');
      return isLabel === (at % 2 === 0);
    })
  );
}

/** '' where nothing is said, null where two texts differ. */
function oneOf(texts: readonly string[], plain: (text: string) => string): string | null {
  const [first = ''] = texts;
  return texts.every((text) => plain(text) === plain(first)) ? first : null;
}

/** "Rahmani, Aisha" and "AISHA RAHMANI" are one name. */
const wordsOf = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');

function labelOf(text: string): Fact | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/[.'’]/g, '')
    .replace(/[\s_]+/g, ' ')
    .replace(/ ?:$/, '');
  return LABELS.get(words) ?? null;
}

/** Headings of one row that are labels, with the pupil in the row below. */
function isLabelRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.length >= 2 && filled.every((cell) => labelOf(cell) !== null);
}

function saidBelow(labels: readonly string[], cells: readonly string[]): Said[] {
  return labels.flatMap((label, column) => {
    const fact = labelOf(label);
    return fact === null ? [] : said(fact, cells[column] ?? '');
  });
}

/** `at` is the cell with the label. */
function saidIn(cells: readonly string[]): (Said & { at: number })[] {
  const found: (Said & { at: number })[] = [];
  let taken = -1;
  for (const [at, cell] of cells.entries()) {
    if (at <= taken || cell === '' || cell.length > LONGEST_LINE) continue;
    const pieces = cell.trim().split(BETWEEN);
    for (const [place, piece] of pieces.entries()) {
      const label = labelOf(piece);
      if (label === null) {
        found.push(...saidInPiece(piece).map((one) => ({ ...one, at })));
        continue;
      }
      const next =
        place === pieces.length - 1 ? cells.findIndex((text, other) => other > at && text.trim() !== '') : -1;
      const value = next < 0 ? '' : (cells[next] ?? '');
      if (value === '' || labelOf(value) !== null || value.includes(':')) continue;
      taken = next;
      found.push(...said(label, value).map((one) => ({ ...one, at })));
    }
  }
  return found;
}

function saidInPiece(piece: string): Said[] {
  const [, title] = TITLE.exec(piece) ?? [];
  if (title !== undefined) return looksLikeName(title) ? said('name', title) : [];
  const colon = piece.indexOf(':');
  if (colon > 0) {
    const label = labelOf(piece.slice(0, colon));
    return label === null ? [] : said(label, piece.slice(colon + 1));
  }
  const [, bare = '', value = ''] = BARE.exec(piece) ?? [];
  const label = labelOf(bare);
  if (label === null || (label === 'upn' && !isUpn(value))) return [];
  return label === 'form' && !FORM.test(value) ? [] : said(label, value);
}

/** A name is taken as it stands, so that two that differ are seen to. */
function said(fact: Fact, shown: string): Said[] {
  const value = shown.trim().replace(/\s+/g, ' ');
  if (value === '' || value.length > LONGEST_VALUE) return [];
  if ((fact === 'upn' || fact === 'admission') && !ID.test(value)) return [];
  if (fact === 'year' && yearOf(value) === null) return [];
  return [{ fact, value }];
}

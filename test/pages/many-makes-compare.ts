/**
 * Holds what was read in a page of many-makes against what a person reads there. Owns what counts as wrong and what as
 * unread; knows no DOM.
 */
import { type Cell, isMarksReading, type PageReading, type PupilRow } from '../../src/pages/reading';
import type { ExpectedMark, ExpectedPupil, MadePage } from './many-makes-page';

/** In words; a wrong reading is a fault, an unread thing is not. */
export type Verdict = { wrongs: string[]; unread: string[] };

/** Every reading of the page together: what one of them says rightly, another need not say again. */
export function comparePage(page: MadePage, readings: readonly PageReading[]): Verdict {
  const verdict: Verdict = { wrongs: [], unread: [] };
  const read = new Set<ExpectedMark>();
  const unsure = new Map<ExpectedMark, Cell>();
  for (const reading of readings) {
    if (!isMarksReading(reading)) {
      verdict.wrongs.push(`read as ${reading.kind}, expected ${page.kind}`);
      continue;
    }
    if (page.kind === 'none') {
      for (const { pupil, cells } of reading.rows)
        for (const cell of cells.filter(isClaim))
          verdict.wrongs.push(`no register, but ${pupil.name} ${placeOf(cell)}: got ${saidBy(cell)}`);
      continue;
    }
    if (page.kind !== 'marks' && reading.kind !== page.kind)
      verdict.wrongs.push(`read as ${reading.kind}, expected ${page.kind}`);
    compareTotal(page, reading.coverage.total, verdict);
    if (reading.kind === 'register') compareTaken(page, reading.taken, verdict);
    const met = new Map<string, number>();
    for (const row of reading.rows) {
      const pupil = pupilOf(page, row, met);
      if (pupil) compareRow(pupil, row, { verdict, read, unsure });
      else if (row.pupil.name !== null || row.cells.some(isClaim))
        verdict.wrongs.push(`no such pupil: ${row.pupil.name} (${row.cells.map(saidBy).join(', ')})`);
    }
  }
  for (const pupil of page.pupils)
    for (const mark of pupil.marks)
      if (mark.code !== null && !mark.isOptional && !read.has(mark))
        verdict.unread.push(
          `${pupil.name} ${mark.date} ${mark.place}: expected ${expectedOf(mark)}, got ${gotOf(unsure.get(mark))}`,
        );
  return { wrongs: [...new Set(verdict.wrongs)], unread: [...new Set(verdict.unread)] };
}

function compareTotal({ total }: MadePage, got: number | null, { wrongs, unread }: Verdict): void {
  if (total === undefined || got === total) return;
  (got === null ? unread : wrongs).push(`pupils in all: expected ${total}, got ${got}`);
}

function compareTaken({ taken }: MadePage, got: string | null, { wrongs, unread }: Verdict): void {
  if (taken === undefined || got === taken) return;
  (got === null ? unread : wrongs).push(`register taken: expected ${taken}, got ${got}`);
}

/** Namesakes by their id, else by their order. */
function pupilOf(page: MadePage, { pupil }: PupilRow, met: Map<string, number>): ExpectedPupil | undefined {
  const named = page.pupils.filter(({ name }) => name === pupil.name);
  const index = met.get(pupil.name ?? '') ?? 0;
  met.set(pupil.name ?? '', index + 1);
  return named.find(({ id }) => typeof id === 'string' && id === pupil.id) ?? named[index % named.length];
}

type Found = { verdict: Verdict; read: Set<ExpectedMark>; unsure: Map<ExpectedMark, Cell> };

function compareRow(pupil: ExpectedPupil, row: PupilRow, { verdict, read, unsure }: Found): void {
  const { id } = row.pupil;
  if (pupil.id !== undefined && id !== pupil.id)
    (id === null ? verdict.unread : verdict.wrongs).push(`id of ${pupil.name}: expected ${pupil.id}, got ${id}`);
  for (const cell of row.cells) {
    const at = `${pupil.name} ${placeOf(cell)}`;
    const mark = pupil.marks.find(({ date, place }) => isSamePlace(`${date} ${place}`, placeOf(cell)));
    if (mark === undefined) {
      if (isClaim(cell)) verdict.wrongs.push(`${at}: expected nothing there, got ${saidBy(cell)}`);
      continue;
    }
    // letters that are no codes are only then said to be marks when the reader is sure of them
    const isStrange = cell.code === null && cell.state !== 'uncertain';
    if (isStrange || (isClaim(cell) && isOther(mark, cell)))
      verdict.wrongs.push(`${at}: expected ${expectedOf(mark)}, got ${saidBy(cell)}`);
    if (!isClaim(cell)) unsure.set(mark, cell);
    else {
      read.add(mark);
      for (const fact of factsUnread(mark, cell)) verdict.unread.push(`${at}: ${fact} of ${expectedOf(mark)}`);
    }
  }
}

/** Claimed is what has a code, a day and a session or lesson, and is not said to be unsure. */
function isClaim({ code, date, session, lesson, state }: Cell): boolean {
  return code !== null && state !== 'uncertain' && date !== null && (session ?? lesson) !== null;
}

/** What is preselected is nobody's mark, so that it may stand where none may be claimed. */
function isOther(mark: ExpectedMark, cell: Cell): boolean {
  if (mark.code === null) return cell.state !== 'default';
  return (
    cell.code !== mark.code ||
    (mark.state !== undefined && cell.state !== mark.state) ||
    (cell.minutesLate !== undefined && cell.minutesLate !== mark.minutesLate) ||
    (cell.arrival !== undefined && cell.arrival !== mark.arrival)
  );
}

function factsUnread(mark: ExpectedMark, cell: Cell): string[] {
  if (mark.isOptional) return [];
  return [
    ...(mark.minutesLate !== undefined && cell.minutesLate === undefined ? ['the minutes'] : []),
    ...(mark.arrival !== undefined && cell.arrival === undefined ? ['the arrival'] : []),
    ...(mark.hasComment && !cell.hasComment ? ['the comment'] : []),
  ];
}

function isSamePlace(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function placeOf({ date, session, lesson }: Cell): string {
  return `${date} ${session ?? lesson}`;
}

function expectedOf({ code, isOptional, state, minutesLate, arrival }: ExpectedMark): string {
  const late = [
    minutesLate === undefined ? undefined : `+${minutesLate}`,
    arrival === undefined ? undefined : `@${arrival}`,
  ];
  const said = [code === null ? 'no claim' : code || 'none', state, ...late].filter((part) => part !== undefined);
  return isOptional ? `${said.join(' ')} or nothing` : said.join(' ');
}

function saidBy({ code, state, shown, minutesLate, arrival }: Cell): string {
  const late = [
    minutesLate === undefined ? undefined : `+${minutesLate}`,
    arrival === undefined ? undefined : `@${arrival}`,
  ];
  const said = [code === null ? 'no code' : code || 'none', state, ...late].filter((part) => part !== undefined);
  return `${said.join(' ')} for ‘${shown}’`;
}

function gotOf(cell: Cell | undefined): string {
  return cell ? `${saidBy(cell)}: ${cell.why ?? 'no reason given'}` : 'nothing';
}

/** Puts a page of an MIS into the test browser and reads it there. */
import { readPage } from '../../src/pages/read-page';
import {
  type Cell,
  type HistoryReading,
  isMarksReading,
  type MarksReading,
  type RegisterReading,
} from '../../src/pages/reading';

const FRIDAY = '2026-11-20T09:26:00Z';

export function show(html: string): void {
  document.title = '';
  document.body.innerHTML = html;
}

/** Reads what is shown, as if it stood at an address. */
export function read(html: string, url = 'https://mis.example/page', now = FRIDAY): MarksReading[] {
  show(html);
  return readPage(document, { url, now }).filter(isMarksReading);
}

export function readRegister(html: string, url?: string): RegisterReading {
  const [reading] = read(html, url);
  if (reading?.kind !== 'register') throw new Error(`no register was read, but ${reading?.kind ?? 'nothing'}`);
  return reading;
}

export function readHistory(html: string, url?: string): HistoryReading {
  const [reading] = read(html, url);
  if (reading?.kind !== 'history') throw new Error(`no history was read, but ${reading?.kind ?? 'nothing'}`);
  return reading;
}

/** What matters of a cell, in one line: "2026-11-20 AM L saved 09:20 +20". */
export function line({ date, session, lesson, code, shown, state, arrival, minutesLate }: Cell): string {
  return [
    date ?? 'no date',
    session ?? lesson ?? 'no session',
    code === null ? `?${shown}` : code || 'none',
    state,
    arrival,
    minutesLate === undefined ? undefined : `+${minutesLate}`,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

export function lines(reading: MarksReading): string[] {
  return reading.rows.flatMap((row) => row.cells.map((cell) => `${row.pupil.name ?? row.pupil.id}: ${line(cell)}`));
}

/** A table of a heading and rows of plain cells. */
export function table(headings: string[], rows: string[][]): string {
  const head = headings.map((text) => `<th>${text}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A drop-down of codes with one chosen, as the server sends it. */
export function select(chosen: string, options = ['', '/', '\\', 'L', 'N', 'U', 'I']): string {
  const all = options.includes(chosen) ? options : [...options, chosen];
  return `<select>${all.map((code) => `<option${code === chosen ? ' selected' : ''}>${code}</option>`).join('')}</select>`;
}

export const FRIDAY_AM = '<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1>';

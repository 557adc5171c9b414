/** Lists and the calendar of due dates, saved as files. Owns what they are called, and that the history says that they left. */
import type { DataEvents } from '../../../components/panel/data-view';
import type { Run } from '../../../components/panel/outcome';
import { type CaseworkReader, caseworkReader } from '../../../src/casework/read-records';
import type { PupilRecord } from '../../../src/casework/records';
import { counted } from '../../../src/papers/paper-days';
import { casesSheet, contactsSheet } from '../../../src/papers/sheets/casework-sheets';
import type { Sheet } from '../../../src/papers/sheets/sheet';
import type { Known } from '../known';
import { calendarOf } from '../school-of';
import { caseLines, contactLines, dueSteps } from '../views/data-lists';
import type { Context } from './context';
import { dataWork, doing, tellHistory } from './data-work';
import { refusalOf } from './save';
import { saveFile } from './save-file';

type SheetName = Parameters<DataEvents['saveSheet']>[0];

const TITLES: Record<SheetName, string> = { cases: 'List of cases', contacts: 'Contact log' };

export function fileActions({ known }: Context): Pick<DataEvents, 'saveCalendar' | 'saveSheet'> {
  return {
    async saveCalendar() {
      const { casework, today } = known();
      const work = await dataWork();
      if (work === null || casework === null) return { ok: false, why: refusalOf('locked') };
      const steps = dueSteps(casework.cases, timeOf(known()));
      if (steps.length === 0) return { ok: false, why: 'No open case has a step with a due date.' };
      const { dueCalendar } = await calendarFiles();
      const calendar = dueCalendar(steps, work.by.at);
      await tellHistory(work, 'exported', `Calendar: ${counted(steps.length, 'due date')}`);
      saveFile(`register-lens-due-dates-${today}.ics`, calendar, 'text/calendar;charset=utf-8');
      return { ok: true, say: `${counted(steps.length, 'due date')} saved, without names.` };
    },
    saveSheet: (name, format, run) =>
      doing(run, async (work) => {
        const { today } = known();
        const { place } = work;
        const { sheet, damaged } = await sheetOf(name, caseworkReader(place.database, place.seal), known(), run);
        const { file, type, guarded } = await fileOf(sheet, format);
        run.signal.throwIfAborted();
        const lines = counted(sheet.rows.length, 'line');
        await tellHistory(work, 'exported', `${TITLES[name]} (.${format}): ${lines}`);
        saveFile(`register-lens-${name}-${today}.${format}`, file, type);
        const without =
          damaged === 0 ? '' : ` ${counted(damaged, 'damaged record')} could not be opened and is left out.`;
        const texts = guarded === 1 ? 'One text that began' : `${guarded} texts that began`;
        const formulas =
          guarded === 0
            ? ''
            : ` ${texts} like a formula got an apostrophe in front, so that no spreadsheet works it out.`;
        return {
          ok: true,
          say: `${lines} saved. The file names pupils: keep it where nobody else reads it.${formulas}${without}`,
        };
      }),
  };
}

// what writes files is large, and the panel opens without it
const calendarFiles = () => import('../../../src/papers/due-calendar');

/** `guarded`: in so many cells a text would have been a formula. */
async function fileOf(
  sheet: Sheet,
  format: 'csv' | 'xlsx',
): Promise<{ file: string | Uint8Array<ArrayBuffer>; type: string; guarded: number }> {
  if (format === 'csv') {
    const { csvOf, guardedCells } = await import('../../../src/papers/sheets/csv');
    return { file: csvOf(sheet), type: 'text/csv;charset=utf-8', guarded: guardedCells(sheet) };
  }
  const { XLSX_TYPE, xlsxOf } = await import('../../../src/papers/sheets/xlsx');
  return { file: await xlsxOf([sheet]), type: XLSX_TYPE, guarded: 0 };
}

async function sheetOf(
  name: SheetName,
  reader: CaseworkReader,
  known: Known,
  { signal, progress }: Run,
): Promise<{ sheet: Sheet; damaged: number }> {
  // asked after each few hundred records, so that a large school can stop it
  const follow = (done: number, of: number): void => {
    signal.throwIfAborted();
    progress(done, of);
  };
  const pupils = await reader.all('pupils', follow);
  const names = new Map(pupils.records.map(({ id, value }): [string, PupilRecord] => [id, value]));
  if (name === 'cases') {
    const { records, damaged } = await reader.all('cases', follow);
    return { sheet: casesSheet(caseLines(records, names, timeOf(known))), damaged: damaged.length };
  }
  const { records, damaged } = await reader.all('contacts', follow);
  return { sheet: contactsSheet(contactLines(records, names)), damaged: damaged.length };
}

const timeOf = ({ now, settings }: Known) => ({ now, calendarOf: (school: string) => calendarOf(settings, school) });

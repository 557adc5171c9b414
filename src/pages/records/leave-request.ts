/**
 * Requests for leave of pupils, as lists, cards, forms and panels. Owns what in a page is one, and whose it is: staff have
 * leave too, and trips have dates. What a request says is for `leave-reading.ts`.
 */
import { allDatePartsIn } from '../generic/dates';
import type { Grid } from '../generic/grid';
import type { PageFacts } from '../generic/page-facts';
import { yearOfGroup } from '../generic/page-group';
import { RowKeys } from '../generic/pupil-of-row';
import { type ReadMemory, rowKeyOf } from '../generic/read-memory';
import type { Pupil } from '../reading';
import {
  hasPupils,
  isMostly,
  type RecordColumns,
  type RecordRow,
  type RecordTable,
  recordColumns,
  recordRows,
  rowsIn,
  sampleTexts,
} from './grid-records';
import { leaveForms } from './leave-form';
import { type LeavePlace, leaveRecord } from './leave-reading';
import { decisionIn } from './leave-values';
import {
  isAboutLeave,
  isOfOthers,
  isOfStaff,
  LEAVE_WORDS,
  type LeaveRole,
  mentionsLeave,
  speaksOfPupils,
} from './leave-words';
import { recordLists, type Unlabelled } from './record-cards';
import type { RecordCandidate, RecordReader, RecordSearch, RecordSteps } from './record-reader';
import { titlesOver } from './record-titles';

/** What a list has beside dates, so that it is one of requests. */
const TELLING: readonly LeaveRole[] = ['type', 'reason', 'requested', 'decision'];
const FEWEST_TELLING = 2;

/** A word of its own on a card. */
const CHIP: Unlabelled = {
  headings: ['Decision'],
  // "Approve" is a button
  read: (text) => (/^(?:not )?\w+ed$/i.test(text) && decisionIn(text, '') !== null ? [text] : null),
};

/** Every request for leave in the page, or list of them. */
export function* findLeaveRequests(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  const of = (table: RecordTable, areCards: boolean) => candidateOf(table, areCards ? null : table.grid, search);
  const lists = yield* recordLists(search, LEAVE_WORDS, mentionsLeave, of, [CHIP]);
  return lists.length > 0 ? lists : leaveForms(search);
}

function candidateOf(table: RecordTable, grid: Grid | null, search: RecordSearch): RecordCandidate[] {
  const { element } = table.grid;
  const columns = recordColumns(table, LEAVE_WORDS, search.memory.sight);
  const start = columns.roles.get('from')?.[0] ?? columns.roles.get('dates')?.[0];
  if (start === undefined || TELLING.filter((role) => columns.roles.has(role)).length < FEWEST_TELLING) return [];
  // "From" may be whoever wrote
  if (!isMostly(sampleTexts(table, start, search.memory.sight), isDated)) return [];
  // sections of one request are no list of several
  if (grid === null && table.grid.rows.filter(({ cells }) => cells[start]).length < 2) return [];
  const titles = titlesOver(element, search);
  const headings = columns.headings.join(' · ');
  if (isOfOthers(titles) || isOfStaff(headings) || !(isAboutLeave(titles) || mentionsLeave(headings))) return [];
  const isOfPupils =
    speaksOfPupils(`${headings} ${titles}`) ||
    columns.roles.has('class') ||
    columns.plain.year !== undefined ||
    columns.plain.upn !== undefined;
  if (hasPupils(columns) && !isOfPupils) return [];
  return [{ kind: 'leave', element, grid, reader: (page, memory) => listReader(columns, page, memory) }];
}

function isDated(text: string): boolean {
  return allDatePartsIn(text).length > 0;
}

function listReader(
  columns: RecordColumns<LeaveRole>,
  page: PageFacts,
  memory: ReadMemory,
): RecordReader<'leave'> | null {
  const { grid } = columns.table;
  // without names in it, it must be one pupil's page
  if (!hasPupils(columns) && page.pupil.name === null && page.pupil.id === null) return null;
  const at = new Map([...columns.roles].map(([role, [first = -1]]) => [role, first] as const));
  const recordAt = recordRows(columns, at, page, memory, true);
  const keys = new RowKeys(memory);
  return {
    kind: 'leave',
    element: grid.element,
    ...rowsIn(grid),
    read({ index }) {
      const row = recordAt(index);
      if (row === null) return null;
      const placesOf = (role: LeaveRole): LeavePlace[] => {
        const shown = row.text(role);
        const element = row.place(role);
        return shown === null || element === null
          ? []
          : [{ label: columns.headings[at.get(role) ?? -1] ?? '', shown, element }];
      };
      return leaveRecord(keyOf(row, keys, memory), row.start, withYear(row), placesOf, page);
    },
  };
}

function withYear({ pupil, text }: RecordRow<LeaveRole>): Pupil {
  return pupil.year === null ? { ...pupil, year: yearOfGroup(text('class')) } : pupil;
}

function keyOf(record: RecordRow<LeaveRole>, keys: RowKeys, memory: ReadMemory): string {
  if (record.row.name !== null) return rowKeyOf(memory, `leave ${record.row.name}`);
  const roles: LeaveRole[] = ['from', 'to', 'dates', 'requested'];
  const said = [record.pupil.id ?? record.pupil.name, ...roles.map((role) => record.text(role))];
  return keys.keyOfText(`leave ${said.join('|')}`, record.index);
}

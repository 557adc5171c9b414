/**
 * Lists of pupils with the attendance a page prints of them, as tables or cards. Owns what one row says; which columns such
 * a list has is for `cohort-columns.ts`, lists of registers for `cohort-registers.ts`.
 */
import type { PageFacts } from '../generic/page-facts';
import { RowKeys } from '../generic/pupil-of-row';
import type { ReadMemory } from '../generic/read-memory';
import { within } from '../generic/text';
import type { CohortRow, Printed } from '../reading';
import {
  COHORT_WORDS,
  type CohortColumns,
  type CohortRole,
  cohortColumns,
  countIn,
  percentIn,
  sessionsOf,
} from './cohort-columns';
import { periodOf } from './cohort-period';
import { findRegisterLists } from './cohort-registers';
import { distinctKeys, placesIn, type RecordRow, recordRows, rowsIn, wordings } from './grid-records';
import { recordLists, type Unlabelled } from './record-cards';
import type { ReadRecord, RecordCandidate, RecordReader, RecordSearch, RecordSteps } from './record-reader';
import { titlesOver, withYearOf } from './record-titles';
import { isBlank, yesOrNo } from './record-values';

const SPEAKS_OF_ATTENDANCE = /attendance|persistent|cohort/;
const COUNTS = ['attended', 'possible', 'authorised', 'unauthorised', 'lates'] as const;
const LONGEST_GROUP = 60;
const MOST_GROUPS = 20;

const SAYS_PERCENT = /^(?:(?:overall )?attendance:? )?(\d{1,3}(?:\.\d{1,2})?) ?%( attendance| attended)?$/;
const SAYS_SESSIONS = /^(?:attended )?(\d{1,4} ?(?:of|out of|\/) ?\d{1,4}) (?:possible )?sessions(?: attended)?$/;

/** On a card figures say in their own words what they are. */
const FIGURES: readonly Unlabelled[] = [
  {
    headings: ['Attendance %'],
    read: (text) => {
      const said = text.toLowerCase();
      const percent = said.includes('attend') ? SAYS_PERCENT.exec(said)?.[1] : undefined;
      return percent === undefined ? null : [percent];
    },
  },
  {
    headings: ['Attended'],
    read: (text) => {
      const sessions = SAYS_SESSIONS.exec(text.toLowerCase())?.[1];
      return sessions === undefined ? null : [sessions];
    },
  },
];

/** Every list of pupils with attendance figures, and every list of registers. */
export function* findCohorts(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  const lists = yield* recordLists(
    search,
    COHORT_WORDS,
    (titles) => search.grids.length === 0 && SPEAKS_OF_ATTENDANCE.test(titles),
    (table, areCards) => {
      const found = cohortColumns(table, () => titlesOver(table.grid.element, search), search);
      return found ? [candidate(found, search, table.grid.element, areCards)] : [];
    },
    FIGURES,
  );
  return [...lists, ...findRegisterLists(search)];
}

function candidate(
  { columns, at }: CohortColumns,
  search: RecordSearch,
  element: Element,
  areCards: boolean,
): RecordCandidate {
  const { grid } = columns.table;
  return {
    kind: 'cohort',
    element,
    grid: areCards ? null : grid,
    reader(page: PageFacts, memory: ReadMemory): RecordReader<'cohort'> {
      const recordAt = recordRows<CohortRole>(
        columns,
        at,
        withYearOf(titlesOver(element, search), page, search),
        memory,
      );
      const keys = new RowKeys(memory);
      const distinct = distinctKeys();
      return {
        kind: 'cohort',
        element,
        ...rowsIn(grid),
        period: periodOf(element, search, page),
        read({ index }) {
          const record = recordAt(index);
          if (record === null) return null;
          const key = distinct(`cohort ${keys.keyOf(record.pupil, record.row, index)}`, index);
          return rowOf(record, key, at, memory);
        },
      };
    },
  };
}

function rowOf(
  record: RecordRow<CohortRole>,
  key: string,
  at: CohortColumns['at'],
  memory: ReadMemory,
): ReadRecord<'cohort'> {
  const printed: Printed = {};
  let isStrange = false;
  for (const role of COUNTS) {
    const shown = record.text(role) ?? '';
    const count = countIn(shown);
    const both = role === 'attended' ? sessionsOf(shown) : null;
    if (count !== null) printed[role] = count;
    else if (both !== null) [printed.attended, printed.possible] = both;
    else if (!isBlank(shown)) isStrange = true;
  }
  const shown = record.text('percent') ?? '';
  const percent = percentIn(shown);
  if (percent !== null) printed.percent = percent;
  else if (!isBlank(shown)) isStrange = true;
  const groups = groupsOf(record, at, memory);
  const row: CohortRow = { key, pupil: record.pupil, printed, ...(groups ? { groups } : {}) };
  return {
    record: row,
    places: placesIn(
      record,
      key,
      [...COUNTS, 'percent' as const].map((role) => [role, role] as const),
    ),
    ...(isStrange ? { unread: 'a figure not understood' } : {}),
  };
}

/** Groups that the row says the pupil is in; undefined where the list says nothing of groups. */
function groupsOf(record: RecordRow<CohortRole>, at: CohortColumns['at'], memory: ReadMemory): string[] | undefined {
  const roles = [...at.keys()].filter((role) => role.startsWith('group'));
  if (roles.length === 0) return undefined;
  const groups = roles.flatMap((role) => {
    const shown = record.text(role);
    if (shown === null) return [];
    if (role !== 'groups')
      return isIn(shown, role.slice('group '.length), record.place(role), memory) ? [role.slice('group '.length)] : [];
    return isBlank(shown) ? [] : shown.split(/\s*[,;|·/]\s*/).filter((group) => group !== '');
  });
  return [...new Set(groups)].slice(0, MOST_GROUPS).map((group) => group.slice(0, LONGEST_GROUP));
}

/** Letters of SEN that say a need: support, plan. N says there is none. */
const SEN_NEEDS = new Set(wordings('k|e|s|a|p|[,k ]sen support|[,e ][ehcp,ehc plan]'));

/** A tick, a yes, the group's own name, or a letter of SEN; a letter that is not known says nothing. */
function isIn(shown: string, group: string, place: Element | null, memory: ReadMemory): boolean {
  const [box] = place ? within(place, 'input[type=checkbox]', memory.sight) : [];
  if (box) return (box as HTMLInputElement).checked;
  const word = shown.toLowerCase();
  if (yesOrNo(shown) === true || word === group.toLowerCase()) return true;
  return group.startsWith('SEN') && SEN_NEEDS.has(word.replace(/[^a-z]+/g, ' ').trim());
}

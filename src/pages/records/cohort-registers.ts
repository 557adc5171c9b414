/**
 * Lists of registers with whether each is taken. Owns the words of such lists; has no pupils. A row whose date or state is
 * not plain is left out, or open.
 */
import type { IsoDate, Session } from '../../attendance';
import { roleOfHeading } from '../generic/column-headings';
import { sessionIn } from '../generic/dates';
import { faceOf } from '../generic/face';
import type { Grid, GridRow } from '../generic/grid';
import { timeIn } from '../generic/lateness';
import type { PageFacts } from '../generic/page-facts';
import type { ReadMemory } from '../generic/read-memory';
import type { CohortReading } from '../reading';
import {
  headingWords,
  isMostly,
  plainHeading,
  type RecordColumns,
  recordColumns,
  sampleTexts,
  wordings,
} from './grid-records';
import type { RecordCandidate, RecordReader, RecordSearch } from './record-reader';
import { titlesOver } from './record-titles';
import { dateIn } from './record-values';

type Registers = NonNullable<CohortReading['registers']>;
type Role = 'group' | 'session' | 'date' | 'taken' | 'taken at';

const WORDS = headingWords<Role>({
  group:
    'form[,s, group]|[,reg ,registration ,tutor ,teaching ]group|[class,register][, name]|reg[, form]|registration form|tutor',
  session: 'session|am pm|half day|period',
  date: 'date|day|register date',
  taken: '[,register ][taken,status]|complete[,d]|saved|marked|state|submitted|[am,pm] register|done',
  'taken at': '[taken,saved,completed,submitted] at|time [taken,saved,completed]',
});
const TAKEN = new Set(
  wordings('[,register ][taken,saved,complete]|completed|yes|y|✓|✔|done|submitted|[,fully ]marked|true'),
);
const NOT_TAKEN = new Set(
  wordings(
    'not [,yet ][taken,complete,completed,saved,submitted,marked,started,done][, yet]|[part,partly,partially][, taken, complete]|partial|incomplete|un[saved,marked]|no|n|✗|✘|outstanding|[,register ]missing|register not taken|missing register|overdue|pending|awaiting|due|false|to do|in progress',
  ),
);
const ABOUT_REGISTERS = /\bregist(?:er|ers|ration)\b/;
const LONGEST_GROUP = 200;

/** Tables with a register a row, or a form a row and a column for each session. */
export function findRegisterLists(search: RecordSearch): RecordCandidate[] {
  return search.grids.flatMap((grid): RecordCandidate[] => {
    const { sight } = search.memory;
    const columns = recordColumns({ grid }, WORDS, sight);
    if (!columns.roles.has('group')) return [];
    const group = groupColumn(columns, search);
    const states = stateColumns(columns, search);
    const isList = states.length > 0 || (columns.roles.has('taken at') && columns.roles.has('session'));
    if (group === undefined || !isList || isOfPupils(columns)) return [];
    if (!ABOUT_REGISTERS.test(`${titlesOver(grid.element, search)} ${columns.headings.join(' ')}`)) return [];
    return [candidate(grid, columns, group, states)];
  });
}

/** The column with the groups' names: "Register" may be a state too. */
function groupColumn({ roles, table }: RecordColumns<Role>, { memory }: RecordSearch): number | undefined {
  return roles.get('group')?.find((index) => {
    const texts = sampleTexts(table, index, memory.sight);
    return texts.length > 0 && !texts.every((text) => stateIn(text) !== null);
  });
}

type StateColumn = { index: number; session: Session | null };

/** Columns that say taken or not, by heading or by session. */
function stateColumns({ roles, table, headings }: RecordColumns<Role>, { memory }: RecordSearch): StateColumn[] {
  const isState = (index: number) =>
    isMostly(sampleTexts(table, index, memory.sight), (text) => stateIn(text) !== null);
  const bySession = headings.flatMap((heading, index): StateColumn[] => {
    const session = sessionIn(heading);
    return session !== null && !roles.get('session')?.includes(index) && isState(index) ? [{ index, session }] : [];
  });
  if (bySession.length > 0) return bySession;
  const index = [...(roles.get('taken') ?? []), ...(roles.get('group') ?? [])].find(isState);
  return index === undefined ? [] : [{ index, session: null }];
}

/** A form is a form in a list of pupils too: there each form stands beside a pupil. */
function isOfPupils({ plain, headings }: RecordColumns<Role>): boolean {
  return plain.surname !== undefined || roleOfHeading(headings[plain.name ?? -1] ?? '') === 'name';
}

function candidate(
  grid: Grid,
  columns: RecordColumns<Role>,
  group: number,
  states: readonly StateColumn[],
): RecordCandidate {
  return {
    kind: 'cohort',
    element: grid.element,
    grid,
    reader(page: PageFacts, memory: ReadMemory): RecordReader<'cohort'> {
      return {
        kind: 'cohort',
        element: grid.element,
        rows: [],
        total: grid.total,
        read: () => null,
        registers: grid.rows.flatMap((row) => registersIn(row, page, memory)),
      };
    },
  };

  function registersIn(row: GridRow, page: PageFacts, memory: ReadMemory): Registers {
    const text = (index: number | undefined): string | null => {
      const cell = index === undefined ? null : row.cells[index];
      return cell ? faceOf(cell, memory.sight).shown : null;
    };
    const column = (role: Role) => columns.roles.get(role)?.[0];
    const name = text(group) ?? '';
    const said = text(column('date'));
    const date: IsoDate | null = said === null ? page.dates.pageDate.date : dateIn(said, page.dates.anchors);
    if (name === '' || date === null || plainHeading(name) === columns.headings[group] || /^totals?$/i.test(name))
      return [];
    const inRow = text(column('session'));
    const session = inRow === null ? page.session : sessionIn(inRow);
    const takenAt = timeIn(text(column('taken at')) ?? '') !== null;
    const all = states.length > 0 ? states : [{ index: -1, session: null }];
    return all.map((state) => ({
      group: name.slice(0, LONGEST_GROUP),
      session: state.session ?? session,
      date,
      taken: stateIn(text(state.index) ?? '') ?? (takenAt ? true : null),
    }));
  }
}

/** "Taken", "Saved 08:52 by Mr Okoro", "Not taken (due 09:00)"; null for anything else. */
function stateIn(shown: string): boolean | null {
  const [words = ''] = shown.toLowerCase().split(/\s*(?:[(·,]|\bat\b|\bby\b|\b\d{1,2}[:.]\d{2}\b)/);
  if (TAKEN.has(words)) return true;
  if (NOT_TAKEN.has(words)) return false;
  return words === '' && timeIn(shown) !== null ? true : null;
}

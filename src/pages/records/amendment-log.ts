/**
 * Logs of amended marks, as tables or cards. Owns what one entry of such a log says; which columns a log has is for
 * `amendment-columns.ts`.
 */
import { sessionIn } from '../generic/dates';
import { timeIn } from '../generic/lateness';
import type { PageFacts } from '../generic/page-facts';
import { RowKeys } from '../generic/pupil-of-row';
import { type ReadMemory, rowKeyOf } from '../generic/read-memory';
import type { AmendmentEntry } from '../reading';
import {
  AMENDMENT_WORDS,
  type AmendmentColumns,
  type AmendmentRole,
  amendmentColumns,
  changeIn,
  isOfMarks,
  SPEAKS_OF_CHANGES,
} from './amendment-columns';
import { amendmentLines } from './amendment-lines';
import { placesIn, type RecordRow, recordRows, rowsIn } from './grid-records';
import { recordLists } from './record-cards';
import type { ReadRecord, RecordCandidate, RecordReader, RecordSearch, RecordSteps } from './record-reader';
import { titlesOver, withYearOf } from './record-titles';
import { codeOn, dateIn, dateOrMomentIn, momentOf, SAYS_ROLE, yesOrNo } from './record-values';

const SPEAKS_OF_DELETION = /\bto be deleted\b|\b(?:due )?for deletion\b|\bdeletion list\b|\b(?:to )?(?:be )?purged?\b/;
const LONGEST_WORD = 200;

/** Every log of amended attendance marks in the page. */
export function findAmendments(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  return recordLists(
    search,
    AMENDMENT_WORDS,
    (titles) => SPEAKS_OF_CHANGES.test(titles),
    (table, areCards) => {
      const found = amendmentColumns(table, () => titlesOver(table.grid.element, search), search);
      return found ? [candidate(found, search, table.grid.element, areCards)] : [];
    },
    amendmentLines(search.codeMap),
  );
}

function candidate(
  { columns, at }: AmendmentColumns,
  search: RecordSearch,
  element: Element,
  areCards: boolean,
): RecordCandidate {
  const { grid } = columns.table;
  const titles = titlesOver(element, search);
  return {
    kind: 'amendments',
    element,
    grid: areCards ? null : grid,
    reader(page: PageFacts, memory: ReadMemory): RecordReader<'amendments'> {
      const recordAt = recordRows<AmendmentRole>(columns, at, withYearOf(titles, page, search), memory, true);
      const keys = new RowKeys(memory);
      // in cards stand letters with words beside them that explain nothing
      const facts = areCards ? { ...page, ownLetters: undefined } : page;
      const areToBeDeleted = SPEAKS_OF_DELETION.test(titles);
      return {
        kind: 'amendments',
        element,
        ...rowsIn(grid),
        read({ index }) {
          const row = recordAt(index);
          return row === null ? null : entryOf(row, facts, keyOf(row, keys, memory), areToBeDeleted);
        },
      };
    },
  };
}

function keyOf(record: RecordRow<AmendmentRole>, keys: RowKeys, memory: ReadMemory): string {
  if (record.row.name !== null) return rowKeyOf(memory, `amendment ${record.row.name}`);
  const roles: AmendmentRole[] = ['of mark', 'session', 'original', 'amended', 'change', 'on', 'time'];
  const said = [record.pupil.id ?? record.pupil.name, ...roles.map((role) => record.mark(role))];
  return keys.keyOfText(`amendment ${said.join('|')}`, record.index);
}

const PARTS: readonly (readonly [role: AmendmentRole, part: string])[] = [
  ['original', 'original'],
  ['amended', 'amended'],
  ['change', 'original'],
  ['change', 'amended'],
  ['of mark', 'date'],
  ['session', 'session'],
  ['reason', 'reason'],
  ['on', 'on'],
  ['by', 'by'],
  ['position', 'position'],
];

function entryOf(
  record: RecordRow<AmendmentRole>,
  page: PageFacts,
  key: string,
  isToBeDeleted: boolean,
): ReadRecord<'amendments'> | null {
  const { pupil } = record;
  const said = record.mark('change');
  const change = changeIn(said ?? '');
  // what says no change is none that is understood
  const original = record.mark('original') ?? (change?.[0] || said || null);
  const amended = record.mark('amended') ?? (change?.[1] || said || null);
  const field = record.text('field');
  // a line across the list, a form to add an entry, a change of something else
  if (original === null || amended === null || (field !== null && !isOfMarks(field))) return null;
  const { anchors } = page.dates;
  const on = amendedOn(record, anchors);
  const ofMark = record.text('of mark') ?? '';
  const inSession = record.text('session') ?? '';
  const session = sessionIn(inSession) ?? sessionIn(ofMark);
  const nearby = on === null ? [] : [on.slice(0, 10)];
  const date =
    [ofMark, inSession].map((text) => dateIn(text, anchors) ?? dateIn(text, nearby)).find((found) => found !== null) ??
    null;
  const entry: AmendmentEntry = {
    key,
    pupil,
    date,
    session,
    original: codeOn(page, original, session),
    amended: codeOn(page, amended, session),
    reason: filled(record.text('reason')),
    amendedOn: on,
    ...whoOf(record),
    ...(isToBeDeleted || yesOrNo(record.text('purge') ?? '') === true ? { purge: true } : {}),
  };
  const strange =
    entry.original === null
      ? 'original mark'
      : entry.amended === null
        ? 'amended mark'
        : date === null && filled(ofMark) !== ''
          ? 'date of the mark'
          : on === null && filled(record.text('on') ?? '') !== ''
            ? 'date of the amendment'
            : null;
  return {
    record: entry,
    places: placesIn(record, key, PARTS),
    ...(strange ? { unread: `${strange} not understood` } : {}),
  };
}

/** The date of the amendment, with its time where the same place or the one beside it has one. */
function amendedOn(record: RecordRow<AmendmentRole>, anchors: readonly string[]): string | null {
  const on = dateOrMomentIn(record.text('on') ?? '', anchors);
  const time = timeIn(record.text('time') ?? '');
  return on !== null && on.length === 10 && time !== null ? momentOf(on, time) : on;
}

/** A dash is a place left empty. */
function filled(shown: string | null): string | null {
  return shown !== null && /^[-–—]?$/.test(shown) ? '' : shown;
}

const NAME_AND_ROLE = /^(.{2,80}?)\s*(?:\(([^()]{2,60})\)|[,·–|-]\s+([^,()]{2,60}))$/;

/** "J. Pettifer (Attendance officer)" is a name and a position in one place. */
function whoOf(record: RecordRow<AmendmentRole>): Pick<AmendmentEntry, 'name' | 'position'> {
  const by = filled(record.text('by'))?.slice(0, LONGEST_WORD) ?? null;
  const position = filled(record.text('position'))?.slice(0, LONGEST_WORD) ?? null;
  const both = position === null && by ? NAME_AND_ROLE.exec(by) : null;
  const role = both?.[2] ?? both?.[3];
  return both?.[1] && role && SAYS_ROLE.test(role.toLowerCase())
    ? { name: both[1], position: role }
    : { name: by, position };
}

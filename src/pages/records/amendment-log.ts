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
  SPEAKS_OF_CHANGES,
} from './amendment-columns';
import { amendmentLines } from './amendment-lines';
import { type RecordRow, recordRows } from './grid-records';
import { cardLists } from './record-cards';
import type { ReadRecord, RecordCandidate, RecordReader, RecordSearch, RecordSteps } from './record-reader';
import { pageTitles, titlesOver, withYearOf } from './record-titles';
import { codeIn, dateIn, dateOrMomentIn, momentOf, yesOrNo } from './record-values';

const SPEAKS_OF_DELETION = /\bto be deleted\b|\b(?:due )?for deletion\b|\bdeletion list\b|\b(?:to )?(?:be )?purged?\b/;
const LONGEST_WORD = 200;

/** Every log of amended attendance marks in the page. */
export function* findAmendments(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  const inGrids = search.grids.flatMap((grid): RecordCandidate[] => {
    const found = amendmentColumns({ grid }, () => titlesOver(grid.element, search), search);
    return found ? [candidate(found, search, grid.element, false)] : [];
  });
  if (inGrids.length > 0 || !SPEAKS_OF_CHANGES.test(pageTitles(search))) return inGrids;
  const lists = yield* cardLists(search, AMENDMENT_WORDS, amendmentLines(search.codeMap));
  return lists.flatMap((table) => {
    const found = amendmentColumns(table, () => titlesOver(table.grid.element, search), search);
    return found ? [candidate(found, search, table.grid.element, true)] : [];
  });
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
      const areToBeDeleted = SPEAKS_OF_DELETION.test(titles);
      return {
        kind: 'amendments',
        element,
        rows: grid.rows.map((row, index) => ({ index, elements: row.parts })),
        total: grid.total,
        read({ index }) {
          const row = recordAt(index);
          return row === null ? null : entryOf(row, page, keyOf(row, keys, memory), areToBeDeleted);
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
  const change = changeIn(record.mark('change') ?? '');
  const original = record.mark('original') ?? change?.[0] ?? null;
  const amended = record.mark('amended') ?? change?.[1] ?? null;
  // a line across the list, or a form to add an entry
  if (original === null || amended === null) return null;
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
    original: codeIn(original, session, page.codeMap),
    amended: codeIn(amended, session, page.codeMap),
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
  const places = PARTS.flatMap(([role, part]): [string, Element][] => {
    const place = record.place(role);
    return place ? [[`${key} ${part}`, place]] : [];
  });
  return {
    record: entry,
    places: [[key, record.row.element], ...places],
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
const ROLE =
  /\b(?:officer|teacher|head|headteacher|tutor|admin|administrator|office|manager|assistant|secretary|leader|lead|pastoral|senco|clerk|deputy|principal|receptionist|support)\b/;

/** "J. Pettifer (Attendance officer)" is a name and a position in one place. */
function whoOf(record: RecordRow<AmendmentRole>): Pick<AmendmentEntry, 'name' | 'position'> {
  const by = filled(record.text('by'))?.slice(0, LONGEST_WORD) ?? null;
  const position = filled(record.text('position'))?.slice(0, LONGEST_WORD) ?? null;
  const both = position === null && by ? NAME_AND_ROLE.exec(by) : null;
  const role = both?.[2] ?? both?.[3];
  return both?.[1] && role && ROLE.test(role.toLowerCase())
    ? { name: both[1], position: role }
    : { name: by, position };
}

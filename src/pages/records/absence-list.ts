/**
 * First-day absence lists and lists of who signed out, as tables or cards. Owns what one row says; which columns such a list
 * has is for `absence-columns.ts`.
 *
 * A row has no field for what the list has no place for; null, or '' for words, where the place is empty. What stands there
 * and is not understood is left out too, since it is not empty.
 */
import type { Time } from '../../attendance';
import { dateContext } from '../generic/date-context';
import { datePartsIn, sessionIn } from '../generic/dates';
import { faceOf } from '../generic/face';
import type { GridRow } from '../generic/grid';
import { timeIn } from '../generic/lateness';
import type { PageFacts } from '../generic/page-facts';
import { pageTexts } from '../generic/page-texts';
import { RowKeys } from '../generic/pupil-of-row';
import type { ReadMemory } from '../generic/read-memory';
import type { AbsenceRow } from '../reading';
import { ABSENCE_WORDS, type AbsenceColumns, type AbsenceRole, absenceColumns } from './absence-columns';
import { distinctKeys, placesIn, type RecordRow, recordRows, rowsIn, wordings } from './grid-records';
import { recordLists } from './record-cards';
import type { ReadRecord, RecordCandidate, RecordReader, RecordSearch, RecordSteps } from './record-reader';
import { titlesOver, withYearOf } from './record-titles';
import { codeOn, dateIn, isBlank, momentOf } from './record-values';

const MOST_TEXTS = 400;
/** A list of these holds absences of other days than the one that the page shows. */
const OF_OTHER_DAYS = /yesterday|\b(?:weeks?|days|term|month|this year|last|since|absences? from)\b/;
const KINDS_OF_PERSON = new Set(['type', 'person type', 'person', 'role', 'category', 'who']);
const OTHERS = new Set(
  wordings(
    '[,teaching ,support ]staff|staff member|teacher|employee|visitor|contractor|governor|volunteer|parent|adult',
  ),
);
const SPEAKS_OF_ABSENCE = /absen|first[ -]day|unexplained|sign(?:ed|ing)?[ -](?:out|in)|not in school|missing/;

/** Every list of absent or signed-out pupils. */
export function findAbsences(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  return recordLists(
    search,
    ABSENCE_WORDS,
    (titles) => SPEAKS_OF_ABSENCE.test(titles),
    (table, areCards) => {
      const found = absenceColumns(table, () => titlesOver(table.grid.element, search), search);
      return found ? [candidate(found, search, table.grid.element, areCards)] : [];
    },
  );
}

function candidate(
  { columns, at }: AbsenceColumns,
  search: RecordSearch,
  element: Element,
  areCards: boolean,
): RecordCandidate {
  const { grid } = columns.table;
  const codeColumn = at.get('code');
  const headed = codeColumn === undefined ? null : sessionIn(columns.headings[codeColumn] ?? '');
  const titles = titlesOver(element, search);
  const titled = sessionIn(titles);
  const kindColumn = columns.headings.findIndex((heading) => KINDS_OF_PERSON.has(heading));
  // the same pupil on several days
  const areDated = at.has('date');
  return {
    kind: 'absences',
    element,
    grid: areCards ? null : grid,
    reader(page: PageFacts, memory: ReadMemory): RecordReader<'absences'> {
      const recordAt = recordRows<AbsenceRole>(columns, at, withYearOf(titles, page, search), memory, areDated);
      const keys = new RowKeys(memory);
      const distinct = distinctKeys();
      const around = areCards ? { ...aroundCards(page), ownLetters: undefined } : page;
      const mayBeOld = titles.includes('unexplained') && datePartsIn(titles)?.day === undefined;
      const isOfDays = mayBeOld || OF_OTHER_DAYS.test(titles);
      const facts = isOfDays
        ? { ...around, dates: { ...around.dates, pageDate: { date: null, why: 'several days' } } }
        : around;
      return {
        kind: 'absences',
        element,
        ...rowsIn(grid),
        read({ index }) {
          const record = recordAt(index);
          if (record === null || isOfOthers(record.row, memory)) return null;
          const days = areDated ? ` ${record.text('date')} ${record.text('session') ?? ''}`.trimEnd() : '';
          const key = `absence ${keys.keyOf(record.pupil, record.row, index)}${days}`;
          return rowOf(record, distinct(key, index), facts, headed ?? page.session ?? titled);
        },
      };
    },
  };

  /** Staff and visitors sign in and out in the same list. */
  function isOfOthers(row: GridRow, memory: ReadMemory): boolean {
    const cell = row.cells[kindColumn];
    return cell != null && OTHERS.has(faceOf(cell, memory.sight).shown.toLowerCase());
  }

  /** Dates inside the cards are those of single pupils, not the page's. */
  function aroundCards(page: PageFacts): PageFacts {
    const cards = grid.rows.map((row) => row.element);
    const dates = dateContext(pageTexts(search.roots, '', cards, search.memory.sight, MOST_TEXTS));
    return dates.pageDate.date === null ? page : { ...page, dates };
  }
}

const PARTS: readonly (readonly [role: AbsenceRole, part: string])[] = [
  ['code', 'code'],
  ['date', 'date'],
  ['session', 'session'],
  ['reported', 'reported'],
  ['channel', 'channel'],
  ['reason', 'reason'],
  ['return', 'return'],
  ['arrived', 'arrived'],
  ['missing since', 'missing'],
  ['out', 'out'],
  ['out by', 'by'],
  ['out reason', 'why'],
  ['back', 'back'],
];

function rowOf(
  record: RecordRow<AbsenceRole>,
  key: string,
  page: PageFacts,
  ofPage: AbsenceRow['session'],
): ReadRecord<'absences'> {
  const { anchors, pageDate } = page.dates;
  const dated = record.text('date');
  const date = dateIn(dated ?? record.text('out') ?? '', anchors) ?? (dated === null ? pageDate.date : null);
  const inRow = record.text('session');
  const session = inRow === null ? ofPage : sessionIn(inRow);
  const shown = record.mark('code');
  const code = shown === null ? null : codeOn(page, shown, session);
  const reported = record.text('reported');
  const back = record.text('return');
  const near = date === null ? anchors : [date];
  const missing = timeIn(record.text('missing since') ?? '');
  const row: AbsenceRow = {
    key,
    pupil: record.pupil,
    date,
    session,
    code,
    ...timeOf('reportedAt', reported),
    ...wordsOf('channel', record.text('channel') ?? channelIn(reported)),
    ...wordsOf('reason', record.text('reason')),
    ...(back === null
      ? {}
      : isBlank(back)
        ? { returnOn: null }
        : returnOf(dateIn(back, anchors) ?? dateIn(back, near))),
    ...timeOf('arrivedAt', record.text('arrived')),
    ...(missing !== null && date !== null ? { missingSince: momentOf(date, missing) } : {}),
    ...signedOut(record),
  };
  const why =
    shown !== null && code === null ? 'code' : date === null && dated !== null && !isBlank(dated) ? 'date' : null;
  return {
    record: row,
    places: placesIn(record, key, PARTS),
    ...(why ? { unread: `${why} not understood` } : {}),
  };
}

/** A time of day; null for an empty place; nothing for a place that is missing or says something else. */
function timeOf<Name extends string>(name: Name, shown: string | null): { [One in Name]?: Time | null } {
  if (shown === null) return {};
  const time = timeIn(shown);
  return time === null && !isBlank(shown) ? {} : ({ [name]: time } as { [One in Name]: Time | null });
}

function wordsOf<Name extends string>(name: Name, shown: string | null): { [One in Name]?: string } {
  return shown === null ? {} : ({ [name]: /^[-–—]$/.test(shown) ? '' : shown } as { [One in Name]: string });
}

function returnOf(date: string | null): Pick<AbsenceRow, 'returnOn'> {
  return date === null ? {} : { returnOn: date };
}

/** "08:20 by phone": what is left beside the time says how. */
function channelIn(reported: string | null): string | null {
  if (reported === null || timeIn(reported) === null) return null;
  const rest = reported
    .replace(/\d{1,2}[:.]\d{2}\s*(?:[ap]m)?/i, ' ')
    .replace(/^[\s,·(–-]*(?:by |via )?|[\s,·)–-]+$/gi, '');
  return rest === '' || /\d/.test(rest) ? null : rest;
}

/** Only where the row says that the pupil was signed out; a place that is there and empty then is null, or ''. */
function signedOut(record: RecordRow<AbsenceRole>): Pick<AbsenceRow, 'signedOut'> {
  const out = record.text('out');
  const by = record.text('out by');
  if (isBlank(out ?? '') && isBlank(by ?? '')) return {};
  const back = timeOf('backAt', record.text('back'));
  const left = timeOf('at', out);
  return {
    signedOut: {
      ...left,
      ...wordsOf('by', by),
      ...wordsOf('reason', record.text('out reason')),
      ...((back.backAt ?? '24') > (left.at ?? '') ? back : {}),
    },
  };
}

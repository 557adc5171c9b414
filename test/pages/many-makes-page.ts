/**
 * A page of many-makes with the expectation in its last comment, whose form many-makes/README.md describes. Owns the form,
 * and refuses whatever it does not know; reads no page.
 */

/** What a person reads in one place of a page. */
export type ExpectedMark = {
  date: string;
  /** AM, PM or the lesson as the page calls it. */
  place: string;
  /** National code; '' for no mark; null where none may be claimed. */
  code: string | null;
  /** Unread is as good as read. */
  isOptional: boolean;
  state?: string;
  minutesLate?: number;
  arrival?: string;
  hasComment: boolean;
};

export type ExpectedPupil = {
  name: string;
  /** Null where the page has none; left out where any will do. */
  id?: string | null;
  marks: ExpectedMark[];
};

export type MadePage = {
  name: string;
  html: string;
  /** `marks` is a register or a history, whichever. */
  kind: 'register' | 'history' | 'marks' | 'none';
  /** How many things a person reads here are not read yet. */
  unread: number;
  taken?: 'saved' | 'unsaved' | null;
  total?: number | null;
  /** The query that the page's address ends in. */
  query: string;
  pupils: ExpectedPupil[];
};

const COMMENT = /^(?<html>.*)\n<!-- expected: (?<front>[^\n]+?)(?<table>\n.*\n| )-->\n$/s;
const MARK =
  /^(?<code>\?|none|[A-Z]\d?|[/\\#])(?: (?<state>saved|edited|default))?(?: \+(?<minutes>\d{1,3}))?(?: @(?<arrival>\d\d:\d\d))?(?<comment> comment)?$/;
const DATE = /^\d{4}-\d\d-\d\d$/;

/** Takes a file apart; throws where the expectation is not in its form. */
export function parsePage(name: string, file: string): MadePage {
  const { html, front, table } = COMMENT.exec(file)?.groups ?? {};
  if (html === undefined || front === undefined || table === undefined)
    return refuse(name, 'it does not end in a comment that begins with “expected:”');
  if (html.includes('<!-- expected')) refuse(name, 'two expectations');
  const [kind, ...words] = front.split(' ');
  if (kind !== 'register' && kind !== 'history' && kind !== 'marks' && kind !== 'none')
    return refuse(name, `no kind of page: ${kind}`);
  const page: MadePage = { name, html, kind, unread: 0, query: '', pupils: parseTables(name, table.trim()) };
  for (const word of words) addWord(page, word);
  if ((kind === 'none') !== (page.pupils.length === 0)) refuse(name, 'pupils, or a page without any: one of the two');
  return page;
}

function addWord(page: MadePage, word: string): void {
  const [, key, value = ''] = /^([a-z]+)=(.+)$/.exec(word) ?? [];
  if (key === 'unread' && /^[1-9]\d*$/.test(value)) page.unread = Number(value);
  else if (key === 'taken' && (value === 'saved' || value === 'unsaved')) page.taken = value;
  else if (key === 'taken' && value === 'none') page.taken = null;
  else if (key === 'total' && /^(?:none|\d+)$/.test(value)) page.total = value === 'none' ? null : Number(value);
  else if (key === 'address' && value.startsWith('?')) page.query = value;
  else refuse(page.name, `not understood in the front line: ${word}`);
}

function parseTables(page: string, text: string): ExpectedPupil[] {
  if (text === '') return [];
  return text.split('\n\n').flatMap((table) => {
    const [head = [], ...rows] = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    const [corner = '', ...headings] = head;
    for (const row of rows)
      if (row.length !== head.length) refuse(page, `${head.length} columns, and not as many cells: ${row.join(' | ')}`);
    if (rows.length === 0) refuse(page, `a table without rows: ${corner}`);
    return corner === 'pupil' ? pupilsIn(page, headings, rows) : [pupilOf(page, corner, headings, rows)];
  });
}

/** Rows of pupils under dates and sessions; a heading without a date has the date of the one before. */
function pupilsIn(page: string, headings: string[], rows: string[][]): ExpectedPupil[] {
  let date = '';
  const places = headings.map((heading) => {
    const [, own, place = heading] = /^(\d\S*) (.+)$/.exec(heading) ?? [];
    date = own ?? date;
    return { date: checkDate(page, date), place };
  });
  return rows.map(([who = '', ...cells]) => ({
    ...parseWho(page, who),
    marks: places.flatMap((at, index) => parseMark(page, cells[index] ?? '', at)),
  }));
}

/** Rows of days under sessions, all of one pupil. */
function pupilOf(page: string, who: string, headings: string[], rows: string[][]): ExpectedPupil {
  const marks = rows.flatMap(([date = '', ...cells]) =>
    headings.flatMap((place, index) => parseMark(page, cells[index] ?? '', { date: checkDate(page, date), place })),
  );
  return { ...parseWho(page, who), marks };
}

function parseWho(page: string, who: string): { name: string; id?: string | null } {
  const [, name = '', id] = /^(\S.*?)(?: #(\S+))?$/.exec(who) ?? [];
  if (name === '' || name.includes('#')) refuse(page, `no pupil: ${who}`);
  return id === undefined ? { name } : { name, id: id === '-' ? null : id };
}

function parseMark(page: string, cell: string, at: { date: string; place: string }): ExpectedMark[] {
  if (cell === '') return [];
  const isOptional = cell.startsWith('(') && cell.endsWith(')');
  const { code, state, minutes, arrival, comment } = MARK.exec(isOptional ? cell.slice(1, -1) : cell)?.groups ?? {};
  if (code === undefined || (isOptional && code === '?') || at.place === '') return refuse(page, `no mark: ${cell}`);
  return [
    {
      ...at,
      code: code === '?' ? null : code === 'none' ? '' : code,
      isOptional,
      state,
      minutesLate: minutes === undefined ? undefined : Number(minutes),
      arrival,
      hasComment: comment !== undefined,
    },
  ];
}

function checkDate(page: string, date: string): string {
  return DATE.test(date) ? date : refuse(page, `no date: ${date}`);
}

function refuse(page: string, why: string): never {
  throw new Error(`The expectation of ${page}.html is broken: ${why}.`);
}

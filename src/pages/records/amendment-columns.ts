/**
 * Which columns, or labels, make a log of amendments. Owns the words above them, what to do with words that could mean two
 * things, and what tells a log of attendance marks from other logs; reads no entry.
 */
import { codeOf } from '../generic/code-words';
import { datePartsIn, sessionIn } from '../generic/dates';
import { timeIn } from '../generic/lateness';
import {
  hasPupils,
  headingWords,
  isMostly,
  type RecordColumns,
  type RecordTable,
  recordColumns,
  sampleRows,
  sampleTexts,
} from './grid-records';
import type { RecordSearch } from './record-reader';
import { IS_OTHER_ATTENDANCE } from './record-titles';

type Said =
  | 'original'
  | 'amended'
  | 'amended or on'
  | 'change'
  | 'of mark'
  | 'date'
  | 'session'
  | 'reason'
  | 'comment'
  | 'on'
  | 'time'
  | 'by'
  | 'position'
  | 'purge'
  | 'field';

/** What a column of a log is for, once words that could mean two things are settled. */
export type AmendmentRole = Exclude<Said, 'amended or on' | 'date' | 'comment'>;

export const AMENDMENT_WORDS = headingWords<Said>({
  original:
    'was|before|previously|[original,old,previous][, mark, code, entry, value, attendance mark]|[,changed ]from|from [mark,code]|[mark,code] before|[prior,initial,first] [mark,code]',
  amended:
    'now|is|[,changed ,amended ]to|to [mark,code]|[,mark ,code ]after|became|[new,current,revised][, mark, code, entry, value]|[amended,updated,corrected,replacement] [mark,code,entry]',
  'amended or on': 'amended|changed|updated|corrected',
  change: '[,mark ,code ]change|changes|change of mark|what changed|amendment|from to|was now|old new|mark',
  'of mark':
    '[mark,session,register,attendance,absence,for] date|date of [mark,session,register,absence]|mark of|for session|register|date[, and] session',
  date: 'date|day',
  session: 'session|am pm|half day|session of mark|period',
  reason:
    '[,amendment ,change ]reason|reason for[, the] [change,amendment,amending,alteration]|why[, changed]|explanation|justification|rationale',
  comment: 'comment[,s]|note[,s]',
  on: '[amended,changed,updated,modified,edited] [on,at]|date of [change,amendment,alteration]|date [changed,amended,modified,made]|[amendment,change] date|[,last ]modified|timestamp|when[, changed]|date[, and, &] time|made on|change made',
  time: '[,change ,amendment ]time|time of change|time [changed,amended]|at',
  by: '[,changed ,amended ,updated ,modified ,edited ,altered ,made ]by|[amended,changed] by name|user[,name, name]|who|staff[, member, name]|member of staff',
  position:
    '[,staff ,user ,job ]role|position[, held, role]|job[, title]|post|role[, or] position|[role,position] in school',
  purge: 'to be [deleted,purged,destroyed]|[,marked ,due ]for deletion|purge',
  field: 'field[, name, changed]|attribute|property',
});

const OF_OTHER_LISTS = new Set(
  'subject grade grades assessment exam exams paper score scores points homework target module coursework behaviour test level effort'.split(
    ' ',
  ),
);
/** Words over a log of changes. */
export const SPEAKS_OF_CHANGES = /amend|\bchang(?:e|es|ed)\b|correct(?:ed|ion)|\baudit\b|\balter|deletion|\bpurged?\b/;
const ABOUT_ATTENDANCE = /attendance|\bsession marks?\b/;
const OF_OTHER_REGISTERS = /\b(?:send?|fsm|house|medical|risk)\b/;
const ABOUT_REGISTERS = /\bregist(?:ers?|ration(?! (?:group|form)))\b/;
/** What a log of all fields calls the marks. */
const OF_MARKS = /^(?:\w+ )?(?:mark|code)$/i;
/** Of the national codes those that no grade, level or flag uses. */
const SURE_CODES = new Set(['/', '\\', 'I', 'L', 'O']);

export type AmendmentColumns = { columns: RecordColumns<Said>; at: ReadonlyMap<AmendmentRole, number> };

/** The columns of a log of amended marks; null for any other table. `titles` are the words over it. */
export function amendmentColumns(
  table: RecordTable,
  titles: () => string,
  { memory, codeMap }: RecordSearch,
): AmendmentColumns | null {
  const columns = recordColumns(table, AMENDMENT_WORDS, memory.sight);
  if (!columns.roles.has('original') && !columns.roles.has('change')) return null;
  const texts = (index: number | undefined) => (index === undefined ? [] : sampleTexts(table, index, memory.sight));
  // "Present" beside the sign of one session is no other code
  const isCode = (text: string) => codeOf(text, null, codeMap).kind !== 'unknown';
  const isDate = (text: string) => datePartsIn(text)?.day !== undefined;
  const at = settled();
  const both = [at.get('field') ?? -1, at.get('original') ?? -1, at.get('amended') ?? -1];
  const pairs = sampleRows(table, both, memory.sight)
    .filter(([field = '']) => !at.has('field') || isOfMarks(field))
    .map(([, ...pair]) => pair.filter((text) => text !== ''));
  const marks = at.has('amended') ? pairs.flat() : texts(at.get('change')).flatMap((t) => changeIn(t) ?? [t]);
  const hasMarks = (at.has('original') && at.has('amended')) || at.has('change');
  const saysWhoOrWhy = (['reason', 'on', 'by', 'position'] as const).some((role) => at.has(role));
  if (!hasMarks || !saysWhoOrWhy || !isMostly(marks, isCode) || areFlags(marks) || areSessions()) return null;
  return isAboutAttendance() ? { columns, at } : null;

  function settled(): Map<AmendmentRole, number> {
    const first = (role: Said) => columns.roles.get(role)?.[0];
    const found = new Map<AmendmentRole, number>();
    const put = (role: AmendmentRole, index: number | undefined) => {
      if (index !== undefined && !found.has(role)) found.set(role, index);
    };
    for (const role of [
      'original',
      'amended',
      'session',
      'reason',
      'on',
      'time',
      'by',
      'position',
      'purge',
      'field',
    ] as const)
      put(role, first(role));
    for (const index of columns.roles.get('amended or on') ?? [])
      if (isMostly(texts(index), isDate)) put('on', index);
      else if (texts(index).some(isCode)) put('amended', index);
    put('reason', first('comment'));
    put(
      'of mark',
      (columns.roles.get('of mark') ?? []).find((index) => isMostly(texts(index), isDate)),
    );
    putDate(first('date'), put, found);
    if (!found.has('original') || !found.has('amended'))
      put(
        'change',
        (columns.roles.get('change') ?? []).find((index) => isMostly(texts(index), (text) => changeIn(text) !== null)),
      );
    putName(put, found);
    return found;
  }

  /** "Date" alone may be the mark's or the change's: a time, or a session beside it, tells. */
  function putDate(
    index: number | undefined,
    put: (role: AmendmentRole, index: number | undefined) => void,
    found: ReadonlyMap<AmendmentRole, number>,
  ): void {
    if (index === undefined) return;
    const shown = texts(index);
    const hasSession = found.has('session') || isMostly(shown, (text) => sessionIn(text) !== null);
    if (isMostly(shown, (text) => timeIn(text) !== null) || (found.has('time') && !hasSession)) put('on', index);
    else if (hasSession || found.has('on')) put('of mark', index);
  }

  /** "Name" right before "Position" is whoever made the change, not the pupil. */
  function putName(
    put: (role: AmendmentRole, index: number | undefined) => void,
    found: ReadonlyMap<AmendmentRole, number>,
  ): void {
    const position = found.get('position');
    if (position === undefined || found.has('by') || columns.headings[position - 1] !== 'name') return;
    put('by', position - 1);
    if (columns.plain.name === position - 1) delete columns.plain.name;
  }

  /** "Previous" and "Current" may be two sessions of a register: there most marks stay, and none says who changed it. */
  function areSessions(): boolean {
    if (!at.has('amended')) return false;
    const isSaid = at.has('on') || at.has('by') || at.has('position') || SPEAKS_OF_CHANGES.test(titles());
    const presentOr = (text: string) => ('/\\'.includes(text) ? '/' : text.toLowerCase());
    const filled = pairs.filter((pair) => pair.length > 0);
    return !isSaid || !isMostly(filled, ([was = '', is = '']) => presentOr(was) !== presentOr(is));
  }

  /** Grades and points have logs too, and share letters with marks. */
  function isAboutAttendance(): boolean {
    if (columns.headings.some((heading) => heading.split(' ').some((word) => OF_OTHER_LISTS.has(word)))) return false;
    const over = titles();
    if (IS_OTHER_ATTENDANCE.test(over)) return false;
    if (ABOUT_ATTENDANCE.test(over)) return true;
    if (over.split(/[^a-z]+/).some((word) => OF_OTHER_LISTS.has(word))) return false;
    // registers of meals and groups have changes too: those of sessions say which session
    if (OF_OTHER_REGISTERS.test(over)) return false;
    if (ABOUT_REGISTERS.test(over) && (at.has('session') || at.has('of mark'))) return true;
    const sessions = texts(at.get('session') ?? at.get('of mark')).filter((text) => sessionIn(text) !== null);
    return sessions.length > 0 || marks.some((text) => SURE_CODES.has(text) || (text.length > 3 && isWordOfCode(text)));
  }

  function isWordOfCode(text: string): boolean {
    return codeOf(text, 'AM', codeMap).kind === 'code' && hasPupils(columns);
  }
}

/** Whether a log of all fields says of an entry that it is about a mark. */
export function isOfMarks(field: string): boolean {
  return OF_MARKS.test(field);
}

/** Consent, a tick, an answer: yes and no, which are codes too. */
function areFlags(marks: readonly string[]): boolean {
  return marks.every((text) => /^[yn]$/i.test(text)) && marks.some((text) => /^y$/i.test(text));
}

const ARROWS = ['→', '⇒', '➔', '➜', '⟶', '->', '=>', ', now ', ' changed to ', ' amended to ', ' became ', ' to '];
const BEFORE_THE_FIRST = /^(?:(?:mark |code )?(?:changed |amended )?from |was |mark |code )/;

/** What a text like "N → I", "from N to I" or "was N, now I" says was and is; null where it says no change. */
export function changeIn(text: string): [original: string, amended: string] | null {
  const lower = text.toLowerCase();
  const arrow = ARROWS.find((sign) => lower.includes(sign));
  if (arrow === undefined || text.length > 120) return null;
  const index = lower.indexOf(arrow);
  if (lower.includes(arrow, index + arrow.length)) return null;
  const start = BEFORE_THE_FIRST.exec(lower)?.[0].length ?? 0;
  const original = text.slice(start, index).trim();
  const amended = text.slice(index + arrow.length).trim();
  return original === '' || amended === '' ? null : [original, amended];
}

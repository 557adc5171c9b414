/**
 * Which columns, or labels, make a list of absent or signed-out pupils. Owns the words above them and over the list, and
 * what tells such a list from a register; reads no row.
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
  sampleTexts,
  wordings,
} from './grid-records';
import type { RecordSearch } from './record-reader';
import { IS_OTHER_ATTENDANCE } from './record-titles';
import { isBlank } from './record-values';

type Plain =
  | 'code'
  | 'date'
  | 'session'
  | 'reported'
  | 'channel'
  | 'reason'
  | 'return'
  | 'arrived'
  | 'out'
  | 'out by'
  | 'out reason'
  | 'back'
  | 'missing since';
type Said = Plain | 'in' | 'contact' | 'comment' | 'status' | 'call';

/** What a column of an absence list is for. */
export type AbsenceRole = Plain;

export const ABSENCE_WORDS = headingWords<Said>({
  code: '[am,pm][, mark, code]|[,absence ,reason ,attendance ,suggested ]code|[,attendance ,session ,register ,todays ,current ]mark',
  status: 'status|absence[, type]|type of absence',
  date: 'date|day|absence date|date of absence',
  session: 'session|am pm|half day',
  reported:
    '[,absence ]reported[, at]|reported time|time reported|[report,call] time|time of [call,report]|[informed,notified,received] at|notified|received|[call,message] received',
  channel:
    '[,reporting ]channel|[,reported ]via|[,report ,contact ]method|method of contact|how reported|reported [through,how]',
  contact: 'how|reported by|contact[,ed, type]|source|report',
  call: 'called[, at]|outcome',
  reason: 'reason[, given, for absence]|[absence,given,parent] reason|explanation',
  comment: 'comment[,s]|note[,s]|details|message',
  return:
    'expected[, in, back, back on, return, return date]|return[, date, on]|returning[, on]|[,due ]back|back on|date of return',
  arrived: 'arrived[, at, late]|[,late ]arrival|arrival time|time of arrival|time arrived',
  out: '[,signed ]out[, at]|sign out[, time]|time [out,left,signed out]|left[, at, school, site]|leaves[, at]|departed',
  'out by': '[signed out,collected,out,taken,released,picked up] by|[,left ,out ]with',
  'out reason': 'reason for leaving|[out,leaving] reason|why out|reason [out,signed out,left]',
  back: 'back at|returned[, at]|[,signed ]back in[, at]|time [back,returned]',
  in: '[,signed ]in[, at]|time [,signed ]in|sign in[, time]',
  'missing since': '[missing,not seen] since|last seen[, at]|missing from',
});

const SAYS_ABSENT =
  /\babsent (?:today|yesterday|this|pupils|students|children|now|from)\b|\babsences? (?:today|list|line|report|for|on|this|from)\b|day['’]?s absences?\b|\bfirst[ -]day\b|\bunexplained\b|\bsign(?:ed|ing)?[ -](?:out|in)\b|\bnot in school\b|\babsentees?\b|\b(?:pupils|students|children) (?:absent|missing|not in)\b|\bmissing (?:pupils|students)\b|\bdaily absences?\b|^absen(?:ces?|t)\b|· absen(?:ces?|t)(?: ·|$)/;
const SAYS_OUT = /\bleaving early\b|\bearly leave|\boff[ -]site\b|\bout of school\b/;
const OF_OTHER_LISTS =
  /\bstaff\b|employee|\bcover\b|supply|leave (?:of absence|request)|requests?\b|behaviour|\bvisitors?\b|contractor|chromebook|laptop|\bi?pads?\b|devices?\b|equipment|library|\bkeys\b|\bloans?\b/;
const OTHER_HEADINGS = new Set(
  wordings(
    'employee|staff[, member]|department|job title|cover[,ed by]|visitor|company|incident|sanction|points|item|device|asset|equipment|book|barcode',
  ),
);
const CHANNEL =
  /\b(?:phone|phoned|telephone|call|called|rang|voicemail|answerphone|e-?mail|text|sms|letter|note|person|online|form|app|message|portal|web)\b/;

export type AbsenceColumns = { columns: RecordColumns<Said>; at: ReadonlyMap<AbsenceRole, number> };

/** The columns of a list of absent pupils; null for any other table. `titles` are the words over it. */
export function absenceColumns(
  table: RecordTable,
  titles: () => string,
  { memory, codeMap }: RecordSearch,
): AbsenceColumns | null {
  const columns = recordColumns(table, ABSENCE_WORDS, memory.sight);
  if (columns.roles.size < 2 || !hasPupils(columns)) return null;
  if (columns.headings.some((heading) => OTHER_HEADINGS.has(heading))) return null;
  const over = titles();
  const isSaid = SAYS_ABSENT.test(over) || (SAYS_OUT.test(over) && columns.roles.has('out'));
  if (!isSaid || OF_OTHER_LISTS.test(over) || IS_OTHER_ATTENDANCE.test(over)) return null;

  const texts = (index: number) => sampleTexts(table, index, memory.sight);
  const isCode = (text: string) => codeOf(text, 'AM', codeMap).kind !== 'unknown';
  const isTime = (text: string) => timeIn(text) !== null || isBlank(text);
  const isDate = (text: string) => datePartsIn(text) !== null || isBlank(text);
  const at = new Map<AbsenceRole, number>();
  const put = (role: AbsenceRole, said: Said, fits?: (text: string) => boolean) => {
    const index = columns.roles.get(said)?.find((one) => {
      const shown = texts(one);
      return !fits || shown.length === 0 || isMostly(shown, fits);
    });
    if (index !== undefined && !at.has(role)) at.set(role, index);
  };
  put('date', 'date', isDate);
  put('session', 'session', (text) => sessionIn(text) !== null);
  put('reported', 'reported', (text) => isTime(text) || CHANNEL.test(text.toLowerCase()));
  put('channel', 'channel');
  put('channel', 'contact', (text) => CHANNEL.test(text.toLowerCase()) || isBlank(text));
  put('return', 'return', isDate);
  put('arrived', 'arrived', isTime);
  put('out', 'out', isTime);
  put('back', 'back', isTime);
  // "Signed in" before "Signed out" is the morning's arrival
  put((at.get('out') ?? Infinity) < (columns.roles.get('in')?.[0] ?? 0) ? 'back' : 'arrived', 'in', isTime);
  if (at.has('out')) put('out by', 'out by');
  // "By" right after "Signed out" speaks of that
  const afterOut = (at.get('out') ?? -1) + 1;
  if (afterOut > 0 && !at.has('out by') && columns.headings[afterOut] === 'by') at.set('out by', afterOut);
  put('missing since', 'missing since', isTime);
  const status = columns.roles.get('status') ?? [];
  const codes = (columns.roles.get('code') ?? []).filter((index) => isMostly(texts(index), isCode));
  if (codes.length > 1 || [...codes, ...status].some(hasPresent)) return null;
  // letters of a status may be anything; A and U are kinds of absence
  const isSure = (text: string) => text === 'I' || text.length > 2;
  const code = codes[0] ?? status.find((index) => texts(index).every(isCode) && texts(index).some(isSure));
  if (code !== undefined) at.set('code', code);
  put('out reason', 'out reason');
  // a list of who signed out has the reason of that; beside a code it is the reason of the absence
  put(at.has('out') && !at.has('code') ? 'out reason' : 'reason', 'reason');
  if (!at.has('out reason') && !at.has('reason')) put('reason', 'comment');

  const isAbsence = at.has('code') || at.has('out') || at.has('missing since') || status.length > 0;
  const hasMore = columns.roles.has('call') || [...at.keys()].some((role) => role !== 'code' && role !== 'session');
  return isAbsence && hasMore ? { columns, at } : null;

  /** One present mark makes the list a register. */
  function hasPresent(index: number): boolean {
    return texts(index).some((text) => {
      const reading = codeOf(text, 'AM', codeMap);
      return reading.kind === 'present' || (reading.kind === 'code' && (reading.code === '/' || reading.code === '\\'));
    });
  }
}

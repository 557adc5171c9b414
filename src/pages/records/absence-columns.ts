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
} from './grid-records';
import type { RecordSearch } from './record-reader';
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
type Said = Plain | 'in' | 'contact' | 'comment';

/** What a column of an absence list is for. */
export type AbsenceRole = Plain;

export const ABSENCE_WORDS = headingWords<Said>({
  code: 'code|mark|am|pm|am mark|pm mark|am code|pm code|status|absence code|reason code|absence type|type of absence|absence|attendance code|attendance mark|session mark|register mark|todays mark|current mark',
  date: 'date|day|absence date|date of absence',
  session: 'session|am pm|half day',
  reported:
    'reported|reported at|time reported|report time|reported time|absence reported|absence reported at|informed at|notified at|notified|call received|message received|received at|call time|time of call|time of report',
  channel:
    'channel|reported via|report method|method|method of contact|contact method|via|how reported|reported through|reporting channel|reported how',
  contact: 'how|reported by|contact|contacted|source|contact type|report',
  reason: 'reason|reason given|reason for absence|absence reason|explanation|given reason|parent reason',
  comment: 'comment|comments|note|notes|details|message',
  return:
    'expected back|expected return|return|return date|back on|due back|returning|returning on|expected|return on|expected return date|expected back on|date of return|expected in|back',
  arrived: 'arrived|arrived at|arrival|arrival time|time of arrival|time arrived|arrived late|late arrival',
  out: 'signed out|signed out at|out|time out|out at|left|left at|sign out|sign out time|time left|departed|left school|left site|time signed out',
  'out by': 'signed out by|collected by|out by|taken by|released by|left with|out with|picked up by|with',
  'out reason': 'reason for leaving|out reason|reason out|why out|leaving reason|reason signed out|reason left',
  back: 'back at|returned|returned at|signed back in|signed back in at|back in|back in at|time back|time returned',
  in: 'signed in|signed in at|time in|in|in at|sign in|sign in time|time signed in',
  'missing since': 'missing since|not seen since|last seen|last seen at|missing from',
});

const SAYS_ABSENT =
  /\babsent (?:today|this morning|this afternoon|pupils|students|children|now|from)\b|\babsences? (?:today|list|report|for|on|this)\b|\btoday['’]?s absences?\b|\bfirst[ -]day\b|\bunexplained\b|\bsigned? (?:out|in and out|in\/out|in \/ out)\b|\bsigning (?:out|in)\b|\bnot in school\b|\babsentees?\b|\b(?:pupils|students|children) (?:absent|missing|not in)\b|\bmissing (?:pupils|students)\b|\bdaily absences?\b|^absen(?:ces?|t)\b|· absen(?:ces?|t)(?: ·|$)/;
const OF_OTHER_LISTS =
  /\bstaff\b|employee|\bcover\b|supply|leave (?:of absence|request)|requests?\b|\btrip\b|\bvisit\b|dinner|\bmeals?\b|behaviour|detention|\bclubs?\b|\bvisitors?\b|contractor/;
const OTHER_HEADINGS = new Set([
  'employee',
  'staff',
  'staff member',
  'department',
  'job title',
  'cover',
  'covered by',
  'visitor',
  'company',
  'incident',
  'sanction',
  'points',
]);
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
  if (!SAYS_ABSENT.test(over) || OF_OTHER_LISTS.test(over)) return null;

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
  put(at.has('out') ? 'back' : 'arrived', 'in', isTime);
  if (at.has('out')) put('out by', 'out by');
  // "By" right after "Signed out" speaks of that
  const afterOut = (at.get('out') ?? -1) + 1;
  if (afterOut > 0 && !at.has('out by') && columns.headings[afterOut] === 'by') at.set('out by', afterOut);
  put('missing since', 'missing since', isTime);
  const codes = (columns.roles.get('code') ?? []).filter((index) => isMostly(texts(index), isCode));
  if (codes.length > 1 || codes.some(hasPresent)) return null;
  if (codes[0] !== undefined) at.set('code', codes[0]);
  put('out reason', 'out reason');
  // a list of who signed out has the reason of that; beside a code it is the reason of the absence
  put(at.has('out') && !at.has('code') ? 'out reason' : 'reason', 'reason');
  if (!at.has('out reason') && !at.has('reason')) put('reason', 'comment');

  const isAbsence = at.has('code') || at.has('out') || at.has('missing since');
  const more = [...at.keys()].filter((role) => role !== 'code' && role !== 'date' && role !== 'session').length;
  return isAbsence && more > 0 ? { columns, at } : null;

  /** One present mark makes the list a register. */
  function hasPresent(index: number): boolean {
    return texts(index).some((text) => {
      const reading = codeOf(text, 'AM', codeMap);
      return reading.kind === 'present' || (reading.kind === 'code' && (reading.code === '/' || reading.code === '\\'));
    });
  }
}

/**
 * Which columns, or labels, make a list of pupils with their attendance. Owns the words above them and what tells such a
 * list from registers, counts of codes and lists of other figures; reads no row.
 */
import { datePartsIn, sessionIn } from '../generic/dates';
import { looksLikeName } from '../generic/person-names';
import {
  hasPupils,
  headingWords,
  isMostly,
  isSum,
  plainHeading,
  type RecordColumns,
  type RecordTable,
  recordColumns,
  sampleTexts,
} from './grid-records';
import type { RecordSearch } from './record-reader';
import { IS_OTHER_ATTENDANCE } from './record-titles';
import { isBlank } from './record-values';

type Count = 'attended' | 'possible' | 'authorised' | 'unauthorised' | 'lates';
type Said = 'percent' | 'percent of year' | 'bare percent' | Count | 'attended or count' | 'attended of' | 'groups';

/** A figure, a list of groups, or one group by its heading. */
export type CohortRole = 'percent' | Count | 'groups' | `group ${string}`;

/** Headings that end in "sessions" or begin with "number of" mean the same without. */
const COUNTED = (words: string): string =>
  words
    .split('|')
    .map((word) => `[,sessions ,number ,no ]${word}|${word} [sessions,marks,total]`)
    .join('|');
const ABSENCES = (un: string): string =>
  COUNTED(
    `[${un}authorised,${un}auth][, absence, absences, abs]|[absence,absences,absent] [${un}authorised,${un}auth]`,
  );

export const COHORT_WORDS = headingWords<Said>({
  'percent of year':
    '[ytd,year to date,this year,overall,to date][, %]|[ytd,overall] attendance|attendance [ytd,year to date,this year,to date]|overall attendance %|% [ytd,to date,year]|[year,cumulative] %',
  percent:
    '[attendance,att][, %]|[attend,attended] %|% [attendance,att,attend,attended]|[percentage,percent,current] attendance|attended|attendance [percentage,rate,percent]',
  'bare percent': '%|percentage|percent',
  attended: `${COUNTED('attended|attendances')}|total [attendances,attended]`,
  'attended or count': COUNTED('present[,s]'),
  'attended of': 'sessions',
  possible: `${COUNTED('possible')}|poss|possible attendance[,s]|total possible`,
  authorised: ABSENCES(''),
  unauthorised: `${ABSENCES('un')}|of which unauthorised`,
  lates: COUNTED('late[,s, marks, arrivals]|times late|lateness[,es]'),
  groups: '[,pupil ]groups|flags',
});

/** What schools write above a column that says who belongs to a group. */
const GROUP_OF: ReadonlyMap<string, string> = headingWords({
  PP: 'pp|ppi|pupil premium|pp eligible|pupil premium eligible|disadvantaged',
  SEN: 'sen|sen status|sen need|sen stage|sen support|sen code|special educational needs',
  SEND: 'send|send status',
  EHCP: 'ehcp|ehc plan|ehc',
  EAL: 'eal|english as an additional language|english additional language',
  FSM: 'fsm|free school meals|free meals|ever 6|ever6|fsm6',
  LAC: 'lac|looked after|looked after child|in care',
  CLA: 'cla|child looked after',
  'Young carer': 'young carer|yc',
  'Service child': 'service child|service children|service family',
  GRT: 'grt|traveller',
});

/** Before it stands nothing that is no digit: "94.3", "94.3 %", "100"; after it may stand how it changed: "▲ 1.2%". */
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)\s?%?(?:\s?[▲▼↑↓].*)?$/;
const COUNT = /^\d{1,4}$/;
const ABOUT_ATTENDANCE = /attend|absence|persistent/;
const OF_OTHER_LISTS =
  /\bstaff\b|employee|reading|spelling|maths|homework|assessment|exam|grade|score|behaviour|parents?['’]? evening/;
/** Not "last 30 days". */
const DAYS = /(?<!\d )\bdays\b/;
const MARK_HEADINGS = new Set(['mark', 'code', 'today', 'todays mark', 'am', 'pm', 'status']);

export type CohortColumns = { columns: RecordColumns<Said>; at: ReadonlyMap<CohortRole, number> };

/** What a percentage shows without its sign; null where it shows none. */
export function percentIn(shown: string): string | null {
  const match = PERCENT.exec(shown);
  return match?.[1] !== undefined && Number(match[1]) <= 100 ? match[1] : null;
}

const SESSIONS_OF = /^(\d{1,4}) ?(?:of|out of|\/) ?(\d{1,4})(?: (?:possible )?sessions)?$/;

/** "96 of 101 sessions": attended and possible in one place. */
export function sessionsOf(shown: string): [attended: number, possible: number] | null {
  const match = SESSIONS_OF.exec(shown.toLowerCase());
  const attended = Number(match?.[1]);
  return match && attended <= Number(match[2]) ? [attended, Number(match[2])] : null;
}

/** A whole number and nothing else. */
export function countIn(shown: string): number | null {
  return COUNT.test(shown) ? Number(shown) : null;
}

/** "8 Birch", "Year 8", "Girls", "FSM" under "Name": figures of groups, not of pupils. */
function areGroups(names: readonly string[]): boolean {
  const own = names.filter((text) => !isSum(text));
  const areNames = own.filter((text) => looksLikeName(text.split(/\s*[\d(|·]/, 1)[0] ?? ''));
  return names.length > 0 && areNames.length <= own.length / 2;
}

/** The columns of a list of pupils with attendance figures; null for any other table. */
export function cohortColumns(
  table: RecordTable,
  titles: () => string,
  { memory }: RecordSearch,
): CohortColumns | null {
  const columns = recordColumns(table, COHORT_WORDS, memory.sight);
  if (columns.roles.size === 0 || !hasPupils(columns)) return null;
  const over = titles();
  const texts = (index: number) => sampleTexts(table, index, memory.sight);
  if (areGroups(columns.plain.name === undefined ? [] : texts(columns.plain.name))) return null;
  const saysAttendance =
    ABOUT_ATTENDANCE.test(over) || columns.headings.some((heading) => ABOUT_ATTENDANCE.test(heading));
  if (!saysAttendance || OF_OTHER_LISTS.test(over) || IS_OTHER_ATTENDANCE.test(over) || hasMarks()) return null;
  const at = new Map<CohortRole, number>();
  for (const role of ['attended', 'possible', 'authorised', 'unauthorised', 'lates'] as const) putOnly(role, role);
  // where other attended sessions have a column of their own, "present" leaves them out
  if (!at.has('attended') && !columns.headings.some((heading) => /\b(?:aea|approved|educational)\b/.test(heading)))
    putOnly('attended', 'attended or count');
  putOnly('attended', 'attended of');
  const percent = percentColumn();
  if (percent !== undefined) at.set('percent', percent);
  const isAboutSessions = at.has('possible') && (at.has('attended') || at.has('authorised') || at.has('unauthorised'));
  if (percent === undefined && !isAboutSessions) return null;
  putGroups();
  return { columns, at };

  /** Two columns under the same words may be of two terms: neither is taken. */
  function putOnly(role: Count, said: Said): void {
    const [index, other] = columns.roles.get(said) ?? [];
    if (index === undefined || other !== undefined || at.has(role) || saysPercent(index)) return;
    // pupils attend two sessions a day
    if (DAYS.test(`${over} ${above(index)}`)) return;
    const shown = texts(index);
    const isBoth = said === 'attended of';
    const fits = (text: string) =>
      isBlank(text) || (!isBoth && countIn(text) !== null) || (role === 'attended' && sessionsOf(text) !== null);
    // "15 / 110" under "Sessions" may be those that were missed
    const isMore = (text: string) => {
      const [attended = 0, possible = 0] = sessionsOf(text) ?? [];
      return attended * 2 > possible;
    };
    if (shown.every(fits) && (!isBoth || shown.filter(isMore).length * 2 > shown.length)) at.set(role, index);
  }

  function percentColumn(): number | undefined {
    for (const said of ['percent of year', 'percent', 'bare percent'] as const) {
      // that of absences is a percentage too
      if (said === 'bare percent' && (over.includes('absen') || !over.includes('attend'))) return undefined;
      const found = (columns.roles.get(said) ?? []).filter((index) => isPercent(index));
      if (found.length > 1) return undefined;
      if (found.length === 1) return found[0];
    }
    return undefined;
  }

  /** A sign in heading or cell, or a decimal point, tells percentages from counts. */
  function isPercent(index: number): boolean {
    const shown = texts(index);
    return (
      isMostly(shown, (text) => percentIn(text) !== null || isBlank(text)) &&
      (saysPercent(index) || shown.some((text) => text.includes('.') || text.includes('%')))
    );
  }

  function saysPercent(index: number): boolean {
    return /%|percent/.test(above(index));
  }

  function above(index: number): string {
    return table.grid.columns[index]?.headings.join(' ').toLowerCase() ?? '';
  }

  function putGroups(): void {
    const [list] = columns.roles.get('groups') ?? [];
    if (list !== undefined) at.set('groups', list);
    columns.headings.forEach((heading, index) => {
      const group = GROUP_OF.get(heading);
      if (group !== undefined && !at.has(`group ${group}`)) at.set(`group ${group}`, index);
    });
  }

  /** Columns of marks make a register or a history, whatever figures stand beside them. */
  function hasMarks(): boolean {
    const known = new Set([...columns.roles.values()].flat());
    return table.grid.columns.some(({ headings }, index) => {
      if (known.has(index)) return false;
      const heading = headings.filter((text) => text !== '').join(' ');
      if (heading.includes('%')) return false;
      return MARK_HEADINGS.has(plainHeading(heading)) || sessionIn(heading) !== null || datePartsIn(heading) !== null;
    });
  }
}

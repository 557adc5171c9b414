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
  plainHeading,
  type RecordColumns,
  type RecordTable,
  recordColumns,
  sampleTexts,
} from './grid-records';
import type { RecordSearch } from './record-reader';
import { isBlank } from './record-values';

type Count = 'attended' | 'possible' | 'authorised' | 'unauthorised' | 'lates';
type Said = 'percent' | 'percent of year' | 'bare percent' | Count | 'attended or count' | 'groups';

/** A figure, a list of groups, or one group by its heading. */
export type CohortRole = 'percent' | Count | 'groups' | `group ${string}`;

/** Headings that end in "sessions" or begin with "number of" mean the same without. */
const COUNTED = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => [
      word,
      `${word} sessions`,
      `sessions ${word}`,
      `${word} marks`,
      `number ${word}`,
      `no ${word}`,
      `${word} total`,
    ])
    .join('|');

export const COHORT_WORDS = headingWords<Said>({
  'percent of year':
    'ytd %|% ytd|ytd|ytd attendance|year to date|year to date %|attendance ytd|attendance year to date|this year|this year %|attendance this year|overall %|overall attendance|overall attendance %|overall|to date|to date %|% to date|attendance to date|year %|% year|cumulative %',
  percent:
    'attendance|attendance %|% attendance|att %|% att|att|percentage attendance|attendance percentage|attendance rate|attend %|% attend|attended %|% attended|attendance percent|percent attendance|current attendance',
  'bare percent': '%|percentage|percent',
  attended: `${COUNTED('attended|attendances')}|total attendances|total attended`,
  'attended or count': COUNTED('present'),
  possible: `${COUNTED('possible')}|poss|possible attendances|total possible|possible attendance|sessions possible`,
  authorised: COUNTED(
    'authorised|auth|authorised absence|authorised absences|auth absence|auth absences|auth abs|authorised abs|absence authorised|absences authorised|absent authorised|absence auth',
  ),
  unauthorised: COUNTED(
    'unauthorised|unauth|unauthorised absence|unauthorised absences|unauth absence|unauth absences|unauth abs|unauthorised abs|absence unauthorised|absences unauthorised|absent unauthorised|absence unauth',
  ),
  lates: COUNTED('late|lates|times late|late marks|late arrivals|lateness|latenesses'),
  groups: 'groups|group flags|flags|characteristics|pupil groups|contextual groups',
});

/** What schools write above a column that says who belongs to a group. */
const GROUP_OF: ReadonlyMap<string, string> = new Map(
  Object.entries({
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
  }).flatMap(([group, words]) => words.split('|').map((word) => [word, group] as const)),
);

/** Before it stands nothing that is no digit: "94.3", "94.3 %", "100". */
const PERCENT = /^(\d{1,3}(?:\.\d{1,2})?)\s?%?$/;
const COUNT = /^\d{1,4}$/;
const ABOUT_ATTENDANCE = /attend|absence|persistent/;
const OF_OTHER_LISTS =
  /\bstaff\b|employee|reading|spelling|maths|homework|assessment|exam|grade|score|behaviour|club|detention|dinner|meal|trip|parents?['’]? evening/;
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
  const areNames = names.filter((text) => looksLikeName(text.split(/\s*[\d(|·]/, 1)[0] ?? ''));
  return names.length > 0 && areNames.length < names.length / 2;
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
  if (!saysAttendance || OF_OTHER_LISTS.test(over) || hasMarks()) return null;
  const at = new Map<CohortRole, number>();
  for (const role of ['attended', 'possible', 'authorised', 'unauthorised', 'lates'] as const) putOnly(role, role);
  // where other attended sessions have a column of their own, "present" leaves them out
  if (!at.has('attended') && !columns.headings.some((heading) => /\b(?:aea|approved|educational)\b/.test(heading)))
    putOnly('attended', 'attended or count');
  const percent = percentColumn();
  if (percent !== undefined) at.set('percent', percent);
  const isAboutSessions = at.has('possible') && (at.has('attended') || at.has('authorised') || at.has('unauthorised'));
  if (percent === undefined && !isAboutSessions) return null;
  putGroups();
  return { columns, at };

  /** Two columns under the same words may be of two terms: neither is taken. */
  function putOnly(role: Count, said: Said): void {
    const found = columns.roles.get(said) ?? [];
    const [index] = found;
    if (found.length !== 1 || index === undefined || saysPercent(index)) return;
    const isOf = (text: string) => role === 'attended' && sessionsOf(text) !== null;
    if (texts(index).every((text) => countIn(text) !== null || isBlank(text) || isOf(text))) at.set(role, index);
  }

  function percentColumn(): number | undefined {
    for (const said of ['percent of year', 'percent', 'bare percent'] as const) {
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
    return table.grid.columns[index]?.headings.some((heading) => /%|percent/i.test(heading)) ?? false;
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
      return MARK_HEADINGS.has(plainHeading(heading)) || sessionIn(heading) !== null || datePartsIn(heading) !== null;
    });
  }
}

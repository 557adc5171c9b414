/** What the place for files shows, from what is known of a file. Owns the words that are made of figures; shapes are the component's. */
import type {
  CheckStep,
  ColumnLine,
  ColumnsStep,
  DateQuestion,
  ImportBusy,
  ProblemLine,
  SampleLine,
} from '../../components/review/import/import-view';
import {
  counted,
  KIND_WORDS,
  LACK_WORDS,
  lostZerosWords,
  REASON_WORDS,
} from '../../components/review/import/import-words';
import { dayWordsWithYear, type IsoDate, schoolYearStart } from '../../src/attendance';
import type { FileCounts } from '../../src/casework/keep-file';
import type { DateEvidence } from '../../src/pages/import/import-dates';
import type { Problem } from '../../src/pages/import/import-problem';
import type { SampleRow } from '../../src/pages/import/sample-rows';
import type { DeskChecked, DeskLook } from './import-desk';

type ColumnsNow = {
  file: string;
  look: DeskLook;
  madeOn: IsoDate;
  today: IsoDate;
  sites: readonly string[];
  problem: string | null;
  busy: ImportBusy | null;
};

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 24;
const MOST_NAMED = 10;

export function columnsStepOf({ file, look, madeOn, today, sites, problem, busy }: ColumnsNow): ColumnsStep {
  const { csv, sheets, sheet, headingRows, roles, misOrigin, lacks } = look;
  return {
    step: 'columns',
    file,
    kind: KIND_WORDS[look.marks],
    csv,
    sheets,
    sheet,
    headingRows,
    columns: columnLines(look),
    dates: dateQuestion(look, today),
    mis: roles.includes('mis-id')
      ? { value: misOrigin ?? '', choices: sites.map((site) => ({ value: site, words: site })) }
      : null,
    pupil: look.above,
    madeOn,
    latest: dayWordsWithYear(today),
    lacks: lacks.map((lack) => LACK_WORDS[lack]),
    samples: look.rows.map((row) => sampleLine(row, look.headings)),
    problem,
    busy,
  };
}

function columnLines({ headings, roles, rows }: DeskLook): ColumnLine[] {
  const lines: ColumnLine[] = [];
  headings.forEach((heading, column) => {
    const role = roles[column] ?? 'ignored';
    const last = lines.at(-1);
    const isNext =
      last?.role === 'by-heading' &&
      role === 'by-heading' &&
      (last.group?.columns ?? [last.column]).at(-1) === column - 1;
    if (last !== undefined && isNext) {
      last.group = { columns: [...(last.group?.columns ?? [last.column]), column], last: heading };
      return;
    }
    const cells = rows.map(({ cells: all }) => (all[column] ?? '').trim()).filter((cell) => cell !== '');
    const examples = [...new Set(cells)].slice(0, MOST_EXAMPLES).map((cell) => cell.slice(0, LONGEST_EXAMPLE));
    lines.push({ column, heading, role, examples, group: null });
  });
  return lines;
}

function dateQuestion({ rules, evidence }: DeskLook, today: IsoDate): DateQuestion {
  const { order, hasShortYears, schoolYear } = rules;
  const { dayFirst, monthFirst, either, shortYears, noYears } = evidence;
  const asksOrder = monthFirst > 0 || (either > 0 && dayFirst === 0) || (dayFirst > 0 && order !== 'day-first');
  return {
    order,
    asksOrder,
    proof: proofWords(evidence),
    shortYears: shortYears > 0 ? { isOn: hasShortYears, example: 'Years of two figures: read 25 as 2025' } : null,
    schoolYear: noYears > 0 ? { value: schoolYear ?? '', choices: schoolYears(today) } : null,
  };
}

function proofWords({ dayFirst, monthFirst, either }: DateEvidence): string {
  if (dayFirst > 0 && monthFirst > 0)
    return `${counted(dayFirst, 'date')} can only be read with the day first, and ${monthFirst.toLocaleString('en-GB')} with the month first. Which is right? The others are left out.`;
  if (dayFirst > 0) return 'The day comes first: dates of this file can be read no other way.';
  if (monthFirst > 0)
    return `${counted(monthFirst, 'date')} can only be read with the month first. Is that how this file writes all dates, or a slip?`;
  if (either > 0) return 'The first rows do not tell whether the day or the month comes first. Which is it?';
  return 'The dates name the month, or have the year first.';
}

function schoolYears(today: IsoDate): { value: string; words: string }[] {
  const first = Number(schoolYearStart(today).slice(0, 4));
  return [first, first - 1].map((year) => ({ value: `${year}-09-01`, words: `${year}/${String(year + 1).slice(2)}` }));
}

function sampleLine({ row, who, marks, markCount, problems }: SampleRow, headings: readonly string[]): SampleLine {
  const more = markCount > marks.length ? ` and ${markCount - marks.length} more` : '';
  const told = new Set(problems.map((problem) => `${placeOf(problem, headings)}: ${REASON_WORDS[problem.reason]}`));
  return {
    row,
    who,
    marks: marks.map(({ date, session, code }) => `${dayWordsWithYear(date)} ${session} ${code}`).join(', ') + more,
    problems: [...told].slice(0, MOST_EXAMPLES),
  };
}

function placeOf({ column }: Pick<Problem, 'column'>, headings: readonly string[]): string {
  return column === null ? 'row' : headings[column] || `column ${column + 1}`;
}

export function problemLine(problem: Problem, headings: readonly string[]): ProblemLine {
  const { row, shown, who, reason } = problem;
  return { row, where: placeOf(problem, headings), shown, who, why: REASON_WORDS[reason] };
}

type CheckNow = {
  names: { isOn: boolean; whyNot: string | null };
  file: string;
  checked: DeskChecked;
  headings: readonly string[];
  problem: string | null;
  busy: ImportBusy | null;
};

export function checkStepOf({ file, checked, headings, names, problem, busy }: CheckNow): CheckStep {
  const { counts, changes, byReason, problems, above, lostZeros } = checked;
  const { pupils, sessions, from, to, empty, again, rows } = counts;
  const facts: [string, string][] = [
    ['Rows', rows.toLocaleString('en-GB')],
    ['Pupils', `${pupils.toLocaleString('en-GB')}, ${knownWords(changes)}`],
    ['Sessions', sessions.toLocaleString('en-GB')],
  ];
  if (above.length > 0) facts.push(['Named above their marks', namesWords(above)]);
  if (from !== null && to !== null) facts.push(['From, to', `${dayWordsWithYear(from)} to ${dayWordsWithYear(to)}`]);
  if (empty > 0) facts.push(['Without a mark', `${counted(empty, 'place')}: nothing is kept of them`]);
  if (again > 0) facts.push(['Said twice', `${counted(again, 'session')}, with the same code`]);
  return {
    step: 'check',
    file,
    pupils,
    sessions,
    problems: counts.problems,
    problemRows: counts.problemRows,
    facts,
    changes: changeFacts(changes),
    byReason: byReason.map(([reason, count]) => ({ why: REASON_WORDS[reason], count })),
    lines: problems.map((one) => problemLine(one, headings)),
    names: checked.named === 0 || sessions === 0 ? null : names,
    warning: lostZeros === null ? null : lostZerosWords(lostZeros),
    problem,
    busy,
  };
}

function namesWords(above: readonly string[]): string {
  const more = above.length > MOST_NAMED ? ` and ${above.length - MOST_NAMED} more` : '';
  return above.slice(0, MOST_NAMED).join('; ') + more;
}

function knownWords({ pupils: { known, fresh } }: FileCounts): string {
  return `${known.toLocaleString('en-GB')} known here, ${fresh.toLocaleString('en-GB')} new`;
}

function changeFacts({ sessions: { fresh, same, newer, older } }: FileCounts): [string, string][] {
  const number = (count: number): string => count.toLocaleString('en-GB');
  return [
    ['New', number(fresh)],
    ['The same as pages said', number(same)],
    [
      'Different, file newer',
      `${number(newer)}${newer > 0 ? ': the file’s code stands, what the page said is kept beside it' : ''}`,
    ],
    [
      'Different, page newer',
      `${number(older)}${older > 0 ? ': the page’s code stands, what the file says is kept beside it' : ''}`,
    ],
  ];
}

/** After it was done. */
export function doneWords({ pupils, sessions }: FileCounts): string {
  const count = Object.values(sessions).reduce((sum, one) => sum + one, 0);
  return `Imported: ${counted(count, 'session')} of ${counted(pupils.known + pupils.fresh, 'pupil')}. ${counted(sessions.fresh, 'is new', 'are new')}, ${sessions.same.toLocaleString('en-GB')} the same as before, ${(sessions.newer + sessions.older).toLocaleString('en-GB')} different.`;
}

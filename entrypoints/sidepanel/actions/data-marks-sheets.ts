/**
 * Sheets made of the marks that pages showed: for the leadership, for rewards, for a letter to many. Owns whose marks go into
 * which, what they are called as files, and that the history says that they left.
 */
import type { MarksSheet, RewardPeriod } from '../../../components/panel/data-view';
import type { Outcome, Run } from '../../../components/panel/outcome';
import { schoolYearStart } from '../../../src/attendance';
import { rewardLines } from '../../../src/checks/attendance-line';
import { counted } from '../../../src/papers/paper-days';
import { csvOf } from '../../../src/papers/sheets/csv';
import { leadershipSheets } from '../../../src/papers/sheets/leadership-sheets';
import { type RewardedPupil, rewardSheet } from '../../../src/papers/sheets/reward-sheet';
import type { Sheet } from '../../../src/papers/sheets/sheet';
import { XLSX_TYPE, xlsxOf } from '../../../src/papers/sheets/xlsx';
import { resolvePolicy } from '../../../src/policy/resolve';
import type { Known, KnownSchool } from '../known';
import {
  isWhole,
  lastWholeDay,
  leadershipLines,
  listedOn,
  marksIn,
  type OfWhom,
  rewardLinesAbove,
  rewardPeriod,
  sessionsIn,
} from '../views/data-marks';
import type { Context } from './context';
import { mailMerge } from './data-mail-merge';
import { marksOfPage, marksOfSchool } from './data-seen';
import { type DataWork, doing, tellHistory } from './data-work';
import { saveFile } from './save-file';

type Refused = Extract<Outcome, { ok: false }>;
type Made = { ok: true; name: string; type: string; file: string | Uint8Array<ArrayBuffer>; told: string; say: string };

const NO_SCHOOL = { ok: false, why: 'No school with a policy is among the settings.' } as const;
const NO_CALENDAR = {
  ok: false,
  why: 'The school’s calendar is not set, or has not begun: add its terms in the settings first.',
} as const;
const NO_LIST = {
  ok: false,
  why: 'Open a register, or a list of a group’s pupils, in this window’s tab first: it says whose names they are.',
} as const;

const CSV_TYPE = 'text/csv;charset=utf-8';
const NAMES = 'The file names pupils: keep it where nobody else reads it.';

/** Loaded when it is asked for: what writes files is large, and the panel opens without it. */
export function saveMarksSheet({ known }: Pick<Context, 'known'>, asked: MarksSheet, run: Run): Promise<Outcome> {
  return doing(run, async (work) => {
    const state = known();
    run.progress(0, null, 'Reading marks');
    const made = await sheetOf(asked, state, work, run);
    run.signal.throwIfAborted();
    if (!made.ok) return made;
    const { name, type, file, told, say } = made;
    await tellHistory(work, 'exported', told);
    saveFile(name.replace('{day}', state.today), file, type);
    return { ok: true, say };
  });
}

function sheetOf(asked: MarksSheet, known: Known, work: DataWork, run: Run): Promise<Made | Refused> {
  switch (asked.sheet) {
    case 'leadership':
      return leadership(asked.isForOthers, known, work, run);
    case 'rewards':
      return rewards(asked.period, known, work, run);
    case 'mail-merge':
      return letters(asked.letter, known, work, run);
  }
}

async function leadership(isForOthers: boolean, known: Known, { place }: DataWork, run: Run): Promise<Made | Refused> {
  const { school } = known;
  if (school === null) return NO_SCHOOL;
  const { calendar } = school;
  const upTo = calendar === null ? null : lastWholeDay(known.now, calendar);
  if (calendar === null || upTo === null) return NO_CALENDAR;
  const year = { from: schoolYearStart(upTo), to: upTo };
  const of = await ofWhom(known, place, run);
  const pupils = of.pupils.filter(({ marks }) => marksIn(marks, year).length > 0);
  if (pupils.length === 0) return { ok: false, why: 'No mark of this school year was seen yet.' };
  const left = of.isOfPage ? of.left + of.pupils.length - pupils.length : 0;
  const above = leadershipLines(school.school.name, { ...of, pupils, left }, { year, calendar, isForOthers });
  const whole = of.isOfPage ? 'All on the page' : 'All pupils seen';
  const sheets = leadershipSheets(pupils, { calendar, upTo, isForOthers, whole });
  const words = counted(pupils.length, 'pupil');
  return {
    ok: true,
    name: 'register-lens-attendance-{day}.xlsx',
    type: XLSX_TYPE,
    file: await xlsxOf(sheets.map((sheet) => ({ ...sheet, above }))),
    told: `Weekly, termly and annual sheets (.xlsx)${isForOthers ? ' for governors' : ''}: ${words}, no names`,
    say: `Saved: sheets of ${words}, without names. Their first lines say what they cover.`,
  };
}

/** Of everybody on the page where it is a list, else of everybody whose marks were seen. */
async function ofWhom(known: Known, place: DataWork['place'], run: Run): Promise<OfWhom> {
  const { facts } = known.page;
  if (facts === null || listedOn(facts)?.isChosen !== false) return await marksOfSchool(known, place, run);
  return await marksOfPage(facts, known, place, run);
}

async function rewards(period: RewardPeriod, known: Known, { place }: DataWork, run: Run): Promise<Made | Refused> {
  const { school, page } = known;
  if (school === null) return NO_SCHOOL;
  const { calendar } = school;
  const upTo = calendar === null ? null : lastWholeDay(known.now, calendar);
  if (calendar === null || upTo === null) return NO_CALENDAR;
  if (page.facts === null || listedOn(page.facts)?.isChosen !== false) return NO_LIST;
  const span = rewardPeriod(period, upTo, calendar);
  const wanted = sessionsIn(span, calendar);
  const { pupils, left } = await marksOfPage(page.facts, known, place, run);
  const whole = pupils.filter(({ marks }) => isWhole(marks, wanted));
  const byLines = groupedByLines(whole, school, upTo);
  const judged = byLines.reduce((sum, one) => sum + one.pupils.length, 0);
  if (byLines.length === 0 && whole.length > 0)
    return { ok: false, why: 'The policy names no attendance from which it is rewarded.' };
  const sheets = byLines.map(({ lines, pupils: some }) => rewardSheet(some, { ...span, lines }));
  const [first] = sheets;
  if (first === undefined)
    return { ok: false, why: 'Of every pupil on this page marks are missing: nobody can say what they reached.' };
  const clause = byLines[0]?.clause ?? '';
  const partly = pupils.length - whole.length;
  const above = rewardLinesAbove(school.school.name, span, {
    pupils: pupils.length + left,
    partly,
    left: left + whole.length - judged,
    clause,
  });
  const sheet: Sheet = { ...first, above, rows: sheets.flatMap(({ rows }) => rows) };
  const words = counted(sheet.rows.length, 'pupil');
  return {
    ok: true,
    name: 'register-lens-rewards-{day}.csv',
    type: CSV_TYPE,
    file: csvOf(sheet),
    told: `Rewards (.csv): ${words}`,
    say: `${words} of ${judged} saved.${partly > 0 ? ` Of ${partly} more marks are missing: they are not judged.` : ''} ${NAMES}`,
  };
}

type ByLines = { lines: number[]; clause: string; pupils: RewardedPupil[] };

/** A policy may reward year groups differently. */
function groupedByLines(pupils: readonly RewardedPupil[], { policy, pack }: KnownSchool, on: string): ByLines[] {
  const groups = new Map<string, ByLines>();
  for (const pupil of pupils) {
    const found = rewardLines(resolvePolicy(policy, { year: pupil.year, on }).rule('reward-due', 'rewards'));
    const lines = found.map(({ value }) => value);
    if (lines.length === 0) continue;
    const group = groups.get(lines.join()) ?? {
      lines,
      clause: [pack.name, found[0]?.clause].filter(Boolean).join(', '),
      pupils: [],
    };
    group.pupils.push(pupil);
    groups.set(lines.join(), group);
  }
  return [...groups.values()];
}

/** No lines before the names of the columns here: programs that fill in letters take the first line for those. */
async function letters(letter: string, known: Known, work: DataWork, run: Run): Promise<Made | Refused> {
  const { facts } = known.page;
  if (known.school === null) return NO_SCHOOL;
  if (facts === null || listedOn(facts) === null) return NO_LIST;
  const merged = await mailMerge(letter, facts, known.school, known, work, run);
  if (merged === null) return { ok: false, why: 'There is no such letter.' };
  const { sheet, title, partly, left } = merged;
  if (sheet.rows.length === 0) return { ok: false, why: 'No pupil of this page can be told apart.' };
  const lines = counted(sheet.rows.length, 'pupil');
  const blank = partly > 0 ? ` Figures are blank for ${partly}, since marks are missing.` : '';
  const out = left > 0 ? ` Left out, since they cannot be told apart: ${left}.` : '';
  return {
    ok: true,
    name: 'register-lens-mail-merge-{day}.csv',
    type: CSV_TYPE,
    file: csvOf(sheet),
    told: `Mail merge (.csv), ${title}: ${lines}`,
    say: `${lines} saved.${blank}${out} ${NAMES}`,
  };
}

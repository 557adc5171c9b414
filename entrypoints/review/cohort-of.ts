/** The rows of the officer's list, from what was read, from names and from open cases. Owns the joining, and that a pupil's figures are made once. */
import { londonTime } from '../../src/attendance';
import { progressOf } from '../../src/casework/case-progress';
import { type OpenN, openNs } from '../../src/casework/n-ageing';
import { NO_PUPIL } from '../../src/casework/records';
import { yearNow } from '../../src/casework/year-now';
import type { History } from '../../src/checks/pupil-history';
import type { PupilOnPage } from '../../src/messaging/page-facts';
import { explainFigure } from '../../src/papers/explain-figures';
import { checklist } from '../../src/policy/checklists';
import { type CohortFigures, figuresFromCounts, figuresFromMarks, type Line } from '../../src/review/cohort-figures';
import type { CohortRow } from '../../src/review/cohort-row';
import { explainedOf } from '../../src/review/differ-walk';
import { besidePrinted, type PrintedOn, printedCounts } from '../../src/review/printed-figure';
import type { Known, KnownSchool } from '../sidepanel/known';
import { calendarOf } from '../sidepanel/school-of';
import { ownPupilMarks, type PupilMarks } from '../sidepanel/views/pupil-marks';
import type { OpenPage } from './open-pages';
import type { Names, SchoolSeen, SeenOf } from './review-data';
import { type Rules, rulesOf } from './rules-of';

export type CohortSources = {
  known: Known;
  school: KnownSchool;
  seen: SchoolSeen | null;
  names: Names;
  pages: readonly OpenPage[];
};

const NO_IDS: SeenOf['ids'] = [];

/** Of everybody whose marks were seen; `page`: of those on one page, in its order, seen or not. */
export function cohortRows(sources: CohortSources, page: OpenPage | null): CohortRow[] {
  const { known, school, seen, names, pages } = sources;
  const isOpen = known.casework !== null;
  const steps = stepsOf(known);
  const rules = new Map<string | null, Rules>();
  const rulesFor = (year: string | null): Rules => {
    const found = rules.get(year) ?? rulesOf(school, year, known.today);
    rules.set(year, found);
    return found;
  };
  const onPages = isOpen ? shownOn(pages, school.school.id) : new Map<string, PupilOnPage>();
  const pupils = seen?.school === school.school.id ? seen.pupils : new Map<string, SeenOf>();

  const rowOf = (key: string, who: string | null, shown: PupilOnPage | null): CohortRow => {
    const one = who === null ? undefined : pupils.get(who);
    const record = who === null ? undefined : names.get(who);
    const value = record?.value;
    const year = shown?.year ?? (record === undefined ? null : yearNow(record, known.today));
    const made = one === undefined ? NOTHING : madeOf(one.history, rulesFor(year), school, known);
    const ids = (one?.ids ?? shown?.ids ?? NO_IDS).map(({ id }) => id);
    return {
      key,
      who,
      name: isOpen ? (shown?.name ?? value?.name ?? null) : null,
      ids: isOpen && ids[0] !== undefined ? `Pupil ${ids[0]}` : '',
      year,
      group: shown?.group ?? value?.group ?? null,
      ...made,
      step: (who !== null && steps.get(who)) || '',
    };
  };

  if (page !== null)
    return page.facts.pupils.map((shown, at) =>
      // read anew, the page may have another pupil in that place
      rowOf(shown.who ?? `place-${at} ${shown.name ?? ''}`, shown.who, isOpen ? shown : { ...shown, name: null }),
    );
  return [...pupils.keys()].map((who) => rowOf(who, who, onPages.get(who) ?? null));
}

/** Pages read later go first; `pages` is in that order. */
function shownOn(pages: readonly OpenPage[], school: string): Map<string, PupilOnPage> {
  const shown = new Map<string, PupilOnPage>();
  for (const { facts } of pages) {
    if (facts.school !== school) continue;
    for (const pupil of facts.pupils)
      if (pupil.who !== null && !shown.has(pupil.who)) shown.set(pupil.who, withoutListName(pupil, facts.kind));
  }
  return shown;
}

/** The group of a report is the report's, such as "Year 8", and no form. */
function withoutListName(pupil: PupilOnPage, kind: OpenPage['facts']['kind']): PupilOnPage {
  return kind === 'register' || kind === 'history' ? pupil : { ...pupil, group: null };
}

type Made = Pick<CohortRow, 'figures' | 'oldestN' | 'openNs' | 'printed' | 'printedWhy'>;
const NOTHING: Made = { figures: null, oldestN: null, openNs: 0, printed: null, printedWhy: '' };

type Kept = {
  moment: string;
  school: KnownSchool['school'];
  line: Line;
  hasNotices: boolean;
  calendar: Rules['calendar'];
  nLimit: Rules['nLimit'];
  made: Made;
};
const kept = new WeakMap<History, Kept>();

/** Once for each history, until the day goes on or the policy changes. */
function madeOf(history: History, rules: Rules, { school, calendar: schoolCalendar }: KnownSchool, known: Known): Made {
  const { now, today } = known;
  const { date, time } = londonTime(now);
  const moment = `${date} ${time >= '16:00' ? 2 : time >= '12:00' ? 1 : 0}`;
  const { line, hasNotices, nLimit, calendar } = rules;
  const before = kept.get(history);
  if (
    before?.moment === moment &&
    before.school === school &&
    before.line.at === line.at &&
    before.line.reach === line.reach &&
    before.hasNotices === hasNotices &&
    before.calendar === calendar &&
    before.nLimit?.value === nLimit?.value
  )
    return before.made;
  const seen = ownPupilMarks(history, { school: schoolCalendar, own: calendar }, now);
  const isComplete = history.complete;
  const printed = printedOf(history, seen.yearFrom);
  const hasMarks = seen.first !== null;
  const ns =
    hasMarks && nLimit !== null && seen.marks.some(({ code }) => code === 'N')
      ? openNs(
          [{ pupil: null, marks: seen.marks.filter(({ date }) => date >= seen.yearFrom) }],
          nLimit,
          today,
          schoolCalendar,
        )
      : [];
  const figures = hasMarks
    ? figuresFromMarks(seen, isComplete, { calendar, schoolCalendar, today, line, hasNotices })
    : figuresOfPrinted(printed, line);
  const made: Made = {
    figures,
    oldestN: oldestOf(ns),
    openNs: ns.length,
    ...besideOf(history, seen, { printed, figures, calendar, today }),
  };
  kept.set(history, { moment, school, line, hasNotices, calendar, nLimit, made });
  return made;
}

type BesideAsked = {
  printed: PrintedOn | null;
  figures: CohortFigures | null;
  calendar: KnownSchool['calendar'];
  today: string;
};

/** The printed figure, and why it differs where it does: in the words of whoever explains it at length. */
function besideOf(
  history: History,
  seen: PupilMarks,
  { printed, figures, calendar, today }: BesideAsked,
): Pick<Made, 'printed' | 'printedWhy'> {
  if (printed === null || figures === null || figures.source === 'printed') return { printed: null, printedWhy: '' };
  const beside = besidePrinted(seen.marks, seen.yearFrom, printed, figures.unread === 0);
  if (beside?.state !== 'differs') return { printed: beside, printedWhy: '' };
  const { on, of } = printed;
  const ahead = history.marks.filter(({ date }) => date > today);
  const asked = { seen, ahead, calendar, today, printed: { printed: of, on, mis: null, from: null } };
  const { outcome, explanations } = explainFigure(explainedOf(asked, figures.unread), of);
  if (outcome === 'agrees') return { printed: { ...beside, state: 'agrees' }, printedWhy: '' };
  const short = explanations[0]?.short ?? '';
  const why = outcome === 'several' ? `${short}, or other` : short || 'not explained';
  return { printed: beside, printedWhy: why };
}

/** What is most over its limit; ages are of this year's. */
const oldestOf = ([first]: readonly OpenN[]): CohortRow['oldestN'] => first ?? null;

function figuresOfPrinted(printed: PrintedOn | null, line: Line): CohortFigures | null {
  const counts = printed === null ? null : printedCounts(printed.of);
  return counts === null ? null : figuresFromCounts(counts, line);
}

/** The latest of this school year. */
function printedOf({ before = [] }: History, yearFrom: string): PrintedOn | null {
  const last = before
    .filter(({ on }) => on >= yearFrom)
    .reduce<(typeof before)[number] | null>(
      (latest, one) => (latest === null || one.on >= latest.on ? one : latest),
      null,
    );
  return last === null ? null : { on: last.on, of: last.printed };
}

/** "Concern, step 2"; of several cases the one that is due first, and how many more. */
function stepsOf({ casework, settings, now }: Known): Map<string, string> {
  const found = new Map<string, { words: string; due: string; count: number }>();
  for (const { pupil, value } of casework?.cases ?? []) {
    if (pupil === NO_PUPIL || value.closed !== null) continue;
    const steps = checklist(value.pack, value.checklist);
    const { current, next } = progressOf(value, steps, now, calendarOf(settings, value.school));
    const words = `${value.title}, ${current === null ? 'choose how it ended' : `step ${current.number}`}`;
    const due = next ?? '9999-12-31';
    const before = found.get(pupil);
    const isFirst = before === undefined || due < before.due;
    found.set(pupil, {
      words: isFirst ? words : before.words,
      due: isFirst ? due : before.due,
      count: (before?.count ?? 0) + 1,
    });
  }
  return new Map([...found].map(([who, { words, count }]) => [who, count === 1 ? words : `${words} +${count - 1}`]));
}

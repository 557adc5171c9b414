/**
 * What a page says about itself, worked out once for all its grids. Owns the session and the stated total, and gathers
 * the rest from the files beside it; each is null where the page does not say it plainly.
 */
import type { IsoDate, Session, Time } from '../../attendance';
import type { Printed, Pupil } from '../reading';
import type { CodeMap } from './code-words';
import { type DateContext, dateContext } from './date-context';
import { datePartsIn, sessionIn } from './dates';
import { lettersOfOwn } from './legend';
import { pageGroup, yearOfGroup } from './page-group';
import { isOtherDay, isSaidByControl, isShown, type PageText, type TextSource } from './page-texts';
import type { People } from './people';
import type { ReadMemory } from './read-memory';
import { savedState } from './saved-state';

export type PageFacts = {
  dates: DateContext;
  session: Session | null;
  group: string | null;
  /** The year group of everybody on the page, as far as the group's name tells. */
  year: string | null;
  taken: 'saved' | 'unsaved' | null;
  savedAt: Time | null;
  /** Records there are, in the page or not. */
  total: number | null;
  /** Whose page it is, where it is one pupil's. */
  pupil: Pupil;
  /** What the rows of a grid without names are called, where there are several such grids. */
  pupilKey?: string;
  /** There are several pupils on the page, and nobody knows whose this grid is. */
  isNobodys?: boolean;
  printed?: Printed;
  codeMap?: CodeMap;
  /** Letters that the page explains as other marks than the national codes. */
  ownLetters?: ReadonlySet<string>;
  /** The day in London on which the page is read. */
  today?: IsoDate;
};

/**
 * Reads the texts around a grid. `codeMap` is the school's own table of codes, where it has one; `outer` are the texts of
 * the frame around the page, and speak only where the page itself is silent.
 */
export function pageFacts(
  texts: readonly PageText[],
  codeMap?: CodeMap,
  outer: readonly PageText[] = [],
  { today, people }: Pick<ReadMemory, 'today' | 'people'> = {},
): PageFacts {
  const facts = factsOf(texts, codeMap, today, people);
  if (outer.length === 0) return facts;
  const around = factsOf([...texts, ...outer], codeMap, today, people);
  return {
    ...facts,
    dates: facts.dates.pageDate.date === null ? around.dates : facts.dates,
    session: facts.session ?? around.session,
    group: facts.group ?? around.group,
    year: facts.year ?? around.year,
    ...(facts.taken === null ? { taken: around.taken, savedAt: around.savedAt } : {}),
    total: facts.total ?? around.total,
    pupil: facts.pupil.name === null && facts.pupil.id === null ? around.pupil : facts.pupil,
  };
}

function factsOf(texts: readonly PageText[], codeMap?: CodeMap, today?: IsoDate, people?: People): PageFacts {
  const group = pageGroup(texts);
  const dates = datesOf(texts, today);
  const session = pageSession(texts);
  return {
    dates,
    session,
    group,
    year: yearOfGroup(group),
    ...savedState(texts, dates.pageDate.date, session),
    total: statedTotal(texts),
    pupil: people?.pagePupil(texts) ?? { name: null, id: null, year: null },
    printed: people?.printedFigures(texts),
    codeMap,
    ownLetters: lettersOfOwn(texts),
    ...(today === undefined ? {} : { today }),
  };
}

/** "Yesterday's register" is not of the day that is printed in a corner. */
function datesOf(texts: readonly PageText[], today?: IsoDate): DateContext {
  const dates = dateContext(texts, today);
  const isOther = texts.some(
    ({ text, from, element }) =>
      (isMain(from, element) || from === 'control') && isOtherDay(text) && datePartsIn(text)?.day === undefined,
  );
  return isOther
    ? { ...dates, pageDate: { date: null, why: 'the page is about another day than the one it shows' } }
    : dates;
}

const A_LESSON = /\b(?:period|lesson) ?\d/i;
/** Greetings, breaks, and what comes next. */
const NO_SESSION = /\bgood (?:morning|afternoon)\b|\b(?:next|previous|break|club|lunch)\b/i;

function isMain(from: TextSource, element: Element | null): boolean {
  return from === 'caption' || (from === 'heading' && element?.tagName === 'H1');
}

const ABOUT_THE_PAGE: TextSource[] = ['caption', 'heading', 'control', 'address', 'title'];

/** AM or PM, as caption, heading, control, address or title say it; null where two of the first three disagree. */
export function pageSession(texts: readonly PageText[]): Session | null {
  const said = new Map<TextSource, Set<Session>>();
  // a lesson's register is no session's, whatever half of the day it is in
  if (texts.some(({ text, from, element }) => isMain(from, element) && A_LESSON.test(text))) return null;
  for (const { text, from, label } of texts) {
    if (NO_SESSION.test(text)) continue;
    if (
      from === 'control' &&
      !/session|am.?pm|period|registration|roll/.test((label ?? '').toLowerCase()) &&
      !/^(?:am|pm)\b/.test(text.toLowerCase())
    )
      continue;
    const session = sessionIn(text);
    if (session !== null) said.set(from, (said.get(from) ?? new Set<Session>()).add(session));
  }
  const strong = new Set(ABOUT_THE_PAGE.slice(0, 3).flatMap((from) => [...(said.get(from) ?? [])]));
  if (strong.size > 0) return strong.size === 1 ? ([...strong][0] as Session) : null;
  for (const from of ABOUT_THE_PAGE) {
    const sessions = said.get(from);
    if (sessions?.size === 1) return [...sessions][0] as Session;
  }
  return sessionBesideDate(texts);
}

const SESSION = /^(?:session|registration|am\/pm) ?:? [apm.]+$/i;

/** "Friday 20 November 2026, PM" or "Session: AM" in loose text: a session named in one breath with a day, and no other one anywhere. */
function sessionBesideDate(texts: readonly PageText[]): Session | null {
  const said = new Set(
    texts.flatMap(({ text, from, element }, index) => {
      if (from !== 'text' || isSaidByControl(element)) return [];
      const isSaid = SESSION.test(text) || (text.length < 10 && SESSION.test(`${texts[index - 1]?.text} ${text}`));
      return isSaid || datePartsIn(text)?.day !== undefined ? (sessionIn(text) ?? []) : [];
    }),
  );
  return said.size === 1 ? ([...said][0] as Session) : null;
}

const OF_THE_SITE = 'header, aside';
const FILTERED_FROM = /\bfiltered (?:from|out of) (\d[\d,]*)\b/;
const OF_TOTAL = /\b\d[\d,]*\s*(?:to|-|–)\s*\d[\d,]*\s+of\s+(\d[\d,]*)\b/;
const NUMBER_OF =
  /^(?:(?:showing|total|all)[: ]+)?(\d[\d,]*) (?:pupils?|students?|children|learners)(?: (?:were |are )?(?:found|shown|listed|on roll|in (?:this )?(?:class|group|form|register)))?\.?$/;

/** How many records the page says there are: "1 to 10 of 30 entries", "30 pupils". */
export function statedTotal(texts: readonly PageText[]): number | null {
  for (const pattern of [FILTERED_FROM, OF_TOTAL, NUMBER_OF]) {
    for (const { text, from, element } of texts) {
      if (from === 'control' || from === 'address') continue;
      const match = pattern.exec(text.toLowerCase());
      if (match?.[1] && (element === null || (isShown(element) && element.closest(OF_THE_SITE) === null)))
        return Number(match[1].replace(/,/g, ''));
    }
  }
  return null;
}

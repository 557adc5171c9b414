/**
 * Where the panel's knowledge comes from: the tab, the settings, the databases, the session. Owns when each is read again, so
 * that every window shows what another one wrote. Reads only.
 */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { londonTime, type SchoolCalendar } from '../../src/attendance';
import { onDatabaseChanged } from '../../src/casework/changes';
import { isOfNewerProgram } from '../../src/casework/database';
import { countsOf, dueUntil } from '../../src/casework/read-records';
import { RECORD_KINDS } from '../../src/casework/records';
import { copyState } from '../../src/casework/second-copy';
import { seenOfPupils } from '../../src/casework/seen-of-pupils';
import { vaultState } from '../../src/casework/vault';
import type { History } from '../../src/checks/pupil-history';
import { now, shiftClock } from '../../src/clock';
import { absentPupils, onAbsentPupils } from '../../src/messaging/absent-today';
import { askPage } from '../../src/messaging/messages';
import { factsOfTab, onFacts, type PageFacts, type PupilOnPage } from '../../src/messaging/page-facts';
import { onVaultSession, vaultSession } from '../../src/messaging/vault-session';
import type { Pupil } from '../../src/pages/reading';
import { DEFAULT_SETTINGS } from '../../src/rollout/settings';
import { onSettingsChanged, readSettings } from '../../src/rollout/settings-store';
import { database, device, forgetSeal, secondCopy } from './databases';
import type { Known, KnownPage, KnownPupil, Ui } from './known';
import { readCasework } from './read-casework';
import { schoolOf } from './school-of';

const LOOK_EVERY = 1500;
const MINUTE = 60_000;
/** Days after which nothing is due: a sort of for ever. */
const LAST_DAY = '9999-12-31';
const ANY = '';

const FIRST_UI: Ui = {
  place: 'today',
  opened: null,
  openCase: null,
  filter: { role: ANY, step: ANY, due: ANY },
  putAway: new Set(),
  recovery: null,
  changing: null,
  lockedNote: null,
};

export const known = signal<Known>({
  now: now(),
  today: londonTime(now()).date,
  settings: DEFAULT_SETTINGS,
  isVaultModeFixed: false,
  school: null,
  page: { tabId: null, report: null, facts: null },
  absent: [],
  absentSeen: new Map(),
  vault: { state: 'reading' },
  counts: { overdue: 0, today: 0, open: 0 },
  due: [],
  session: null,
  casework: null,
  pupil: null,
  ui: FIRST_UI,
});

/** Another pupil, or another case, has another file to be read. */
export function choose(change: Partial<Ui>): void {
  const before = known.value.ui;
  const ui = { ...before, ...change };
  known.value = { ...known.value, ui };
  if (ui.opened !== before.opened || ui.openCase !== before.openCase) void refresh();
}

let isReading = false;
let isAskedAgain = false;

/** Reads everything that may have changed; asked for meanwhile, it is read once more. */
export async function refresh(): Promise<void> {
  if (isReading) {
    isAskedAgain = true;
    return;
  }
  isReading = true;
  try {
    do {
      isAskedAgain = false;
      await readAll();
    } while (isAskedAgain);
  } finally {
    isReading = false;
  }
}

export function watchSources(): void {
  browser.tabs.onActivated.addListener(() => void look());
  browser.tabs.onUpdated.addListener(() => void look());
  onFacts((tabId) => {
    if (tabId === known.value.page.tabId) void look(true);
  });
  onAbsentPupils(() => void refresh());
  onVaultSession(() => void refresh());
  onSettingsChanged(() => void refresh());
  onDatabaseChanged(database(), () => void refresh());
  setInterval(() => {
    if (document.visibilityState === 'visible') void look();
  }, LOOK_EVERY);
  setInterval(() => void refresh(), MINUTE);
  document.addEventListener('visibilitychange', () => void refresh());
  // what needs no page does not wait for one
  void refresh();
  void look(true);
}

/** The page of this window's tab; everything else only where that is another one. */
async function look(factsChanged = false): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? null;
  const report = tabId === null ? null : await askPage(tabId, 'report', null);
  const before = known.value.page;
  const isOtherTab = tabId !== before.tabId;
  const isSame = !isOtherTab && JSON.stringify(report) === JSON.stringify(before.report);
  if (isSame && !factsChanged) return;
  const hasFacts = tabId !== null && report !== null;
  const facts = hasFacts ? await factsOfTab(tabId) : null;
  // the pupil of a page that was just opened goes before one that was opened by name
  const isOtherPupil = onlyPupil(facts) === 0 && facts?.pupils[0]?.who !== before.facts?.pupils[0]?.who;
  const ui = isOtherPupil ? { ...known.value.ui, opened: null } : known.value.ui;
  known.value = { ...known.value, ui, page: { tabId, report, facts } };
  if (isOtherTab || factsChanged || facts?.readAt !== before.facts?.readAt) await refresh();
}

async function readAll(): Promise<void> {
  await shiftInTests();
  const at = now();
  const today = londonTime(at).date;
  const [{ values: settings, from }, session, absent] = await Promise.all([
    readSettings(),
    vaultSession(),
    absentPupils(today),
  ]);
  const { page, ui } = known.value;
  const school = schoolOf(settings, page.facts?.school ?? null);
  const isVaultModeFixed = from.vaultMode === 'managed';
  const base = { now: at, today, settings, isVaultModeFixed, school, absent };
  if (settings.role === 'teacher') {
    known.value = { ...known.value, ...base, session: null, casework: null, pupil: null };
    return;
  }
  try {
    const calendar = school?.calendar ?? null;
    const [closed, pupil, absentSeen] = await Promise.all([
      readClosed(today),
      pupilShown(page, ui, at, calendar),
      seenOf(absentByName(absent), at, calendar),
    ]);
    if (session === null) forgetSeal();
    const ofOpenCase = closed.due.find(({ id }) => id === ui.openCase)?.pupil;
    const files = [...absent.map(({ who }) => who), pupil?.who, ofOpenCase].filter((who) => typeof who === 'string');
    const casework = session === null ? null : await readCasework(session, closed.due, files);
    known.value = { ...known.value, ...base, ...closed, session, absentSeen, pupil, casework };
  } catch (error) {
    console.error('Register Lens: casework could not be read.', error);
    const vault = { state: 'damaged' as const, words: String(error), copy: await copyWords() };
    known.value = { ...known.value, ...base, session, casework: null, vault };
  }
}

/** What the second copy holds, for whoever has to decide; null where there is none that opens. */
async function copyWords(): Promise<string | null> {
  try {
    const counts = await Promise.all(RECORD_KINDS.map((kind) => secondCopy()[kind].count()));
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all === 0 ? null : `${all} records`;
  } catch (error) {
    console.error('Register Lens: the second copy cannot be read either.', error);
    return null;
  }
}

/** What needs no key. */
async function readClosed(today: string): Promise<Pick<Known, 'vault' | 'counts' | 'due'>> {
  if (await isOfNewerProgram(database()))
    return { vault: { state: 'newer-program' }, counts: { overdue: 0, today: 0, open: 0 }, due: [] };
  const [copy, vault, counts, dated, undated] = await Promise.all([
    copyState(database(), secondCopy()),
    vaultState(database()),
    countsOf(database(), today),
    dueUntil(database(), LAST_DAY),
    database().cases.where('due').equals('').toArray(),
  ]);
  // a first database that was lost is not "no casework yet"
  if (copy === 'first-lost') throw new Error('the first database was lost; the second copy is there');
  const due = [...dated, ...undated.map(({ id, pupil }) => ({ id, pupil, due: '' }))];
  return { vault, counts, due };
}

/** The pupil that was opened by name, else the only one on the page. */
async function pupilShown(
  { facts }: KnownPage,
  { opened }: Ui,
  at: string,
  calendar: SchoolCalendar | null,
): Promise<KnownPupil | null> {
  const place = opened === null ? onlyPupil(facts) : (facts?.pupils.findIndex(({ who }) => who === opened) ?? -1);
  const shown = place >= 0 ? facts?.pupils[place] : undefined;
  const who = opened ?? shown?.who ?? null;
  if (who === null && shown === undefined) return null;
  const pupil = shown === undefined ? NOBODY : pupilOf(shown);
  const seen = who === null ? null : await seenOf(new Map([[who, pupil]]), at, calendar);
  return { who, place: place >= 0 ? place : null, history: (who && seen?.get(who)) || null };
}

/** Nobody asked for: nothing is read. */
async function seenOf(
  pupils: ReadonlyMap<string, Pupil>,
  at: string,
  calendar: SchoolCalendar | null,
): Promise<Map<string, History>> {
  return pupils.size === 0 ? new Map() : seenOfPupils(database(), await device(), pupils, { now: at, calendar });
}

const NOBODY: Pupil = { name: null, id: null, year: null };

export const pupilOf = ({ name, id, year, dateOfBirth }: Omit<PupilOnPage, 'who' | 'ids' | 'group'>): Pupil => ({
  name,
  id,
  year,
  ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
});

/** Lists are about many; a pupil's own page, or one request for leave, is about one. */
function onlyPupil(facts: PageFacts | null): number {
  return facts !== null && facts.pupils.length === 1 ? 0 : -1;
}

function absentByName(absent: Known['absent']): Map<string, Pupil> {
  return new Map(
    absent.flatMap(({ who, name, year }) => (who === null ? [] : [[who, { name, id: null, year }] as const])),
  );
}

/** Demonstration and test builds only. */
async function shiftInTests(): Promise<void> {
  if (!__TEST_BUILD__) return;
  const { clockShift } = await browser.storage.local.get('clockShift');
  if (typeof clockShift === 'number') shiftClock(clockShift);
}

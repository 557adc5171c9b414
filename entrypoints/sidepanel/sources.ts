/**
 * Where the panel's knowledge comes from: the tab, the settings, the databases, the session. Owns when each is read again, so
 * that every window shows what another one wrote. Reads only.
 */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { londonTime, type SchoolCalendar } from '../../src/attendance';
import { onDatabaseChanged } from '../../src/casework/changes';
import { seenOfPupils } from '../../src/casework/seen-of-pupils';
import type { History } from '../../src/checks/pupil-history';
import { now, shiftClock } from '../../src/clock';
import { absentPupils, onAbsentPupils } from '../../src/messaging/absent-today';
import { askPage } from '../../src/messaging/messages';
import { factsOfReport, factsOfTab, onFacts, type PageFacts, type PupilOnPage } from '../../src/messaging/page-facts';
import { onVaultSession, type VaultSession, vaultSession } from '../../src/messaging/vault-session';
import type { Pupil } from '../../src/pages/reading';
import { DEFAULT_SETTINGS, type Settings } from '../../src/rollout/settings';
import { onSettingsChanged, policyIsKnown, readSettings } from '../../src/rollout/settings-store';
import { countsOpened } from './counts-opened';
import { database, device, forgetSeal } from './databases';
import type { Known, KnownPage, KnownPupil, Ui } from './known';
import { renamed, withNamesNow } from './names-now';
import { readCasework } from './read-casework';
import { type Closed, copyWords, dueOf, mayBeLost, readClosed, refuseWhereLost } from './read-closed';
import { calendarOf, schoolOf, schoolOfPupil } from './school-of';

const LOOK_EVERY = 1500;
const MINUTE = 60_000;
/** As many as a tall window shows of Today's list. */
const FIRST_CASES = 20;
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
  policy: 'unread',
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
    // a page that is slow to answer is waited for
    if (document.visibilityState === 'visible' && !isLooking) void look();
  }, LOOK_EVERY);
  setInterval(() => void refresh(), MINUTE);
  document.addEventListener('visibilitychange', () => void refresh());
  // opened while the settings are being read; where it cannot be, reading says so
  database()
    .open()
    .catch(() => undefined);
  void policyIsKnown().then(() => {
    if (known.value.policy === 'awaited') void refresh();
  });
  // what needs no page does not wait for one
  void refresh();
  void look(true);
}

let looks = 0;
let isLooking = false;
let isToldOfFacts = false;

/** The page of this window's tab; everything else only where that is another one. A later look overtakes an earlier one. */
async function look(factsChanged = false): Promise<void> {
  looks += 1;
  const mine = looks;
  isLooking = true;
  isToldOfFacts ||= factsChanged;
  const { tabId, report, kept } = await seenInTab().finally(() => {
    isLooking = mine !== looks;
  });
  if (mine !== looks) return;
  const hasNews = isToldOfFacts;
  isToldOfFacts = false;
  const before = known.value.page;
  const isOtherTab = tabId !== before.tabId;
  // what was kept may be ahead of what is shown on the same page: then what was known of it goes on
  const facts = factsOfReport(report, kept, isOtherTab ? null : before.facts);
  const isSame = !isOtherTab && JSON.stringify(report) === JSON.stringify(before.report);
  if (isSame && !hasNews && facts?.readAt === before.facts?.readAt) return;
  // the pupil of a page that was just opened goes before one that was opened by name
  const isOtherPupil = onlyPupil(facts) === 0 && facts?.pupils[0]?.who !== before.facts?.pupils[0]?.who;
  const ui = isOtherPupil ? { ...known.value.ui, opened: null } : known.value.ui;
  known.value = { ...known.value, ui, page: { tabId, report, facts } };
  if (isOtherTab || hasNews || facts?.readAt !== before.facts?.readAt) await refresh();
}

async function seenInTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const tabId = tab?.id ?? null;
  const report = tabId === null ? null : await askPage(tabId, 'report', null);
  const kept = tabId === null || report === null ? null : await factsOfTab(tabId);
  return { tabId, report, kept };
}

async function readAll(): Promise<void> {
  // all at once, since each waits for another process
  const [stored, current, closing] = [readSettings(), vaultSession(), readClosed()];
  // where casework cannot be read is said below; a teacher has none
  closing.catch(() => undefined);
  await shiftInTests();
  const at = now();
  const today = londonTime(at).date;
  const [{ values: settings, from, policy }, session, absent] = await Promise.all([
    stored,
    current,
    absentPupils(today),
  ]);
  if (policy.state === 'waiting') {
    known.value = { ...known.value, policy: 'awaited' };
    return;
  }
  const school = schoolOf(settings, known.value.page.facts?.school ?? null);
  const isVaultModeFixed = from.vaultMode === 'managed';
  const base = { now: at, today, settings, policy: 'known' as const, isVaultModeFixed, school, absent };
  if (settings.role === 'teacher') return forgetForTeacher(base);
  try {
    await show(base, session, await closing);
  } catch (error) {
    console.error('Register Lens: casework could not be read.', error);
    const vault = { state: 'damaged' as const, words: String(error), copy: await copyWords() };
    known.value = { ...known.value, ...base, session, casework: null, vault };
  }
}

type Base = Pick<Known, 'now' | 'today' | 'settings' | 'policy' | 'isVaultModeFixed' | 'school' | 'absent'>;

/** @throws where casework cannot be read, or was lost. */
async function show(given: Base, session: VaultSession | null, closed: Closed): Promise<void> {
  const mustBeSure = mayBeLost(closed, known.value.vault);
  if (mustBeSure) await refuseWhereLost(closed);
  if (session === null) forgetSeal();
  const { vault, cases, nameNow } = closed;
  const { now: at, today, settings } = given;
  const base = { ...given, absent: given.absent.map((one) => renamed(one, nameNow)) };
  const { page, ui } = withNamesNow(known.value, nameNow);
  const placed = pupilShown(page, ui);
  const absentSeen = await seenOfAbsent(base.absent, settings, at);
  const { due, counts } = dueOf(closed, settings, today);
  const ofOpenCase = cases.find(({ id }) => id === ui.openCase)?.pupil;
  const files = [...base.absent.map(({ who }) => who), placed?.who, ofOpenCase].filter(
    (who) => typeof who === 'string',
  );
  const isFirst = known.value.session?.keyId !== session?.keyId || known.value.casework === null;
  if (session !== null && isFirst && cases.length > FIRST_CASES) {
    // the first of Today's list are drawn before the others are opened
    const some = cases.filter((one) => one.due !== '').slice(0, FIRST_CASES);
    const casework = await readCasework(session, some, files);
    known.value = { ...known.value, ...base, vault, due, counts, session, absentSeen, casework };
  }
  const casework = session === null ? null : await readCasework(session, cases, files);
  const schoolOfShown = placed === null ? null : schoolOfPupil({ ...base, casework, page }, placed.who);
  const pupil = placed && (await withHistory(placed, page, at, schoolOfShown?.calendar ?? null));
  known.value = {
    ...known.value,
    ...base,
    // another page may have been opened meanwhile
    ...withNamesNow(known.value, nameNow),
    vault,
    due,
    counts: casework === null ? counts : countsOpened({ due, counts }, casework, settings, at),
    session,
    absentSeen,
    pupil,
    casework,
  };
  if (!mustBeSure) await refuseWhereLost(closed);
}

/** A profile that became a teacher's shows nothing of what it had, and keeps no opened key. */
function forgetForTeacher(base: Pick<Known, 'now' | 'today' | 'settings' | 'school'>): void {
  forgetSeal();
  const nothing = { session: null, casework: null, pupil: null, absent: [], absentSeen: new Map() };
  const page = { ...known.value.page, facts: null };
  known.value = { ...known.value, ...base, ...nothing, page };
}

/** The pupil that was opened by name, else the only one on the page. */
function pupilShown({ facts }: KnownPage, { opened }: Ui): Omit<KnownPupil, 'history'> | null {
  const place = opened === null ? onlyPupil(facts) : (facts?.pupils.findIndex(({ who }) => who === opened) ?? -1);
  const who = opened ?? facts?.pupils[place]?.who ?? null;
  return who === null && place < 0 ? null : { who, place: place >= 0 ? place : null };
}

async function withHistory(
  { who, place }: Omit<KnownPupil, 'history'>,
  { facts }: KnownPage,
  at: string,
  calendar: SchoolCalendar | null,
): Promise<KnownPupil> {
  const shown = place === null ? undefined : facts?.pupils[place];
  const pupil = shown === undefined ? NOBODY : pupilOf(shown);
  const seen = who === null ? null : await seenOf(new Map([[who, pupil]]), at, calendar);
  return { who, place, history: (who && seen?.get(who)) || null };
}

/** Each by the calendar of their own school. */
async function seenOfAbsent(absent: Known['absent'], settings: Settings, at: string): Promise<Map<string, History>> {
  const schools = [...new Set(absent.map(({ school }) => school))];
  const seen = await Promise.all(
    schools.map((id) =>
      seenOf(absentByName(absent.filter(({ school }) => school === id)), at, calendarOf(settings, id)),
    ),
  );
  return new Map(seen.flatMap((one) => [...one]));
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

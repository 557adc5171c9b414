/**
 * What the officer's page knows beside the panel's sources: the marks seen of a whole school, every pupil's name, and the pages
 * open in other tabs. Owns when each is read again and that reading many goes on in slices and can be stopped. Reads only.
 */
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { onDatabaseChanged } from '../../src/casework/changes';
import { marksSeenIn } from '../../src/casework/marks-seen';
import { caseworkReader } from '../../src/casework/read-records';
import type { OpenRecord } from '../../src/casework/records';
import type { History } from '../../src/checks/pupil-history';
import { onFacts } from '../../src/messaging/page-facts';
import { onVaultSession, type VaultSession, vaultSession } from '../../src/messaging/vault-session';
import { onSettingsChanged } from '../../src/rollout/settings-store';
import { database, device, sealOf } from '../sidepanel/databases';
import { known } from '../sidepanel/sources';
import { type OpenPage, openPages } from './open-pages';

export type SeenOf = { who: string; ids: readonly { kind: string; id: string }[]; history: History };

export type SchoolSeen = {
  /** The settings' id of the school that was read. */
  school: string;
  pupils: ReadonlyMap<string, SeenOf>;
  state: 'reading' | 'read' | 'stopped' | 'failed';
  done: number;
  of: number | null;
};

export type Names = ReadonlyMap<string, OpenRecord<'pupils'>>;

export const seen = signal<SchoolSeen | null>(null);
/** Empty while locked. */
export const names = signal<Names>(new Map());
export const pages = signal<readonly OpenPage[]>([]);

const LOOK_EVERY = 3000;
/** A window with these stays alive. */
const SLICE = 100;

let stop: AbortController | null = null;
let readingOf = '';

/** Reads a school's marks; another reading is given up. */
export async function readSchool(school: string): Promise<void> {
  stop?.abort();
  const mine = new AbortController();
  stop = mine;
  readingOf = school;
  const before = seen.value?.school === school ? seen.value.pupils : new Map<string, SeenOf>();
  const pupils = new Map<string, SeenOf>();
  const tell = (state: SchoolSeen['state'], of: number | null, shown: ReadonlyMap<string, SeenOf>): void => {
    if (stop === mine) seen.value = { school, pupils: shown, state, done: pupils.size, of };
  };
  let of: number | null = null;
  // what was read before stays on the screen until the new is there
  const shown = () => (before.size > pupils.size ? before : new Map(pupils));
  try {
    tell('reading', null, shown());
    of = (await database().pupilIds.orderBy('pupil').uniqueKeys()).length;
    const { now, settings } = known.value;
    const calendar = settings.schools.find(({ id }) => id === school)?.calendar ?? null;
    for await (const { who, ids, history } of marksSeenIn(database(), await device()).all(school, { now, calendar })) {
      if (mine.signal.aborted) break;
      pupils.set(who, { who, ids, history });
      if (pupils.size % SLICE !== 0) continue;
      tell('reading', of, shown());
      await new Promise((resolve) => setTimeout(resolve));
    }
    tell(mine.signal.aborted ? 'stopped' : 'read', of, mine.signal.aborted ? shown() : pupils);
  } catch (error) {
    console.error('Register Lens: the marks of the school could not be read.', error);
    tell('failed', of, shown());
  }
}

/** What was read until then is shown, and said to be a part. */
export function stopReading(): void {
  const state = seen.value;
  stop?.abort();
  stop = null;
  if (state?.state === 'reading') seen.value = { ...state, state: 'stopped' };
}

export function readAgain(): void {
  if (readingOf !== '') void readSchool(readingOf);
}

export function watchReview(): void {
  browser.tabs.onRemoved.addListener(() => void lookAtPages());
  onFacts(() => void lookAtPages());
  setInterval(() => {
    if (document.visibilityState === 'visible') void lookAtPages();
  }, LOOK_EVERY);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void lookAtPages();
    if (isStale) readStale();
  });
  onDatabaseChanged(database(), marksChanged, ['marksSeen', 'pupilIds']);
  onDatabaseChanged(database(), () => void readNames(), ['pupils']);
  onVaultSession(() => void readNames());
  onSettingsChanged(readAgain);
  void lookAtPages();
  void readNames();
}

let isStale = false;

/** Of a page that nobody looks at, marks are read when somebody does. */
function marksChanged(): void {
  isStale = true;
  if (document.visibilityState === 'visible') readStale();
}

function readStale(): void {
  if (seen.value?.state === 'stopped') return;
  isStale = false;
  readAgain();
}

let looks = 0;

async function lookAtPages(): Promise<void> {
  looks += 1;
  const mine = looks;
  const found = await openPages(pages.value);
  if (mine !== looks || isSame(found, pages.value)) return;
  pages.value = found;
}

const isSame = (a: readonly OpenPage[], b: readonly OpenPage[]): boolean =>
  a.length === b.length &&
  a.every(({ tabId, title, facts, report }, at) => {
    const other = b[at];
    return (
      other?.tabId === tabId &&
      other.title === title &&
      other.facts.readAt === facts.readAt &&
      JSON.stringify(other.facts) === JSON.stringify(facts) &&
      other.report.readAt === report.readAt
    );
  });

let namesRead = 0;

async function readNames(): Promise<void> {
  namesRead += 1;
  const mine = namesRead;
  const session = await vaultSession();
  const read = session === null ? new Map() : await namesWith(session);
  if (mine === namesRead) names.value = read;
}

async function namesWith(session: VaultSession): Promise<Names> {
  try {
    const { records } = await caseworkReader(database(), sealOf(session)).all('pupils');
    // of a pupil who was two before there may be two records: their own counts
    const ownLast = records.sort((a, b) => Number(a.id === a.pupil) - Number(b.id === b.pupil));
    return new Map(ownLast.map((record) => [record.pupil, record]));
  } catch (error) {
    console.error('Register Lens: the names of the pupils could not be read.', error);
    return new Map();
  }
}

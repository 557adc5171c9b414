/**
 * What the side panel shows beside the page's own findings, and what a person can do in it. Owns the shape: everything is ready to be shown,
 * dates and due dates are words already. Who is behind the events (background, database, files) is not known here.
 */
import type { AccessEvents, LockedView, TroubleView } from './access-view';
import type { CasesEvents, CasesView } from './cases-view';
import type { DataEvents, KeptView } from './data-view';
import type { PupilEvents, PupilView } from './pupil-view';
import type { TodayEvents, TodayView } from './today-view';

export type Place = 'today' | 'pupil' | 'cases' | 'data';

export type PanelView = {
  place: Place;
  footer: { school: string | null; day: string; policy: string | null; time: string };
  /** The pupil that was opened, else the one on the page; null: neither. */
  pupil: PupilView | null;
  casework: CaseworkView;
  /** Whether what is kept here will last, and whether it is time for a backup; null: nothing to say. */
  durability?: { warning: string | null; reminder: string | null };
};

export type CaseworkView =
  /** Whose panel this is is not known yet: the browser may still bring the trust's policy. */
  | { state: 'starting'; isPolicyAwaited: boolean }
  /** The database is being opened. */
  | { state: 'reading' }
  /** A teacher's profile: only this page, and no casework at all. */
  | { state: 'teacher' }
  /** No vault yet. */
  | { state: 'none'; mode: 'passphrase' | 'device'; isModeFixed: boolean }
  | ({ state: 'locked' } & LockedView)
  | ({ state: 'trouble' } & TroubleView)
  | OpenView;

export type OpenView = {
  state: 'open';
  /** "Locks in 12 min"; '' where it does not lock by itself. */
  locksIn: string;
  mode: 'passphrase' | 'device';
  /** Nothing can be written before the recovery file was saved. */
  mustSaveRecovery: boolean;
  /** A change of passphrase goes on in the background, or was cut short: done of all pupils' keys. */
  changing: { done: number; of: number } | null;
  /** Search finds only so much yet; null: everything. */
  indexing: { done: number; of: number } | null;
  today: TodayView;
  cases: CasesView;
  /** Null while it is being read: the rest does not wait for it. */
  data: KeptView | null;
};

export type SearchHit = { kind: 'pupil' | 'case' | 'step'; id: string; title: string; sub: string };

type OwnEvents = {
  /** A tab or the menu: 'pupil' shows the pupil on the page, or the one that was opened last. */
  go(place: Place): void;
  openOptions(): void;
  /** The page with lists of pupils, in a tab of its own. */
  openReview(): void;
  /** Best first, at most a dozen. */
  search(words: string): Promise<SearchHit[]>;
  openHit(hit: SearchHit): void;
};

export type PanelEvents = OwnEvents & AccessEvents & TodayEvents & PupilEvents & CasesEvents & DataEvents;

/**
 * Everything the panel's views are made of, at one moment. Owns the shape only: `sources.ts` fills it, `views/` reads it,
 * `actions/` changes what it came from.
 */
import type { CaseFilter } from '../../components/panel/cases-view';
import type { Place } from '../../components/panel/panel-view';
import type { Instant, IsoDate, SchoolCalendar } from '../../src/attendance';
import type { PupilFile } from '../../src/casework/read-records';
import type { Case, OpenRecord, Person, PupilRecord } from '../../src/casework/records';
import type { VaultState } from '../../src/casework/vault';
import type { History } from '../../src/checks/pupil-history';
import type { AbsentPupil } from '../../src/messaging/absent-today';
import type { PageFacts } from '../../src/messaging/page-facts';
import type { PageReport } from '../../src/messaging/protocol';
import type { VaultSession } from '../../src/messaging/vault-session';
import type { Checklist } from '../../src/policy/checklist';
import type { PolicyPack, PolicyStack } from '../../src/policy/pack';
import type { School } from '../../src/rollout/school';
import type { Settings } from '../../src/rollout/settings';

/** The school whose casework is shown: the open page's, else the only one. */
export type KnownSchool = {
  school: School;
  calendar: SchoolCalendar | null;
  policy: PolicyStack & { national: PolicyPack };
  pack: { id: string; name: string };
  /** The policy's own, and the national ones that stand in where it has none. */
  own: readonly Checklist[];
  national: readonly Checklist[];
};

/** The page in this window's tab. */
export type KnownPage = { tabId: number | null; report: PageReport | null; facts: PageFacts | null };

/** What was opened with the key. */
export type KnownCasework = {
  person: Person;
  /** Every open case, and those of `files`. */
  cases: readonly OpenRecord<'cases'>[];
  names: ReadonlyMap<string, PupilRecord>;
  /** Pupil's random name → everything of them: whoever is on the calling list, and the pupil that is shown. */
  files: ReadonlyMap<string, PupilFile>;
};

export type KnownPupil = {
  /** The random name; null for one whom the database does not know yet. */
  who: string | null;
  /** Place on the page; null for one that was opened by name. */
  place: number | null;
  history: History | null;
};

export type Known = {
  now: Instant;
  today: IsoDate;
  settings: Settings;
  /** Until it is known whether the trust has set this up, nothing that hangs on a setting is shown. */
  policy: 'unread' | 'awaited' | 'known';
  /** The trust's browser policy says how casework is locked. */
  isVaultModeFixed: boolean;
  school: KnownSchool | null;
  page: KnownPage;
  absent: readonly AbsentPupil[];
  /** Marks seen of the absent, by random name. */
  absentSeen: ReadonlyMap<string, History>;
  vault:
    | VaultState
    | { state: 'reading' }
    | { state: 'newer-program' }
    | { state: 'damaged'; words: string; copy: string | null };
  counts: { overdue: number; today: number; open: number };
  /** Open cases and their days, in clear. */
  due: readonly { id: string; pupil: string; due: IsoDate }[];
  session: VaultSession | null;
  /** Null while locked, or being opened. */
  casework: KnownCasework | null;
  pupil: KnownPupil | null;
  ui: Ui;
};

/** What a person chose in this window. */
export type Ui = {
  place: Place;
  /** A pupil opened by name; null follows the page. */
  opened: string | null;
  openCase: string | null;
  filter: CaseFilter;
  /** Offers put away: checklist and pupil. */
  putAway: ReadonlySet<string>;
  /** The text of a recovery file that was not saved yet. */
  recovery: string | null;
  changing: { done: number; of: number } | null;
  lockedNote: string | null;
};

export type CaseOf = Pick<Case, 'pack' | 'checklist'>;

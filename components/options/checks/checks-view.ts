/** What the options page shows of checks and may do with them. Owns that shape. */
import type { DismissalReason } from '../../../src/casework/dismissal';
import type { Audience, PageKind } from '../../../src/checks/check';
import type { Severity } from '../../../src/checks/finding';
import type { Settings } from '../../../src/rollout/settings';

/** Who can be chosen to be shown a check. */
export type ShownTo = Settings['checkAudience'][string];

export type CheckView = {
  id: string;
  title: string;
  page: Exclude<PageKind, 'pack'>;
  isOff: boolean;
  /** By the trust's browser policy, which nobody changes here. */
  isOffByPolicy: boolean;
  /** What it weighs by itself; its words are the file's. */
  severity: Severity;
  /** What it was set to weigh; null: as usual. */
  ownSeverity: Severity | null;
  audience: Audience;
  /** Who alone was set to be shown it; null: as usual. */
  shownTo: ShownTo | null;
  /** What the school's policy says of it; null where there is no policy. */
  policy: { is: 'own'; words: string; clause: string } | { is: 'national' } | { is: 'silent' } | null;
};

/** How often a check's findings were put away, by reason. */
export type PutAway = Partial<Record<DismissalReason, number>>;

export type Fired = { breach: number; indeterminate: number };

export type CountProgress = { pages: number; parts: number; of: number | null };

export type Counted =
  /** A check that looks at no page that was seen has no figure. From and to: the days that were looked at. */
  | { is: 'counted'; fired: ReadonlyMap<string, Fired>; pupils: number; from: string; to: string }
  | { is: 'nothing' }
  | { is: 'stopped' }
  | { is: 'failed'; why: string };

export type ChecksActions = {
  switchCheck(id: string, isOn: boolean): void;
  /** Null: as usual. */
  changeSeverity(id: string, severity: Severity | null): void;
  changeShownTo(id: string, shownTo: ShownTo | null): void;
  /** How often each check would have fired on what was seen of the school that is shown. */
  countChecks(onProgress: (progress: CountProgress) => void, signal: AbortSignal): Promise<Counted>;
};

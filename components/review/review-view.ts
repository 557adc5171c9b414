/** What the officer's page shows in each state. Owns the shapes only. */
import type { AccessEvents, LockedView, TroubleView } from '../panel/access-view';
import type { CohortEvents, CohortView } from './cohort-view';
import type { LeaveEvents, LeaveView } from './leave-view';

export const PLACES = ['cohort', 'pupil', 'leave', 'files'] as const;
export type ReviewPlace = (typeof PLACES)[number];

export type ReviewAccess =
  | { state: 'reading' }
  | { state: 'teacher' }
  | { state: 'none'; mode: 'passphrase' | 'device'; isModeFixed: boolean }
  | ({ state: 'locked' } & LockedView)
  | ({ state: 'trouble' } & TroubleView)
  | { state: 'open'; locksIn: string; mode: 'passphrase' | 'device'; mustSaveRecovery: boolean };

export type ReviewView = {
  place: ReviewPlace;
  /** "Thornmere School · Fri 20 Nov" */
  foot: string;
  access: ReviewAccess;
  /** While locked without names: only its chips are shown. */
  cohort: CohortView;
  leave: LeaveView;
};

export type ReviewEvents = AccessEvents &
  CohortEvents &
  LeaveEvents & {
    go(place: ReviewPlace): void;
    openOptions(): void;
  };

/** What an officer can do from a pupil's view. Owns the names only; each opens something that exists elsewhere. */
import type { TodayEvents } from '../../panel/today-view';

export type PupilReviewEvents = Pick<TodayEvents, 'startChecklist' | 'putOfferAway'> & {
  openEvidencePack(pupil: string): void;
  print(): void;
};

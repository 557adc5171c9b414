/**
 * What a penalty notice case rests on beside the count: its doubts, what was decided, which earlier notices are on record.
 * Owns those readings. It decides nothing, and knows of earlier notices only what a person typed (law trap 20).
 */
import type { IsoDate, PenaltyWindow } from '../attendance';
import type { PolicyView } from '../policy/resolve';
import type { PupilFacts } from './facts';
import type { Finding } from './finding';
import type { Need } from './missing';
import type { History, Notice } from './pupil-history';

/** How a recorded decision about a notice is called among a pupil's plans. */
export const PENALTY_DECISION = 'penalty-decision';

/** Earlier notices follow other rules; three local authorities' letters say that they do not count. */
const NATIONAL_FRAMEWORK_FROM: IsoDate = '2024-08-19';

/** Penalty notices do not go for independent schools; a school whose type is not set is taken for another one (T-42). */
export const isIndependent = (policy: PolicyView): boolean => policy.get('school.type')?.value === 'independent';

/** Every known session in G, N, O or U: without a calendar the most that any ten weeks can hold. */
export const unauthorisedSessions = (facts: PupilFacts): number =>
  facts.marks.filter(({ code }) => code === 'G' || code === 'N' || code === 'O' || code === 'U').length;

/** What the count of a window has to be read with. */
export function countNotes(facts: PupilFacts, window: PenaltyWindow): NonNullable<Finding['notes']> {
  return [
    ...(window.provisional > 0 ? (['provisional'] as const) : []),
    ...(facts.isComplete && window.complete ? [] : (['at-least'] as const)),
  ];
}

/**
 * Whether anything was decided since a day: a notice, a notice to improve, or a decision that somebody recorded.
 * The list of what is not known where none of it is on record and not all of it is known.
 */
export function decisionSince(history: History | null, on: IsoDate): 'recorded' | 'none' | Need[] {
  const { notices, nti, plans } = history ?? {};
  if (
    notices?.some(({ issuedOn }) => issuedOn >= on) ||
    nti?.some(({ from }) => from >= on) ||
    plans?.some(({ kind, from }) => kind === PENALTY_DECISION && from >= on)
  )
    return 'recorded';
  const missing: Need[] = [];
  if (notices === undefined) missing.push('notices');
  if (nti === undefined) missing.push('nti');
  if (plans === undefined) missing.push('plans');
  return missing.length > 0 ? missing : 'none';
}

type NoticeLimit = {
  /** `reached`: two notices to one parent count. `unsure`: only with one that is exactly as old, or from before the framework. */
  state: 'open' | 'reached' | 'unsure';
  /** Days on which those notices were issued, oldest first. */
  issued: IsoDate[];
  /** The first of them reaches its limit on this very day. */
  isExact: boolean;
};

/** Whether one parent has had the two notices that are the most in so many years, counted back from the day of issue. */
export function noticeLimit(notices: readonly Notice[], years: number, today: IsoDate): NoticeLimit {
  const byParent = new Map<string, IsoDate[]>();
  for (const { parent, state, issuedOn } of notices)
    if (state !== 'withdrawn' && issuedOn <= today && yearsLater(issuedOn, years) >= today)
      byParent.set(parent, [...(byParent.get(parent) ?? []), issuedOn].sort());

  let unsure: NoticeLimit | null = null;
  for (const issued of byParent.values()) {
    const isSettled = (on: IsoDate) => yearsLater(on, years) > today && on >= NATIONAL_FRAMEWORK_FROM;
    if (issued.filter(isSettled).length >= 2) return { state: 'reached', issued, isExact: false };
    if (issued.length >= 2)
      unsure = { state: 'unsure', issued, isExact: issued.some((on) => yearsLater(on, years) === today) };
  }
  return unsure ?? { state: 'open', issued: [], isExact: false };
}

/** The same day so many years later; of a leap day the text of it, which still sorts between its neighbours. */
const yearsLater = (date: IsoDate, years: number): IsoDate => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

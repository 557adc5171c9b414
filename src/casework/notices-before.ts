/**
 * What earlier penalty notices mean for another one: which it would be, or that two to one parent are on record. Owns that
 * reading of what a person typed; knows of no other notices, and decides nothing.
 */
import { dayWordsWithYear, type IsoDate } from '../attendance';
import type { NoticeEntry } from './records';

/** Earlier notices follow other rules, and whether they count is for the local authority to say. */
const NATIONAL_FRAMEWORK_FROM: IsoDate = '2024-08-19';

/** `unknown`: a notice is exactly as old as the limit today, or from before the national framework. */
export type NoticesBefore = { state: 'ready' | 'missing' | 'unknown'; words: string };

/** Counted for each parent; the years go back from the day on which another would be issued. */
export function noticesBefore(notices: readonly NoticeEntry[], years: number, today: IsoDate): NoticesBefore {
  const byParent = new Map<string, IsoDate[]>();
  for (const { kind, parent, state, issuedOn } of notices)
    if (kind === 'penalty-notice' && state !== 'withdrawn' && issuedOn <= today && yearsLater(issuedOn, years) >= today)
      byParent.set(parent, [...(byParent.get(parent) ?? []), issuedOn].sort());

  const counts = [...byParent].map(([parent, issued]) => {
    const settled = issued.filter((on) => on >= NATIONAL_FRAMEWORK_FROM && yearsLater(on, years) > today);
    const days = issued.map(dayWordsWithYear).join(' and ');
    if (settled.length >= 2)
      return {
        rank: 3,
        state: 'missing' as const,
        words: `two to ${parent} in ${years} years, ${days}: not available`,
      };
    if (settled.length < issued.length)
      return {
        rank: 2,
        state: 'unknown' as const,
        words: `${parent}, ${days}: ask the local authority whether each still counts`,
      };
    return { rank: 1, state: 'ready' as const, words: `one to ${parent}, ${days}: another would be the second` };
  });
  const worst = counts.sort((a, b) => b.rank - a.rank)[0];
  return worst ?? { state: 'ready', words: `none on record in ${years} years: it would be the first` };
}

/** The same day so many years later; of a leap day the text of it, which still sorts between its neighbours. */
const yearsLater = (date: IsoDate, years: number): IsoDate => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;

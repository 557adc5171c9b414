/**
 * What pages said of one session of one pupil. Owns which mark stands, and when two pages disagree.
 *
 * The newest saying stands, whichever page it is from. Of each other page the last saying is kept while it differs, as a
 * dissent; dissents are the disagreement that is shown.
 *
 * - A page that says something new about the same session amended it: its earlier saying is gone, and no disagreement.
 * - Another page that says something else makes one. The older saying may be a mark that was amended afterwards, or a page
 *   that is wrong: nobody can tell until the older page is looked at again. If it then shows the mark that stands, the two
 *   agree and the disagreement is settled; if it still shows its own, its saying is the newer now and stands, and the other
 *   one is the dissent.
 * - An older empty place and an older N contradict nothing: both only wait for a mark or a reason.
 * - A page that agrees with the mark that stands says nothing that must be remembered.
 * - A page counts as one by its pattern and kind, so that the register of Tuesday, where it shows Monday's mark beside its
 *   own, settles what the register of Monday said.
 *
 * That a page is only looked at again, and says nothing new, is not known here: see `looks.ts`.
 */
import type { MarksReading } from '../pages/reading';

/** One look at one page, or one file that was imported: when, at what kind of page, and where. Minutes since 1970: people ask no closer. */
export type Seen = { at: number; kind: MarksReading['kind'] | 'file'; page: string };

export type Saying = { code: string; seen: Seen };

/** The saying that stands, then dissents, newest first. */
export type Sayings = readonly [Saying, ...Saying[]];

/** What is known of the session after this saying; the very same list where it changes nothing. */
export function heard(before: Sayings | undefined, news: Saying): Sayings {
  if (before === undefined) return [news];
  const ofSamePage = before.find(({ seen }) => isSamePage(seen, news.seen));
  if (ofSamePage === undefined) {
    if (before[0].code === news.code) return before;
  } else if (isOlder(news, ofSamePage) || (ofSamePage === before[0] && ofSamePage.code === news.code)) return before;

  const others = before.filter((one) => one !== ofSamePage);
  const after = settled([news, ...others]);
  return isSameList(before, after) ? before : after;
}

/** The sayings of two records that turned out to be one pupil's. */
export function heardBoth(a: Sayings | undefined, b: Sayings): Sayings {
  const all = [...(a ?? []), ...b].sort(newestFirst);
  const isLastOfPage = ({ seen }: Saying, index: number): boolean =>
    all.findIndex((one) => isSamePage(one.seen, seen)) === index;
  return settled(all.filter(isLastOfPage));
}

/** One saying of each page: of one minute the one that is named first is the newest. */
function settled(all: readonly Saying[]): Sayings {
  const [standing, ...older] = [...all].sort(newestFirst) as [Saying, ...Saying[]];
  return [standing, ...older.filter(({ code }) => code !== standing.code && !isWaiting(code))];
}

const newestFirst = (a: Saying, b: Saying): number => b.seen.at - a.seen.at;
const isSamePage = (a: Seen, b: Seen): boolean => a.page === b.page && a.kind === b.kind;
const isOlder = (a: Saying, b: Saying): boolean => a.seen.at < b.seen.at;
const isWaiting = (code: string): boolean => code === '' || code === 'N';

function isSameList(a: Sayings, b: Sayings): boolean {
  return a.length === b.length && a.every((saying, index) => saying === b[index]);
}

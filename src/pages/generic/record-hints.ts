/**
 * Whether a page may hold lists or forms of records besides marks: amendments, leave, absences, cohorts. Owns the few words
 * that say so; reading them is for `records/`, which comes into a page only where this says that it may be needed.
 */
import type { Grid } from './grid';
import type { PageRoots } from './page-roots';

const TITLES = 'title, h1, h2, h3, h4, h5, legend, caption, [role=heading], [aria-label][role=grid]';
const MOST_TITLES = 60;
const LONGEST = 160;
const IN_TITLES =
  /amend|chang|audit|\blog\b|leave|absen|holiday|first[ -]day|sign(?:ed|ing)?[ -](?:out|in)\b|missing|not in school|unexplained|cohort|%|percent|persist|attendance (?:list|report|summary|figures|overview|by)|registers\b|exceptional|correct|alter|purge|attendance (?:of|for|:|·|-|–) /;
const IN_HEADINGS = new Set(
  (
    'original|amended|was|now|old mark|new mark|previous|changed to|change|from|status|%|% attendance|attendance %|% att|possible|attended|percentage|' +
    'reported|reported at|expected back|return|signed out|taken|decision|requested'
  ).split('|'),
);

export function mayHoldRecords(roots: PageRoots, grids: readonly Grid[]): boolean {
  const titles = roots
    .queryAll(TITLES)
    .slice(0, MOST_TITLES)
    .map(({ textContent }) => (textContent ?? '').slice(0, LONGEST).toLowerCase());
  if (titles.some((text) => IN_TITLES.test(text))) return true;
  // without any grid an attendance page that is no register may be cards or a form
  const isLoose = grids.length === 0;
  if (isLoose && titles.some((text) => text.includes('attendance') && !text.includes('register'))) return true;
  return grids.some(({ columns }) =>
    columns.some(({ headings }) => {
      const own = (headings.at(-1) ?? '').toLowerCase();
      return IN_HEADINGS.has(own) || own.includes('%');
    }),
  );
}

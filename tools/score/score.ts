/** The score of every page: read, compared, counted. Owns that order and the baseline; prints nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Mis, startMis } from '../../test/mis/server';
import { compareReading } from './compare-reading';
import { demonstrationPages, fixturePages, type ScoredPage } from './pages-to-score';
import { readScoredPage, startReading, tabWithLibrary } from './read-pages';
import type { Tally } from './tally';

export type PageScore = Tally & { id: string; kind: string; rows: number; milliseconds: number };

/** Cells right, page by page, as they were when somebody last said that they are to stay so. */
export type Baseline = Record<string, number>;

const BASELINE = path.resolve('test/pages/score.json');

/** Two are read at a time: most of the time goes by in waiting for a page to come to rest. */
const AT_A_TIME = 2;

/** Scores the pages that are wanted; `onScore` hears of each as soon as it is done. */
export async function scorePages(
  isWanted: (id: string) => boolean,
  onScore: (score: PageScore) => void = () => {},
): Promise<PageScore[]> {
  const mis: Mis = await startMis();
  const browser = await startReading();
  try {
    const left = [...fixturePages(), ...demonstrationPages(mis)].filter(({ id }) => isWanted(id));
    const scores: PageScore[] = [];
    const work = async (): Promise<void> => {
      for (let page = left.shift(); page !== undefined; page = left.shift()) {
        // a tab of its own: whatever a page leaves running ends with it
        const tab = await tabWithLibrary(browser);
        const score = scoreOf(page, await readScoredPage(tab, page));
        await tab.close();
        scores.push(score);
        onScore(score);
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
    return scores;
  } finally {
    await browser.close();
    await mis.close();
  }
}

function scoreOf(page: ScoredPage, read: Awaited<ReturnType<typeof readScoredPage>>): PageScore {
  const rows = read.readings.reduce((sum, { coverage }) => sum + coverage.found, 0);
  return {
    id: page.id,
    kind: page.expected.kind ?? 'nothing',
    rows,
    milliseconds: read.milliseconds,
    ...compareReading(page.expected, read.readings),
  };
}

export function readBaseline(): Baseline {
  return JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline;
}

/** Where a page says less than it did, in words. */
export function fallsBelow(scores: readonly PageScore[], baseline: Baseline): string[] {
  return scores
    .filter(({ id, right }) => right < (baseline[id] ?? 0))
    .map(({ id, right }) => `${id}: ${right} cells right, ${baseline[id]} before`);
}

export function writeBaseline(scores: readonly PageScore[]): void {
  const sorted = scores.map(({ id, right }) => [id, right] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(BASELINE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

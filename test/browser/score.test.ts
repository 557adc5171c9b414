/** Demonstration pages of every kind, by the library as others get it: never a wrong cell, and never fewer right ones. */
import { describe, expect, it } from 'vitest';
import { demonstrationPages } from '../../tools/score/pages-to-score';
import { fallsBelow, readBaseline, scorePages } from '../../tools/score/score';
import { startMis } from '../mis/server';

/** "mis: almanac-register-8-birch" → "mis: almanac-register": one page of each stands for its like; all are scored by hand. */
const likeOf = (id: string): string => id.split('-').slice(0, 2).join('-');

describe('the score of the demonstration pages (npm run score:pages -- --accept keeps a new one)', () => {
  it('has no wrong cell and is no lower than before', { timeout: 240_000 }, async () => {
    const mis = await startMis();
    const first = new Map([...demonstrationPages(mis)].reverse().map(({ id }) => [likeOf(id), id]));
    await mis.close();
    // every fourth one here, and all of them in `npm run soak`
    const wanted = new Set([...first.values()].filter((_, index) => process.env.SOAK || index % 4 === 0));
    const scores = await scorePages((id) => wanted.has(id));
    expect(scores).toHaveLength(wanted.size);
    expect(scores.flatMap(({ id, wrongs }) => wrongs.map((says) => `${id}: ${says}`))).toEqual([]);
    expect(fallsBelow(scores, readBaseline())).toEqual([]);
  });
});

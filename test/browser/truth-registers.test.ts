/** Every fault planted in a register or a pupil's record of the demonstration's school is said to a teacher, and no other. */
import { describe, expect, it } from 'vitest';
import { compareWithTruth } from '../../tools/demo/compare';
import { readWholeGrid, waitForReading } from '../../tools/demo/read-whole-grid';
import { seededTruth } from '../mis/server';
import { useDemonstration } from './demonstration';

const demonstration = useDemonstration();
const { pages } = seededTruth();

describe('nothing planted is missed, and nothing else is reported', () => {
  it.each(pages.map((page) => [page.title, page] as const))('%s', async (_, page) => {
    const tab = await demonstration.open(page.path, { waitForStrip: false });
    await waitForReading(tab, demonstration.browser);
    await readWholeGrid(tab, demonstration.browser);
    const report = await demonstration.browser.report(tab.url());
    if (report === null) throw new Error('no register was found');
    const { missed, false: reported } = compareWithTruth(page, report);
    expect({ missed, reported }).toEqual({ missed: [], reported: [] });
    expect(report.pupils.read).toBe(page.pupils);
    await tab.close();
  });

  it('with no word in any console', () => expect(demonstration.complaints()).toEqual([]));
});

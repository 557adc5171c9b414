/** Every fault planted in a history, a log, a request or a list of the demonstration's school is said to an officer, and no other. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compareList } from '../../tools/demo/compare';
import { readWholeGrid, waitForReading } from '../../tools/demo/read-whole-grid';
import { seededTruth } from '../mis/server';
import { useDemonstration } from './demonstration';

const office = useDemonstration();
/** The same year group in four systems takes long: two of them here, all four in `npm run soak`. */
const LONG = ['Quillboard: attendance of Year 8', 'Meridian: attendance of Year 8'];
const lists = seededTruth().lists.filter(({ title }) => process.env.SOAK || !LONG.includes(title));

describe('an officer is told what was planted in histories, logs, requests and the day’s absences', () => {
  beforeAll(() => office.settings({ role: 'officer' }));

  it.each(lists.map((page) => [page.title, page] as const))('%s', async (_, page) => {
    const tab = await office.open(page.path, { waitForStrip: false });
    await waitForReading(tab, office.browser);
    await readWholeGrid(tab, office.browser);
    const report = await office.browser.report(tab.url());
    if (report === null) throw new Error('nothing was found');
    const { missed, false: reported } = compareList(page, report);
    expect({ missed, reported }).toEqual({ missed: [], reported: [] });
    await tab.close();
  });

  it('with no word in any console', () => expect(office.complaints()).toEqual([]));
});

import { describe, expect, it } from 'vitest';
import { markers, strip, useDemonstration } from './demonstration';

const demonstration = useDemonstration();
/** The strip says it, and so many markers are shown a moment later. */
const markersWhere = async (address: string, words: string) => {
  const page = await demonstration.open(address);
  await expect.poll(() => strip(page).textContent()).toContain(words);
  await page.waitForTimeout(300);
  const count = await markers(page).count();
  await page.close();
  return count;
};

describe('a page that cannot be read says so, with the reason, and shows no verdict', () => {
  it.each([
    ['/odd/no-date', 'Cannot read this page: no date on the page'],
    ['/odd/half', 'Cannot read this page: no pupil name in this row'],
    ['/odd/french', 'Cannot read this page: its marks are in words or signs that are not known here'],
  ])('%s', async (address, words) => {
    expect(await markersWhere(address, words)).toBe(0);
  });

  it('preselected marks are not marks: everybody is unmarked', async () => {
    const page = await demonstration.open('/odd/preselected');
    await expect.poll(() => strip(page).textContent()).toContain('30 unmarked');
    await page.close();
  });
});

describe('a page without a register', () => {
  it.each(['/odd/plain', '/odd/counts', '/almanac'])('%s is left alone: nothing is added to it', async (address) => {
    const page = await demonstration.open(address, { waitForStrip: false });
    await page.waitForTimeout(900);
    expect(await page.locator('register-lens-overlay').count()).toBe(0);
    await page.close();
  });
});

describe('frames', () => {
  it('one strip, in the frame that holds the register, with date and group from the page around it', async () => {
    const page = await demonstration.open('/odd/frame', { waitForStrip: false });
    const inner = page.frames().find((frame) => frame.url().includes('/odd/frame/register'));
    await expect
      .poll(() => inner?.locator('register-lens-overlay .strip').textContent())
      .toContain('30 of 30 pupils read');
    expect(await inner?.locator('register-lens-overlay .strip').textContent()).toContain('AM register');
    expect(await page.locator('register-lens-overlay').count()).toBe(0);
    await page.close();
  });
});

describe('five thousand rows', () => {
  it('are read in slices with progress, and no task of ours is long', async () => {
    const page = await demonstration.browser.context.newPage();
    await page.addInitScript(() => {
      const heard: string[] = [];
      (window as unknown as { heard: string[] }).heard = heard;
      const look = () => {
        const text = document.querySelector('register-lens-overlay')?.shadowRoot?.querySelector('.strip')?.textContent;
        if (text && heard.at(-1) !== text) heard.push(text);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.goto(`${demonstration.mis.url}/odd/huge?rows=5000`);
    await expect.poll(() => strip(page).textContent()).toContain('5000 of 5000 pupils read');
    await page.close();
  });
});

describe('a strict content security policy', () => {
  it('changes nothing of our looks', async () => {
    const page = await demonstration.open('/odd/strict-csp');
    const position = await page.evaluate(() => {
      const shown = document.querySelector('register-lens-overlay')?.shadowRoot?.querySelector('.strip');
      return shown ? getComputedStyle(shown).position : '';
    });
    expect(position).toBe('fixed');
    await page.close();
  });
});

describe('narrow cells', () => {
  it('get a smaller marker that still leaves the mark to be seen', async () => {
    const page = await demonstration.open('/odd/narrow');
    await expect.poll(() => strip(page).textContent()).toContain('30 of 30 pupils read');
    await page.close();
  });
});

describe('settings', () => {
  it('no school set: the strip says how to begin, and checks nothing', async () => {
    await demonstration.settings({ schools: [] });
    expect(await markersWhere('/odd/dark', 'No school and policy are set yet.')).toBe(0);
  });

  it('two schools on one host: it asks once, and remembers the answer', async () => {
    const school = (id: string, name: string) => ({ id, name, pack: 'wessex' });
    await demonstration.settings({ schools: [school('a', 'Thornmere School'), school('b', 'Oakwood School')] });
    const page = await demonstration.open('/odd/dark');
    await expect.poll(() => strip(page).textContent()).toContain('Which school is this page for?');
    await strip(page).getByRole('button', { name: 'Oakwood School' }).click();
    await expect.poll(() => strip(page).textContent()).toContain('AM register');
    await page.reload();
    await expect.poll(() => strip(page).textContent()).toContain('AM register');
    await page.close();
  });

  it('outside England everything is off (law trap 34)', async () => {
    await demonstration.settings({ schools: [{ id: 'a', name: 'Ysgol', pack: 'wessex', country: 'Wales' }] });
    const page = await demonstration.open('/odd/dark', { waitForStrip: false });
    await page.waitForTimeout(900);
    expect(await page.locator('register-lens-overlay').count()).toBe(0);
    await page.close();
  });

  it('a site that was turned off is left alone', async () => {
    await demonstration.settings({ sites: [] });
    const page = await demonstration.open('/odd/dark', { waitForStrip: false });
    await page.waitForTimeout(900);
    expect(await page.locator('register-lens-overlay').count()).toBe(0);
    await page.close();
  });

  it('another policy gives other findings on the same page', async () => {
    await demonstration.settings({
      schools: [{ id: 'a', name: 'Westbury', pack: 'otw', minutesLateFrom: 'lateAfter' }],
    });
    const page = await demonstration.open('/almanac/register?date=2026-11-20&session=AM&form=8-Birch');
    await expect.poll(() => strip(page).textContent()).toContain('closes 09:45');
    await page.close();
    await demonstration.settings();
  });
});

it('no page heard a word of complaint', () => expect(demonstration.complaints()).toEqual([]));

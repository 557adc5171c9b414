import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addressesOf, correctionsOf } from '../../../components/options/maps/maps-view';
import { mapActions } from '../../../entrypoints/options/map-actions';
import type { PageMap } from '../../../src/pages/map-schema';
import { shippedMaps } from '../../../src/pages/maps';
import { compass } from '../../../src/pages/maps/compass';
import { readSettings } from '../../../src/rollout/settings-store';
import { choose, type Screen } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const birch: PageMap = {
  format: 1,
  reader: 1,
  id: 'birch',
  name: 'Birch MIS',
  system: null,
  by: 'taught',
  match: { origins: ['https://*.birch.example'], paths: ['/a', '/b'], queries: ['x=*'] },
  page: { kind: 'register', grid: ['.list'], row: ['.card'] },
  codes: { Here: '/', Gone: 'O' },
  date: ['.when'],
  facts: [],
};
const entry = (page: Screen, name: string): HTMLElement => {
  const found = page.all('.map').find((one) => one.querySelector('b')?.textContent === name);
  if (!found) throw new Error(`no map ${name}`);
  return found;
};
const section = (page: Screen) => page.all('section').find((one) => one.querySelector('#maps')) as HTMLElement;

async function importing(page: Screen, text: string): Promise<void> {
  const field = page
    .all('input[type=file]')
    .find((one) => one.getAttribute('aria-label') === 'Import a page map…') as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File([text], 'map.json')], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('page maps in the options', () => {
  it('are listed with whose they are, their addresses, what they correct, and each fact with its source', async () => {
    const { page } = await openOptions(
      settingsWith(ash, { maps: [birch, { ...birch, id: 'oak', name: 'Oak', by: 'trust' }] }),
    );
    expect(page.all('.map')).toHaveLength(shippedMaps.length + 2);
    expect(entry(page, 'Birch MIS').textContent).toContain('taught or imported here');
    expect(entry(page, 'Oak').textContent).toContain('from your trust');
    const text = entry(page, 'Compass').textContent ?? '';
    expect(text).toContain('https://*.compass.education/Organise/*');
    expect(text).toContain('what 2 texts stand for; what letters mean: none counts as a national code by itself');
    expect(text).toContain('NP alone is no code. Seen: the vendor’s help page supportdesk.compass.education, roll');
    expect(text).toContain('English schools are at addresses of the same kind. Not seen, only likely:');
    expect(entry(page, 'Bromcom').textContent).toContain('Corrects nothing: facts only.');
  });

  it('say in words what they correct and where', () => {
    expect(correctionsOf(birch)).toEqual([
      'where the rows and columns of a register are',
      'where the page says the date',
      'what 2 texts stand for',
    ]);
    expect(addressesOf(birch)).toEqual(['https://*.birch.example/a?x=*', 'https://*.birch.example/b?x=*']);
  });

  it('are switched off and on, unless the trust’s policy says which', async () => {
    const { page, view } = await openOptions();
    const box = page.field('Use Compass');
    await act(() => box.click());
    expect(view.value.settings.mapsOff).toEqual(['compass']);
    expect(page.field('Use Compass').checked).toBe(false);
    const locked = await openOptions(settingsWith(ash, { mapsOff: ['compass'] }), ['mapsOff']);
    expect(locked.page.field('Use Compass').disabled).toBe(true);
    expect(section(locked.page).textContent).toContain('Set by your trust’s browser policy (mapsOff)');
    expect(locked.page.field('Use Arbor').disabled).toBe(false);
  });

  it('can be removed where they were taught here, after asking once more', async () => {
    const { page, view } = await openOptions(settingsWith(ash, { maps: [birch] }));
    await page.press('Remove Birch MIS…');
    await page.press('Keep Birch MIS');
    expect(view.value.settings.maps).toHaveLength(1);
    await page.press('Remove Birch MIS…');
    await page.press('Remove Birch MIS');
    expect(view.value.settings.maps).toEqual([]);
    expect(page.all('button').some((one) => one.textContent?.startsWith('Remove Compass'))).toBe(false);
  });

  it('are exported as they are', async () => {
    const saved: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      saved.push(blob as Blob);
      return 'blob:map';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const { page } = await openOptions();
    await page.press('Export Compass');
    expect(JSON.parse(await (saved[0] as Blob).text())).toEqual(compass);
  });
});

describe('a page map brought in as a file', () => {
  it('is shown with what it is for before it is kept', async () => {
    const { page, view } = await openOptions();
    await importing(page, JSON.stringify({ ...birch, by: 'shipped' }));
    await vi.waitFor(() => expect(section(page).textContent).toContain('Birch MIS is for https://*.birch.example/a'));
    expect((await readSettings()).values.maps).toEqual([]);
    await page.press('Add this map');
    await vi.waitFor(() => expect(section(page).textContent).toContain('Birch MIS is added.'));
    expect((await readSettings()).values.maps).toEqual([birch]);
    expect(view.value.maps[0]).toMatchObject({ isOwn: true, isOff: false });
  });

  it('is refused with the place of each fault, a broken selector too', async () => {
    const { page } = await openOptions();
    await importing(page, JSON.stringify({ ...birch, date: ['.when['], codes: { Here: 'here' } }));
    await vi.waitFor(() => expect(page.all('[role=alert]')).toHaveLength(1));
    await importing(page, JSON.stringify({ ...birch, date: ['.when['] }));
    await vi.waitFor(() =>
      expect(page.all('[role=alert]')[0]?.textContent).toContain('date.0: expected a CSS selector'),
    );
    await importing(page, 'no JSON');
    await vi.waitFor(() => expect(page.all('[role=alert]')[0]?.textContent).toContain('ending in .json'));
    expect((await readSettings()).values.maps).toEqual([]);
  });

  it('never takes the place of one that ships, and replaces only one of the user’s own', async () => {
    const { addMap } = mapActions();
    expect(await addMap({ ...birch, id: 'compass' })).toContain('that ships is called ‘compass’');
    expect(await addMap(birch)).toBeNull();
    expect(await addMap({ ...birch, name: 'Birch again' })).toBeNull();
    expect((await readSettings()).values.maps.map(({ name }) => name)).toEqual(['Birch again']);
  });

  it('loses nothing where the maps of the profile cannot be read', async () => {
    await fakeBrowser.storage.local.set({ settings: { maps: [{ id: 'from a newer version' }] } });
    expect(await mapActions().addMap(birch)).toContain('what is there would be lost');
  });
});

describe('a school’s own codes', () => {
  it('are added, changed and removed', async () => {
    const { page, view } = await openOptions();
    const codes = () => view.value.school?.codeMap;
    expect(page.button('Add').disabled).toBe(true);
    await choose(page.field('The MIS shows'), ' Sick ');
    await choose(page.field('National code for it'), 'I');
    await page.press('Add');
    expect(codes()).toEqual({ Sick: 'I' });
    expect(document.activeElement).toBe(page.field('The MIS shows'));
    await choose(page.field('National code for Sick'), 'M');
    expect(codes()).toEqual({ Sick: 'M' });
    await choose(page.field('National code for Sick'), '');
    expect(codes()).toEqual({ Sick: '' });
    await page.press('Remove Sick');
    expect(codes()).toEqual({});
  });

  it('stand in the table once, and keep a code that is no longer used', async () => {
    const { page } = await openOptions(settingsWith({ ...ash, codeMap: { Trip: 'J' } }));
    expect(page.field('National code for Trip').value).toBe('J');
    await choose(page.field('The MIS shows'), 'Trip');
    expect(page.button('Add').disabled).toBe(true);
    expect(page.all('#own-taken')[0]?.textContent).toContain('‘Trip’ is in the table already.');
    const offered = [...(page.all('[aria-label="National code for it"] option') as HTMLOptionElement[])].map(
      (one) => one.value,
    );
    expect(offered).not.toContain('J');
    expect(offered).toContain('Y7');
  });
});

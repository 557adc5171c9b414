import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PolicyPack } from '../../../src/policy/pack';
import { readSettings } from '../../../src/rollout/settings-store';
import { choose, type Screen } from '../screen';
import { ash, openOptions, settingsWith } from './live-options';

const oak: PolicyPack = {
  id: 'oak-2026',
  name: 'Oak Trust Attendance Policy',
  values: { 'am.close': { value: '09:30', clause: '2.1', certainty: 'stated' } },
};

/** What a person does in the browser's own window: chooses one file. */
async function chooseFile(page: Screen, label: string, text: string, name = 'policy.json'): Promise<void> {
  const field = page
    .all('input[type=file]')
    .find((one) => one.getAttribute('aria-label') === label) as HTMLInputElement;
  Object.defineProperty(field, 'files', { value: [new File([text], name)], configurable: true });
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
const importing = (page: Screen, text: string) => chooseFile(page, 'Import a policy…', text);

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe('a policy brought in as a file', () => {
  it('is named by a person, kept, and can then be used by a school', async () => {
    const { page, view } = await openOptions();
    await importing(page, JSON.stringify(oak));
    await vi.waitFor(() => expect(page.text()).toContain('1 value read'));
    await page.press('Add this policy');
    await vi.waitFor(() => expect(page.text()).toContain('Oak Trust Attendance Policy is added.'));
    expect((await readSettings()).values.packs['oak-2026']?.name).toBe(oak.name);
    await page.press('Use it for Ash School');
    expect(view.value.school?.pack).toBe('oak-2026');
    expect(view.value.times.find(({ key }) => key === 'am.close')?.value).toBe('09:30');
    expect(page.text()).toContain('used by Ash School');
  });

  it('never takes the name of a policy that ships', async () => {
    const { page } = await openOptions();
    await importing(page, JSON.stringify({ ...oak, id: 'wessex' }));
    await vi.waitFor(() => page.button('Add this policy'));
    await page.press('Add this policy');
    await vi.waitFor(() => expect(page.text()).toContain('A policy that ships is called ‘wessex’'));
    expect((await readSettings()).values.packs).toEqual({});
    await choose(page.field('Short name'), 'wessex-ours');
    await page.press('Add this policy');
    await vi.waitFor(async () => expect(Object.keys((await readSettings()).values.packs)).toEqual(['wessex-ours']));
  });

  it('is refused with the place of each fault, and nothing is lost', async () => {
    const { page } = await openOptions(settingsWith(ash, { packs: { [oak.id]: oak as never } }));
    await importing(page, JSON.stringify({ ...oak, values: { 'am.close': { value: '09:30', certainty: 'stated' } } }));
    await vi.waitFor(() => expect(page.all('[role=alert]').length).toBe(1));
    expect(page.all('[role=alert]')[0]?.textContent).toContain('values.am.close.clause');
    expect(page.all('[role=alert]')[0]?.textContent).toContain(
      'Morning register closes, clause: missing, or not what belongs here',
    );
    expect(page.all('[role=alert]')[0]?.textContent).toContain('Nothing has changed');
    expect(page.text()).toContain('Remove Oak Trust Attendance Policy');
  });

  it('that is no JSON is told so', async () => {
    const { page } = await openOptions();
    await importing(page, '{"id": "oak"');
    await vi.waitFor(() =>
      expect(page.all('[role=alert]')[0]?.textContent).toMatch(/no policy that was exported.*\(the file\)/),
    );
  });

  it('stays while a school uses it', async () => {
    const packs = { [oak.id]: oak as never };
    const { page } = await openOptions(settingsWith({ ...ash, pack: oak.id }, { packs }));
    expect(page.all('button').some(({ textContent }) => textContent?.startsWith('Remove Oak'))).toBe(false);
    expect(page.text()).toContain('used by Ash School');
  });

  it('that is gone is missed by name', async () => {
    const { page } = await openOptions(settingsWith({ ...ash, pack: 'gone' }));
    expect(page.text()).toContain('There is no policy named ‘gone’ here');
  });
});

describe('a policy saved as a file', () => {
  it('is the policy as it is in force, the school’s own values in it', async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:one';
    });
    const own = { value: '09:20', clause: 'school settings', certainty: 'stated' as const };
    const later = { ...own, validFrom: '2027-01-04' };
    const { page } = await openOptions(settingsWith({ ...ash, overrides: { 'am.close': own, 'am.lateAfter': later } }));
    await page.press('Export as a file');
    const saved = JSON.parse((await blobs[0]?.text()) ?? '') as PolicyPack;
    expect(saved.id).toBe('wessex');
    expect(saved.values['am.close']).toEqual(own);
    expect(saved.values['am.lateAfter']).toMatchObject({ value: '09:00' });
    expect(page.text()).toContain('Saved as wessex-2026-11-20.json');
  });
});

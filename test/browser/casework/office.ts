/**
 * An attendance office for tests: a browser with the extension, the demonstration's school, an officer, and the panel opened as a
 * tab. Owns the starting, the setting up and the unlocking; knows nothing of what is tested.
 */
import type { Page } from 'playwright';
import type { RecordChange } from '../../../src/casework/records';
import { settingsFor } from '../../../tools/demo/settings';
import { seededTruth } from '../../mis/server';
import { E2E_BUILD, MORNING } from '../demonstration';
import { type ExtensionBrowser, type StartOptions, startExtensionBrowser } from '../extension-browser';

export const PASSPHRASE = 'seven wet umbrellas';
export const FILE_PASSPHRASE = 'nine dry larches';
export const PERSON = { initials: 'RO', role: 'officer' } as const;
const WAIT = 15_000;

export type Office = {
  browser: ExtensionBrowser;
  /** The settings of an officer in the demonstration's school, and the moment it is supposed to be. */
  settings(now?: string, more?: Record<string, unknown>): Promise<void>;
  /** The panel as a tab, shown as a window at the side would be: whatever tab is in front. */
  panel(): Promise<Page>;
};

type OfficeOptions = Partial<Pick<StartOptions, 'profile' | 'extension' | 'before'>> & { site?: string };

/** With the profile of an earlier office, what was kept there. */
export async function openOffice(options: OfficeOptions = {}): Promise<Office> {
  const { site = 'http://127.0.0.1', ...start } = options;
  const browser = await startExtensionBrowser({ extension: E2E_BUILD, ...start });
  // what does not come says where it was waited for, before the test's own time is over
  browser.context.setDefaultTimeout(WAIT);
  const settings: Office['settings'] = (now = MORNING, more = {}) =>
    browser.set({ ...settingsFor(seededTruth(), site, 'officer'), ...more }, now);
  return {
    browser,
    settings,
    async panel() {
      const panel = await browser.context.newPage();
      await panel.addInitScript(() =>
        Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true }),
      );
      await panel.goto(`chrome-extension://${await browser.extensionId()}/sidepanel.html`);
      await panel.locator('.rl-phead').waitFor();
      return panel;
    },
  };
}

/** An office in which casework was just set up, through the forms, and its recovery file saved. */
export async function openNewOffice(options: OfficeOptions = {}): Promise<Office & { first: Page }> {
  const office = await openOffice(options);
  await office.settings();
  const first = await office.panel();
  await setUp(first);
  return { ...office, first };
}

export async function setUp(panel: Page, passphrase = PASSPHRASE): Promise<void> {
  await panel.getByRole('button', { name: 'Set up casework' }).click();
  await panel.getByLabel('New passphrase').fill(passphrase);
  await panel.getByLabel('The same again').fill(passphrase);
  await panel.getByLabel('Your initials').fill(PERSON.initials);
  await panel.getByRole('button', { name: 'Set up', exact: true }).click();
  const saving = panel.waitForEvent('download');
  await panel.locator('[data-part=recovery]').getByRole('button').click();
  await saving;
  await isOpen(panel);
}

/** Through the form, as a person would. */
export async function unlock(panel: Page, passphrase = PASSPHRASE): Promise<void> {
  await panel.bringToFront(); // a tab behind another one draws once a second
  await panel.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await panel.getByLabel('Your initials').fill(PERSON.initials);
  await panel.getByRole('button', { name: 'Unlock', exact: true }).click();
}

export const isOpen = (panel: Page) => panel.getByRole('button', { name: 'Lock now' }).waitFor({ timeout: WAIT });
/** @throws with what stands in the panel instead. */
export const isLocked = (panel: Page) =>
  panel
    .locator('[data-part=unlock]')
    .waitFor({ timeout: WAIT })
    .catch(async (cause: unknown) => {
      throw new Error(`the panel is not locked, it shows: ${await panel.locator('body').textContent()}`, { cause });
    });
export const goTo = (panel: Page, place: 'Today' | 'Pupil' | 'Cases') =>
  panel.getByRole('tab', { name: new RegExp(`^${place}`) }).click();

export async function goToData(panel: Page): Promise<void> {
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: /^Data/ }).click();
  await panel.locator('[data-part=data]').waitFor();
}

/** Opens a pupil by the search box; what was just written is found a little later. */
export async function openPupil(panel: Page, name: string): Promise<void> {
  await panel.bringToFront();
  const box = panel.getByRole('combobox', { name: 'Find a pupil, case or step' });
  // a case of the pupil is found by the name too
  const hit = panel
    .getByRole('option')
    .filter({ has: panel.locator('b').getByText(name, { exact: true }) })
    .first();
  for (let tries = 0; tries < 40; tries++) {
    await box.fill('');
    await box.fill(name);
    const isThere = await hit.waitFor({ timeout: 400 }).then(
      () => true,
      () => false,
    );
    if (!isThere) continue;
    await hit.click();
    await panel.getByRole('heading', { name }).waitFor();
    return;
  }
  throw new Error(`the search never found ${name}`);
}

type Answered = { ok: boolean; response?: Record<string, unknown>; error?: string };

/** Asks the background as the panel does. @throws where it does not answer. */
export async function ask(panel: Page, name: string, payload: unknown): Promise<Record<string, unknown>> {
  const answered = (await panel.evaluate(
    ([registerLens, content]) => chrome.runtime.sendMessage({ registerLens, payload: content }),
    [name, payload] as const,
  )) as Answered | undefined;
  if (answered?.ok !== true) throw new Error(`'${name}' was not answered: ${answered?.error}`);
  return answered.response ?? {};
}

/** Writes, and says so only where it was confirmed. @throws where it was refused. */
export async function write(panel: Page, ...changes: RecordChange[]): Promise<Record<string, number>> {
  const written = await ask(panel, 'casework-write', { changes });
  if (written.ok !== true) throw new Error(`refused: ${written.why}`);
  return written.versions as Record<string, number>;
}

export function pupilOf(id: string, name: string): RecordChange<'pupils'> {
  const value = { name, year: 'Year 8', group: '8 Birch', school: 'demonstration', ids: [] };
  return { kind: 'pupils', id, pupil: id, base: null, value };
}

export function noteOf(pupil: string, id: string, text: string, base: number | null = null): RecordChange<'notes'> {
  return { kind: 'notes', id, pupil, base, value: { text, at: MORNING, by: PERSON } };
}

/** An open case of a pupil, with the day on which something is due. */
export function caseOf(pupil: string, id: string, due: string, title = 'First day of absence'): RecordChange<'cases'> {
  const value = {
    school: 'demonstration',
    checklist: 'wx-first-day',
    pack: 'wessex',
    title,
    startedAt: MORNING,
    startedBy: PERSON,
    startsOn: due,
    checks: [],
    steps: {},
    dueSet: {},
    closed: null,
  };
  return { kind: 'cases', id, pupil, base: null, value, due };
}

/** So many in `npm test`, and so many in `npm run soak`. */
export const rounds = (short: number, full: number): number => (process.env.SOAK ? full : short);
/** A test may take so long: `each` milliseconds a round, beside what it takes to begin. */
export const timeFor = (count: number, each: number): number => 60_000 + count * each;

/** What the background answers. Wires messages to rooms; each answer reads what it needs anew, since the worker may just have started. */
import { browser } from 'wxt/browser';
import { londonTime } from '../../src/attendance';
import { type Dismissals, dismissalsIn } from '../../src/casework/dismissals';
import { liveRegisterChecks } from '../../src/checks/register/live';
import { now, shiftClock } from '../../src/clock';
import {
  CALL_FOR_LENS,
  CALL_FOR_LOOSE,
  CALL_FOR_MAPPER,
  CALL_FOR_MAPS,
  CALL_FOR_RECORDS,
} from '../../src/messaging/call-for-lens';
import { answer, askPage, isFromOurselves, type Sender } from '../../src/messaging/messages';
import type { PageSetup } from '../../src/messaging/protocol';
import { endVaultSession } from '../../src/messaging/vault-session';
import type { PageMap } from '../../src/pages/map-schema';
import { shippedMaps } from '../../src/pages/maps';
import { mapsForAddress } from '../../src/pages/maps/match-map';
import { excerptForPages } from '../../src/policy/excerpt';
import { checkSettingsOf } from '../../src/rollout/check-settings';
import { noteFailedCheck } from '../../src/rollout/failed-checks';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import { type School, schoolOfPage } from '../../src/rollout/school';
import { changeSetting, policyIsKnown, readSettings } from '../../src/rollout/settings-store';
import { type Heard, noteSite } from '../../src/rollout/site-news';
import {
  giveSiteUp,
  installLensIn,
  installLooseIn,
  installMapperIn,
  installRecordsIn,
  installTeachIn,
  otherFrames,
  siteOf,
} from '../../src/rollout/sites';
import { onlyOwnPages, write } from './casework';
import { database, device } from './database';
import { showDue } from './due-badge';
import { findingsOfPage } from './findings-of-page';
import { importMarks } from './import-marks';
import { openPanel } from './panel';
import { keepTaughtMap } from './taught-maps';
import { rememberWish, turnOn } from './turn-on';
import { untilChoices } from './until-choices';
import { make, unlock } from './vault';

/** Longer addresses name no frame that anybody looks for. */
const LONGEST_ADDRESS = 4000;

export function answerPages(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (maps: PageMap[]) => void) => {
    if (!isFromOurselves(sender)) return undefined;
    if (message === CALL_FOR_LENS) bring(installLensIn, sender);
    if (message === CALL_FOR_RECORDS) bring(installRecordsIn, sender);
    if (message === CALL_FOR_LOOSE) bring(installLooseIn, sender);
    if (message === CALL_FOR_MAPPER) bring(installMapperIn, sender);
    if (message !== CALL_FOR_MAPS) return undefined;
    mapsFor(sender.url ?? '').then(reply, (error: unknown) => {
      console.error('Register Lens: page maps could not be read; pages are read without.', error);
      reply([]);
    });
    return true;
  });
  answer({
    'page-setup': async ({ url, text }) => {
      const shifted = await clockShift();
      // a page that is told of no school in the first seconds would show that, and then another thing
      await policyIsKnown();
      noteOf(url, {});
      return { ...(await setupFor(url, text)), ...shifted };
    },
    'choose-school': async ({ site, school }) => {
      await changeSetting('chosenSchools', (chosen) => ({ ...chosen, [site]: school }));
      return null;
    },
    dismissed: async ({ school, findings, on }) => (await dismissals()).among(school, findings, on),
    dismiss: async (dismissal) => {
      await clockShift();
      const kept = await dismissals();
      await kept.add(dismissal, now());
      await kept.purge(londonTime(now()).date);
      return null;
    },
    findings: async ({ school, reading, loaded }, sender) => {
      const { tab, frameId } = sender;
      await onlyOfItself(reading.url, sender);
      await clockShift();
      const { found, read } = reading.coverage;
      noteOf(reading.url, { read: { kind: reading.kind, found, read } });
      return findingsOfPage(school, reading, { document: [tab?.id, frameId, loaded].join(), tabId: tab?.id ?? null });
    },
    'restore-dismissed': async ({ school, finding }) => {
      await (await dismissals()).remove(school, finding);
      return null;
    },
    'outer-texts': async (_, sender) => {
      const tabId = sender.tab?.id;
      if (tabId === undefined) return [];
      const frames = await otherFrames(tabId, sender.frameId);
      const address = sender.url !== undefined && sender.url.length <= LONGEST_ADDRESS ? sender.url : null;
      const texts = await Promise.all(frames.map((frameId) => askPage(tabId, 'texts', address, frameId)));
      return texts.flatMap((said) => said ?? []);
    },
    'open-panel': (_, sender) => {
      openPanel(sender.tab);
      return null;
    },
    'open-options': async () => {
      await browser.runtime.openOptionsPage();
      return null;
    },
    'turning-on': async (wish, sender) => {
      onlyOwnPages(sender);
      await rememberWish(wish);
      return null;
    },
    'turn-on': async (wish, sender) => {
      onlyOwnPages(sender);
      await turnOn(wish);
      return null;
    },
    'turn-off': async ({ site }, sender) => {
      onlyOwnPages(sender);
      await changeSetting('sites', (sites) => sites.filter((one) => one !== site));
      await giveSiteUp(site);
      return null;
    },
    teach: async ({ tabId, frameId }, sender) => {
      if (tabId !== null) onlyOwnPages(sender);
      const tab = tabId ?? sender.tab?.id;
      if (tab !== undefined) await installTeachIn(tab, frameId ?? (tabId === null ? (sender.frameId ?? null) : null));
      return null;
    },
    'save-map': async ({ map }) => {
      await keepTaughtMap(map);
      return null;
    },
    'vault-make': (payload, sender) => {
      onlyOwnPages(sender);
      return make(payload);
    },
    'vault-unlock': (payload, sender) => {
      onlyOwnPages(sender);
      return unlock(payload);
    },
    'vault-lock': async (_, sender) => {
      onlyOwnPages(sender);
      await endVaultSession();
      return null;
    },
    'casework-write': async (payload, sender) => {
      onlyOwnPages(sender);
      await clockShift();
      return write(payload);
    },
    'import-marks': async (payload, sender) => {
      onlyOwnPages(sender);
      await clockShift();
      return importMarks(payload);
    },
    'count-due': async (_, sender) => {
      onlyOwnPages(sender);
      await clockShift();
      await showDue();
      return null;
    },
    'check-failed': async ({ check, error }) => {
      await clockShift();
      const { version } = browser.runtime.getManifest();
      await noteFailedCheck({ check, error, version, on: londonTime(now()).date });
      return null;
    },
    badge: async ({ count }, sender) => {
      const tabId = sender.tab?.id;
      // null gives the tab back to what goes for all: what is due
      const text = (count > 0 ? String(count) : null) as string;
      if (tabId !== undefined) await browser.action.setBadgeText({ tabId, text });
      return null;
    },
  });
}

/** A page speaks of itself, and only where it was turned on: a script that was tampered with learns nothing of other pages. */
async function onlyOfItself(url: string, { url: own = '', tab }: Sender): Promise<void> {
  const originOf = (address: string) => (URL.canParse(address) ? new URL(address).origin : '');
  const { values } = await readSettings();
  const site = siteOf(own) ?? siteOf(tab?.url ?? '');
  if (originOf(url) !== originOf(own) || site === null || !values.sites.includes(site))
    throw new Error('a page may only speak of itself');
}

/** A reader found something: the script that is wanted comes to the same frame. */
function bring(
  install: (tabId: number, frameId: number) => Promise<void>,
  { tab, frameId }: { tab?: { id?: number }; frameId?: number },
): void {
  if (tab?.id === undefined || frameId === undefined) return;
  install(tab.id, frameId).catch((error: unknown) => {
    console.error('Register Lens: could not come into this page.', error);
  });
}

async function mapsFor(url: string): Promise<PageMap[]> {
  await policyIsKnown();
  const { values } = await readSettings();
  const inUse = [...values.maps, ...shippedMaps].filter(({ id }) => !values.mapsOff.includes(id));
  const maps = mapsForAddress(inUse, url);
  noteOf(url, { maps: maps.map(({ id }) => id) });
  return maps;
}

/** For the diagnostics, which no page waits for. */
function noteOf(url: string, heard: Heard): void {
  const site = siteOf(url);
  if (site === null) return;
  noteSite(site, now(), heard).catch((error: unknown) => {
    console.error('Register Lens: what was heard of a site could not be noted.', error);
  });
}

async function setupFor(url: string, text: string): Promise<PageSetup> {
  const { values } = await readSettings();
  const site = siteOf(url);
  if (site === null || !values.sites.includes(site)) return { state: 'off', why: 'site-off' };
  const match = schoolOfPage(values.schools, { url, text }, values.chosenSchools[site]);
  if (match.kind === 'none') return { state: 'off', why: 'no-school' };
  if (match.kind === 'several') return { state: 'ask', schools: match.schools.map(({ id, name }) => ({ id, name })) };
  const { school } = match;
  if (school.country !== 'England') return { state: 'off', why: 'not-england' };
  const today = londonTime(now()).date;
  const policy = policyOfSchool(school, values);
  if (policy === null) return { state: 'off', why: 'no-pack' };
  const { off, severity } = checkSettingsOf(values);
  return {
    state: 'on',
    school: { id: school.id, name: school.name },
    policy: excerptForPages(policy, liveRegisterChecks) as Extract<PageSetup, { state: 'on' }>['policy'],
    checksOff: off,
    severity,
    role: values.role,
    today,
    untilChoices: untilChoices(today, endOfTerm(school, today)),
    ...(school.codeMap ? { codeMap: school.codeMap } : {}),
  };
}

function endOfTerm({ calendar }: School, today: string): string | null {
  const term = calendar?.terms.find(({ from, to }) => from <= today && today <= to);
  return term?.to ?? null;
}

async function dismissals(): Promise<Dismissals> {
  return dismissalsIn(database(), await device());
}

/** Demonstration and test builds keep a shift in storage; a release never looks. */
async function clockShift(): Promise<{ clockShift?: number }> {
  if (!__TEST_BUILD__) return {};
  const { clockShift: shift } = await browser.storage.local.get('clockShift');
  if (typeof shift !== 'number') return {};
  shiftClock(shift);
  return { clockShift: shift };
}

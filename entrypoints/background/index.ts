/** The background: installs the page script on allowed sites, is the only writer of the database. Wiring only; keeps nothing in memory. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { now } from '../../src/clock';
import { askPage } from '../../src/messaging/messages';
import { forgetFacts } from '../../src/messaging/page-facts';
import { COMMANDS, type Command } from '../../src/messaging/protocol';
import { readOpenPages } from '../../src/rollout/open-pages';
import { keepPackageValues, loadPackageValues } from '../../src/rollout/package-values';
import { browserStarted, markProfile } from '../../src/rollout/profile-age';
import { onSettingsChanged, readSettings, reconcileManaged } from '../../src/rollout/settings-store';
import { installOn, installTeachIn } from '../../src/rollout/sites';
import { answerPages } from './answers';
import { keepCopySound } from './casework';
import { showDue } from './due-badge';
import { workEveryHalfHour } from './half-hourly';
import { openPanel } from './panel';
import { forgetWhatIsNotKept } from './seen';
import { turnOnWhatWasWished } from './turn-on';
import { lockByItself, watchForIdle } from './vault';
import { welcome } from './welcome';

export default defineBackground(() => {
  loadPackageValues();
  answerPages();
  lockByItself();
  workEveryHalfHour();
  browser.tabs.onRemoved.addListener((tabId) => void forgetFacts(tabId));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void markProfile(now());
    void applySettings().then(() => welcome(reason));
  });
  browser.runtime.onStartup.addListener(() => {
    void browserStarted(now());
    void applySettings();
  });
  browser.permissions.onAdded.addListener(({ origins }) => {
    void turnOnWhatWasWished(origins ?? []).then(applySettings);
  });
  browser.permissions.onRemoved.addListener(() => void applySettings());
  onSettingsChanged(() => void applySettings());
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-panel') openPanel(tab);
    else if (name === 'teach' && tab?.id !== undefined) void installTeachIn(tab.id, null);
    else if (tab?.id !== undefined && (COMMANDS as readonly string[]).includes(name))
      void askPage(tab.id, 'command', { name: name as Command });
  });
});

/** Brings what is installed and shown into line with the settings; managed ones may come in later and call again. */
async function applySettings(): Promise<void> {
  await keepPackageValues();
  const { values } = await readSettings();
  await installOn(values.sites, readOpenPages);
  for (const tab of await browser.tabs.query({}))
    if (tab.id !== undefined) void askPage(tab.id, 'settings-changed', null);
  await forgetWhatIsNotKept();
  await watchForIdle();
  await showDue();
  await keepCopySound();
  if (await reconcileManaged()) await installOn((await readSettings()).values.sites, readOpenPages);
}

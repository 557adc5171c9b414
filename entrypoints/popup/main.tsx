/** The popup of the browser's button. Wires the current tab to the view. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import { foundWords } from '../../components/popup/found-words';
import { PopupApp, type PopupView } from '../../components/popup/popup-app';
import { dressLikeSystem } from '../../components/system-theme';
import { askBackground, askPage } from '../../src/messaging/messages';
import { policyIsKnown, readSettings } from '../../src/rollout/settings-store';
import { askForSite, hasOnlyItsOwnSites, hasSite, siteOf } from '../../src/rollout/sites';
import { openPanel } from '../background/panel';
import { openReview } from '../review/open-review';

const view = signal<PopupView>({ kind: 'loading' });
const mayReview = signal(false);
let tab: { id?: number; windowId?: number; url?: string } | undefined;

function App() {
  return (
    <PopupApp
      view={view.value}
      onTurnOn={turnOn}
      onTurnOff={() => void turnOff()}
      onPanel={() => {
        openPanel(tab);
        window.close();
      }}
      onTeach={() => {
        if (tab?.id === undefined) return;
        // the popup goes at once: it would lie over what is to be pointed at
        askBackground('teach', { tabId: tab.id, frameId: null }).then(() => window.close(), console.error);
      }}
      onOptions={() => {
        void browser.runtime.openOptionsPage();
        window.close();
      }}
      onReview={mayReview.value ? () => void openReview().then(() => window.close()) : null}
    />
  );
}

dressLikeSystem();
render(<App />, document.getElementById('app') as HTMLElement);
void look();
// a profile is a teacher's until the trust says otherwise, which may take a moment
void policyIsKnown()
  .then(readSettings)
  .then(({ values }) => {
    mayReview.value = values.role !== 'teacher';
  });

async function look(): Promise<void> {
  [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const site = siteOf(tab?.url);
  if (site === null) {
    view.value = { kind: 'nothing' };
    return;
  }
  const { values, from, policy } = await readSettings();
  if (policy.state === 'waiting') {
    view.value = { kind: 'waiting' };
    await policyIsKnown();
    if (view.value.kind === 'waiting') await look();
    return;
  }
  const isTurnedOn = values.sites.includes(site);
  if (!isTurnedOn && (from.sites === 'managed' || (hasOnlyItsOwnSites() && !(await hasSite(site))))) {
    view.value = { kind: 'not-ours', site };
    return;
  }
  if (!isTurnedOn || !(await hasSite(site))) {
    view.value = { kind: 'off', site, problem: null, isTrusts: isTurnedOn && from.sites !== 'user' };
    return;
  }
  const report = tab?.id === undefined ? null : await askPage(tab.id, 'report', null);
  view.value = {
    kind: 'on',
    site,
    isManaged: from.sites === 'managed',
    hasSchool: values.schools.length > 0,
    found: foundWords(report),
  };
}

/** The browser only asks when this is called straight from the press. */
function turnOn(): void {
  const site = siteOf(tab?.url);
  if (site === null) return;
  const wish = { site, tabId: tab?.id ?? null };
  void askBackground('turning-on', wish);
  askForSite(site).then(
    async (granted) => {
      if (granted) {
        await askBackground('turn-on', wish);
        await look();
      } else view.value = { kind: 'off', site, problem: 'Without your permission nothing is read here.' };
    },
    (error: unknown) => {
      view.value = { kind: 'off', site, problem: `The browser did not allow it: ${String(error)}` };
    },
  );
}

async function turnOff(): Promise<void> {
  const site = siteOf(tab?.url);
  if (site === null) return;
  await askBackground('turn-off', { site });
  await look();
}

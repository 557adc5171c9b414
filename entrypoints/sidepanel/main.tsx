/** The side panel. Wires the current tab's findings to the view; asks again when the tab, or what it shows, changes. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import { PanelApp } from '../../components/panel/panel-app';
import { dressLikeSystem } from '../../components/system-theme';
import { askBackground, askPage } from '../../src/messaging/messages';
import type { PageReport } from '../../src/messaging/protocol';

const LOOK_EVERY = 1500;
const report = signal<PageReport | null>(null);
let tabId: number | undefined;

function App() {
  return (
    <PanelApp
      report={report.value}
      onTeach={() => {
        if (tabId !== undefined) askBackground('teach', { tabId, frameId: null }).catch(console.error);
      }}
      onShow={(number) => tabId !== undefined && void askPage(tabId, 'show-finding', { number })}
    />
  );
}

dressLikeSystem();
render(<App />, document.getElementById('app') as HTMLElement);
browser.tabs.onActivated.addListener(() => void look());
browser.tabs.onUpdated.addListener(() => void look());
setInterval(() => {
  if (document.visibilityState === 'visible') void look();
}, LOOK_EVERY);
void look();

async function look(): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  tabId = tab?.id;
  const next = tabId === undefined ? null : await askPage(tabId, 'report', null);
  if (JSON.stringify(next) !== JSON.stringify(report.value)) report.value = next;
}

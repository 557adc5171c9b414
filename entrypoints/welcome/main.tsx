/** The first page of a new installation. Wires its three steps to the settings, and the made-up register to the product. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import '../../components/styles/welcome.css';
import { dressLikeSystem } from '../../components/system-theme';
import { WelcomeApp } from '../../components/welcome/welcome-app';
import type { WelcomeActions, WelcomeView } from '../../components/welcome/welcome-view';
import { askBackground } from '../../src/messaging/messages';
import { policyPacks } from '../../src/policy/packs';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import { changeSetting, onSettingsChanged, policyIsKnown, readSettings } from '../../src/rollout/settings-store';
import { askForSite, siteOf } from '../../src/rollout/sites';
import { demonstrate } from './demonstration';
import { newSchool } from './new-school';

/** What the made-up register goes by while no policy is chosen. */
const FOR_SHOW = { national: policyPacks.national, trust: policyPacks.wessex };

const view = signal<WelcomeView | null>(null);
const said = signal('');

function App() {
  return view.value && <WelcomeApp view={view.value} actions={actions} said={said.value} />;
}

async function look(): Promise<void> {
  const settings = await readSettings();
  const { values, from } = settings;
  const [school] = values.schools;
  const own = Object.values(values.packs).map(({ id, name }) => ({ id, name }));
  const shipped = Object.values(policyPacks).filter(({ id }) => id !== 'national');
  view.value = {
    school: school?.name ?? '',
    pack: school?.pack ?? '',
    packs: [...shipped.map(({ id, name }) => ({ id, name })), ...own],
    sites: values.sites,
    isManaged: from.schools === 'managed' || (from.schools === 'package' && from.sites === 'package'),
  };
  demonstration?.goBy((school && policyOfSchool(school, values)) ?? FOR_SHOW);
}

const actions: WelcomeActions = {
  nameSchool: (name) =>
    void changeSetting('schools', ([first, ...others]) => [first ? { ...first, name } : newSchool(name), ...others]),
  choosePack: (pack) =>
    void changeSetting('schools', (schools) => schools.map((one, place) => (place === 0 ? { ...one, pack } : one))),
  turnOn: async (address) => {
    const typed = address.trim();
    const site = siteOf(/^https?:\/\//.test(typed) ? typed : `https://${typed}`);
    if (site === null) return 'That is no web address. It begins with https://';
    try {
      if (!(await askForSite(site))) return 'Without your permission nothing is read there.';
      await askBackground('turn-on', { site, tabId: null });
      return null;
    } catch (error) {
      return `The browser did not allow it: ${String(error)}`;
    }
  },
  openOptions: () => void browser.runtime.openOptionsPage(),
};

dressLikeSystem();
let demonstration: ReturnType<typeof demonstrate> | null = null;
await policyIsKnown();
onSettingsChanged(() => void look());
await look();
render(<App />, document.getElementById('app') as HTMLElement);
demonstration = demonstrate(FOR_SHOW, (words) => {
  said.value = words;
});
await look();
if (location.hash === '#demo') document.getElementById('demo')?.scrollIntoView();

/** The options page. Wires settings to the view and its changes back; the background applies them. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import '../../components/styles/policy-form.css';
import '../../components/styles/school-year.css';
import '../../components/styles/page-maps.css';
import '../../components/styles/checks.css';
import type { DiagnosticsView } from '../../components/options/diagnostics-view';
import { OptionsApp } from '../../components/options/options-app';
import type { OptionsActions, OptionsView } from '../../components/options/settings-view';
import { dressLikeSystem } from '../../components/system-theme';
import { londonTime } from '../../src/attendance';
import { now } from '../../src/clock';
import { askBackground } from '../../src/messaging/messages';
import { readCalendarFile } from '../../src/rollout/calendar-file';
import { unknownChecks } from '../../src/rollout/check-settings';
import { forgetFailedChecks, onFailedChecksChanged, readFailedChecks } from '../../src/rollout/failed-checks';
import { unknownSchools } from '../../src/rollout/pack-overrides';
import { ownValue } from '../../src/rollout/pack-rows';
import type { School } from '../../src/rollout/school';
import type { ResolvedSettings } from '../../src/rollout/settings';
import { changeSetting, onSettingsChanged, policyIsKnown, readSettings } from '../../src/rollout/settings-store';
import { askForSite, hasOnlyItsOwnSites, siteOf } from '../../src/rollout/sites';
import { caseworkActions } from './casework-actions';
import { checkActions } from './check-actions';
import { CHECK_IDS } from './checks-of';
import { lookAtBrowser } from './diagnostics';
import { mapActions } from './map-actions';
import { packActions } from './pack-actions';
import { policyShown } from './policy-shown';
import { readPutAway } from './put-away';
import { whatWasSeen } from './seen-source';
import { viewOf } from './view-of';

const shownSchool = signal<string | null>(null);
const view = signal<OptionsView | null>(null);
let putAway: OptionsView['putAway'] = {};
let diagnostics: DiagnosticsView | null = null;
let known: Parameters<typeof viewOf>[0] | null = null;
const about = { version: browser.runtime.getManifest().version, browser: navigator.userAgent };

function App() {
  return view.value && <OptionsApp view={view.value} actions={actions} />;
}

async function look(): Promise<void> {
  const [settings, failedChecks] = await Promise.all([readSettings(), readFailedChecks()]);
  const problems = [...settings.problems, ...unknownChecks(settings, CHECK_IDS), ...schoolsOfNobody(settings)];
  const policy = policyShown(settings.policy, settings);
  known = { ...settings, problems, about, failedChecks, putAway, policy, diagnostics };
  view.value = viewOf(known, shownSchool.value, londonTime(now()).date);
}

/** Of what a trust set alone: who takes a school away here leaves its letters behind, and that is no fault. */
function schoolsOfNobody({ values, from }: ResolvedSettings) {
  const known = new Set(values.schools.map(({ id }) => id));
  return unknownSchools(values, known).filter(
    ({ setting }) => from[setting] === 'managed' || from[setting] === 'package',
  );
}

/** Findings are put away, and pages answer, while this one is not looked at. */
async function lookAtRest(): Promise<void> {
  const settings = await readSettings();
  [putAway, diagnostics] = await Promise.all([readPutAway(), lookAtBrowser(settings)]);
  await look();
}

/** Shown at once and kept behind it, so that the next change begins from this one. */
function changeSchool(change: Partial<School> | ((school: School) => Partial<School>)): void {
  const before = view.value;
  const id = before?.school?.id;
  if (before === null || known === null || id === undefined || before.from.schools === 'managed') return;
  const changed = (schools: readonly School[]) =>
    schools.map((one) => (one.id === id ? { ...one, ...(typeof change === 'function' ? change(one) : change) } : one));
  const values = { ...before.settings, schools: changed(before.settings.schools) };
  known = { ...known, values };
  view.value = viewOf(known, id, before.today);
  changeSetting('schools', changed).catch((error: unknown) => {
    console.error('Register Lens: a change could not be kept.', error);
    void look();
  });
}

const actions: OptionsActions = {
  ...packActions(view, changeSchool),
  ...mapActions(),
  ...checkActions(view, whatWasSeen),
  ...caseworkActions(),
  chooseSchool: (id) => {
    shownSchool.value = id;
    void look();
  },
  addSchool: () => {
    const id = crypto.randomUUID();
    shownSchool.value = id;
    const school: School = {
      id,
      name: 'Our school',
      country: 'England',
      knownBy: { hosts: [], paths: [], texts: [] },
      yearGroups: [],
      pack: 'wessex',
      overrides: {},
      calendar: null,
    };
    void changeSetting('schools', (schools) => [...schools, school]);
  },
  removeSchool: (id) => {
    shownSchool.value = null;
    void changeSetting('schools', (schools) => schools.filter((school) => school.id !== id));
  },
  changeSchool,
  changeTime: (key, value) => changeOverride(key, value),
  changeBoundary: (key, value) => changeOverride(key, value),
  changeCalendar: (calendar) => changeSchool({ calendar }),
  readCalendar: (text) => readCalendarFile(text, londonTime(now()).date),
  changeRole: (role) => void changeSetting('role', () => role),
  changeNationalDefaults: (isOn) => void changeSetting('nationalDefaults', () => isOn),
  addSite: async (address) => {
    const site = siteOf(/^https?:\/\//.test(address) ? address : `https://${address}`);
    if (site === null) return 'That is no web address. It begins with https://';
    try {
      if (!(await askForSite(site))) return 'Without your permission nothing is read there.';
    } catch (error) {
      return hasOnlyItsOwnSites()
        ? 'Your trust’s package may read its own sites only. Ask whoever rolled it out to add this one.'
        : `The browser did not allow it: ${String(error)}`;
    }
    await askBackground('turn-on', { site, tabId: null });
    return null;
  },
  removeSite: (site) => void askBackground('turn-off', { site }),
  copyText: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return null;
    } catch (error) {
      return `The browser did not allow it: ${String(error)}`;
    }
  },
  forgetFailedChecks: () => void forgetFailedChecks(),
};

/** A time of the school's own; emptied, the policy's goes again. */
function changeOverride(key: string, value: string): void {
  changeSchool(({ overrides: { [key]: _, ...others } }) => ({
    overrides: value === '' ? others : { ...others, [key]: ownValue(value) as never },
  }));
}

dressLikeSystem();
onSettingsChanged(() => void look());
onFailedChecksChanged(() => void look());
document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void lookAtRest());
void policyIsKnown().then(look);
await lookAtRest();
render(<App />, document.getElementById('app') as HTMLElement);

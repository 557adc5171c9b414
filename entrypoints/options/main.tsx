/** The options page. Wires settings to the view and its changes back; the background applies them. */
import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../components/styles/tokens.css';
import '../../components/styles/parts.css';
import '../../components/styles/pages.css';
import { OptionsApp } from '../../components/options/options-app';
import type { OptionsActions, OptionsView } from '../../components/options/settings-view';
import { dressLikeSystem } from '../../components/system-theme';
import { londonTime, schoolDaysOf } from '../../src/attendance';
import { now } from '../../src/clock';
import { askBackground } from '../../src/messaging/messages';
import { stated } from '../../src/policy/pack';
import { policyPacks } from '../../src/policy/packs';
import type { School } from '../../src/rollout/school';
import { changeSetting, onSettingsChanged, readSettings } from '../../src/rollout/settings-store';
import { askForSite, siteOf } from '../../src/rollout/sites';
import { timeRows } from './time-rows';

const shownSchool = signal<string | null>(null);
const view = signal<OptionsView | null>(null);

function App() {
  return view.value && <OptionsApp view={view.value} actions={actions} />;
}

async function look(): Promise<void> {
  const { values, from, problems } = await readSettings();
  const school = values.schools.find(({ id }) => id === shownSchool.value) ?? values.schools[0] ?? null;
  const { days, problem } = countDays(school);
  view.value = {
    today: londonTime(now()).date,
    settings: values,
    from,
    problems,
    packs: Object.entries(policyPacks)
      .filter(([id]) => id !== 'national')
      .map(([id, { name }]) => ({ id, name })),
    school,
    times: school ? timeRows(school, londonTime(now()).date) : [],
    schoolDays: days,
    calendarProblem: problem,
  };
}

function countDays(school: School | null): { days: number | null; problem: string | null } {
  if (!school?.calendar || school.calendar.terms.length === 0) return { days: null, problem: null };
  try {
    return { days: schoolDaysOf(school.calendar).days.length, problem: null };
  } catch (error) {
    return { days: null, problem: String(error).replace(/^RangeError: /, '') };
  }
}

function changeSchool(change: Partial<School> | ((school: School) => Partial<School>)): void {
  const id = view.value?.school?.id;
  void changeSetting('schools', (schools) =>
    schools.map((one) => (one.id === id ? { ...one, ...(typeof change === 'function' ? change(one) : change) } : one)),
  );
}

const actions: OptionsActions = {
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
  changeRole: (role) => void changeSetting('role', () => role),
  addSite: async (address) => {
    const site = siteOf(/^https?:\/\//.test(address) ? address : `https://${address}`);
    if (site === null) return 'That is no web address. It begins with https://';
    try {
      if (!(await askForSite(site))) return 'Without your permission nothing is read there.';
    } catch (error) {
      return `The browser did not allow it: ${String(error)}`;
    }
    await askBackground('turn-on', { site, tabId: null });
    return null;
  },
  removeSite: (site) => void askBackground('turn-off', { site }),
};

/** A time of the school's own; emptied, the policy's goes again. */
function changeOverride(key: string, value: string): void {
  changeSchool(({ overrides: { [key]: _, ...others } }) => ({
    overrides: value === '' ? others : { ...others, [key]: stated(value, 'school settings') as never },
  }));
}

dressLikeSystem();
onSettingsChanged(() => void look());
await look();
render(<App />, document.getElementById('app') as HTMLElement);

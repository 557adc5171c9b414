/** The options page as it runs, with settings in memory: what is changed is shown, as the page itself does it. */
import { type Signal, signal } from '@preact/signals';
import { vi } from 'vitest';
import { OptionsApp } from '../../../components/options/options-app';
import { NO_POLICY } from '../../../components/options/policy-view';
import type { OptionsActions, OptionsView } from '../../../components/options/settings-view';
import { caseworkActions } from '../../../entrypoints/options/casework-actions';
import { checkActions } from '../../../entrypoints/options/check-actions';
import { mapActions } from '../../../entrypoints/options/map-actions';
import { packActions } from '../../../entrypoints/options/pack-actions';
import { nothingSeen, type ReplaySource } from '../../../entrypoints/options/replay-source';
import { viewOf } from '../../../entrypoints/options/view-of';
import type { PageMap } from '../../../src/pages/map-schema';
import { readCalendarFile } from '../../../src/rollout/calendar-file';
import type { School } from '../../../src/rollout/school';
import { DEFAULT_SETTINGS, SETTING_NAMES, type Settings } from '../../../src/rollout/settings';
import { readSettings } from '../../../src/rollout/settings-store';
import { type Screen, show } from '../screen';

export const TODAY = '2026-11-20';

export const ash: School = {
  id: 'ash',
  name: 'Ash School',
  country: 'England',
  knownBy: { hosts: [], paths: [], texts: [] },
  yearGroups: [],
  pack: 'wessex',
  overrides: {},
  calendar: { terms: [{ name: 'Autumn', from: '2026-09-03', to: '2026-12-18' }], closed: ['2026-10-26'] },
};

export function settingsWith(school: School | null, more: Partial<Settings> = {}): Settings {
  return { ...DEFAULT_SETTINGS, schools: school ? [school] : [], sites: ['https://mis.example'], ...more };
}

export function viewWith(
  settings: Settings,
  managed: readonly string[] = [],
  putAway: OptionsView['putAway'] = {},
): OptionsView {
  const from = Object.fromEntries(
    SETTING_NAMES.map((name) => [name, managed.includes(name) ? 'managed' : 'user']),
  ) as OptionsView['from'];
  const about = { version: '1.0', browser: 'a browser' };
  const rest = { problems: [], about, failedChecks: [], putAway, policy: NO_POLICY, diagnostics: null };
  const offByPolicy = {
    checksOff: managed.includes('checksOff') ? settings.checksOff : [],
    mapsOff: managed.includes('mapsOff') ? settings.mapsOff : [],
  };
  return viewOf({ values: settings, from, offByPolicy, ...rest }, null, TODAY);
}

/** Actions that change the view as the settings would; every one can be asked whether it was called. */
export function actionsOn(
  view: Signal<OptionsView | null>,
  managed: readonly string[] = [],
  source: ReplaySource = nothingSeen,
) {
  const put = (change: Partial<Settings>) => {
    if (view.value) view.value = viewWith({ ...view.value.settings, ...change }, managed, view.value.putAway);
  };
  const changeSchool = (change: Partial<School> | ((school: School) => Partial<School>)) =>
    put({
      schools: (view.value?.settings.schools ?? []).map((one) => ({
        ...one,
        ...(typeof change === 'function' ? change(one) : change),
      })),
    });
  const real = packActions(view, changeSchool);
  return {
    ...real,
    changeValue: vi.fn(real.changeValue),
    addPack: vi.fn(async (pack) => {
      const problem = await real.addPack(pack);
      if (problem === null) put({ packs: { ...view.value?.settings.packs, [pack.id]: pack } });
      return problem;
    }),
    removePack: vi.fn(real.removePack),
    readMap: mapActions().readMap,
    addMap: vi.fn(async (map: PageMap) => {
      const problem = await mapActions().addMap(map);
      if (problem === null) put({ maps: (await readSettings()).values.maps });
      return problem;
    }),
    removeMap: vi.fn((id) => put({ maps: (view.value?.settings.maps ?? []).filter((map) => map.id !== id) })),
    switchMap: vi.fn((id, isOn) => put({ mapsOff: isOn ? [] : [id] })),
    switchCheck: vi.fn((id: string, isOn: boolean) => put({ checksOff: isOn ? [] : [id] })),
    changeSeverity: vi.fn((id, severity) => put({ checkSeverity: severity === null ? {} : { [id]: severity } })),
    changeShownTo: vi.fn((id, shownTo) => put({ checkAudience: shownTo === null ? {} : { [id]: shownTo } })),
    countChecks: checkActions(view, source).countChecks,
    ...caseworkActions(),
    changeCasework: vi.fn((name, value) => put({ [name]: value })),
    chooseSchool: vi.fn(),
    addSchool: vi.fn(),
    removeSchool: vi.fn(),
    changeSchool: vi.fn(changeSchool),
    changeTime: vi.fn(),
    changeBoundary: vi.fn(),
    changeCalendar: vi.fn((calendar) => changeSchool({ calendar })),
    readCalendar: (text) => readCalendarFile(text, TODAY),
    changeRole: vi.fn(),
    changeNationalDefaults: vi.fn(),
    addSite: vi.fn(async () => 'That is no web address. It begins with https://'),
    removeSite: vi.fn(),
    copyText: vi.fn(async (_text: string) => null),
    forgetFailedChecks: vi.fn(),
  } satisfies OptionsActions;
}

export async function openOptions(
  settings: Settings = settingsWith(ash),
  managed: readonly string[] = [],
  seen: { source?: ReplaySource; putAway?: OptionsView['putAway'] } = {},
): Promise<{ page: Screen; view: Signal<OptionsView>; heard: ReturnType<typeof actionsOn> }> {
  const view = signal(viewWith(settings, managed, seen.putAway));
  const heard = actionsOn(view as Signal<OptionsView | null>, managed, seen.source);
  const Live = () => <OptionsApp view={view.value} actions={heard} />;
  return { page: await show(<Live />), view, heard };
}

/** The options page: school, policy, times, policy values, calendar, checks, role, casework and sites. Settings in, changes out. */
import { useRef } from 'preact/hooks';
import { LensSign } from '../shape';
import { CalendarSection } from './calendar-section';
import { CaseworkSection } from './casework-section';
import { ChecksSection } from './checks-section';
import { DiagnosticsSection } from './diagnostics-section';
import { useKeptFocus } from './keep-focus';
import { MapsSection } from './maps-section';
import { PackSection } from './pack/pack-section';
import { PolicyBanner } from './policy-banner';
import { PolicyShown } from './policy-view';
import { SchoolSection } from './school-section';
import { ChoiceSettingField } from './setting-fields';
import type { OptionsActions, OptionsView } from './settings-view';
import { SiteSection } from './site-section';
import { TimesSection } from './times-section';

const SECTIONS: [string, string][] = [
  ['school', 'School and policy'],
  ['times', 'Register times'],
  ['policy', 'Policy values'],
  ['calendar', 'School calendar'],
  ['checks', 'Checks'],
  ['role', 'Who uses this profile'],
  ['casework', 'Casework'],
  ['sites', 'Sites'],
  ['maps', 'Page maps'],
  ['diagnostics', 'Diagnostics'],
];
const OF_A_SCHOOL = ['times', 'policy', 'calendar'];

export function OptionsApp({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page);
  // what a trust may be about to set is neither shown otherwise nor offered
  const isAwaited = view.policy.state === 'waiting';
  return (
    <PolicyShown.Provider value={view.policy}>
      <div class="rl page" ref={page}>
        <header>
          <span class="brand">
            <LensSign />
          </span>
          <h1>Register Lens</h1>
          <span class="rl-2">Options</span>
          <span class="rl-12 rl-2 kept">Changes are kept as you make them</span>
        </header>
        <div class="columns">
          <nav aria-label="Sections">
            <ul>
              {(isAwaited ? [] : SECTIONS)
                .filter(([id]) => view.school || !OF_A_SCHOOL.includes(id))
                .map(([id, label]) => (
                  <li key={id}>
                    <a href={`#${id}`}>{label}</a>
                  </li>
                ))}
            </ul>
          </nav>
          <main>
            <PolicyBanner policy={view.policy} problems={view.problems} />
            {!isAwaited && <Sections view={view} actions={actions} />}
            <p class="rl-12 rl-2 foot">
              Register Lens reads the page that is open. It never changes a mark and sends nothing anywhere: what is
              kept stays in this browser profile.
            </p>
          </main>
        </div>
      </div>
    </PolicyShown.Provider>
  );
}

function Sections({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  return (
    <>
      <SchoolSection view={view} actions={actions} />
      {view.school && <TimesSection view={view} actions={actions} />}
      {view.school && <PackSection view={view} actions={actions} />}
      {view.school && <CalendarSection view={view} actions={actions} />}
      <ChecksSection view={view} actions={actions} />
      <section aria-labelledby="role">
        <h2 id="role">Who uses this profile</h2>
        <ChoiceSettingField
          definition={view.definitions.role}
          value={view.settings.role}
          isLocked={view.from.role === 'managed'}
          onChange={actions.changeRole}
        />
      </section>
      <CaseworkSection view={view} actions={actions} />
      <SiteSection view={view} actions={actions} />
      <MapsSection view={view} actions={actions} />
      <DiagnosticsSection view={view} actions={actions} />
    </>
  );
}

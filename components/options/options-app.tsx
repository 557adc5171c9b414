/** The options page: school, policy, times, policy values, calendar, checks, role, casework and sites. Settings in, changes out. */
import { useRef } from 'preact/hooks';
import { LensSign } from '../shape';
import { CalendarSection } from './calendar-section';
import { CaseworkSection } from './casework-section';
import { ChecksSection } from './checks-section';
import { DiagnosticsSection } from './diagnostics-section';
import { useKeptFocus } from './keep-focus';
import { Locked } from './locked';
import { MapsSection } from './maps-section';
import { PackSection } from './pack/pack-section';
import { SchoolSection } from './school-section';
import type { OptionsActions, OptionsView } from './settings-view';
import { SiteSection } from './site-section';
import { TimesSection } from './times-section';

const ROLES: [OptionsView['settings']['role'], string, string][] = [
  ['teacher', 'Teacher', 'Warnings while marking. Keeps nothing but what you dismiss.'],
  ['office', 'Office', 'First-day calling and follow-up.'],
  ['officer', 'Attendance officer', 'Pupils, cohorts and casework.'],
  ['head', 'Headteacher', 'Leave of absence and its record.'],
];

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
  return (
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
            {SECTIONS.filter(([id]) => view.school || !OF_A_SCHOOL.includes(id)).map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {view.problems.length > 0 && (
            <div role="alert" class="problems">
              <p>
                <b>Some settings could not be used and are left out:</b>
              </p>
              <ul>
                {view.problems.map(({ setting, message }) => (
                  <li key={setting + message}>
                    {setting}: {message}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <SchoolSection view={view} actions={actions} />
          {view.school && <TimesSection view={view} actions={actions} />}
          {view.school && <PackSection view={view} actions={actions} />}
          {view.school && <CalendarSection view={view} actions={actions} />}
          <ChecksSection view={view} actions={actions} />
          <section aria-labelledby="role">
            <h2 id="role">Who uses this profile</h2>
            {view.from.role === 'managed' && <Locked setting="role" />}
            <fieldset disabled={view.from.role === 'managed'}>
              <legend class="rl-unseen">Role</legend>
              {ROLES.map(([value, label, what]) => (
                <label key={value} class="choice">
                  <input
                    type="radio"
                    name="role"
                    value={value}
                    checked={view.settings.role === value}
                    onChange={() => actions.changeRole(value)}
                  />
                  <span>
                    <b>{label}</b>
                    <br />
                    <span class="rl-12 rl-2">{what}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          </section>
          <CaseworkSection view={view} actions={actions} />
          <SiteSection view={view} actions={actions} />
          <MapsSection view={view} actions={actions} />
          <DiagnosticsSection view={view} actions={actions} />
          <p class="rl-12 rl-2 foot">
            Register Lens reads the page that is open. It never changes a mark and sends nothing anywhere: what is kept
            stays in this browser profile.
          </p>
        </main>
      </div>
    </div>
  );
}

/** What a technician asks first: version, settings that could not be read, checks that failed. Holds nothing about pupils. */
import { useState } from 'preact/hooks';
import type { OptionsActions, OptionsView } from './settings-view';

export function DiagnosticsSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [said, setSaid] = useState('');
  const { about, problems, failedChecks } = view;
  const copy = async () => setSaid((await actions.copyText(diagnosticsText(view))) ?? 'Copied.');
  return (
    <section aria-labelledby="diagnostics">
      <h2 id="diagnostics">Diagnostics</h2>
      <p>
        Register Lens {about.version} · {about.browser}
      </p>
      <p>
        {problems.length === 0
          ? 'All settings and policies could be read.'
          : `${problems.length} settings could not be read, see the top of this page.`}
      </p>
      {failedChecks.length === 0 ? (
        <p>No check has failed.</p>
      ) : (
        <>
          <p>
            <b>Checks that failed.</b> All others went on; a failed one answers “cannot check”. Please report them.
          </p>
          <ul>
            {failedChecks.map(({ check, error, version, on, times }) => (
              <li key={`${check} ${error} ${version}`}>
                <code>{check}</code>: {error}, {times === 1 ? 'once' : `${times} times`}, last on {on}, version{' '}
                {version}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="row">
        <button type="button" class="rl-btn" onClick={() => void copy()}>
          Copy as text
        </button>
        {failedChecks.length > 0 && (
          <button type="button" class="rl-btn" onClick={actions.forgetFailedChecks}>
            Clear the list
          </button>
        )}
        <span class="rl-12 rl-2" role="status">
          {said}
        </span>
      </p>
    </section>
  );
}

/** For a message to whoever helps: settings by name, never a value of them. */
export function diagnosticsText({ about, problems, failedChecks, settings }: OptionsView): string {
  return [
    `Register Lens ${about.version}`,
    about.browser,
    `${settings.schools.length} schools, ${settings.sites.length} sites, role ${settings.role}`,
    ...problems.map(({ setting, message }) => `Setting not read: ${setting}: ${message}`),
    ...failedChecks.map(
      ({ check, error, version, on, times }) => `Check failed: ${check}: ${error}, ${times} times, ${on}, ${version}`,
    ),
  ].join('\n');
}

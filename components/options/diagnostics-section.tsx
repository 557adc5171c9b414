/** What a technician asks first: policy, sites, page maps, storage, settings that could not be read, checks that failed. Holds nothing about pupils. */
import { useState } from 'preact/hooks';
import { diagnosticsText, hostWords, policyLines } from './diagnostics-text';
import type { DiagnosticsView } from './diagnostics-view';
import { insteadWords } from './policy-banner';
import type { PolicyView } from './policy-view';
import type { OptionsActions, OptionsView } from './settings-view';

export function DiagnosticsSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [said, setSaid] = useState('');
  const { about, problems, failedChecks, policy, diagnostics } = view;
  const copy = async () => setSaid((await actions.copyText(diagnosticsText(view))) ?? 'Copied.');
  return (
    <section aria-labelledby="diagnostics" class="broad diagnostics">
      <h2 id="diagnostics">Diagnostics</h2>
      <p>
        Register Lens {about.version} · {about.browser}
        {diagnostics && <span class="rl-2"> · {diagnostics.extensionId}</span>}
      </p>
      <PolicyPart policy={policy} />
      {diagnostics && <LookedAt diagnostics={diagnostics} />}
      <h3>Settings and checks</h3>
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

function PolicyPart({ policy }: { policy: PolicyView }) {
  return (
    <>
      <h3>Browser policy</h3>
      {policyLines(policy).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {policy.faults.length > 0 && (
        <table class="values">
          <caption class="rl-unseen">What of the policy was not used, and why</caption>
          <thead>
            <tr>
              <th scope="col">Setting</th>
              <th scope="col">Not used, because</th>
              <th scope="col">Instead</th>
            </tr>
          </thead>
          <tbody>
            {policy.faults.map(({ key, message, used }) => (
              <tr key={key + message}>
                <th scope="row">
                  <code>{key}</code>
                </th>
                <td data-name="Why">{message}</td>
                <td data-name="Instead">{insteadWords(used)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function LookedAt({ diagnostics: { hosts, maps, storage, lastBackup } }: { diagnostics: DiagnosticsView }) {
  return (
    <>
      <h3>Sites</h3>
      {hosts.length === 0 ? (
        <p>No site is turned on.</p>
      ) : (
        <table class="values">
          <caption class="rl-unseen">Sites, and whether their pages answer</caption>
          <thead>
            <tr>
              <th scope="col">Site</th>
              <th scope="col">State</th>
              <th scope="col">Last read there</th>
            </tr>
          </thead>
          <tbody>
            {hosts.map((host) => (
              <tr key={host.site}>
                <th scope="row">{host.site}</th>
                <td data-name="State">{hostWords(host)}</td>
                <td data-name="Read">{host.read ?? 'nothing yet'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>Page maps</h3>
      {maps.length === 0 ? (
        <p>No page map was for any page yet; pages are read without.</p>
      ) : (
        <table class="values">
          <caption class="rl-unseen">Page maps, and when a page at their address was last open</caption>
          <thead>
            <tr>
              <th scope="col">Map</th>
              <th scope="col">From</th>
              <th scope="col">Last given to a page</th>
            </tr>
          </thead>
          <tbody>
            {maps.map(({ id, by, isOff, site, last }) => (
              <tr key={`${by} ${id}`}>
                <th scope="row">
                  <code>{id}</code>
                  {isOff && ' (off)'}
                </th>
                <td data-name="From">{by}</td>
                <td data-name="Last">{site === null ? 'not yet' : `${site}, ${last}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h3>Storage</h3>
      <p>{storage}</p>
      <p>Last backup: {lastBackup}</p>
    </>
  );
}

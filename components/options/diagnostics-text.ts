/** The diagnostics in words, for the page and for a message to whoever helps. Owns that no setting's value is in them. */
import type { DiagnosticsView, HostLine } from './diagnostics-view';
import { insteadWords } from './policy-banner';
import type { PolicyView } from './policy-view';
import type { OptionsView } from './settings-view';

const BY: Record<HostLine['from'], string> = {
  managed: 'by policy',
  user: 'turned on here',
  package: 'by the trust’s package',
  default: '',
};

/** Settings by name, never what is in them: schools, letters and offices are nobody's business but the school's. */
export function diagnosticsText(view: OptionsView): string {
  const { about, problems, failedChecks, settings, policy, diagnostics } = view;
  const ofPolicy = new Set(policy.faults.map(({ key }) => key));
  return [
    `Register Lens ${about.version}`,
    about.browser,
    `${settings.schools.length} schools, ${settings.sites.length} sites, role ${settings.role}`,
    ...policyLines(policy),
    ...policy.faults.map(({ key, message, used }) => `Policy, not used: ${key}: ${message}. ${insteadWords(used)}`),
    ...problems
      .filter(({ setting }) => !ofPolicy.has(setting))
      .map(({ setting, message }) => `Setting not read: ${setting}: ${message}`),
    ...(diagnostics === null ? [] : lookedAt(diagnostics)),
    ...failedChecks.map(
      ({ check, error, version, on, times }) => `Check failed: ${check}: ${error}, ${times} times, ${on}, ${version}`,
    ),
  ].join('\n');
}

/** What was received and when. */
export function policyLines({ state, name, since, keys, ofPackage }: PolicyView): string[] {
  const received = `Policy${name && ` ${name}`}, as it is since ${since}; it sets ${keys.join(', ') || 'nothing that can be used'}`;
  const lines = {
    waiting: 'Policy: waiting for the browser’s first answer',
    none: 'Policy: none was received',
    received,
  };
  return [lines[state], ...(ofPackage.length > 0 ? [`The trust’s package brings ${ofPackage.join(', ')}`] : [])];
}

/** Whether a site answers, and where not what there is to do. */
export function hostWords({ from, isAllowed, hasScript, answered }: HostLine): string {
  if (!isAllowed)
    return from === 'managed' || from === 'package'
      ? 'The browser’s permission is missing: open it and press the Register Lens button once, or roll out the trust’s own package.'
      : 'The browser’s permission is missing: turn it off and on again.';
  if (!hasScript) return 'Allowed, but the browser does not have the script for it. Restart the browser.';
  if (answered === null)
    return 'Allowed; no page of it has answered yet. If one is open, reload it; if that changes nothing, a browser policy may block the site for extensions (runtime_blocked_hosts).';
  return `Answers, last ${answered}`;
}

function lookedAt({ extensionId, hosts, maps, storage, lastBackup }: DiagnosticsView): string[] {
  return [
    `Extension ${extensionId}`,
    ...hosts.map(
      (host) => `Site ${host.site} (${BY[host.from]}): ${hostWords(host)} Read: ${host.read ?? 'nothing yet'}`,
    ),
    ...maps.map(
      ({ id, by, isOff, site, last }) =>
        `Page map ${id} (${by}${isOff ? ', off' : ''}): ${site === null ? 'no page yet' : `${site}, ${last}`}`,
    ),
    `Storage: ${storage}`,
    `Last backup: ${lastBackup}`,
  ];
}

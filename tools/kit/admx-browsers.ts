/** The browsers of the administrative templates: where each keeps what an extension is told. Owns these places only. */
import { LEAST_CHROMIUM } from '../docs/least-browsers';
import { updatesXmlUrl } from './rollout-addresses';
import type { Rollout } from './trust-schema';

/** What a template is made for. */
export type Admx = {
  trustId: string;
  trustName: string;
  id: string;
  firefoxId: string;
  /** Null for the stores' own packages: each store has its address, and the browsers' templates know it. */
  updateUrl: string | null;
};

export type Browser = {
  /** As it stands in names of policies. */
  name: 'Chrome' | 'Edge' | 'Firefox';
  title: string;
  supported: string;
  /** Where the extension's settings stand. */
  key: string;
  /** Firefox's own template has the setting that installs, for all extensions at once. */
  install: { key: string; updateUrl: string; values: Record<string, string> } | null;
};

export function admxOf({ trust, id, ...rest }: Rollout): Admx {
  return {
    trustId: trust.trust.id,
    trustName: trust.trust.name,
    id,
    firefoxId: trust.package.firefoxId,
    updateUrl: updatesXmlUrl({ trust, ...rest }),
  };
}

export function browsersOf({ id, firefoxId, updateUrl }: Admx): Browser[] {
  const chromium = (name: 'Chrome' | 'Edge', title: string, root: string, shown: Record<string, string>): Browser => ({
    name,
    title,
    supported: `${title} ${LEAST_CHROMIUM} or later`,
    key: `${root}\\3rdparty\\extensions\\${id}\\policy`,
    install:
      updateUrl === null
        ? null
        : {
            key: `${root}\\ExtensionSettings\\${id}`,
            updateUrl,
            values: { installation_mode: 'force_installed', update_url: updateUrl, ...shown },
          },
  });
  return [
    chromium('Chrome', 'Google Chrome', 'Software\\Policies\\Google\\Chrome', { toolbar_pin: 'force_pinned' }),
    chromium('Edge', 'Microsoft Edge', 'Software\\Policies\\Microsoft\\Edge', { toolbar_state: 'force_shown' }),
    {
      name: 'Firefox',
      title: 'Mozilla Firefox',
      supported: 'Mozilla Firefox ESR 140 or later',
      key: `Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\${firefoxId}`,
      install: null,
    },
  ];
}

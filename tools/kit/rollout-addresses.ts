/** Where a trust's web server has what browsers fetch. Owns these file names, which stand in policies and manifests alike. */
import type { Rollout } from './trust-schema';

type Served = Pick<Rollout, 'trust' | 'version'>;

export const crxName = ({ version }: Pick<Rollout, 'version'>): string => `register-lens-${version}.crx`;
export const xpiName = ({ version }: Pick<Rollout, 'version'>): string => `register-lens-${version}.xpi`;
export const UPDATES_XML = 'updates.xml';
export const UPDATES_JSON = 'updates.json';

export const crxUrl = (rollout: Served): string => `${rollout.trust.package.servedAt}/${crxName(rollout)}`;
export const xpiUrl = (rollout: Served): string => `${rollout.trust.package.servedAt}/${xpiName(rollout)}`;
export const updatesXmlUrl = ({ trust }: Pick<Rollout, 'trust'>): string => `${trust.package.servedAt}/${UPDATES_XML}`;
export const updatesJsonUrl = ({ trust }: Pick<Rollout, 'trust'>): string =>
  `${trust.package.servedAt}/${UPDATES_JSON}`;

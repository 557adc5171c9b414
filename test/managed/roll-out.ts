/** A roll-out of the demonstration's school, made by the kit's own command. Owns the `trust.json` that is given to it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { settingsFor } from '../../tools/demo/settings';
import type { Mis } from '../mis/server';

export const POLICY_NAME = 'Thornmere Trust';
export const FIREFOX_ID = 'register-lens@thornmere.example';
/** Where the MIS is also to be found, in the package's hosts and blocked by the browser's own policy. */
export const BLOCKED_HOST = 'http://localhost';

/** Those for tests, into whose overlay a test may look. */
const BUILDS = ['--chrome', '.output/chrome-mv3-e2e', '--firefox', '.output/firefox-mv3-e2e'];

export type RollOut = { folder: string; id: string; version: string; file(name: string): string };

/** @param port of the MIS: sites know ports, permissions do not */
export function trustFor(mis: Mis, servedAt: string, revision: number): Record<string, unknown> {
  const { schools } = settingsFor(mis.truth, mis.url);
  const { port } = new URL(mis.url);
  return {
    format: 1,
    trust: { id: 'thornmere', name: POLICY_NAME, contact: 'ict@thornmere.example' },
    package: { name: 'Register Lens for Thornmere', revision, servedAt, firefoxId: FIREFOX_ID },
    mis: ['http://127.0.0.1', BLOCKED_HOST],
    bakedIn: { schools },
    policy: {
      policyName: POLICY_NAME,
      policyVersion: `2026-11-20.${revision}`,
      sites: [mis.url, `${BLOCKED_HOST}:${port}`],
      role: 'officer',
      lockAfterMinutes: 20,
    },
    blockedHosts: [BLOCKED_HOST],
  };
}

/** Runs `npm run kit` as a technician would. @throws with what it said, where it refused */
export function makeRollOut(folder: string, trust: Record<string, unknown>): RollOut {
  const file = path.join(folder, 'trust.json');
  writeFileSync(file, JSON.stringify(trust));
  const out = path.join(folder, 'roll-out');
  const command = ['--import', 'tsx', 'tools/kit.ts', file, '--out', out, ...BUILDS];
  const { status, stderr } = spawnSync('node', command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const made = JSON.parse(readFileSync(path.join(out, 'kit.json'), 'utf8')) as { id: string; version: string };
  return { ...made, folder: out, file: (name) => readFileSync(path.join(out, name), 'utf8') };
}

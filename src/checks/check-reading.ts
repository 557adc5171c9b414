/** Checks a reading as other programs ask for it. Owns the choice of checks for a kind of page, and the public options. */
import type { Instant, SchoolCalendar } from '../attendance';
import type { PageReading, Pupil } from '../pages/reading';
import type { PolicyPack, PolicyStack } from '../policy/pack';
import { policyPacks } from '../policy/packs';
import type { Check, CheckInfo } from './check';
import type { Finding } from './finding';
import { historyChecks } from './history';
import { lintChecks } from './pack';
import type { History } from './pupil-history';
import { registerChecks } from './register';
import type { CheckSettings } from './run';
import { runChecks } from './run-checks';

export type CheckOptions = {
  policy: PolicyPack | PolicyStack;
  calendar: SchoolCalendar | null;
  now: Instant;
  history?: History | ((pupil: Pupil) => History | null) | null;
  settings?: CheckSettings;
};

const marksChecks: readonly Check[] = [...registerChecks, ...historyChecks];

/**
 * What policy and law say of a reading: findings of the page first, then in the order of its rows. A check that fails
 * leaves one indeterminate finding with `missing: ['internal']`, never an exception.
 */
export function checkReading(reading: PageReading, options: CheckOptions): Finding[] {
  if (reading.kind !== 'register' && reading.kind !== 'history') return [];
  return runChecks(reading, marksChecks, { ...options, national: policyPacks.national });
}

/** Every check there is, without its code. */
export const checks: CheckInfo[] = [...marksChecks, ...lintChecks].map(
  ({ id, page, severity, audience, needs, title }) => ({ id, page, severity, audience, needs: [...needs], title }),
);

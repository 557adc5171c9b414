/** Checks a reading as other programs ask for it. Owns the choice of checks for a kind of page, and the public options. */
import type { Instant, SchoolCalendar } from '../attendance';
import type { PageReading } from '../pages/reading';
import type { PolicyPack, PolicyStack } from '../policy/pack';
import { policyPacks } from '../policy/packs';
import type { CheckInfo } from './check';
import type { Finding } from './finding';
import { registerChecks } from './register';
import { type CheckSettings, runChecks } from './run';

export type CheckOptions = {
  policy: PolicyPack | PolicyStack;
  calendar: SchoolCalendar | null;
  now: Instant;
  settings?: CheckSettings;
};

/**
 * What policy and law say of a reading: findings of the page first, then in the order of its rows. A check that fails
 * leaves one indeterminate finding with `missing: ['internal']`, never an exception.
 */
export function checkReading(reading: PageReading, { policy, now, settings }: CheckOptions): Finding[] {
  return runChecks(reading, registerChecks, { policy, national: policyPacks.national, now, settings });
}

/** Every check there is, without its code. */
export const checks: CheckInfo[] = registerChecks.map(({ id, page, severity, audience, needs, title }) => ({
  id,
  page,
  severity,
  audience,
  needs: [...needs],
  title,
}));

/** The register times of a school as rows of a table. Owns their order and labels. */
import type { TimeRow } from '../../components/options/settings-view';
import { resolvePolicy } from '../../src/policy/resolve';
import { overridesFor } from '../../src/rollout/pack-overrides';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import type { Settings } from '../../src/rollout/settings';

const ROWS: [string, string][] = [
  ['am.lateAfter', 'AM late after'],
  ['am.close', 'AM register closes'],
  ['am.boundary', 'Arriving exactly at the AM close'],
  ['pm.lateAfter', 'PM late after'],
  ['pm.close', 'PM register closes'],
  ['pm.boundary', 'Arriving exactly at the PM close'],
];

export function timeRows(school: School, on: string, settings: Settings): TimeRow[] {
  const policy = policyOfSchool(school, settings);
  if (policy === null) return [];
  const resolved = resolvePolicy(policy, { on });
  const byTrust = overridesFor(school.id, settings.packOverrides);
  return ROWS.map(([key, label]) => {
    const found = resolved.own(key);
    const entry = policy.trust.values[key];
    const byYear =
      entry !== undefined && 'by' in entry && entry.by
        ? Object.entries(entry.by).map(([year, value]) => `Y${year} ${value}`)
        : [];
    return {
      key,
      label,
      value: typeof found?.value === 'string' ? found.value : '',
      clause: found?.clause ?? (entry !== undefined && 'clause' in entry ? entry.clause : ''),
      from: found === null && byYear.length === 0 ? 'silent' : sourceOf(found, Object.hasOwn(byTrust, key)),
      byYear: byYear.join(' · '),
    };
  });
}

function sourceOf(found: { from: string } | null, isTrusts: boolean): TimeRow['from'] {
  if (isTrusts) return 'trust';
  return found?.from === 'school' ? 'school' : 'pack';
}

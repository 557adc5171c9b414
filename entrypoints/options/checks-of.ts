/** The checks as the options page shows them. Owns the joining of catalogue, settings and what the policy says of each. */
import type { CheckView } from '../../components/options/checks/checks-view';
import { valueWords } from '../../components/options/pack/value-text';
import { checks } from '../../src/checks/check-reading';
import { type PolicyView, resolvePolicy } from '../../src/policy/resolve';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import type { Settings } from '../../src/rollout/settings';

export const CHECK_IDS: ReadonlySet<string> = new Set(checks.map(({ id }) => id));

/** Those of pages, in the order of the catalogue; the checks of policies themselves stand beside the policy. */
export function checksOf(
  school: School | null,
  settings: Settings,
  on: string,
  offByPolicy: readonly string[] = [],
): CheckView[] {
  const policy = school && policyOfSchool(school, settings);
  const view = policy && resolvePolicy(policy, { on });
  const off = new Set(settings.checksOff);
  return checks.flatMap(({ id, title, page, severity, audience }) =>
    page === 'pack'
      ? []
      : [
          {
            id,
            title,
            page,
            severity,
            audience,
            isOff: off.has(id),
            isOffByPolicy: offByPolicy.includes(id),
            ownSeverity: ownValueOf(settings.checkSeverity, id),
            shownTo: ownValueOf(settings.checkAudience, id),
            policy: view && whatPolicySays(view, id),
          },
        ],
  );
}

function ownValueOf<Value>(chosen: Readonly<Record<string, Value>>, id: string): Value | null {
  return (Object.hasOwn(chosen, id) ? chosen[id] : undefined) ?? null;
}

/** In the policy's own words; where it has none, whether national rules go. */
function whatPolicySays(view: PolicyView, id: string): NonNullable<CheckView['policy']> {
  const rule = view.rule(id, undefined, 'national.checks');
  if (rule === null) return { is: 'silent' };
  if (rule.from === 'national') return { is: 'national' };
  return { is: 'own', words: valueWords(rule.value, rule.unit, rule.op), clause: rule.clause ?? '' };
}

/** The options page's view of the settings. Owns the joining of settings, packs and calendar into what is shown. */
import type { OwnPack, PackView } from '../../components/options/pack/pack-view';
import type { OptionsView } from '../../components/options/settings-view';
import { schoolDaysOf } from '../../src/attendance';
import { shippedMaps } from '../../src/pages/maps';
import { policyPacks } from '../../src/policy/packs';
import { overridesFor } from '../../src/rollout/pack-overrides';
import { packRows } from '../../src/rollout/pack-rows';
import { ownValuesOf, policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import { DEFINITION_OF } from '../../src/rollout/setting-definitions';
import type { ResolvedSettings, Settings } from '../../src/rollout/settings';
import { retentionRule } from '../sidepanel/views/data-kept-for';
import { checksOf } from './checks-of';
import { timeRows } from './time-rows';

const shippedNames = new Set(Object.values(policyPacks).map(({ name }) => name));

type Known = Pick<
  OptionsView,
  'from' | 'problems' | 'about' | 'failedChecks' | 'putAway' | 'policy' | 'diagnostics'
> & { values: Settings; packsOfPackage?: readonly string[]; offByPolicy?: ResolvedSettings['offByPolicy'] };

/** `shown` is the school that is edited; where it is none of them, the first is. */
export function viewOf(
  { values, from, packsOfPackage = [], offByPolicy, ...known }: Known,
  shown: string | null,
  today: string,
): OptionsView {
  const school = values.schools.find(({ id }) => id === shown) ?? values.schools[0] ?? null;
  const { days, problem } = countDays(school);
  const own = ownPacks(values, packsOfPackage);
  return {
    today,
    settings: values,
    from,
    ...known,
    definitions: DEFINITION_OF,
    packs: [
      ...Object.entries(policyPacks)
        .filter(([id]) => id !== 'national')
        .map(([id, { name }]) => ({ id, name })),
      ...own.map(({ id, name }) => ({ id, name: shippedNames.has(name) ? `${name} (${id})` : name })),
    ],
    school,
    times: school ? timeRows(school, today, values) : [],
    pack: school ? packView(school, values) : null,
    ownPacks: own,
    maps: [...values.maps, ...shippedMaps].map((map) => ({
      map,
      isOff: values.mapsOff.includes(map.id),
      isOffByPolicy: offByPolicy?.mapsOff.includes(map.id) ?? false,
      isOwn: map.by === 'taught',
    })),
    retentionRule: retentionRule(values.retentionTerms),
    checks: checksOf(school, values, today, offByPolicy?.checksOff),
    schoolDays: days,
    calendarProblem: problem,
  };
}

function packView(school: School, settings: Settings): PackView | null {
  const policy = policyOfSchool(school, settings);
  if (policy === null) return null;
  const byTrust = new Set(Object.keys(overridesFor(school.id, settings.packOverrides)));
  const { sections, rows } = packRows(policy.trust, ownValuesOf(school, settings), policyPacks.national, byTrust);
  return {
    id: policy.trust.id,
    name: policy.trust.name,
    isShipped: Object.hasOwn(policyPacks, school.pack),
    sections,
    rows,
  };
}

function ownPacks({ packs, schools }: Settings, ofPackage: readonly string[]): OwnPack[] {
  return Object.entries(packs)
    .filter(([id]) => !Object.hasOwn(policyPacks, id))
    .map(([id, { name }]) => ({
      id,
      name,
      isOfPackage: ofPackage.includes(id),
      usedBy: schools.filter(({ pack }) => pack === id).map((school) => school.name),
    }));
}

function countDays(school: School | null): { days: number | null; problem: string | null } {
  if (!school?.calendar || school.calendar.terms.length === 0) return { days: null, problem: null };
  try {
    return { days: schoolDaysOf(school.calendar).days.length, problem: null };
  } catch (error) {
    return { days: null, problem: String(error).replace(/^RangeError: /, '') };
  }
}

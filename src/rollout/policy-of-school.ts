/** The policy that goes for a school: its pack, its own values, the trust's, the national baseline. Owns that joining only. */
import { type PolicyPack, type PolicyStack, type Stated, stated } from '../policy/pack';
import { policyPacks } from '../policy/packs';
import { overridesFor } from './pack-overrides';
import type { School } from './school';
import type { Settings } from './settings';

const BY_SETTINGS = 'school settings';

type OfPolicies = Pick<Settings, 'nationalDefaults' | 'nationalDefaultsFor' | 'packs' | 'packOverrides'>;

/** Null where the school names a pack that is not there. */
export function policyOfSchool(school: School, settings: OfPolicies): (PolicyStack & { national: PolicyPack }) | null {
  const trust = packNamed(school.pack, settings.packs);
  if (trust === null) return null;
  const values = ownValuesOf(school, settings);
  if (school.minutesLateFrom !== undefined) values.minutesLateFrom = stated(school.minutesLateFrom, BY_SETTINGS);
  return {
    national: policyPacks.national,
    trust,
    school: { id: school.id, name: school.name, values },
    nationalDefaults: nationalDefaultsOf(settings),
  };
}

/** What goes before a school's pack: what was set here, and before that what the trust set line by line. */
export function ownValuesOf(
  school: School,
  { packOverrides }: Pick<Settings, 'packOverrides'>,
): Record<string, Stated> {
  return { ...(school.overrides as Record<string, Stated>), ...overridesFor(school.id, packOverrides) };
}

function nationalDefaultsOf({ nationalDefaults, nationalDefaultsFor }: OfPolicies): boolean | string[] {
  return nationalDefaults === false && nationalDefaultsFor.length > 0 ? nationalDefaultsFor : nationalDefaults;
}

/** A pack that ships, else one of the settings'. An own pack never takes the place of one that ships. */
function packNamed(id: string, own: Settings['packs']): PolicyPack | null {
  for (const packs of [policyPacks, own] as Record<string, PolicyPack>[])
    if (Object.hasOwn(packs, id)) return packs[id] ?? null;
  return null;
}

/** The policy that goes for a school: its pack, its own values, the national baseline. Owns that joining only. */
import { type PolicyPack, type PolicyStack, type Stated, stated } from '../policy/pack';
import { policyPacks } from '../policy/packs';
import type { School } from './school';
import type { Settings } from './settings';

const BY_SETTINGS = 'school settings';

/** Null where the school names a pack that is not there. */
export function policyOfSchool(
  school: School,
  { nationalDefaults, packs }: Pick<Settings, 'nationalDefaults' | 'packs'>,
): (PolicyStack & { national: PolicyPack }) | null {
  const trust = packNamed(school.pack, packs);
  if (trust === null) return null;
  const values: Record<string, Stated> = { ...(school.overrides as Record<string, Stated>) };
  if (school.minutesLateFrom !== undefined) values.minutesLateFrom = stated(school.minutesLateFrom, BY_SETTINGS);
  return {
    national: policyPacks.national,
    trust,
    school: { id: school.id, name: school.name, values },
    nationalDefaults,
  };
}

/** A pack that ships, else one of the settings'. An own pack never takes the place of one that ships. */
function packNamed(id: string, own: Settings['packs']): PolicyPack | null {
  for (const packs of [policyPacks, own] as Record<string, PolicyPack>[])
    if (Object.hasOwn(packs, id)) return packs[id] ?? null;
  return null;
}

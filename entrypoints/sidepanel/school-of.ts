/** Which school's casework the panel shows, with its policy and checklists. Owns that choice. */
import { checklistsOf, ownChecklistsOf } from '../../src/policy/checklists';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { Settings } from '../../src/rollout/settings';
import type { KnownSchool } from './known';

/** The open page's school; without one the only school there is, else the first. Null where no policy goes for it. */
export function schoolOf(settings: Settings, idOfPage: string | null): KnownSchool | null {
  const school = settings.schools.find(({ id }) => id === idOfPage) ?? settings.schools[0];
  const policy = school === undefined ? null : policyOfSchool(school, settings);
  if (school === undefined || policy === null) return null;
  const own = ownChecklistsOf(school.pack);
  return {
    school,
    calendar: school.calendar ?? null,
    policy,
    pack: { id: school.pack, name: policy.trust.name },
    own,
    national: checklistsOf(school.pack).filter((one) => !own.includes(one)),
  };
}

/** Which school a page, a case or a pupil belongs to, with its policy, calendar and checklists. Owns that choice. */
import type { SchoolCalendar } from '../../src/attendance';
import { checklistsOf, ownChecklistsOf } from '../../src/policy/checklists';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { Settings } from '../../src/rollout/settings';
import type { Known, KnownSchool } from './known';

/**
 * The school with an id of the settings, null where they have none such: another school's name and policy are not its. Without
 * an id the only school there is, else the first. Null too where no policy goes for it.
 */
export function schoolOf(settings: Settings, asked: string | null): KnownSchool | null {
  const school = asked === null ? settings.schools[0] : settings.schools.find(({ id }) => id === asked);
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

/** The same without making anew what is there: mostly it is the school of the page. */
export function schoolWith({ settings, school }: Pick<Known, 'settings' | 'school'>, id: string): KnownSchool | null {
  return school?.school.id === id ? school : schoolOf(settings, id);
}

/** The school of a pupil, however they came to be shown; where nothing says which, the one that is shown. */
export function schoolOfPupil(
  known: Pick<Known, 'settings' | 'school' | 'casework' | 'page' | 'absent'>,
  who: string | null,
): KnownSchool | null {
  const id = schoolIdOf(known, who);
  return id === null ? known.school : schoolWith(known, id);
}

/** By which the dates of a school's cases are reckoned, whatever page is open. */
export function calendarOf({ schools }: Settings, id: string): SchoolCalendar | null {
  return schools.find((school) => school.id === id)?.calendar ?? null;
}

/** Whose pupil somebody is: by their record, else by the page or the list that told of them. Null where nothing says so. */
export function schoolIdOf(
  { casework, page, absent }: Pick<Known, 'casework' | 'page' | 'absent'>,
  who: string | null,
): string | null {
  if (who === null) return page.facts?.school ?? null;
  const record = casework?.files.get(who)?.pupils[0]?.value ?? casework?.names.get(who);
  const onPage = page.facts?.pupils.some((one) => one.who === who) ? page.facts : undefined;
  return (record ?? onPage ?? absent.find((one) => one.who === who))?.school ?? null;
}

/**
 * What the panel's actions work with: what is known now, and how the window's own choices change. Owns the shape, and the
 * first record of a pupil of the page.
 */

import { NO_PUPIL, type PupilRecord, type RecordChange } from '../../../src/casework/records';
import type { AbsentPupil } from '../../../src/messaging/absent-today';
import type { PupilOnPage } from '../../../src/messaging/page-facts';
import type { Known, Ui } from '../known';
import { schoolIdOf } from '../school-of';

export type Context = {
  known(): Known;
  choose(change: Partial<Ui>): void;
  /** Reads everything again, after something that tells nobody. */
  refresh(): Promise<void>;
};

/** What casework writes of a pupil whom it has no record of; nothing where it has one. */
export function recordOfPupil(
  known: Pick<Known, 'casework' | 'page' | 'absent' | 'school'>,
  who: string,
): RecordChange[] {
  if (who === NO_PUPIL || known.casework?.names.has(who)) return [];
  const file = known.casework?.files.get(who);
  if (file !== undefined && file.pupils.length > 0) return [];
  const shown = [...(known.page.facts?.pupils ?? []), ...known.absent].find((one) => one.who === who);
  const school = schoolIdOf(known, who) ?? known.school?.school.id;
  if (shown === undefined || school === undefined) return [];
  return [{ kind: 'pupils', id: who, pupil: who, base: null, value: pupilRecord(shown, school) }];
}

function pupilRecord(shown: PupilOnPage | AbsentPupil, school: string): PupilRecord {
  const { name, year, group, ids } = shown;
  const dateOfBirth = 'dateOfBirth' in shown ? shown.dateOfBirth : undefined;
  return { name, year, group, school, ids: ids.slice(0, 12), ...(dateOfBirth === undefined ? {} : { dateOfBirth }) };
}

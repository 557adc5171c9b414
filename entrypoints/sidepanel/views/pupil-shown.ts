/** Who the Pupil place is about, put together from the page, from casework and from the list of absences. Owns that order. */
import type { PupilFile } from '../../../src/casework/read-records';
import type { PupilRecord } from '../../../src/casework/records';
import { yearNow } from '../../../src/casework/year-now';
import type { PupilOnPage } from '../../../src/messaging/page-facts';
import { yearWords } from '../../../src/papers/people-words';
import type { Known } from '../known';

export type ShownPupil = {
  /** The random name; null where nothing can be kept. */
  id: string | null;
  /** Place on the page; null for one that is not there. */
  place: number | null;
  onPage: PupilOnPage | null;
  name: string | null;
  year: string | null;
  group: string | null;
  dateOfBirth: string | null;
  file: PupilFile | null;
};

/** Null where no pupil is open, or the page has changed and theirs is still being read. */
export function shownPupil({ pupil, page, absent, casework, today }: Known): ShownPupil | null {
  if (pupil === null) return null;
  const { who, place } = pupil;
  const onPage = (place === null ? undefined : page.facts?.pupils[place]) ?? null;
  // the tab has another page by now: its pupil is not put beside this one's file
  if (place !== null && (onPage === null || onPage.who !== who)) return null;
  const file = (who !== null && casework?.files.get(who)) || null;
  const [kept] = file?.pupils ?? [];
  const record: PupilRecord | undefined = kept?.value ?? (who === null ? undefined : casework?.names.get(who));
  const calling = who === null ? undefined : absent.find((one) => one.who === who);
  const first = (field: 'name' | 'group') => onPage?.[field] ?? record?.[field] ?? calling?.[field] ?? null;
  return {
    id: who,
    place,
    onPage,
    name: first('name'),
    year: onPage?.year ?? (kept && yearNow(kept, today)) ?? calling?.year ?? null,
    group: first('group'),
    dateOfBirth: onPage?.dateOfBirth ?? record?.dateOfBirth ?? null,
    file,
  };
}

/** "Year 8 · 8 Birch" */
export function classWords({ year, group }: Pick<ShownPupil, 'year' | 'group'>): string {
  return [yearWords(year), group].filter(Boolean).join(' · ');
}

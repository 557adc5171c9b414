/**
 * Whose request a form is. Owns how its labels, the words over it and the page's own pupil make one pupil; knows nothing of
 * the request.
 */
import type { PageFacts } from '../generic/page-facts';
import { yearOfGroup } from '../generic/page-group';
import { headingSegments } from '../generic/page-texts';
import { looksLikeName } from '../generic/person-names';
import { idsOfEntries } from '../generic/pupil-ids';
import { type SightMemory, visibleText, within } from '../generic/text';
import type { Pupil } from '../reading';
import type { LabelledValue } from './labelled-values';
import { leaveRoleOf, pupilRoleOf } from './leave-words';

/** The pupil that the labels name, with the ids of the page's pupil where that is the same; else the page's pupil. */
export function pupilOfForm(
  values: readonly LabelledValue[],
  titles: string,
  page: PageFacts,
  sight: SightMemory,
): Pupil {
  const place = (role: string) => values.find(({ label }) => pupilRoleOf(label) === role);
  const text = (role: string) => place(role)?.face.shown || null;
  const surname = text('surname');
  const forename = text('forename');
  const named = place('name');
  const full = surname !== null && forename !== null ? `${surname}, ${forename}` : surname;
  const name = full ?? (named ? nameIn(named, sight) : null);
  const year = yearOfGroup(text('year')) ?? yearOfGroup(classOf(values)) ?? (named ? yearBeside(named, sight) : null);
  if (name === null && !named) return { ...page.pupil, year: page.pupil.year ?? year };
  const link = named ? linkId(named) : null;
  const own = { mis: link ?? text('mis id'), upn: text('upn'), admission: text('admission') };
  const ids = Object.fromEntries(Object.entries(own).filter(([, id]) => id !== null)) as NonNullable<Pupil['ids']>;
  const id = ids.mis ?? ids.admission ?? ids.upn ?? null;
  // a heading may say the name with more words: then nobody else is the page's pupil
  const after = name === null ? null : afterName(titles, name);
  const isOfPage = name !== null && (page.pupil.name === null ? after !== null : isSameName(page.pupil.name, name));
  const known = year ?? (isOfPage ? page.pupil.year : null) ?? yearOfGroup(after) ?? page.year;
  if (id === null && isOfPage) return { ...page.pupil, name, year: known };
  return { name, id, ...(id === null ? {} : { ids }), year: known };
}

/** What stands right after the pupil's name in the words over the form; null where these do not name the pupil. */
function afterName(titles: string, name: string): string | null {
  const [surname = '', forename = ''] = name.toLowerCase().split(/,\s*/);
  const written = forename === '' ? [surname] : [`${surname}, ${forename}`, `${forename} ${surname}`];
  for (const one of written) {
    const at = one === '' ? -1 : titles.indexOf(one);
    if (at >= 0) return titles.slice(at + one.length).replace(/^[\s·,|(–-]+/, '');
  }
  return null;
}

function classOf(values: readonly LabelledValue[]): string | null {
  return values.find(({ label, group }) => leaveRoleOf(label, group) === 'class')?.face.shown ?? null;
}

/** A value may hold more than the name: its link, a part of it, or a segment of its text is the name then. */
function nameIn({ face, element }: LabelledValue, sight: SightMemory): string | null {
  const parts = face.control ? [] : within(element, 'a[href], span, b, strong, div', sight);
  const texts = [...parts.map((part) => visibleText(part, sight)), ...headingSegments(face.shown)];
  return texts.find(looksLikeName) ?? (/\d|select|choose/i.test(face.shown) ? null : face.shown || null);
}

/** "Year 8" as a note of its own after the name. */
function yearBeside({ face, element }: LabelledValue, sight: SightMemory): string | null {
  if (face.control) return null;
  const notes = within(element, 'span, small, div', sight).map((part) => yearOfGroup(visibleText(part, sight)));
  return notes.find((year) => year !== null) ?? null;
}

function linkId({ element }: LabelledValue): string | null {
  const row = { element, parts: [], cells: [element], name: null };
  return idsOfEntries([row], () => element, [''])[0] ?? null;
}

/** "Ash, Amy" is "Amy Ash". */
function isSameName(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .toLowerCase()
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  return words(one) === words(other);
}

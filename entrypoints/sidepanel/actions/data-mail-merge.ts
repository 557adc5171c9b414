/** What a letter says of each pupil of a page, as a sheet to fill it in with. Owns the gathering; the words are the letter's. */
import type { Run } from '../../../components/panel/outcome';
import { caseworkReader } from '../../../src/casework/read-records';
import { yearNow } from '../../../src/casework/year-now';
import type { PageFacts } from '../../../src/messaging/page-facts';
import { letterFields } from '../../../src/papers/letters/letter-fields';
import { mailMergeSheet } from '../../../src/papers/letters/mail-merge';
import { ownLettersOf } from '../../../src/papers/letters/own-letters';
import { lettersOf } from '../../../src/papers/letters/policy-letters';
import { letterWords } from '../../../src/papers/people-words';
import type { Sheet } from '../../../src/papers/sheets/sheet';
import { LETTER_KINDS } from '../../../src/policy/checklist';
import { ownCalendar } from '../../../src/review/own-calendar';
import { letterFacts } from '../../papers/letter-facts';
import type { PaperSubject } from '../../papers/paper-subject';
import type { Known, KnownSchool } from '../known';
import { namedOn } from '../views/data-marks';
import { ownPupilMarks } from '../views/pupil-marks';
import { historiesOfPage } from './data-seen';
import type { DataWork } from './data-work';

type MailMerge = {
  sheet: Sheet;
  title: string;
  /** Of so many marks are missing, so that their figures stay empty. */
  partly: number;
  /** So many of the page cannot be told apart. */
  left: number;
};

/** Null for a letter that there is not. */
export async function mailMerge(
  asked: string,
  facts: PageFacts,
  school: KnownSchool,
  known: Known,
  { place, by }: DataWork,
  run: Run,
): Promise<MailMerge | null> {
  const letter = LETTER_KINDS.find((kind) => kind === asked);
  if (letter === undefined) return null;
  const { now, today, settings } = known;
  const { id } = school.school;
  const { id: pack } = school.pack;
  const template = lettersOf(pack, ownLettersOf(settings.letters, id, lettersOf(pack)))[letter];
  const histories = await historiesOfPage(facts, known, place, run);
  const named = namedOn(facts);
  const reader = caseworkReader(place.database, place.seal);
  const subjects: PaperSubject[] = [];
  for (const [who, shown] of named) {
    run.signal.throwIfAborted();
    const file = await reader.ofPupil(who);
    const [kept] = file.pupils;
    const record = kept?.value;
    const pupil = {
      name: record?.name ?? shown.name,
      year: shown.year ?? (kept && yearNow(kept, today)) ?? null,
      group: shown.group ?? record?.group ?? null,
      dateOfBirth: record?.dateOfBirth ?? shown.dateOfBirth ?? null,
    };
    const own = ownCalendar(school.calendar, pupil.year, today);
    const marks = ownPupilMarks(histories.get(who) ?? null, { school: school.calendar, own }, now);
    subjects.push({ who, pupil, school, ownCalendar: own, file, marks, person: by.person, now, record: [] });
    run.progress(subjects.length, named.size, 'Gathering');
  }
  const head = settings.letterHead[id] ?? null;
  const fields = subjects.map((subject) => letterFields(letterFacts(letter, subject, today, head)));
  return {
    sheet: mailMergeSheet(template, fields),
    title: letterWords(letter),
    partly: subjects.filter(({ marks }) => !marks.isWhole).length,
    left: facts.pupils.length - named.size,
  };
}

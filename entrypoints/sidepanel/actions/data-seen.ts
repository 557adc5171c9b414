/** The marks that were seen of many: of the pupils of a page, or of a whole school. Owns that reading, a few at a time. */
import type { Run } from '../../../components/panel/outcome';
import { marksSeenIn } from '../../../src/casework/marks-seen';
import type { Place } from '../../../src/casework/outgoing';
import { caseworkReader } from '../../../src/casework/read-records';
import { seenOfPupils } from '../../../src/casework/seen-of-pupils';
import { yearNow } from '../../../src/casework/year-now';
import type { History } from '../../../src/checks/pupil-history';
import type { PageFacts } from '../../../src/messaging/page-facts';
import type { Known } from '../known';
import { namedOn, type OfWhom, type SeenPupil } from '../views/data-marks';

const AT_ONCE = 100;

/** By random name; whose marks no page showed is not in it. @throws the signal's reason where it was stopped. */
export async function historiesOfPage(
  facts: PageFacts,
  { now, school }: Known,
  { database, lock }: Place,
  { signal, progress }: Run,
): Promise<Map<string, History>> {
  const named = [...namedOn(facts)].map(([who, { name, id, year }]) => [who, { name, id, year }] as const);
  const histories = new Map<string, History>();
  for (let first = 0; first < named.length; first += AT_ONCE) {
    signal.throwIfAborted();
    const some = new Map(named.slice(first, first + AT_ONCE));
    const seen = await seenOfPupils(database, lock, some, { now, calendar: school?.calendar ?? null });
    for (const [who, history] of seen) histories.set(who, history);
    progress(first + some.size, named.length);
  }
  return histories;
}

export async function marksOfPage(facts: PageFacts, known: Known, place: Place, run: Run): Promise<OfWhom> {
  const histories = await historiesOfPage(facts, known, place, run);
  const pupils = [...namedOn(facts)].flatMap(([who, { name, year, group }]): SeenPupil[] => {
    const history = histories.get(who);
    return history === undefined ? [] : [{ name, year, group, marks: history.marks }];
  });
  return { pupils, isOfPage: true, left: facts.pupils.length - pupils.length };
}

/** Without names. The year group is known of those of whom casework has it from this school year. */
export async function marksOfSchool(
  { now, today, school }: Known,
  { database, lock, seal }: Place,
  { signal, progress }: Run,
): Promise<OfWhom> {
  const pupils: SeenPupil[] = [];
  if (school === null) return { pupils, isOfPage: false, left: 0 };
  const { records } = await caseworkReader(database, seal).all('pupils', () => signal.throwIfAborted());
  const years = new Map(records.map((record) => [record.id, yearNow(record, today)]));
  const { calendar } = school;
  for await (const { who, history } of marksSeenIn(database, lock).all(school.school.id, { now, calendar })) {
    signal.throwIfAborted();
    pupils.push({ name: null, year: years.get(who) ?? null, group: null, marks: history.marks });
    if (pupils.length % AT_ONCE === 0) progress(pupils.length, null, 'Reading marks');
  }
  return { pupils, isOfPage: false, left: 0 };
}

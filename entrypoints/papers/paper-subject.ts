/** Whom a paper is about, with everything that it is made of. Owns the reading: the file with the key, marks seen, the school. */
import { browser } from 'wxt/browser';
import { type Instant, londonTime, type SchoolCalendar } from '../../src/attendance';
import { caseworkReader, type PupilFile } from '../../src/casework/read-records';
import type { Person, RecordChange } from '../../src/casework/records';
import { seenOfPupils } from '../../src/casework/seen-of-pupils';
import { yearNow } from '../../src/casework/year-now';
import { type AbsentPupil, absentPupils } from '../../src/messaging/absent-today';
import { factsOfTab, type PageFacts } from '../../src/messaging/page-facts';
import type { VaultSession } from '../../src/messaging/vault-session';
import { ownCalendar } from '../../src/review/own-calendar';
import type { Settings } from '../../src/rollout/settings';
import { recordOfPupil } from '../sidepanel/actions/context';
import { database, device, sealOf } from '../sidepanel/databases';
import type { KnownSchool } from '../sidepanel/known';
import { schoolOf } from '../sidepanel/school-of';
import { ownPupilMarks, type PupilMarks } from '../sidepanel/views/pupil-marks';

export type PaperSubject = {
  who: string;
  pupil: { name: string | null; year: string | null; group: string | null; dateOfBirth: string | null };
  school: KnownSchool;
  /** Of the pupil's year group. */
  ownCalendar: SchoolCalendar | null;
  file: PupilFile;
  marks: PupilMarks;
  person: Person;
  now: Instant;
  /** What has to be written first where casework has no record of the pupil. */
  record: RecordChange[];
};

/** Null where no school of the settings goes with the pupil. */
export async function readSubject(
  who: string,
  session: VaultSession,
  settings: Settings,
  now: Instant,
): Promise<PaperSubject | null> {
  const today = londonTime(now).date;
  const [file, facts, absent] = await Promise.all([
    caseworkReader(database(), sealOf(session)).ofPupil(who),
    factsShowing(who),
    absentPupils(today),
  ]);
  const [kept] = file.pupils;
  const record = kept?.value;
  const shown = shownIn(who, facts, absent);
  const ofAbsent = absent.find((one) => one.who === who);
  const schoolId = record?.school ?? facts?.school ?? ofAbsent?.school ?? null;
  // of several schools none is a guess
  const school = schoolId === null && settings.schools.length > 1 ? null : schoolOf(settings, schoolId);
  if (school === null) return null;
  const pupil = {
    name: record?.name ?? shown?.name ?? null,
    year: shown?.year ?? (kept && yearNow(kept, today)) ?? null,
    group: shown?.group ?? record?.group ?? null,
    dateOfBirth: record?.dateOfBirth ?? (shown && 'dateOfBirth' in shown ? shown.dateOfBirth : undefined) ?? null,
  };
  const { calendar } = school;
  const own = ownCalendar(calendar, pupil.year, today);
  const about = new Map([[who, { name: pupil.name, id: null, year: pupil.year }]]);
  const seen = await seenOfPupils(database(), await device(), about, { now, calendar });
  const { person } = session;
  const casework = { person, cases: [], names: new Map(), files: new Map([[who, file]]) };
  const page = { tabId: null, report: null, facts };
  return {
    who,
    pupil,
    school,
    ownCalendar: own,
    file,
    marks: ownPupilMarks(seen.get(who) ?? null, { school: calendar, own }, now),
    person,
    now,
    record: recordOfPupil({ casework, page, absent, school }, who),
  };
}

/** The page, in whatever tab, that shows the pupil: their name is not kept before something is written of them. */
async function factsShowing(who: string): Promise<PageFacts | null> {
  for (const { id } of await browser.tabs.query({})) {
    const facts = id === undefined ? null : await factsOfTab(id);
    if (facts?.pupils.some((one) => one.who === who)) return facts;
  }
  return null;
}

function shownIn(who: string, facts: PageFacts | null, absent: readonly AbsentPupil[]) {
  return [...(facts?.pupils ?? []), ...absent].find((one) => one.who === who);
}

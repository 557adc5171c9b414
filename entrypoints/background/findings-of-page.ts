/**
 * What is said of a page beyond what its own script checks, and what is remembered of it. Owns putting together policy,
 * calendar and what is known of the pupils; the checks themselves are `src/checks`.
 */
import { dayWords, withDays } from '../../components/day-words';
import { londonTime } from '../../src/attendance';
import type { Disagreement, MarksSeen } from '../../src/casework/marks-seen';
import { idsOf } from '../../src/casework/pupil-id';
import { whoIs } from '../../src/casework/pupils-of-page';
import { type CheckOptions, checkBeyondPage, checks } from '../../src/checks/check-reading';
import type { Finding } from '../../src/checks/finding';
import { type Condition, conditionsOf } from '../../src/checks/leave-conditions';
import type { History } from '../../src/checks/pupil-history';
import { gathered } from '../../src/checks/said-alike';
import { now } from '../../src/clock';
import { noteAbsent } from '../../src/messaging/absent-today';
import { keepFacts } from '../../src/messaging/page-facts';
import type { BeyondPage, ReportedCondition } from '../../src/messaging/protocol';
import { isMarksReading, type PageReading, type Pupil } from '../../src/pages/reading';
import { audienceOf, checkSettingsOf } from '../../src/rollout/check-settings';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import type { School } from '../../src/rollout/school';
import { readSettings } from '../../src/rollout/settings-store';
import { database, device } from './database';
import { factsOfPage, pupilsOnPage } from './facts-of-page';
import { withCasework } from './history-with-casework';
import { marksSeen } from './seen';

const NOTHING: BeyondPage = { findings: [], conditions: [], notes: [] };
/** The latest of them are enough to be told of. */
const MOST_DIFFERENCES = 10;
const byId = new Map(checks.map((check) => [check.id, check]));

/** `document` tells one loading of a page from all others; in which tab it stands is for the panel. */
export async function findingsOfPage(
  schoolId: string,
  reading: PageReading,
  { document, tabId }: { document: string; tabId: number | null },
): Promise<BeyondPage> {
  const { values } = await readSettings();
  const school = values.schools.find(({ id }) => id === schoolId);
  const policy = school === undefined ? null : policyOfSchool(school, values);
  if (school === undefined || policy === null) return NOTHING;
  const isTeacher = values.role === 'teacher';
  const calendar = school.calendar ?? null;
  const at = now();
  // a teacher's profile remembers no marks, and has none to go by
  const seen = isTeacher ? null : await marksSeen();
  const known = seen && (await recalled(seen, school.id, reading, at, document, calendar));
  const options: CheckOptions = {
    policy,
    calendar,
    now: at,
    history: known?.historyOf ?? (() => null),
    settings: checkSettingsOf(values),
  };
  const isForRole = ({ check }: Finding) => {
    const info = byId.get(check);
    return !isTeacher || (info !== undefined && audienceOf(info, values) === 'teacher');
  };
  const findings = checkBeyondPage(reading, options).filter((one) => isForRole(one) && !isBesideThePage(one, reading));
  // the page need not wait for it
  if (known !== null && tabId !== null) void tellPanel(tabId, school, reading, { options, known, findings });
  return {
    findings: gathered(findings),
    conditions: isTeacher ? [] : conditionsIn(reading, options),
    notes: known?.notes ?? [],
  };
}

type Told = { options: CheckOptions; known: Recalled; findings: Finding[] };

/**
 * Whose page it is, and what is to be said of it with casework: that goes to the panel and never into the page, where nothing
 * private is drawn. The panel without it is poorer; the page is not.
 */
async function tellPanel(tabId: number, school: School, reading: PageReading, told: Told): Promise<void> {
  try {
    const who = await whoIs(database(), await device(), school.id, reading.url, pupilsOnPage(reading), { make: true });
    const history = await withCasework(pupilsOf(reading), told.known.historyOf, {
      school: school.id,
      pack: school.pack,
      keepsLeave: school.keepsLeave ?? false,
      url: reading.url,
      now: told.options.now,
    });
    const options = { ...told.options, history };
    const isTheSame = history === told.known.historyOf;
    const findings = isTheSame
      ? told.findings
      : checkBeyondPage(reading, options).filter((one) => !isBesideThePage(one, reading));
    const facts = factsOfPage(school.id, reading, { findings, conditions: conditionsIn(reading, options) }, who);
    await keepFacts(tabId, facts);
    if (facts.told.length > 0 || facts.absent.length > 0) await noteAbsent(londonTime(now()).date, facts);
  } catch (error) {
    console.error('Register Lens: the panel could not be told whose page this is.', error);
  }
}

/** A list of pupils need not say that it is no list of registers. */
function isBesideThePage({ outcome, missing = [] }: Finding, reading: PageReading): boolean {
  return outcome === 'indeterminate' && reading.kind === 'cohort' && missing.join() === 'registers';
}

type Recalled = { historyOf: (pupil: Pupil) => History | null; notes: string[] };

/** What is remembered of the pupils of a page, this page included. A damaged record costs the history, never the page. */
async function recalled(
  seen: MarksSeen,
  school: string,
  reading: PageReading,
  at: string,
  document: string,
  calendar: CheckOptions['calendar'],
): Promise<Recalled | null> {
  try {
    if (isMarksReading(reading)) await seen.keep(school, reading, at, document);
    if (reading.kind === 'cohort' || reading.kind === 'history') await seen.keepFigures(school, reading, at, document);
    const historyOf = await seen.historiesOf(school, pupilsOf(reading), { url: reading.url, now: at, calendar });
    return { historyOf, notes: await differences(seen, school, reading) };
  } catch (error) {
    console.error('Register Lens: what was seen before could not be read; this page is checked without.', error);
    return null;
  }
}

/** On a pupil's own page, the sessions of which pages said different things. */
async function differences(seen: MarksSeen, school: string, reading: PageReading): Promise<string[]> {
  const [row, ...others] = reading.kind === 'history' ? reading.rows : [];
  if (row === undefined || others.length > 0) return [];
  const found = await seen.disagreementsOf(school, idsOf(row.pupil, reading.url));
  return found.slice(-MOST_DIFFERENCES).map(inWords);
}

function inWords({ date, session, codes }: Disagreement): string {
  const said = codes.map(({ code, page, at }) => `${code || 'no mark'} on ${page} (${dayWords(at.slice(0, 10))})`);
  return `Pages differ on ${dayWords(date)} ${session}: ${said.join('; ')}`;
}

function pupilsOf(reading: PageReading): Pupil[] {
  switch (reading.kind) {
    case 'register': // nothing is said of registers beyond their page
      return [];
    case 'amendments':
      return reading.entries.map(({ pupil }) => pupil);
    case 'leave':
      return reading.requests.map(({ pupil }) => pupil);
    default:
      return reading.rows.map(({ pupil }) => pupil);
  }
}

/** A page with one request is where it is decided. */
function conditionsIn(reading: PageReading, options: CheckOptions): ReportedCondition[] {
  if (reading.kind !== 'leave' || reading.requests.length !== 1) return [];
  return reading.requests.flatMap((request) => conditionsOf(request, options)).map(reportedCondition);
}

/** Sentences hold dates as programs write them. */
function reportedCondition({ title, state, why, proof = [], more = 0, sources }: Condition): ReportedCondition {
  const marks = proof.map(({ date, session, code }) => `${dayWords(date)} ${session} ${code}`);
  return {
    title,
    state,
    why: withDays(why),
    clause: [sources.policy?.clause, sources.national?.source].filter(Boolean).join('; '),
    proof: [...marks, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}

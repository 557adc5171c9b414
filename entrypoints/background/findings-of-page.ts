/**
 * What is said of a page beyond what its own script checks, and what is remembered of it. Owns putting together policy,
 * calendar and what is known of the pupils; the checks themselves are `src/checks`.
 */
import { dayWords } from '../../components/day-words';
import { openDatabase } from '../../src/casework/database';
import { deviceLock } from '../../src/casework/device-key';
import { type MarksSeen, marksSeenIn } from '../../src/casework/marks-seen';
import { type CheckOptions, checkBeyondPage, checks } from '../../src/checks/check-reading';
import type { Finding } from '../../src/checks/finding';
import { type Condition, conditionsOf } from '../../src/checks/leave-conditions';
import { gathered } from '../../src/checks/said-alike';
import { now } from '../../src/clock';
import type { BeyondPage, ReportedCondition } from '../../src/messaging/protocol';
import { isMarksReading, type PageReading, type Pupil } from '../../src/pages/reading';
import { audienceOf, checkSettingsOf } from '../../src/rollout/check-settings';
import { policyOfSchool } from '../../src/rollout/policy-of-school';
import { readSettings } from '../../src/rollout/settings-store';

const NOTHING: BeyondPage = { findings: [], conditions: [] };
const byId = new Map(checks.map((check) => [check.id, check]));

/** `document` tells one loading of a page from all others. */
export async function findingsOfPage(schoolId: string, reading: PageReading, document: string): Promise<BeyondPage> {
  const { values } = await readSettings();
  const school = values.schools.find(({ id }) => id === schoolId);
  const policy = school === undefined ? null : policyOfSchool(school, values);
  if (school === undefined || policy === null) return NOTHING;
  const isTeacher = values.role === 'teacher';
  const calendar = school.calendar ?? null;
  const at = now();
  // a teacher's profile remembers no marks, and has none to go by
  const seen = isTeacher ? null : await marksSeen();
  if (seen !== null) await remember(seen, school.id, reading, at, document);
  const on = { url: reading.url, now: at, calendar };
  const options: CheckOptions = {
    policy,
    calendar,
    now: at,
    history: seen === null ? () => null : await seen.historiesOf(school.id, pupilsOf(reading), on),
    settings: checkSettingsOf(values),
  };
  const isForRole = ({ check }: Finding) => {
    const known = byId.get(check);
    return !isTeacher || (known !== undefined && audienceOf(known, values) === 'teacher');
  };
  const findings = checkBeyondPage(reading, options).filter(isForRole);
  return { findings: gathered(findings), conditions: isTeacher ? [] : conditionsIn(reading, options) };
}

async function remember(
  seen: MarksSeen,
  school: string,
  reading: PageReading,
  at: string,
  document: string,
): Promise<void> {
  if (isMarksReading(reading)) await seen.keep(school, reading, at, document);
  if (reading.kind === 'cohort' || reading.kind === 'history') await seen.keepFigures(school, reading, at, document);
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

function reportedCondition({ title, state, why, proof = [], more = 0, sources }: Condition): ReportedCondition {
  const marks = proof.map(({ date, session, code }) => `${dayWords(date)} ${session} ${code}`);
  return {
    title,
    state,
    why,
    clause: [sources.policy?.clause, sources.national?.source].filter(Boolean).join('; '),
    proof: [...marks, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}

let opened: Promise<MarksSeen> | undefined;

/** One connection while the worker lives; nothing is lost when it is stopped. */
function marksSeen(): Promise<MarksSeen> {
  opened ??= (async () => {
    const database = openDatabase();
    return marksSeenIn(database, await deviceLock(database));
  })();
  return opened;
}

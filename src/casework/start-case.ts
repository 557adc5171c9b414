/** Beginning a case: a checklist for a pupil, or for the school. Owns what a new case is; writes nothing. */
import { type Instant, type IsoDate, londonTime, type SchoolCalendar } from '../attendance';
import type { Checklist } from '../policy/checklist';
import { dueInClear } from './case-progress';
import { type Case, NO_PUPIL, type OpenRecord, type Person, type RecordChange } from './records';

export type CaseStart = {
  /** Random, for the new record. */
  id: string;
  /** The pupil's random name; `NO_PUPIL` for a checklist of the school. */
  pupil: string;
  /** The settings' id of the school, and the pack in force. */
  school: string;
  pack: string;
  checklist: Checklist;
  /** Left out: today. */
  startsOn?: IsoDate;
  sessions?: Case['sessions'];
  /** The checks that offered it. */
  checks?: readonly string[];
  from?: string;
  decision?: string;
};

type Starter = { person: Person; now: Instant; calendar: SchoolCalendar | null };

/** So many sessions, and checks, a record takes. */
const MOST_SESSIONS = 400;
const MOST_CHECKS = 40;

/** A new case, as a change to be written. A checklist of the school is nobody's, whatever pupil is given. */
export function startCase(start: CaseStart, by: Starter): RecordChange<'cases'> {
  const { id, school, pack, checklist, sessions, checks = [], from, decision } = start;
  const value: Case = {
    school,
    checklist: checklist.id,
    pack,
    title: checklist.title.slice(0, 200),
    startedAt: by.now,
    startedBy: by.person,
    startsOn: start.startsOn ?? londonTime(by.now).date,
    checks: checks.slice(0, MOST_CHECKS),
    steps: {},
    dueSet: {},
    closed: null,
    ...(sessions !== undefined && sessions.length > 0 ? { sessions: sessions.slice(-MOST_SESSIONS) } : {}),
    ...(from === undefined ? {} : { from }),
    ...(decision === undefined ? {} : { decision }),
  };
  const pupil = checklist.about === 'school' ? NO_PUPIL : start.pupil;
  return { kind: 'cases', id, pupil, base: null, value, due: dueInClear(value, checklist, by.calendar) };
}

/** Kinds of checklist that count from the first day of the absence, which may be before the day on which they are started. */
const FROM_FIRST_DAY: readonly Checklist['kind'][] = ['first-day', 'absence', 'health', 'missing'];

export const countsFromFirstDay = ({ kind }: Pick<Checklist, 'kind'>): boolean => FROM_FIRST_DAY.includes(kind);

/**
 * The case that goes on where another one ended, about the same sessions: from today, or from the same first day where both
 * count from the beginning of the absence.
 */
export function caseFrom(
  { id: from, pupil, value }: OpenRecord<'cases'>,
  ended: Checklist,
  checklist: Checklist,
  by: Starter,
  id: string,
): RecordChange<'cases'> {
  const { school, pack, sessions, checks, decision } = value;
  const startsOn = countsFromFirstDay(ended) && countsFromFirstDay(checklist) ? value.startsOn : undefined;
  return startCase({ id, pupil, school, pack, checklist, startsOn, sessions, checks, from, decision }, by);
}

/** Checks a reading as other programs ask for it. Owns the choice of checks for a kind of page, and the public options. */
import type { Instant, SchoolCalendar } from '../attendance';
import type { AmendmentEntry, LeaveRequest, PageReading, Pupil } from '../pages/reading';
import type { PolicyPack, PolicyStack } from '../policy/pack';
import national from '../policy/packs/national/pack';
import { absenceChecks } from './absences';
import { amendmentChecks } from './amendments';
import type { Check, CheckInfo } from './check';
import { cohortChecks } from './cohort';
import type { Finding } from './finding';
import { historyChecks } from './history';
import { leaveChecks } from './leave';
import { lintChecks } from './pack';
import type { History } from './pupil-history';
import { registerChecks } from './register';
import type { CheckSettings } from './run';
import { runChecks, stepsOfChecks } from './run-checks';
import { runEntryChecks, runRecordChecks, runRequestChecks, stepsOfRecordChecks } from './run-record-checks';
import { atOnce, type Steps } from './steps';

export type CheckOptions = {
  policy: PolicyPack | PolicyStack;
  calendar: SchoolCalendar | null;
  now: Instant;
  history?: History | ((pupil: Pupil) => History | null) | null;
  settings?: CheckSettings;
};

const marksChecks: readonly Check[] = [...registerChecks, ...historyChecks];
const listChecks: readonly Check[] = [...amendmentChecks, ...leaveChecks, ...cohortChecks, ...absenceChecks];
/** The checks of all kinds of pages, in the order of the catalogue. */
export const pageChecks: readonly Check[] = [...marksChecks, ...listChecks];

/**
 * What policy and law say of a reading: findings of the page first, then in the order of its rows. A check that fails
 * leaves one indeterminate finding with `missing: ['internal']`, never an exception.
 */
export function checkReading(reading: PageReading, options: CheckOptions): Finding[] {
  return atOnce(stepsOfReading(reading, options));
}

/** The same, row by row. */
export function stepsOfReading(reading: PageReading, options: CheckOptions): Steps<Finding[]> {
  const known = withNational(options);
  return reading.kind === 'register' || reading.kind === 'history'
    ? stepsOfChecks(reading, marksChecks, known)
    : stepsOfRecordChecks(reading, listChecks, known);
}

/**
 * What a page's own script leaves to the background: of a history the checks of a pupil's whole record, of lists everything,
 * of a register nothing.
 */
export function checkBeyondPage(reading: PageReading, options: CheckOptions): Finding[] {
  const known = withNational(options);
  if (reading.kind === 'register') return [];
  return reading.kind === 'history'
    ? runChecks(reading, historyChecks, known)
    : runRecordChecks(reading, listChecks, known);
}

/**
 * What policy and law say of one leave request. `history` is that of its pupil; without it, conditions that rest on the
 * pupil's record are indeterminate, never met.
 */
export function checkLeaveRequest(request: LeaveRequest, options: CheckOptions): Finding[] {
  return runRequestChecks(request, leaveChecks, withNational(options));
}

/** What policy and law say of one change of a register. What needs the rest of the log is left out. */
export function checkAmendment(entry: AmendmentEntry, options: CheckOptions): Finding[] {
  return runEntryChecks(entry, amendmentChecks, withNational(options));
}

const withNational = (options: CheckOptions) => ({ ...options, national });

/** Every check there is, without its code. */
export const checks: CheckInfo[] = [...pageChecks, ...lintChecks].map(
  ({ id, page, severity, audience, needs, title }) => ({ id, page, severity, audience, needs: [...needs], title }),
);

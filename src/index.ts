/** The headless face: what other programs may rely on. Plain data in, plain data out, no side effects. */
import './zod-jitless';
import type { IsoDate } from './attendance';
import type { PolicyPack, PolicyStack } from './policy/pack';
import { policyPacks } from './policy/packs';
import { type PolicyView, resolvePolicy as resolve } from './policy/resolve';

export {
  type AbsenceRun,
  absenceRuns,
  addSchoolDays,
  type Closure,
  type CodeClass,
  codeClass,
  compulsoryAge,
  formatRate,
  type Headroom,
  headroom,
  type Instant,
  type IsoDate,
  type Mark,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type Session,
  type Summary,
  schoolDaysBetween,
  summarise,
  summariseCounts,
  type Time,
} from './attendance';
export type { CheckInfo } from './checks/check';
export { type CheckOptions, checkAmendment, checkLeaveRequest, checkReading, checks } from './checks/check-reading';
export type { Finding, Severity } from './checks/finding';
export { type Condition, conditionsOf } from './checks/leave-conditions';
export { lintPolicyPack } from './checks/lint-policy-pack';
export type { History } from './checks/pupil-history';
export { type Replayed, type ReplayOptions, replay } from './checks/replay';
export { mergeReadings } from './pages/merge-readings';
export { readPage } from './pages/read-page';
export type {
  AbsenceRow,
  AbsencesReading,
  AmendmentEntry,
  AmendmentsReading,
  Cell,
  CellState,
  CohortReading,
  CohortRow,
  Coverage,
  HistoryReading,
  LeaveReading,
  LeaveRequest,
  MarksReading,
  PageReading,
  Printed,
  Pupil,
  PupilRow,
  RegisterReading,
} from './pages/reading';
export { parseReading, type ReadingProblem } from './pages/reading-schema';
export type { ReadOptions } from './pages/scan-page';
export type { PolicyPack, PolicyStack, Stated } from './policy/pack';
export { type PackProblem, parsePolicyPack } from './policy/parse-pack';
export type { PolicyView, ResolvedValue } from './policy/resolve';
export { policyPacks };

/** Looks a policy up for a year group and a date: the school's value, else the trust's, else the national one. */
export function resolvePolicy(stack: PolicyPack | PolicyStack, at: { year?: string; on: IsoDate }): PolicyView {
  return resolve(stack, at, policyPacks.national);
}

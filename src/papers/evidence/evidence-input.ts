/** What an evidence pack is made of: plain data that others hold. Owns the shape; notes and flags have no place in it. */
import type { Instant, IsoDate, Mark, SchoolCalendar, Session } from '../../attendance';
import type { Case, Contact, LeaveDecision, LetterEntry, NoticeEntry, Person, Support } from '../../casework/records';
import type { ReadinessItem } from '../../casework/referral-readiness';

export type At = { date: IsoDate; session: Session };

/** One point of what a local authority asks for, as the readiness list gives it. */
export type ReadinessPoint = Pick<ReadinessItem, 'title' | 'state' | 'words'>;

export type EvidenceRules = {
  policyName: string;
  /** Clauses of it that were used. */
  clauses: readonly string[];
  /** "It gives no session count." */
  policyNote?: string;
  /** National sources, each with its edition. */
  national: readonly string[];
  /** Which table of codes and rules it was made with: "2026-09". */
  ruleSet: string;
};

export type EvidenceInput = {
  school: string;
  localAuthority: string | null;
  pupil: { name: string | null; year: string | null; group: string | null };
  onRollSince: IsoDate | null;
  at: Instant;
  by: Person;
  /** Of this school, and of no day before the pupil was on roll. */
  marks: readonly Mark[];
  /** False: marks may be missing here that the MIS has; every figure is then "at least". */
  isComplete: boolean;
  /** The whole school's: by it school weeks and days to be kept are counted. */
  calendar: SchoolCalendar | null;
  /** Of the pupil's year group: a session that was closed to it lacks no mark. */
  ownCalendar: SchoolCalendar | null;
  /** The last session that counts; left out, the last with a mark. */
  upTo?: At;
  /** After how many school days an N has to be settled. */
  nLimit: number | null;
  /** What the register's page itself says of a session: times, comments that may be shown. */
  registerSays?: readonly (At & { words: string })[];
  contacts: readonly Contact[];
  supports: readonly Support[];
  letters: readonly LetterEntry[];
  decisions: readonly LeaveDecision[];
  notices: readonly NoticeEntry[];
  /** Cases with the words of their checklist's steps. */
  cases: readonly { case: Case; stepWords: Readonly<Record<string, string>> }[];
  readiness: readonly ReadinessPoint[];
  rules: EvidenceRules;
};

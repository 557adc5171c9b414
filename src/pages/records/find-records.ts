/**
 * Every list or form of records in a page. Owns the order in which kinds are looked for, and that one element is of one
 * kind; how each kind is known is for its own files. A page without any of them costs a few looks at headings.
 */
import { containsAcross } from '../generic/page-roots';
import { findAbsences } from './absence-list';
import { findAmendments } from './amendment-log';
import { findCohorts } from './cohort-list';
import { findLeaveRequests } from './leave-request';
import type { RecordCandidate, RecordSearch, RecordSteps } from './record-reader';

/**
 * What has headings over columns goes before what has labels only; then the kind that needs more to be known goes first:
 * amendments, leave, absences, cohort. What stands in, around or in the place of something found before is left out.
 */
export function* findRecords(search: RecordSearch): RecordSteps<RecordCandidate[]> {
  const all = [
    ...(yield* findAmendments(search)),
    ...(yield* findLeaveRequests(search)),
    ...(yield* findAbsences(search)),
    ...(yield* findCohorts(search)),
  ];
  const kept: RecordCandidate[] = [];
  for (const candidate of [...all.filter(({ grid }) => grid !== null), ...all.filter(({ grid }) => grid === null)])
    if (!kept.some(({ element }) => overlap(element, candidate.element))) kept.push(candidate);
  return kept;
}

function overlap(one: Element, other: Element): boolean {
  return containsAcross(one, other) || containsAcross(other, one);
}

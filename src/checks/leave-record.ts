/**
 * A pupil's record as a leave request is held against it. Owns which marks count: those of this school year that are no part
 * of the very leave that is asked for.
 */
import type { CodeClass, IsoDate, Mark, Summary } from '../attendance';
import { codeClass, summarise } from '../attendance';
import { isFor } from './leave-log';
import type { RequestSubject } from './record-subjects';

type Subject = Pick<RequestSubject, 'facts' | 'request' | 'policy'>;

/** T-30: the policies name no look-back; this school year, unless the school says that all that is known counts. */
export function recordedMarks({ facts, request, policy }: Subject): Mark[] {
  const from = policy.own('leave.lookBack')?.value === 'all' ? '' : facts.yearFrom;
  return facts.marks.filter((mark) => mark.date >= from && !isFor(request, mark));
}

/** Totals of this school year without the leave that is asked for. */
export function summaryBeside({ facts, request }: Pick<Subject, 'facts' | 'request'>): Summary {
  return summarise(
    facts.marks.filter((mark) => !isFor(request, mark)),
    { from: facts.yearFrom },
  );
}

/** The absences of these kinds among them. */
export function absencesBeside({ facts, request }: Pick<Subject, 'facts' | 'request'>, ...kinds: CodeClass[]): Mark[] {
  const beside = facts.marks.filter((mark) => !isFor(request, mark));
  return absencesIn(beside, facts.yearFrom, ...kinds);
}

/** Absences of these kinds from a day on. */
export function absencesIn(marks: readonly Mark[], from: IsoDate, ...kinds: CodeClass[]): Mark[] {
  return marks.filter(({ code, date }) => {
    const kind = codeClass(code, date);
    return date >= from && kind !== null && kinds.includes(kind);
  });
}

/** Why the MIS's figures of a list differ from ours. Owns what of each pupil is asked; the search is `papers/explain-figures`'s. */
import type { CohortRow } from '../../src/review/cohort-row';
import { nameOf } from '../../src/review/cohort-row';
import { type DifferGroup, differGroup, type GroupPupil } from '../../src/review/differ-group';
import { explainedOf } from '../../src/review/differ-walk';
import { ownCalendar } from '../../src/review/own-calendar';
import type { Known, KnownSchool } from '../sidepanel/known';
import { ownPupilMarks } from '../sidepanel/views/pupil-marks';
import type { SchoolSeen } from './review-data';

/** Null where no figure of the MIS was read of anybody. */
export function differOf(
  rows: readonly CohortRow[],
  { known, school, seen }: { known: Known; school: KnownSchool; seen: SchoolSeen | null },
): DifferGroup | null {
  const { now, today } = known;
  return differGroup(
    rows.flatMap((row): GroupPupil[] => {
      const { key, who, year, figures, printed } = row;
      const history = who === null ? undefined : seen?.pupils.get(who)?.history;
      if (history === undefined || figures === null || printed === null) return [];
      const { on, of } = printed.printed;
      const calendar = ownCalendar(school.calendar, year, today);
      const asked = {
        seen: ownPupilMarks(history, { school: school.calendar, own: calendar }, now),
        ahead: history.marks.filter(({ date }) => date > today),
        calendar,
        printed: { printed: of, on, mis: null, from: null },
        today,
      };
      return [{ key, name: nameOf(row), explained: explainedOf(asked, figures.unread), year, printed: of }];
    }),
  );
}

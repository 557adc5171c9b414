/** The list of pupils: whom it is of, which of them are asked for, the table, and what is done with those selected. Owns the order of these. */
import { Empty } from '../panel/parts';
import { CohortGroups } from './cohort-groups';
import { CohortHead } from './cohort-head';
import { ReadingLine } from './cohort-reading';
import { CohortTable } from './cohort-table';
import type { CohortEvents, CohortView } from './cohort-view';
import { SelectBar } from './select-bar';

export function CohortPlace({ view, events }: { view: CohortView; events: CohortEvents }) {
  const total = view.chips[0]?.count ?? 0;
  return (
    <div class="cohort">
      <CohortHead view={view} events={events} />
      <ReadingLine view={view} events={events} />
      {view.groups !== null ? (
        <CohortGroups groups={view.groups} events={events} />
      ) : view.rows.length > 0 ? (
        <CohortTable view={view} events={events} />
      ) : total > 0 ? (
        <Empty>Nobody here: choose another filter, or find fewer words.</Empty>
      ) : (
        view.reading === null && (
          <Empty>
            No mark of a pupil was read yet. Open a register, a list or a pupil’s attendance in your MIS, or add a file
            under Files, and the pupils stand here.
          </Empty>
        )
      )}
      {view.selected.size > 0 && view.groups === null && <SelectBar view={view} events={events} />}
    </div>
  );
}

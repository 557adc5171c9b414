/** The list while nobody may see names: how many there are of each kind. Owns that line. */
import { countOf, Empty } from '../panel/parts';
import { ReadingLine } from './cohort-reading';
import type { CohortView } from './cohort-view';

export function CohortCounts({ view }: { view: CohortView }) {
  const [all] = view.chips;
  return (
    <section class="counts" aria-label="Counts without names">
      <h1>The officer’s view</h1>
      <ReadingLine view={view} events={null} />
      {all === undefined || all.count === 0 ? (
        <Empty>No mark was read yet. Open a register, a list or a pupil’s attendance in your MIS.</Empty>
      ) : (
        <>
          <p class="rl-13 rl-2">
            Marks of {countOf(all.count, 'pupil')} were read. Names are shown once it is unlocked.
          </p>
          <ul class="chips-closed">
            {view.chips.slice(1).map(({ filter, words, count }) => (
              <li key={filter}>
                {words} <b>{count}</b>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

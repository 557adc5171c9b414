/** Names that a page shows and casework does not have: how many, and the way to keep them. Owns the button and how far it is. */
import { DoingLine } from '../panel/doing-line';
import { useDoing } from '../panel/use-doing';
import type { CohortEvents, CohortView } from './cohort-view';

type KeepNamesProps = { view: Pick<CohortView, 'unkept'>; events: Pick<CohortEvents, 'keepNames'> };

export function KeepNames({ view: { unkept }, events }: KeepNamesProps) {
  const doer = useDoing();
  const { isBusy, problem } = doer;
  if (unkept === 0 && !isBusy && problem === '') return null;
  return (
    <div class="keep-names">
      {unkept > 0 && (
        <button
          type="button"
          class="rl-btn quiet"
          aria-disabled={isBusy}
          onClick={() => void doer.start((run) => events.keepNames(run))}
        >
          Keep these names ({unkept.toLocaleString('en-GB')})
        </button>
      )}
      <DoingLine doer={doer} label="Keeping names" canCancel />
    </div>
  );
}

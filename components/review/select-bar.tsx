/** What can be done with the pupils that are selected. Owns the bar; starting a checklist is a form of its own. */
import { useState } from 'preact/hooks';
import { DoingLine } from '../panel/doing-line';
import { countOf } from '../panel/parts';
import { useDoing } from '../panel/use-doing';
import type { CohortEvents, CohortView } from './cohort-view';
import { SelectStart } from './select-start';

const MOST_NAMED = 6;
/** More are taken one after another from their own pages. */
const MOST_PACKS = 40;

export function SelectBar({ view, events }: { view: CohortView; events: CohortEvents }) {
  const [open, setOpen] = useState<'start' | 'packs' | null>(null);
  const doer = useDoing();
  const keys = [...view.selected];
  const shown = view.rows.filter(({ key }) => view.selected.has(key));
  const names = shown.map((row) => view.cell(row, 'pupil').main);
  const more = keys.length - Math.min(names.length, MOST_NAMED);
  return (
    <section class="sb" aria-label="Selection">
      <div class="line">
        <b>{keys.length} selected</b>
        <span class="rl-13 rl-2 names">
          {names.slice(0, MOST_NAMED).join(', ')}
          {more > 0 && ` and ${more} more`}
          {shown.length < keys.length && ` (${keys.length - shown.length} not shown by the filter)`}
        </span>
        <span class="go">
          <button
            type="button"
            class="rl-btn pri"
            aria-expanded={open === 'start'}
            onClick={() => setOpen(open === 'start' ? null : 'start')}
          >
            Start a checklist…
          </button>
          <button
            type="button"
            class="rl-btn"
            aria-expanded={open === 'packs'}
            onClick={() => setOpen(open === 'packs' ? null : 'packs')}
          >
            Evidence packs…
          </button>
          <button
            type="button"
            class="rl-btn"
            aria-disabled={doer.isBusy}
            onClick={() => void doer.start(() => events.copyRows())}
          >
            Copy
          </button>
          <button
            type="button"
            class="rl-btn"
            aria-disabled={doer.isBusy}
            onClick={() => void doer.start((run) => events.saveRows(run))}
          >
            Save as CSV
          </button>
          <button type="button" class="rl-btn quiet" onClick={() => events.select(new Set())}>
            Clear
          </button>
        </span>
      </div>
      <DoingLine doer={doer} label="Making the file" />
      {open === 'start' && <SelectStart view={view} events={events} onClose={() => setOpen(null)} />}
      {open === 'packs' && (
        <div class="packs">
          <p class="rl-12 rl-2">Each opens in a tab of its own, to be looked through and printed.</p>
          <ul>
            {shown.slice(0, MOST_PACKS).map((row) => (
              <li key={row.key}>
                <button type="button" class="link" disabled={row.who === null} onClick={() => events.openPack(row.key)}>
                  {view.cell(row, 'pupil').main}
                </button>
              </li>
            ))}
          </ul>
          {shown.length > MOST_PACKS && (
            <p class="rl-12 rl-2">{countOf(shown.length - MOST_PACKS, 'more pupil')}: select fewer to see them here.</p>
          )}
        </div>
      )}
    </section>
  );
}

/** Starting one checklist for several pupils: which, for whom, and who has it already. Owns the form. */
import { useMemo, useState } from 'preact/hooks';
import { DoingLine } from '../panel/doing-line';
import { SelectField } from '../panel/fields';
import { countOf } from '../panel/parts';
import { useDoing } from '../panel/use-doing';
import type { CohortEvents, CohortView } from './cohort-view';

type StartProps = { view: CohortView; events: CohortEvents; onClose(): void };

export function SelectStart({ view, events, onClose }: StartProps) {
  const [checklist, setChecklist] = useState(view.checklists[0]?.value ?? '');
  const doer = useDoing();
  const preview = useMemo(() => events.previewStart(checklist), [checklist, view.selected, view.rows]);

  async function start(event: Event): Promise<void> {
    event.preventDefault();
    const result = await doer.start((run) => events.startChecklist(checklist, run));
    if (result?.ok) onClose();
  }

  if (view.checklists.length === 0) return <p class="problem">The policy has no checklist about a pupil.</p>;
  return (
    <div class="rl-panel">
      <form class="form" onSubmit={(event) => void start(event)}>
        <SelectField label="Checklist" value={checklist} choices={view.checklists} onValue={setChecklist} />
        <p class="rl-13">
          {preview.start.length === 0 ? (
            'Nobody is left to start it for.'
          ) : (
            <>
              Starts for <b>{countOf(preview.start.length, 'pupil')}</b>: {preview.start.join(', ')}.
            </>
          )}
        </p>
        {preview.running.length > 0 && (
          <p class="rl-13">
            Left out, since it is running already: <b>{preview.running.join(', ')}</b>.
          </p>
        )}
        {preview.unknown.length > 0 && (
          <p class="rl-13">
            Left out, since the page gives no id by which they are found again: {preview.unknown.join(', ')}.
          </p>
        )}
        <DoingLine doer={doer} label="Starting" canCancel />
        <div class="go">
          <button type="submit" class="rl-btn pri" disabled={preview.start.length === 0} aria-disabled={doer.isBusy}>
            {preview.start.length === 1 ? 'Start it' : `Start for ${preview.start.length}`}
          </button>
          <button type="button" class="rl-btn quiet" onClick={onClose}>
            Close
          </button>
        </div>
      </form>
    </div>
  );
}

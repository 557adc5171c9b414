/** Files where pages fail: choose, settle the columns, look at what would come, import. Owns the order of the steps and the way back. */
import { useEffect, useRef } from 'preact/hooks';
import { CheckStep } from './check-step';
import { ColumnsStep } from './columns-step';
import { DropFile } from './drop-file';
import type { DoneStep, ImportEvents, ImportView } from './import-view';
import { counted } from './import-words';

type ImportFilesProps = { view: ImportView; events: ImportEvents };

const STEPS = [
  ['file', 'File'],
  ['columns', 'Columns'],
  ['check', 'Check'],
  ['done', 'Import'],
] as const;

export function ImportFiles({ view, events }: ImportFilesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(view.step);
  useEffect(() => {
    // whoever works by keyboard goes on where the next step begins
    if (shown.current !== view.step) heading.current?.focus();
    shown.current = view.step;
  }, [view.step]);
  return (
    <div class="rl-import" data-step={view.step}>
      <h1 ref={heading} tabIndex={-1}>
        Files
      </h1>
      {view.step === 'off' ? (
        <p class="empty">{view.words}</p>
      ) : (
        <>
          <ol class="steps rl-12" aria-label="Steps">
            {STEPS.map(([step, words]) => (
              <li key={step} aria-current={step === view.step ? 'step' : undefined}>
                {words}
              </li>
            ))}
          </ol>
          <Step view={view} events={events} />
        </>
      )}
    </div>
  );
}

function Step({ view, events }: ImportFilesProps) {
  switch (view.step) {
    case 'file':
      return <DropFile view={view} events={events} />;
    case 'columns':
      return <ColumnsStep view={view} events={events} />;
    case 'check':
      return <CheckStep view={view} events={events} />;
    case 'done':
      return <Done view={view} events={events} />;
    default:
      return null;
  }
}

function Done({ view, events }: { view: DoneStep; events: ImportEvents }) {
  return (
    <section data-part="done">
      <h2>{view.file}</h2>
      <p role="status">{view.words}</p>
      {view.names !== null && <p>{view.names}</p>}
      {view.left !== null && <p class="rl-2">{view.left}</p>}
      <div class="acts">
        <button type="button" class="rl-btn pri" onClick={events.again}>
          Another file
        </button>
        {view.problems > 0 && (
          <button type="button" class="rl-btn" onClick={events.saveProblems}>
            Save {counted(view.problems, 'problem')} (.csv)
          </button>
        )}
      </div>
    </section>
  );
}

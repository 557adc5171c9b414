/** The running clock of a missing child. Owns its line; only a threshold that is passed is announced, never each minute. */
import type { TimerView } from './cases-view';

export function Timers({ timers, onOpen }: { timers: readonly TimerView[]; onOpen(caseId: string): void }) {
  if (timers.length === 0) return null;
  return (
    <section class="rl-sec timers" aria-label="Missing children">
      {timers.map(({ caseId, name, since, running, next, isOver }) => (
        <div key={caseId} class={`timer${isOver ? ' over' : ''}`}>
          <p class="big">{running}</p>
          <div>
            <p>
              <button type="button" class="name" onClick={() => onOpen(caseId)}>
                {name}
              </button>{' '}
              <span class="rl-12 rl-2">missing {since}</span>
            </p>
            <p class={`rl-13${isOver ? ' rl-err rl-b' : ''}`} role="status">
              {next}
            </p>
          </div>
        </div>
      ))}
    </section>
  );
}

/** How far the reading of marks is, a way to stop it, and what was left unread. Owns that line. */
import type { CohortEvents, CohortView } from './cohort-view';

type ReadingProps = {
  view: Pick<CohortView, 'reading' | 'unfinished'>;
  events: Pick<CohortEvents, 'stopReading' | 'readAgain'> | null;
};

export function ReadingLine({ view: { reading, unfinished }, events }: ReadingProps) {
  if (reading !== null)
    return (
      <div class="reading">
        <progress
          aria-label="Reading marks"
          max={reading.of ?? undefined}
          value={reading.of === null ? undefined : reading.done}
        />
        <span class="rl-12 rl-2">
          Reading marks · {reading.done}
          {reading.of === null ? '' : ` of ${reading.of}`} pupils
        </span>
        {events && (
          <button type="button" class="rl-btn sm" onClick={events.stopReading}>
            Cancel
          </button>
        )}
      </div>
    );
  if (unfinished === '') return null;
  return (
    <div class="reading">
      <p class="problem">{unfinished}</p>
      {events && (
        <button type="button" class="rl-btn sm" onClick={events.readAgain}>
          Read again
        </button>
      )}
    </div>
  );
}

/** What both sides changed since the last merge: both values, and the choice of a person. Owns the list. */
import type { ConflictView, DataEvents } from './data-view';
import { DoingLine } from './doing-line';
import { Section } from './parts';
import { useDoing } from './use-doing';

type ConflictListProps = { conflicts: readonly ConflictView[]; onResolve: DataEvents['resolveConflict'] };

export function ConflictList({ conflicts, onResolve }: ConflictListProps) {
  return (
    <Section title="Changed on both sides" meta={conflicts.length} name="conflicts">
      <p class="rl-12 rl-2">The newer was taken. Take the other where that is the right one.</p>
      <ul class="lines">
        {conflicts.map((conflict) => (
          <Conflict key={conflict.id} conflict={conflict} onResolve={onResolve} />
        ))}
      </ul>
    </Section>
  );
}

function Conflict({ conflict, onResolve }: { conflict: ConflictView; onResolve: DataEvents['resolveConflict'] }) {
  const { id, what, here, there, taken } = conflict;
  const doer = useDoing();
  const take = (side: 'here' | 'there') => () => void doer.start(() => onResolve(id, side));
  const side = (name: 'here' | 'there', title: string, text: string) => (
    <div>
      <p class="rl-gl">
        {title}
        {taken === name && ' · taken'}
      </p>
      <p class="said-text rl-13">{text || 'nothing'}</p>
      <button
        type="button"
        class="rl-btn sm"
        aria-disabled={doer.isBusy}
        aria-label={`${taken === name ? 'Keep' : 'Take this'}: ${title.toLowerCase()}, ${what}`}
        onClick={take(name)}
      >
        {taken === name ? 'Keep' : 'Take this'}
      </button>
    </div>
  );
  return (
    <li>
      <p class="rl-13">
        <b>{what}</b>
      </p>
      <div class="texts">
        {side('here', 'Here', here)}
        {side('there', 'In the file', there)}
      </div>
      <DoingLine doer={doer} />
    </li>
  );
}

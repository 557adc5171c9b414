/** A checklist with a box to tick for each step. Owns its look; what is due was reckoned before. */
import type { StepLine } from './step-lines';

const LOOKS = { done: 'done', now: 'now', 'to-come': '' } as const;

type ChecklistView = {
  title: string;
  trigger: string;
  note: string;
  lines: readonly StepLine[];
  onTick(id: string, isDone: boolean): void;
};

export function ChecklistSteps({ title, trigger, note, lines, onTick }: ChecklistView) {
  const done = lines.filter(({ state }) => state === 'done').length;
  return (
    <div class="rl rl-widget rl-panel checklist" part="root">
      <div class="rl-sh" part="heading">
        <h2>{title}</h2>
        <span class="m">{trigger}</span>
        <span class="r" role="status">
          {done} of {lines.length} done
        </span>
      </div>
      {note && <p class="rl-12 rl-2">{note}</p>}
      <ol class="lad" part="list">
        {lines.map((line, index) => (
          <Step key={line.id} line={line} number={index + 1} onTick={onTick} />
        ))}
      </ol>
    </div>
  );
}

type StepProps = { line: StepLine; number: number; onTick: ChecklistView['onTick'] };

function Step({ line, number, onTick }: StepProps) {
  const { id, text, clause, state, when, isOverdue, why, owner, notes } = line;
  return (
    <li class={`st ${LOOKS[state]}`} part="step" aria-current={state === 'now' ? 'step' : undefined}>
      <span class="no" aria-hidden="true">
        {number}
      </span>
      <div>
        <label class="h">
          <input
            type="checkbox"
            checked={state === 'done'}
            onChange={(event) => onTick(id, event.currentTarget.checked)}
          />
          <b>
            <span class="rl-unseen">Step {number}: </span>
            {text}
          </b>
          <span class="rl-2">{clause}</span>
        </label>
        <p class="m">
          <span class={isOverdue ? 'rl-err' : ''}>{when}</span>
          {when && ' · '}
          {owner}
        </p>
        {why && <p class="m">{why}</p>}
        {notes.map((one) => (
          <p key={one} class="m">
            {one}
          </p>
        ))}
      </div>
    </li>
  );
}

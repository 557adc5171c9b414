/** What the policy asks of the leave request that is open; what it says binds nobody who may decide. */
import type { ReportedCondition } from '../../src/messaging/protocol';
import { LeaveEffectTable } from '../review/leave-effect';
import type { EffectView } from '../review/leave-view';
import { Shape } from '../shape';

const STATE_WORDS = { met: 'Met', broken: 'Not met', unknown: 'Unknown' } as const;
const IN_ORDER = ['broken', 'unknown', 'met'] as const;

type LeaveProps = {
  conditions: readonly ReportedCondition[];
  /** What it would make of the pupil's figures; null, or left out, where nobody can tell. */
  effect?: EffectView | null;
};

export function LeaveConditions({ conditions, effect = null }: LeaveProps) {
  const ordered = IN_ORDER.flatMap((state) => conditions.filter((one) => one.state === state));
  return (
    <>
      <h3 class="rl-gl">Conditions of your policy · {conditions.length}</h3>
      <p class="rl-13">The headteacher decides, and may decide otherwise with a reason.</p>
      <ul class="conditions">
        {ordered.map(({ title, state, why, clause, proof }) => (
          <li key={title} data-state={state}>
            <span class={`state ${state}`}>
              {state !== 'met' && <Shape severity={state === 'broken' ? 'error' : 'info'} />}
              {STATE_WORDS[state]}
            </span>
            <div>
              <b>{title}</b>
              <p class="rl-12 rl-2">{why}</p>
              {proof !== '' && !isSaidIn(why, proof) && <p class="rl-12 rl-2">{proof}</p>}
            </div>
            <span class="rl-12 rl-2">{clause}</span>
          </li>
        ))}
      </ul>
      {effect && (
        <>
          <h3 class="rl-gl">What it would make of the figures</h3>
          <LeaveEffectTable effect={effect} />
        </>
      )}
    </>
  );
}

/** Whether the reason names every mark of the proof, "Tue 10 Nov AM U": one list of them is enough. */
function isSaidIn(why: string, proof: string): boolean {
  return proof.split(', ').every((mark) => why.includes(mark.replace(/ \S+$/, '')));
}

/** What comes next for a pupil, and what a referral still lacks. Owns the look; what is due was worked out by casework. */
import type { PupilReviewView } from '../../../src/review/pupil-review';
import { Offers } from '../../panel/offers';
import { Due } from '../../panel/parts';
import { Part } from './part';
import type { PupilReviewEvents } from './pupil-events';

type Casework = NonNullable<PupilReviewView['casework']>;
const STATES = { ready: 'Ready', missing: 'Missing', unknown: 'Not known' } as const;

export function NextPart({ casework, events }: { casework: PupilReviewView['casework']; events: PupilReviewEvents }) {
  if (casework === null)
    return (
      <Part title="Next step" name="next">
        <p class="pr-quiet">Casework is locked: unlock it to see cases, offers and what a referral lacks.</p>
      </Part>
    );
  const { cases, offers } = casework;
  return (
    <Part title="Next step" meta="from this school’s checklists" name="next">
      {cases.length === 0 && offers.length === 0 && <p class="pr-quiet">No case is open, and nothing is offered.</p>}
      <ul class="pr-list">
        {cases.map(({ id, title, step, due, now, proof }) => (
          <li key={id}>
            <b>{title}</b>, {step} {due && <Due due={due} />}
            {now && (
              <p>
                {now.text}. <span class="pr-quiet">{now.words}</span>
              </p>
            )}
            {proof && <p class="pr-quiet">Shown as done by the page: {proof}.</p>}
          </li>
        ))}
      </ul>
      {cases.length > 0 && <p class="pr-quiet">Steps are done, and skipped, in the side panel under Cases.</p>}
      <div class="rl-panel pr-offers">
        <Offers offers={offers} events={events} />
      </div>
    </Part>
  );
}

/** Point by point what a local authority asks for. */
export function ReferralPart({ readiness }: { readiness: NonNullable<Casework['readiness']> }) {
  return (
    <Part title="Missing for a referral" meta={readiness.words} name="referral">
      <table class="pr-table">
        <caption class="rl-unseen">What a local authority asks for, point by point</caption>
        <thead>
          <tr>
            <th scope="col">Point</th>
            <th scope="col">State</th>
            <th scope="col">What there is</th>
          </tr>
        </thead>
        <tbody>
          {readiness.points.map(({ title, state, words }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td class={state === 'missing' ? 'rl-b' : undefined}>{STATES[state]}</td>
              <td>{words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

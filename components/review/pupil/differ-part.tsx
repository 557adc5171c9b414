/** From the MIS's figure to ours and to the Department's method. Owns the look of that walk. */
import type { DifferPart as Differ, WalkStep } from '../../../src/review/differ-walk';
import { Part } from './part';
import { Said } from './said';

export function DifferPart({ differ }: { differ: Differ }) {
  const { printed, outcome, said, walks, ours, department } = differ;
  return (
    <Part title="Why do our figures differ?" meta={printed} name="differ" isWide>
      <p class={outcome === 'not-explained' ? 'rl-b' : undefined}>
        <Said words={said} />
      </p>
      {walks.map(({ steps }, index) => (
        <div key={index} class="pr-walk">
          {walks.length > 1 && <h3>Explanation {String.fromCharCode(65 + index)}</h3>}
          <Steps steps={steps} name="From the MIS’s figure to ours" />
        </div>
      ))}
      <p>
        Ours, for the days that the page states: <Said words={ours} />
      </p>
      <details class="pr-working">
        <summary>On to the Department’s method</summary>
        <Steps steps={department.steps} name="From ours to the Department’s method" />
        <p>
          By the Department’s method: <Said words={department.counts} />
        </p>
        <p class="pr-quiet">{department.scope}</p>
      </details>
    </Part>
  );
}

export function Steps({ steps, name }: { steps: readonly WalkStep[]; name: string }) {
  return (
    <table class="pr-table">
      <caption class="rl-unseen">{name}</caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">About</th>
          <th scope="col">Changes</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ words, sessions, change }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td>{sessions.length === 0 ? '–' : <Said words={sessions} />}</td>
            <td>{change.length === 0 ? 'nothing' : <Said words={change} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

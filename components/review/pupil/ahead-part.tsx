/** Where attendance will be at the end of the term and of the year, under three assumptions. Owns the look of them. */
import type { AheadPart as Ahead, Assumption, Horizon } from '../../../src/review/pupil-ahead';
import { Meter } from '../chart-scale';
import { Part } from './part';
import { Said, textOf } from './said';
import { WorkingOut } from './working-out';

const ANSWERS = { yes: 'would be met', no: 'would not be met', unsure: 'not certain' } as const;

export function AheadPart({ ahead: { horizons, why } }: { ahead: Ahead }) {
  return (
    <Part title="If it goes on" meta="three plain assumptions, no forecast" name="ahead" isWide>
      <div class="pr-horizons">
        {horizons.map((horizon) => (
          <Of key={horizon.key} horizon={horizon} />
        ))}
      </div>
      {why && <p class="pr-quiet">{why}</p>}
    </Part>
  );
}

function Of({ horizon: { name, said, assumptions } }: { horizon: Horizon }) {
  return (
    <div>
      <h3>To {name}</h3>
      <p class="pr-quiet">
        <Said words={said} />; every one is taken as possible.
      </p>
      {assumptions.map((assumption) => (
        <One key={assumption.key} assumption={assumption} until={name} />
      ))}
    </div>
  );
}

function One({ assumption: { name, percent, at, lines, working }, until }: { assumption: Assumption; until: string }) {
  const met = lines.filter(({ answer }) => answer !== 'no');
  const words = lines.map(({ name: line, answer }) => `${line}: ${ANSWERS[answer]}`).join('; ');
  return (
    <div class="pr-assumption">
      <p>
        {name}: <Said words={percent} />
      </p>
      <Meter at={at} lines={lines} said={`${name}: ${textOf(percent)} at ${until}. ${words}`} />
      <p class="pr-quiet">
        {lines.length === 0
          ? 'No line is set.'
          : met.length === 0
            ? 'No line of the policy would be met.'
            : `${met.map(({ name: line, answer }) => `${line}: ${ANSWERS[answer]}`).join('; ')}.`}
      </p>
      <WorkingOut of={`${name}, to ${until}`} lines={working} />
    </div>
  );
}

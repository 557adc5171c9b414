/** What leave would make of a pupil's figures, as a table. Owns its look; the panel shows it too. */
import { CellContent } from './cohort-cell';
import type { EffectView } from './leave-view';
import { ScrollRegion } from './scroll-region';

export function LeaveEffectTable({ effect: { outcomes, lines, notes } }: { effect: EffectView }) {
  return (
    <>
      <ScrollRegion name="scroll" label="Figures, with and without the leave">
        <table class="effect" aria-label="Effect on the pupil’s figures">
          <thead>
            <tr>
              <td />
              <th scope="col">Now</th>
              {outcomes.map((words) => (
                <th key={words} scope="col">
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, now, outcomes: after }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <CellContent words={now} />
                </td>
                {after.map((words, at) => (
                  <td key={outcomes[at]}>
                    <CellContent words={words} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {notes.map((note) => (
        <p key={note} class="rl-12 rl-2">
          {note}
        </p>
      ))}
    </>
  );
}

/** The times of the registers: what the policy states, with its clause, and what the school sets where it is silent. */
import { Locked } from './locked';
import type { OptionsActions, OptionsView } from './settings-view';

const BOUNDARIES: [string, string][] = [
  ['exclusive', 'comes after the close'],
  ['inclusive', 'comes before the close'],
  ['ambiguous', 'is left open: never judged'],
];

const FROM: Record<OptionsView['times'][number]['from'], string> = {
  pack: 'policy',
  school: 'your school',
  trust: 'set by your trust',
  silent: 'nobody yet',
};

export function TimesSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const isLocked = view.from.schools === 'managed';
  return (
    <section aria-labelledby="times">
      <h2 id="times">Register times</h2>
      {isLocked && <Locked setting="schools" />}
      <p class="rl-13 rl-2">A check needs these. Where the policy is silent and you set nothing, it stays off.</p>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">In force</th>
            <th scope="col">Clause</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {view.times.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <label for={row.key}>{row.label}</label>
              </th>
              <td>
                {row.key.endsWith('boundary') ? (
                  <select
                    id={row.key}
                    class="rl-in"
                    value={row.value || 'ambiguous'}
                    disabled={isLocked || row.from === 'trust'}
                    onChange={(event) => actions.changeBoundary(row.key, event.currentTarget.value)}
                  >
                    {BOUNDARIES.map(([value, label]) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </select>
                ) : (
                  <input
                    id={row.key}
                    type="time"
                    class="rl-in"
                    value={row.value}
                    disabled={isLocked || row.from === 'trust'}
                    onChange={(event) => actions.changeTime(row.key, event.currentTarget.value)}
                  />
                )}
                {row.byYear && <span class="rl-12 rl-2"> {row.byYear}</span>}
              </td>
              <td data-name="Clause">
                {row.from === 'silent' ? <span class="rl-3">policy is silent</span> : row.clause}
              </td>
              <td data-name="From">
                {FROM[row.from]}
                {row.from === 'school' && !isLocked && (
                  <>
                    {' · '}
                    <button
                      type="button"
                      class="link"
                      aria-label={`undo ${row.label}: back to the policy’s`}
                      onClick={() => actions.changeTime(row.key, '')}
                    >
                      undo
                    </button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

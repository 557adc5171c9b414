/** The third step: what would come, what it would change, what is left out and why. Owns that it is all seen before the yes. */
import { CheckField } from '../../panel/fields';
import { ScrollRegion } from '../scroll-region';
import { BusyLine } from './busy-line';
import type { CheckStep as CheckView, ImportEvents, ProblemLine } from './import-view';
import { counted } from './import-words';

export function CheckStep({ view, events }: { view: CheckView; events: ImportEvents }) {
  const { sessions, problems, problemRows, busy } = view;
  const canKeep = sessions > 0 && busy === null;
  const leaving = problemRows === 0 ? '' : `, leave ${counted(problemRows, 'problem row')} out`;
  return (
    <section data-part="check">
      <h2>{view.file}</h2>
      <Facts title="What would come" facts={view.facts} />
      <Facts title="What it would change" facts={view.changes} />
      {problems > 0 && (
        <>
          <h3>What is left out</h3>
          <ul class="reasons rl-13">
            {view.byReason.map(({ why, count }) => (
              <li key={why}>
                <b>{count.toLocaleString('en-GB')}</b> {why}
              </li>
            ))}
          </ul>
          <Problems lines={view.lines} problems={problems} onSave={events.saveProblems} />
        </>
      )}
      {sessions === 0 && (
        <p class="problem">No mark of this file can be kept. Look at the columns again, or at the reasons above.</p>
      )}
      {view.warning !== null && (
        <p class="lacks" data-part="warning">
          {view.warning}
        </p>
      )}
      {view.names !== null && <Names names={view.names} isBusy={busy !== null} onChange={events.setKeepsNames} />}
      <BusyLine busy={busy} onCancel={events.cancel} />
      {view.problem !== null && (
        <p class="problem" role="alert">
          {view.problem}
        </p>
      )}
      <div class="acts">
        <button type="button" class="rl-btn pri" aria-disabled={!canKeep} onClick={() => canKeep && events.keep()}>
          Import {counted(sessions, 'session')}
          {leaving}
        </button>
        <button type="button" class="rl-btn" disabled={busy !== null} onClick={events.back}>
          Back to the columns
        </button>
        <button type="button" class="rl-btn" disabled={busy !== null} onClick={events.again}>
          Cancel
        </button>
      </div>
    </section>
  );
}

type NamesProps = { names: NonNullable<CheckView['names']>; isBusy: boolean; onChange(isOn: boolean): void };

function Names({ names: { isOn, whyNot }, isBusy, onChange }: NamesProps) {
  if (whyNot !== null) return <p class="rl-13 rl-2">{whyNot}</p>;
  return (
    <CheckField isOn={isOn} onChange={(isNowOn) => !isBusy && onChange(isNowOn)}>
      Keep names and forms with casework
    </CheckField>
  );
}

function Facts({ title, facts }: { title: string; facts: CheckView['facts'] }) {
  return (
    <>
      <h3>{title}</h3>
      <dl class="facts">
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Problems({ lines, problems, onSave }: { lines: readonly ProblemLine[]; problems: number; onSave(): void }) {
  return (
    <details class="left" open={problems <= lines.length}>
      <summary>
        {lines.length < problems ? `The first ${lines.length} of ${problems.toLocaleString('en-GB')}` : 'Row by row'}
      </summary>
      <ScrollRegion name="scrolled" label="Problems">
        <table class="rows" data-part="problems">
          <thead>
            <tr>
              <th scope="col" class="n">
                Row
              </th>
              <th scope="col">Where</th>
              <th scope="col">Pupil</th>
              <th scope="col">It says</th>
              <th scope="col">Why it is left out</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ row, where, shown, who, why }, index) => (
              <tr key={`${row} ${where} ${index}`}>
                <td class="n">{row}</td>
                <td>{where}</td>
                <td>{who || '–'}</td>
                <td>{shown || 'nothing'}</td>
                <td>{why}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <button type="button" class="rl-btn" onClick={onSave}>
        Save all {counted(problems, 'problem')} (.csv)
      </button>
    </details>
  );
}

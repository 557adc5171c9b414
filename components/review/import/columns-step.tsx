/** The second step: what each column is for, how dates are written, and five rows as they would be read. Owns the form. */
import { CheckField, RadioField, SelectField, TextField } from '../../panel/fields';
import { ScrollRegion } from '../scroll-region';
import { BusyLine } from './busy-line';
import { ColumnTable } from './column-table';
import { HowRead } from './how-read';
import type { ColumnsStep as ColumnsView, ImportEvents, SampleLine } from './import-view';
import { PupilAboveFields } from './pupil-above-fields';

export function ColumnsStep({ view, events }: { view: ColumnsView; events: ImportEvents }) {
  const { busy, lacks } = view;
  const canCheck = lacks.length === 0 && busy === null;
  return (
    <section data-part="columns">
      <h2>{view.file}</h2>
      <p class="rl-2">{view.kind}</p>
      <HowRead view={view} events={events} />
      <ColumnTable columns={view.columns} onRole={events.setRole} />
      {view.pupil !== null && <PupilAboveFields pupil={view.pupil} onPupil={events.setPupil} />}
      <Dates view={view} events={events} />
      {view.mis !== null && (
        <SelectField
          label="Whose numbers of the MIS are these?"
          value={view.mis.value}
          onValue={events.setMis}
          choices={[{ value: '', words: 'Do not use them' }, ...view.mis.choices]}
        />
      )}
      <Samples samples={view.samples} />
      {lacks.length > 0 && (
        <div class="lacks" data-part="lacks" role="status">
          <p>
            <b>Before the file can be checked:</b>
          </p>
          <ul>
            {lacks.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </div>
      )}
      <BusyLine busy={busy} onCancel={events.cancel} />
      {view.problem !== null && (
        <p class="problem" role="alert">
          {view.problem}
        </p>
      )}
      <div class="acts">
        <button type="button" class="rl-btn pri" aria-disabled={!canCheck} onClick={() => canCheck && events.check()}>
          Check all rows
        </button>
        <button type="button" class="rl-btn" onClick={events.again}>
          Another file
        </button>
      </div>
    </section>
  );
}

function Dates({ view: { dates, madeOn, latest }, events }: { view: ColumnsView; events: ImportEvents }) {
  return (
    <fieldset class="dates">
      <legend>
        <h3>Dates</h3>
      </legend>
      {dates.asksOrder ? (
        <RadioField
          label={dates.proof}
          value={dates.order ?? ''}
          onValue={(value) => events.setOrder(value === 'month-first' ? 'month-first' : 'day-first')}
          choices={[
            { value: 'day-first', words: 'Day first: 03/11/2025 is 3 November' },
            { value: 'month-first', words: 'Month first: 03/11/2025 is 11 March' },
          ]}
        />
      ) : (
        <p class="rl-13 rl-2">{dates.proof}</p>
      )}
      {dates.shortYears !== null && (
        <CheckField isOn={dates.shortYears.isOn} onChange={events.setShortYears}>
          {dates.shortYears.example}
        </CheckField>
      )}
      {dates.schoolYear !== null && (
        <SelectField
          label="School year of dates that say no year"
          value={dates.schoolYear.value}
          onValue={events.setSchoolYear}
          choices={[{ value: '', words: 'Choose' }, ...dates.schoolYear.choices]}
        />
      )}
      <TextField
        label="The file was made on"
        type="date"
        value={madeOn}
        onValue={events.setMadeOn}
        hint={`Where a page said something else after that day, the page’s mark stands. ${latest} at the latest.`}
      />
    </fieldset>
  );
}

function Samples({ samples }: { samples: readonly SampleLine[] }) {
  return (
    <ScrollRegion name="scrolled" label="The first rows">
      <table class="rows" data-part="samples">
        <caption>The first rows, as they would be read</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              Row
            </th>
            <th scope="col">Pupil</th>
            <th scope="col">Marks</th>
            <th scope="col">Not read</th>
          </tr>
        </thead>
        <tbody>
          {samples.map(({ row, who, marks, problems }) => (
            <tr key={row}>
              <td class="n">{row}</td>
              <td>{who || '–'}</td>
              <td>{marks || '–'}</td>
              <td class={problems.length > 0 ? 'rl-wrn' : undefined}>{problems.join(' ') || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

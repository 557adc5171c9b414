/** The first step: a place to drop a file on, and a button that says the same. Owns the dropping; reading is for others. */
import { useRef, useState } from 'preact/hooks';
import { SelectField } from '../../panel/fields';
import { BusyLine } from './busy-line';
import type { FileStep, ImportEvents } from './import-view';

const ACCEPT = '.csv,.txt,.tsv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function DropFile({ view, events }: { view: FileStep; events: ImportEvents }) {
  const { schools, school, problem, busy } = view;
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const canChoose = busy === null && school !== '';
  function take(file: File | undefined | null): void {
    if (file && canChoose) events.chooseFile(file);
  }
  return (
    <section data-part="file">
      {schools.length > 1 && (
        <SelectField
          label="Whose marks are they?"
          value={school}
          onValue={events.chooseSchool}
          choices={[...(school === '' ? [{ value: '', words: 'Choose a school' }] : []), ...schools]}
        />
      )}
      <fieldset
        aria-label="Drop a file"
        class={`drop${isOver ? ' over' : ''}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files[0]);
        }}
      >
        <p>Drop a CSV or Excel file here, or</p>
        <button
          type="button"
          class="rl-btn pri"
          aria-disabled={!canChoose}
          onClick={() => canChoose && input.current?.click()}
        >
          Choose a file…
        </button>
        <input
          ref={input}
          type="file"
          accept={ACCEPT}
          hidden
          aria-label="Choose a file"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = ''; // the same file may be chosen again after it was mended
            take(file);
          }}
        />
      </fieldset>
      <BusyLine busy={busy} onCancel={events.cancel} />
      {problem !== null && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      <h2>What can be read</h2>
      <ul class="kinds rl-13">
        <li>
          <b>Marks</b>: one row for each pupil and session, with the date, AM or PM, and the code.
        </li>
        <li>
          <b>Session list</b>: one row a pupil, one column a session, headed <q>Mon 03/11/2025 AM</q>.
        </li>
        <li>
          <b>Registration certificate</b>: a pupil’s weeks as rows, with days as columns or the codes one after another,{' '}
          <code>{'/\\/\\/L/\\II'}</code>.
        </li>
      </ul>
      <p class="rl-13 rl-2">
        Each row must hold a UPN or an admission number, or the lines above a pupil’s table must: names never join a
        mark to a pupil. The file stays on this computer. Nothing is kept before you have seen what would come and said
        yes.
      </p>
    </section>
  );
}

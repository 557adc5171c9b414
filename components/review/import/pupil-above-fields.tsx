/** Whose the rows of a file are that says it only above its table. Owns the form: what was read there, to be put right or typed. */
import { useId } from 'preact/hooks';
import type { PupilAbove } from '../../../src/pages/import/named-above';

type PupilAboveProps = { pupil: PupilAbove; onPupil(pupil: Partial<PupilAbove>): void };

const FIELDS = [
  ['name', 'Name'],
  ['upn', 'UPN'],
  ['admission', 'Admission number'],
  ['year', 'Year group'],
  ['form', 'Form'],
] as const satisfies readonly (readonly [keyof PupilAbove, string])[];

const LONGEST = 80;

export function PupilAboveFields({ pupil, onPupil }: PupilAboveProps) {
  const id = useId();
  const isFound = FIELDS.some(([fact]) => pupil[fact] !== '');
  return (
    <fieldset class="above" data-part="pupil-above">
      <legend>
        <h3>Pupil (above the table)</h3>
      </legend>
      <p class="rl-13 rl-2">
        {isFound
          ? 'No column says whose the marks are. This was read above the table: compare it, and put right what is wrong.'
          : 'No column says whose the marks are, and nothing above the table does. Where all of it is one pupil’s, type whose.'}
      </p>
      <div class="fields">
        {FIELDS.map(([fact, words]) => (
          <div key={fact} class="field">
            <label for={`${id}-${fact}`}>{words}</label>
            <input
              id={`${id}-${fact}`}
              class="rl-in"
              maxLength={LONGEST}
              autocomplete="off"
              value={pupil[fact]}
              onChange={(event) => onPupil({ [fact]: event.currentTarget.value.trim() })}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** Labelled fields as the panel's forms use them. Owns the pairing of label and control; knows no form. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Choice } from './outcome';

type FieldProps = { label: string; value: string; onValue(value: string): void; hint?: string; isRequired?: boolean };

export function TextField({
  label,
  value,
  onValue,
  hint,
  isRequired,
  type = 'text',
  limit = 200,
  complete,
}: FieldProps & {
  type?: 'text' | 'password' | 'date' | 'number';
  limit?: number;
  complete?: 'new-password' | 'current-password';
}) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="rl-in"
        // the types of Preact know each kind of input alone
        {...({ type } as { type: 'text' })}
        value={value}
        maxLength={type === 'text' || type === 'password' ? limit : undefined}
        min={type === 'number' ? 0 : undefined}
        required={isRequired}
        autocomplete={complete ?? 'off'}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {hint && (
        <p class="rl-12 rl-2" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

export function AreaField({ label, value, onValue, rows = 3, isRequired }: FieldProps & { rows?: number }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="rl-in"
        rows={rows}
        maxLength={10_000}
        required={isRequired}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </div>
  );
}

export function SelectField({ label, value, onValue, choices }: FieldProps & { choices: readonly Choice[] }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} class="rl-in" value={value} onChange={(event) => onValue(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </div>
  );
}

export function RadioField({ label, value, onValue, choices }: FieldProps & { choices: readonly Choice[] }) {
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} class="pick">
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={value === choice.value}
            onChange={() => onValue(choice.value)}
          />
          <span>{choice.words}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function CheckField({
  children,
  isOn,
  onChange,
}: {
  children: ComponentChildren;
  isOn: boolean;
  onChange(isOn: boolean): void;
}) {
  return (
    <label class="pick">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

/** The fields of a letter, to be filled in before it is printed. Owns the form; what is typed is not kept. */
import { useId } from 'preact/hooks';
import type { LetterFieldView, PapersEvents } from './papers-view';

type FormProps = { fields: readonly LetterFieldView[]; onChange: PapersEvents['changeField'] };

export function LetterFieldsForm({ fields, onChange }: FormProps) {
  return (
    <details class="rl paper-fields paper-screen" open>
      <summary>Fill in</summary>
      <p class="rl-12 rl-2">What is typed here goes into this letter only, and is gone when the tab is closed.</p>
      <div class="paper-fields-all">
        {fields.map((one) => (
          <Field key={one.field} one={one} onChange={onChange} />
        ))}
      </div>
    </details>
  );
}

function Field({
  one: { field, label, value, isLong },
  onChange,
}: { one: LetterFieldView } & Pick<FormProps, 'onChange'>) {
  const id = useId();
  const shared = { id, class: 'rl-in', value, autocomplete: 'off' as const };
  return (
    <div class="paper-field">
      <label for={id}>{label}</label>
      {isLong ? (
        <textarea
          {...shared}
          rows={3}
          maxLength={4000}
          onInput={(event) => onChange(field, event.currentTarget.value)}
        />
      ) : (
        <input {...shared} maxLength={300} onInput={(event) => onChange(field, event.currentTarget.value)} />
      )}
    </div>
  );
}

/** The fields of a letter, to be filled in before it is printed. Owns the form; what is typed is kept of the school only, if asked. */
import { useId } from 'preact/hooks';
import { Locked } from '../options/locked';
import type { LetterFieldView, LetterHeadView, PapersEvents } from './papers-view';

type FormProps = {
  fields: readonly LetterFieldView[];
  head: LetterHeadView;
  onChange: PapersEvents['changeField'];
  onRemember: PapersEvents['rememberHead'];
};

export function LetterFieldsForm({ fields, head, onChange, onRemember }: FormProps) {
  return (
    <details class="rl paper-fields paper-screen" open>
      <summary>Fill in</summary>
      <p class="rl-12 rl-2">What is typed here goes into this letter only, and is gone when the tab is closed.</p>
      <div class="paper-fields-all">
        {fields.map((one) => (
          <Field key={one.field} one={one} onChange={onChange} />
        ))}
      </div>
      <Remember head={head} onRemember={onRemember} />
    </details>
  );
}

function Remember({ head: { canRemember, isManaged, said }, onRemember }: Pick<FormProps, 'head' | 'onRemember'>) {
  if (isManaged) return <Locked setting="letterHead" />;
  return (
    <div class="row">
      <button type="button" class="rl-btn" aria-disabled={!canRemember} onClick={() => canRemember && onRemember()}>
        Remember for this school
      </button>
      <span class="rl-12 rl-2" role="status">
        {said ?? 'Its address and telephone number, and who signs: nothing of the pupil or the family.'}
      </span>
    </div>
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

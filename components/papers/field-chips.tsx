/** The fields that a letter can name, each a press away. Owns the list; where the field goes is for the form. */
import type { WordingDraft } from './papers-view';

export function FieldChips({ fields, onInsert }: Pick<WordingDraft, 'fields'> & { onInsert(field: string): void }) {
  return (
    <details>
      <summary>Fields of a letter</summary>
      <p class="rl-12 rl-2">Press one to put it where you were writing. What is not known becomes a blank.</p>
      <ul class="paper-chips">
        {fields.map(({ field, label }) => (
          <li key={field}>
            <button type="button" class="rl-btn" aria-label={`Put in {${field}}`} onClick={() => onInsert(field)}>
              {`{${field}}`}
            </button>
            <span class="rl-12 rl-2">{label}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

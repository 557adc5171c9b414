/** Putting a finding away: one of five reasons, and until when. */
import { useState } from 'preact/hooks';
import type { DismissChoice } from './overlay-view';

const REASONS: [DismissChoice['reason'], string][] = [
  ['correct', 'The mark is correct as it is'],
  ['agreed', 'An exception was agreed'],
  ['handled', 'It is being dealt with'],
  ['misread', 'The page was misread'],
  ['other', 'Another reason'],
];

type DismissFormProps = {
  choices: { label: string; date: string }[];
  isRemembered: boolean;
  onDismiss(choice: DismissChoice): void;
  onCancel(): void;
};

export function DismissForm({ choices, isRemembered, onDismiss, onCancel }: DismissFormProps) {
  const [reason, setReason] = useState<DismissChoice['reason'] | null>(null);
  const [until, setUntil] = useState(choices[0]?.date ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== null) onDismiss({ reason, until });
      }}
    >
      <fieldset>
        <legend>Why put this away?</legend>
        {REASONS.map(([value, label], index) => (
          <label key={value}>
            <input
              type="radio"
              name="reason"
              value={value}
              checked={reason === value}
              onChange={() => setReason(value)}
              ref={(input) => {
                if (index === 0 && reason === null) input?.focus();
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {isRemembered ? (
        <div class="until">
          <label>
            Until{' '}
            <select class="rl-in" value={until} onChange={(event) => setUntil(event.currentTarget.value)}>
              {choices.map(({ label, date }) => (
                <option key={date} value={date}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <span class="rl-12 rl-2">or until the mark or the policy changes</span>
        </div>
      ) : (
        <p class="until rl-12 rl-2">This page gives the pupil no id, so it stays away only while the page is open.</p>
      )}
      <div class="go">
        <button type="submit" class="rl-btn pri" disabled={reason === null}>
          Dismiss
        </button>
        <button type="button" class="rl-btn" onClick={onCancel}>
          Keep it
        </button>
      </div>
    </form>
  );
}

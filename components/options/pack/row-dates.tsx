/** From when until when a value of the school's own goes. Owns the two dates, and saying what goes outside them. */
import { useState } from 'preact/hooks';
import type { Stated, StatedValue } from '../../../src/policy/pack';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { dayWordsWithYear } from '../../day-words';

export function RowDates({
  row,
  own,
  today,
  isLocked,
  onKeep,
}: {
  row: PackRow;
  own: Stated;
  today: string;
  isLocked: boolean;
  onKeep(change: Partial<StatedValue>): void;
}) {
  const [problem, setProblem] = useState<string | null>(null);
  if ('silent' in own) return null;
  const { validFrom = '', validTo = '' } = own;
  const keep = (dates: { validFrom?: string; validTo?: string }) => {
    const next = { validFrom, validTo, ...dates };
    const isBackwards = next.validFrom !== '' && next.validTo !== '' && next.validTo < next.validFrom;
    setProblem(isBackwards ? 'It ends before it begins.' : null);
    if (!isBackwards) onKeep({ validFrom: next.validFrom || undefined, validTo: next.validTo || undefined });
  };
  if (isLocked)
    return (
      <span class="hint">
        In force {validFrom ? `from ${dayWordsWithYear(validFrom)}` : 'already'}
        {validTo ? ` until ${dayWordsWithYear(validTo)}` : ''}
      </span>
    );
  return (
    <span class="dates">
      <label>
        In force from{' '}
        <input
          class="rl-in"
          type="date"
          aria-label={`${row.label}: in force from`}
          value={validFrom}
          onChange={(event) => keep({ validFrom: event.currentTarget.value })}
        />
      </label>
      <label>
        until{' '}
        <input
          class="rl-in"
          type="date"
          aria-label={`${row.label}: in force until`}
          value={validTo}
          onChange={(event) => keep({ validTo: event.currentTarget.value })}
        />
      </label>
      {problem && (
        <span role="alert" class="problem">
          {problem}
        </span>
      )}
      {validFrom > today && <span class="hint">Before {dayWordsWithYear(validFrom)} the pack’s value goes.</span>}
      {validTo !== '' && validTo < today && (
        <span class="hint">Over since {dayWordsWithYear(validTo)}: the pack’s value goes.</span>
      )}
    </span>
  );
}

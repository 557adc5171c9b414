/** From when until when a value of the school's own goes. Owns the two dates, and saying what applies outside them. */
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
  // as it was when the row came: a row whose dates are taken away stays open under the hand that does it
  const [isOpenAtFirst] = useState('validFrom' in own || 'validTo' in own);
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
      <span class="hint">{validFrom || validTo ? datesWords(validFrom, validTo) : 'In force now, with no end'}</span>
    );
  return (
    <>
      <details class="dates" open={isOpenAtFirst}>
        <summary>
          {validFrom || validTo ? datesWords(validFrom, validTo) : 'In force now, with no end'} ·{' '}
          <span class="as-link">
            set dates<span class="rl-unseen"> of {row.label}</span>
          </span>
        </summary>
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
      </details>
      {validFrom > today && <span class="hint">Until then the policy’s value applies.</span>}
      {validTo !== '' && validTo < today && <span class="hint">This is over: the policy’s value applies.</span>}
    </>
  );
}

function datesWords(from: string, to: string): string {
  return ['In force', from && `from ${dayWordsWithYear(from)}`, to && `until ${dayWordsWithYear(to)}`]
    .filter(Boolean)
    .join(' ');
}

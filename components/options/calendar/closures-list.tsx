/** The closed days of a school year in words, and closing several at once. */
import { useState } from 'preact/hooks';
import type { Closure, IsoDate, SchoolCalendar } from '../../../src/attendance';
import { dayWords, dayWordsWithYear } from '../../day-words';
import { type ClosedKind, type ClosedRun, closeDays, closedRuns, opened, partClosures } from './closed-days';

export const KIND_WORDS: Record<ClosedKind, string> = {
  inset: 'INSET',
  holiday: 'holiday',
  'bank-holiday': 'bank holiday',
  closed: 'closed',
};

export function ClosuresList({
  calendar,
  schoolYear,
  isLocked,
  onChange,
}: {
  calendar: SchoolCalendar;
  schoolYear: number;
  isLocked: boolean;
  onChange(calendar: SchoolCalendar): void;
}) {
  const year = [`${schoolYear}-09-01`, `${schoolYear + 1}-08-31`] as const;
  const runs = closedRuns(calendar, ...year);
  const parts = partClosures(calendar, ...year);
  return (
    <>
      <h3>Closed days</h3>
      {runs.length + parts.length === 0 && <p class="rl-13 rl-2">None in this school year.</p>}
      <ul class="chips">
        {runs.map((run) => (
          <li key={run.from + run.kind}>
            {runWords(run)} · {KIND_WORDS[run.kind]}
            {!isLocked && <OpenAgain words={runWords(run)} onOpen={() => onChange(opened(calendar, run.dates))} />}
          </li>
        ))}
        {parts.map((entry) => (
          <li key={JSON.stringify(entry)}>
            {partWords(entry)}
            {!isLocked && (
              <OpenAgain
                words={partWords(entry)}
                onOpen={() =>
                  onChange({
                    ...calendar,
                    closed: calendar.closed.filter((other) => JSON.stringify(other) !== JSON.stringify(entry)),
                  })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {!isLocked && <CloseDays onClose={(from, to, kind) => onChange(closeDays(calendar, from, to, kind))} />}
    </>
  );
}

function OpenAgain({ words, onOpen }: { words: string; onOpen(): void }) {
  return (
    <button type="button" class="rl-ib" aria-label={`Open the school again on ${words}`} onClick={onOpen}>
      ×
    </button>
  );
}

const runWords = ({ from, to }: ClosedRun): string =>
  from === to ? dayWordsWithYear(from) : `${dayWords(from)} to ${dayWordsWithYear(to)}`;

function partWords({ date, session, years, kind }: Closure): string {
  return [
    dayWordsWithYear(date),
    session ? `${session} only` : '',
    years ? `for ${years.map((year) => `Year ${year}`).join(', ')} only` : '',
    kind && kind !== 'closure' ? KIND_WORDS[kind] : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function CloseDays({ onClose }: { onClose(from: IsoDate, to: IsoDate, kind: ClosedKind): void }) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<ClosedKind>('holiday');
  const last = to || from;
  const isBackwards = last < from;
  return (
    <p class="row close-days">
      <label>
        Close from{' '}
        <input class="rl-in" type="date" value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
      </label>
      <label>
        to{' '}
        <input
          class="rl-in"
          type="date"
          aria-label="Close until"
          value={to}
          min={from}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </label>
      <select
        class="rl-in"
        aria-label="Why closed"
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ClosedKind)}
      >
        {Object.entries(KIND_WORDS).map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
      <button
        type="button"
        class="rl-btn"
        disabled={from === '' || isBackwards}
        onClick={() => {
          onClose(from, last, kind);
          setFrom('');
          setTo('');
        }}
      >
        Close
      </button>
      {from !== '' && isBackwards && (
        <span role="alert" class="problem">
          The last day comes before the first.
        </span>
      )}
    </p>
  );
}

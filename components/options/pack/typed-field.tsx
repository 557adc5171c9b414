/**
 * A field for one value: what is typed is told at once as a draft and kept when the field is left. Owns that nobody's
 * typing is taken from under their hands; how text becomes a value is `value-text.ts`.
 */
import { useState } from 'preact/hooks';
import type { StatedValue } from '../../../src/policy/pack';
import type { Reading, Writing } from './value-text';

/** What a person does to a whole entry: a value with its operator, unit and year groups. */
export type EntryEvents = {
  draft(change: Partial<StatedValue>): void;
  keep(change: Partial<StatedValue>): void;
};

/** `undefined` as a value: the field was emptied. */
export type ValueEvents = {
  draft(value: unknown): void;
  keep(value: unknown): void;
};

export type FieldProps = {
  id?: string;
  label?: string;
  writing: Writing;
  value: unknown;
  events: ValueEvents;
};

export function TypedField({ id, label, writing, value, events }: FieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === undefined || value === null ? '' : writing.show(value));
  const reading = typed === null ? null : writing.read(typed);
  const problem = reading?.is === 'problem' ? reading.message : null;
  const problemId = `${id ?? label}-problem`;
  const field = {
    id,
    'aria-label': label,
    class: `rl-in ${writing.field}`,
    value: shown,
    'aria-invalid': problem !== null,
    'aria-describedby': problem === null ? undefined : problemId,
    onInput: (event: { currentTarget: { value: string } }) => {
      setTyped(event.currentTarget.value);
      tell(writing.read(event.currentTarget.value), events.draft);
    },
    onChange: (event: { currentTarget: { value: string } }) => {
      const read = writing.read(event.currentTarget.value);
      if (read.is !== 'problem') setTyped(null);
      tell(read, events.keep);
    },
    onBlur: () => {
      if (problem === null) setTyped(null);
    },
  };
  return (
    <>
      {writing.field === 'lines' || writing.field === 'sentence' ? (
        <textarea {...field} rows={rowsFor(shown)} />
      ) : writing.field === 'time' ? (
        <input {...field} type="time" />
      ) : (
        <input {...field} type="text" inputMode={writing.isNumber ? 'decimal' : undefined} />
      )}
      {writing.hint && <span class="hint">{writing.hint}</span>}
      {problem && (
        <span id={problemId} role="alert" class="problem">
          {problem}
        </span>
      )}
    </>
  );
}

/** As many lines as the text takes at the usual width, so that nothing has to be scrolled to be read. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 36)), 0);
  return Math.min(12, lines);
}

function tell(reading: Reading, hear: (value: unknown) => void): void {
  if (reading.is === 'value') hear(reading.value);
  else if (reading.is === 'empty') hear(undefined);
}

/**
 * Looking for values by words and by what was done to them. Owns what is typed and the wait before it is looked for, so
 * that typing stays quick however many values there are.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { shownEntry } from './own-entry';

export type Show = 'all' | 'set' | 'changed';

const SHOWS: [Show, string][] = [
  ['all', 'All values'],
  ['set', 'Only what is set'],
  ['changed', 'Only what was changed here'],
];
const WAIT = 120;
/** One letter stands in nearly every row. */
const LEAST_LETTERS = 2;

export function ValueFilter({
  words,
  show,
  count,
  onWords,
  onShow,
}: {
  words: string;
  show: Show;
  /** How many are shown, in words. */
  count: string;
  onWords(words: string): void;
  onShow(show: Show): void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);
  const lookFor = (text: string) => {
    clearTimeout(waiting.current);
    setTyped(null);
    onWords(text);
  };
  return (
    <div class="filters">
      <label for="find-value">Find a value</label>
      <input
        id="find-value"
        class="rl-in"
        type="search"
        value={typed ?? words}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setTyped(text);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => lookFor(text), WAIT);
        }}
        onChange={(event) => lookFor(event.currentTarget.value)}
      />
      <select
        class="rl-in"
        aria-label="Which values"
        value={show}
        onChange={(event) => onShow(event.currentTarget.value as Show)}
      >
        {SHOWS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      <span class="rl-12 rl-2" role="status">
        {count}
      </span>
    </div>
  );
}

/** The rows that fit. A section's name counts only where no row has the words itself. */
export function rowsThatFit(all: readonly PackRow[], show: Show, words: string): readonly PackRow[] {
  const shown = show === 'all' ? all : all.filter((row) => (show === 'set' ? shownEntry(row) : row.own) !== null);
  if (!isLookedFor(words)) return shown;
  const wanted = words.trim().toLowerCase().split(/\s+/);
  const hasAll = (text: string) => wanted.every((word) => text.toLowerCase().includes(word));
  const found = shown.filter((row) => hasAll(textOf(row)));
  return found.length > 0 ? found : shown.filter((row) => hasAll(`${row.section} ${textOf(row)}`));
}

export const isLookedFor = (words: string): boolean => words.trim().length >= LEAST_LETTERS;

function textOf(row: PackRow): string {
  const entry = shownEntry(row);
  const value = typeof entry?.value === 'string' ? entry.value : '';
  return `${row.label} ${row.key} ${row.help ?? ''} ${entry?.clause ?? ''} ${value}`;
}

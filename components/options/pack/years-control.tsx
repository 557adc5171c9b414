/** A value that differs from year group to year group: one field for each. Owns the names of the years. */
import { useState } from 'preact/hooks';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { OneValue } from './one-value';
import type { EntryEvents } from './typed-field';

const YEARS = Array.from({ length: 16 }, (_, index) => String(index - 1));

export function yearWords(year: string): string {
  return year === '-1' ? 'Nursery' : year === '0' ? 'Reception' : `Year ${year}`;
}

export function YearsControl({ row, by, events }: { row: PackRow; by: Record<string, unknown>; events: EntryEvents }) {
  const [added, setAdded] = useState<string | null>(null);
  const shown = YEARS.filter((year) => year in by || year === added);
  const others = YEARS.filter((year) => !shown.includes(year));
  const changed = (year: string, value: unknown) => (value === undefined ? without(year) : { ...by, [year]: value });
  const without = (year: string) => Object.fromEntries(Object.entries(by).filter(([other]) => other !== year));
  return (
    <fieldset class="years" aria-label={`${row.label}, by year group`}>
      {shown.map((year) => (
        <span class="one" key={year}>
          <span class="year" aria-hidden="true">
            {yearWords(year)}
          </span>
          <OneValue
            label={`${row.label}, ${yearWords(year)}`}
            row={row}
            value={by[year]}
            events={{
              draft: (value) => events.draft({ by: changed(year, value) }),
              keep: (value) => {
                if (value !== undefined) setAdded(null);
                events.keep({ by: changed(year, value) });
              },
            }}
          />
          {row.unit && <span class="unit">{row.unit}</span>}
          <button
            type="button"
            class="rl-ib"
            aria-label={`${row.label}: remove ${yearWords(year)}`}
            onClick={() => {
              if (year === added) setAdded(null);
              if (year in by) events.keep({ by: without(year) });
            }}
          >
            ×
          </button>
        </span>
      ))}
      {added === null && others.length > 0 && (
        <select
          class="rl-in"
          aria-label={`${row.label}: add a year group`}
          value=""
          onChange={(event) => setAdded(event.currentTarget.value)}
        >
          <option value="">Add a year group…</option>
          {others.map((year) => (
            <option key={year} value={year}>
              {yearWords(year)}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}

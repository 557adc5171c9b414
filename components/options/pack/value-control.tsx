/** The control that fits a value: clock, number with its operator, yes or no, choice, text, list, bands, year groups. */
import type { Operator, StatedValue } from '../../../src/policy/pack';
import type { PackRow } from '../../../src/rollout/pack-rows';
import { OneValue } from './one-value';
import type { EntryEvents, ValueEvents } from './typed-field';
import { isNumeric } from './value-text';
import { YearsControl } from './years-control';

const OPERATORS: [Operator | '', string][] = [
  ['', 'is'],
  ['<', '< below'],
  ['<=', '≤ at most'],
  ['=', '= exactly'],
  ['>=', '≥ at least'],
  ['>', '> over'],
];

export function ValueControl({ row, entry, events }: { row: PackRow; entry: StatedValue | null; events: EntryEvents }) {
  const unit = entry?.unit ?? row.unit;
  const hasYears = entry?.by !== undefined;
  const forAll: ValueEvents = {
    draft: (value) => events.draft({ value: value ?? null }),
    keep: (value) => events.keep({ value: value ?? null }),
  };
  return (
    <div class="control">
      {(!hasYears || entry.value !== null) && (
        <span class="one">
          {isNumeric(row.kind) && (
            <select
              class="rl-in operator"
              aria-label={`${row.label}: compared how`}
              value={entry?.op ?? ''}
              onChange={(event) =>
                events.keep({ op: (event.currentTarget.value || undefined) as Operator | undefined })
              }
            >
              {OPERATORS.map(([value, words]) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </select>
          )}
          <OneValue id={`value-${row.key}`} row={row} value={entry?.value} events={forAll} />
          {unit && <span class="unit">{unit}</span>}
        </span>
      )}
      {hasYears && <YearsControl row={row} by={entry.by ?? {}} events={events} />}
    </div>
  );
}

/** The list's head: each column sorts, and one box selects all that are shown. Owns these controls. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../panel/icons';
import type { CohortEvents, CohortView } from './cohort-view';

type HeadRowProps = { view: CohortView; shown: CohortView['columns']; events: CohortEvents };

/** Numbers stand at the right, so that their digits stand under each other. */
export const AT_RIGHT: ReadonlySet<string> = new Set(['attended', 'percent']);

export function CohortHeadRow({ view: { rows, selected, sort }, shown, events }: HeadRowProps) {
  const all = useRef<HTMLInputElement>(null);
  const count = rows.filter(({ key }) => selected.has(key)).length;
  const isAll = count > 0 && count === rows.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = count > 0 && !isAll;
  });
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th class="box" scope="col">
          <label class="tick">
            <input
              ref={all}
              type="checkbox"
              aria-label="Select all that are shown"
              checked={isAll}
              onChange={() => events.select(isAll ? new Set() : new Set(rows.map(({ key }) => key)))}
            />
          </label>
        </th>
        {shown.map(({ column, words }) => {
          const isSorted = sort.column === column;
          return (
            <th
              key={column}
              scope="col"
              class={[AT_RIGHT.has(column) ? 'r' : '', column === 'pupil' ? 'who' : '', isSorted ? 'on' : '']
                .filter(Boolean)
                .join(' ')}
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => events.sort(column)}>
                {words}
                {isSorted && (
                  <span class={sort.descending ? 'up' : ''}>
                    <Icon name="down" size={12} />
                  </span>
                )}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

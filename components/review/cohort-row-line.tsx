/** A pupil's row in the list. Owns its look. */
import type { CohortRow } from '../../src/review/cohort-row';
import { CellContent, cellText } from './cohort-cell';
import { AT_RIGHT } from './cohort-head-row';
import type { CohortView } from './cohort-view';

type RowProps = {
  id: string;
  row: CohortRow;
  at: number;
  columns: CohortView['columns'];
  cell: CohortView['cell'];
  isSelected: boolean;
  isActive: boolean;
  onToggle(key: string, isRange: boolean): void;
  onOpen(key: string): void;
};

export function CohortRowLine({ id, row, at, columns, cell, isSelected, isActive, onToggle, onOpen }: RowProps) {
  return (
    <tr
      id={id}
      aria-rowindex={at + 2}
      aria-selected={isSelected}
      class={[isSelected ? 'sel' : '', isActive ? 'at' : ''].filter(Boolean).join(' ')}
    >
      <td class="box">
        <label class="tick">
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={`Select ${cell(row, 'pupil').main}`}
            checked={isSelected}
            onClick={(event) => onToggle(row.key, event.shiftKey)}
          />
        </label>
      </td>
      {columns.map(({ column }) => {
        const words = cell(row, column);
        if (column === 'pupil')
          return (
            <th key={column} scope="row" class="who">
              <button type="button" class="name" tabIndex={-1} title={words.main} onClick={() => onOpen(row.key)}>
                {words.main}
              </button>
            </th>
          );
        return (
          <td key={column} data-column={column} class={AT_RIGHT.has(column) ? 'r' : ''} title={cellText(words)}>
            <CellContent words={words} />
          </td>
        );
      })}
    </tr>
  );
}

/** The columns of a file, each with what it seems to be for and a choice to put it right. Owns the table. */
import type { ColumnRole } from '../../../src/pages/import/column-roles';
import { ScrollRegion } from '../scroll-region';
import type { ColumnLine } from './import-view';
import { ROLE_WORDS } from './import-words';

type ColumnTableProps = {
  columns: readonly ColumnLine[];
  onRole(columns: readonly number[], role: ColumnRole): void;
};

const ROLES = Object.keys(ROLE_WORDS) as ColumnRole[];

export function ColumnTable({ columns, onRole }: ColumnTableProps) {
  return (
    <ScrollRegion name="scrolled" label="Columns">
      <table class="rows" data-part="column-roles">
        <caption>Columns</caption>
        <thead>
          <tr>
            <th scope="col">Heading</th>
            <th scope="col">For example</th>
            <th scope="col">Read as</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((line) => (
            <ColumnRow key={line.column} line={line} onRole={onRole} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function ColumnRow({ line, onRole }: { line: ColumnLine; onRole: ColumnTableProps['onRole'] }) {
  const { column, heading, role, examples, group } = line;
  const name =
    group === null ? heading || `Column ${column + 1}` : `${group.columns.length} columns, ${heading} to ${group.last}`;
  return (
    <tr class={role === 'ignored' ? 'off' : undefined}>
      <th scope="row">{name}</th>
      <td class="rl-2">{examples.join(', ') || 'nothing'}</td>
      <td>
        <select
          class="rl-in"
          aria-label={`${name} is read as`}
          value={role}
          onChange={(event) => onRole(group?.columns ?? [column], event.currentTarget.value as ColumnRole)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {ROLE_WORDS[one]}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

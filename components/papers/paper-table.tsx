/** A table on paper: its head is repeated where it goes on, a row is never cut. Owns that look. */
import type { TableBlock } from '../../src/papers/evidence/evidence-blocks';

export function PaperTable({ title, columns, rows, empty, isContinued }: TableBlock) {
  return (
    <section class="paper-block">
      <h2>
        {title}
        {isContinued && <span class="paper-quiet"> (continued)</span>}
      </h2>
      {rows.length === 0 ? (
        <p class="paper-12 paper-quiet">{empty}</p>
      ) : (
        <table class="paper-table">
          <colgroup>
            {columns.map(({ name, width }) => (
              <col key={name} {...(width === undefined ? {} : { width })} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ name, isRight }) => (
                <th key={name} scope="col" class={isRight ? 'right' : undefined}>
                  {name || <span class="rl-unseen">Attached</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, isProvisional }, at) => (
              <tr key={at} class={isProvisional ? 'provisional' : undefined}>
                {columns.map(({ name, isRight, isBold }, column) => (
                  <td key={name} class={[isRight && 'right', isBold && 'bold'].filter(Boolean).join(' ') || undefined}>
                    {cells[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

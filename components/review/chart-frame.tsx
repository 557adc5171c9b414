/** What every chart stands in: its name, and a table that says the same. Owns the change between the two. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

export function ChartFrame({
  name,
  chart,
  table,
}: {
  /** "Absence by weekday" */
  name: string;
  chart: ComponentChildren;
  table: ComponentChildren;
}) {
  const [isTable, setTable] = useState(false);
  return (
    <figure class="pr-chart">
      {isTable ? table : chart}
      <figcaption>
        <button type="button" class="link" onClick={() => setTable(!isTable)}>
          {isTable ? 'Show as chart' : 'Show as table'}
          <span class="rl-unseen">: {name}</span>
        </button>
      </figcaption>
    </figure>
  );
}

/**
 * The pupils as a grid: sorted by any column, selected one by one or from one to another, by mouse and by keyboard. Owns the
 * keyboard and that only the rows in view are drawn. One stop of the Tab key; arrows go from pupil to pupil.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CohortHeadRow } from './cohort-head-row';
import { CohortRowLine } from './cohort-row-line';
import type { CohortEvents, CohortView } from './cohort-view';
import { rangeOf, useRowsInView } from './rows-in-view';

type TableProps = { view: CohortView; events: CohortEvents };

export function CohortTable({ view, events }: TableProps) {
  const { rows, columns, line, selected } = view;
  const shown = columns.filter(({ isShown }) => isShown);
  const [activeKey, setActive] = useState('');
  const anchor = useRef('');
  const box = useRef<HTMLDivElement>(null);
  const lines = rows.length + (line === null ? 0 : 1);
  const inView = useRowsInView(box, lines);
  const activeAt = Math.max(
    0,
    rows.findIndex(({ key }) => key === activeKey),
  );
  const active = rows[activeAt];
  /** The policy's line takes a place of its own among the rows. */
  const placeOf = (at: number): number => at + (line !== null && at >= line.before ? 1 : 0);
  // another order or filter begins at the top, unless the row that is worked at is still there
  const order = `${view.sort.column} ${view.sort.descending} ${view.filter} ${view.find} ${view.scope}`;
  useLayoutEffect(() => inView.scrollTo(0), [order]);

  function toggle(key: string, isRange: boolean): void {
    const next = new Set(selected);
    const isOn = !selected.has(key);
    const some = isRange ? rangeOf(rows, anchor.current, key) : [key];
    for (const one of some) {
      if (isRange || isOn) next.add(one);
      else next.delete(one);
    }
    if (!isRange) anchor.current = key;
    setActive(key);
    events.select(next);
  }

  function goTo(at: number, isExtending: boolean): void {
    const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
    if (row === undefined) return;
    if (isExtending) {
      if (anchor.current === '' && active) anchor.current = active.key;
      events.select(new Set([...selected, ...rangeOf(rows, anchor.current, row.key)]));
    } else anchor.current = row.key;
    setActive(row.key);
    inView.scrollTo(placeOf(rows.indexOf(row)));
  }

  function press(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || active === undefined) return;
    const page = Math.max(1, inView.fit - 1);
    const to = {
      ArrowDown: activeAt + (activeKey === '' ? 0 : 1),
      ArrowUp: activeAt - 1,
      PageDown: activeAt + page,
      PageUp: activeAt - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    if (to !== undefined) goTo(to, event.shiftKey);
    else if (event.key === ' ') toggle(active.key, event.shiftKey);
    else if (event.key === 'Enter') events.openPupil(active.key);
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) events.select(new Set(rows.map(({ key }) => key)));
    else if (event.key === 'Escape' && selected.size > 0) events.select(new Set());
    else return;
    event.preventDefault();
  }

  const { first, height } = inView;
  // the line is drawn with the row under it
  const last = line !== null && inView.last === line.before + 1 ? inView.last + 1 : inView.last;
  const drawn = rows.slice(rowAt(first, line), rowAt(last, line));
  return (
    <div class="grid" ref={box}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table with the keyboard of a grid
        role="grid"
        class={view.isPartly ? 'broad' : ''}
        aria-label="Pupils"
        aria-multiselectable="true"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={active && isDrawn(placeOf(activeAt)) ? rowId(active.key) : undefined}
        tabIndex={0}
        onKeyDown={press}
      >
        <colgroup>
          <col class="c-box" />
          {shown.map(({ column }) => (
            <col key={column} class={`c-${column}`} />
          ))}
        </colgroup>
        <CohortHeadRow view={view} shown={shown} events={events} />
        <tbody>
          <Gap height={first * height} columns={shown.length + 1} />
          {drawn.flatMap((row, index) => [
            ...(line !== null && index + rowAt(first, line) === line.before && first <= line.before
              ? [
                  <tr key="the line" class="cut">
                    <td />
                    <td colSpan={shown.length}>
                      <span>{line.words}</span>
                    </td>
                  </tr>,
                ]
              : []),
            <CohortRowLine
              // a row's place on the screen is used again: scrolled and sorted, only its words change
              key={(index + rowAt(first, line)) % Math.max(1, drawn.length)}
              id={rowId(row.key)}
              row={row}
              at={index + rowAt(first, line)}
              columns={shown}
              cell={view.cell}
              isSelected={selected.has(row.key)}
              isActive={row.key === activeKey}
              onToggle={toggle}
              onOpen={events.openPupil}
            />,
          ])}
          <Gap height={Math.max(0, lines - last) * height} columns={shown.length + 1} />
        </tbody>
      </table>
    </div>
  );

  function isDrawn(place: number): boolean {
    return place >= first && place < last;
  }
}

const rowId = (key: string): string => `row-${key}`;

type Line = CohortView['line'];

/** The row that stands at a place, or after it where the policy's line does. */
const rowAt = (place: number, line: Line): number => place - (line !== null && place > line.before ? 1 : 0);

/** Stands for the rows that are not drawn. */
function Gap({ height, columns }: { height: number; columns: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can have the focus
    <tr aria-hidden="true" class="gap">
      <td colSpan={columns} style={{ height: `${height}px` }} />
    </tr>
  );
}

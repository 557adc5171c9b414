/**
 * A pupil's year: a row a week, ten half-cells, the code in each. Owns the keyboard (one stop, arrows from session to
 * session), the line that reads the cell out, and the table that says the same.
 */
import { useMemo, useRef, useState } from 'preact/hooks';
import { dayWords } from '../day-words';
import { LinkButton, Section } from './parts';
import type { YearSource } from './pupil-view';
import { type CellKind, type HalfDay, type WeekPart, type YearWeek, yearOf } from './year-of-pupil';
import { YearTable } from './year-table';

/** The mock's short names for the looks of a half-cell, and the legend's words. */
const LOOKS: Record<CellKind, { look: string; legend: string; sample: string }> = {
  present: { look: 'p', legend: 'present', sample: '/' },
  late: { look: 'l', legend: 'late', sample: 'L' },
  authorised: { look: 'a', legend: 'authorised', sample: 'I' },
  unauthorised: { look: 'u', legend: 'unauthorised', sample: 'O' },
  provisional: { look: 'n', legend: 'provisional', sample: 'N' },
  'not-marked': { look: 'b', legend: 'not marked', sample: '' },
  'off-roll': { look: 'o', legend: 'not on roll', sample: '–' },
  'not-required': { look: 'x', legend: 'not required', sample: 'X' },
  'not-read': { look: 'q', legend: 'not read', sample: '?' },
  'to-come': { look: 'f', legend: '', sample: '' },
};

const ARROWS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -10, ArrowDown: 10 };

export function YearGrid({ year }: { year: YearSource }) {
  const { weeks, words } = useMemo(() => yearOf(year), [year]);
  const cells = weeks.flatMap((week) => (week.kind === 'week' ? halfDaysOf(week) : []));
  const [isTable, setTable] = useState(false);
  const [at, setAt] = useState<string | null>(null);
  const grid = useRef<HTMLTableElement>(null);
  const stop = cells.find((cell) => keyOf(cell) === at) ?? cells.findLast(({ kind }) => kind !== 'to-come') ?? cells[0];

  function move(event: KeyboardEvent): void {
    if (!stop) return;
    const to = goal(event.key, stop, cells);
    if (!to) return;
    event.preventDefault();
    setAt(keyOf(to));
    grid.current?.querySelector<HTMLElement>(`[data-half="${keyOf(to)}"]`)?.focus();
  }

  const kinds = new Set(cells.map(({ kind }) => kind));
  return (
    <Section
      title="Year"
      meta={words}
      name="year"
      right={
        cells.length > 0 && (
          <LinkButton onPress={() => setTable(!isTable)}>{isTable ? 'Show as grid' : 'Show as table'}</LinkButton>
        )
      }
    >
      {cells.length === 0 && <p class="empty rl-13">No mark was read yet. Open the pupil’s attendance in your MIS.</p>}
      {isTable ? (
        <YearTable cells={cells} />
      ) : (
        cells.length > 0 && (
          <>
            {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of sessions is the pattern for a grid of sessions */}
            <table class="yr" role="grid" aria-label="Year by half-days" ref={grid} onKeyDown={move}>
              <thead>
                <tr>
                  <td />
                  {['Mon', 'Tue', 'Wed', 'Thu', 'Fri'].map((day) => (
                    <th key={day} scope="col" colSpan={2}>
                      {day}
                    </th>
                  ))}
                  <td />
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <Week
                    key={week.monday}
                    week={week}
                    stop={stop && keyOf(stop)}
                    onCell={(cell) => setAt(keyOf(cell))}
                  />
                ))}
              </tbody>
            </table>
            {stop && (
              <p class="ro">
                <Look cell={stop} />
                <b>
                  {dayWords(stop.date)}, {stop.session}
                </b>{' '}
                {stop.words}
              </p>
            )}
            <Legend kinds={kinds} />
          </>
        )
      )}
    </Section>
  );
}

const keyOf = ({ date, session }: HalfDay): string => `${date}-${session}`;
const halfDaysOf = ({ parts }: Extract<YearWeek, { kind: 'week' }>): HalfDay[] =>
  parts.flatMap((part) => (part.kind === 'half-day' ? [part.cell] : []));

/** Up and down lead to the same half-day of the next week that has it; left and right to the next session there is. */
function goal(key: string, from: HalfDay, cells: readonly HalfDay[]): HalfDay | undefined {
  if (key === 'Home') return cells[0];
  if (key === 'End') return cells.at(-1);
  const step = ARROWS[key];
  if (step === undefined) return undefined;
  const index = cells.findIndex((cell) => keyOf(cell) === keyOf(from));
  if (Math.abs(step) === 1) return cells[index + step];
  const isAlike = (cell: HalfDay) => cell.session === from.session && dayOf(cell) === dayOf(from);
  return step > 0 ? cells.slice(index + 1).find(isAlike) : cells.slice(0, index).findLast(isAlike);
}

const dayOf = ({ date }: HalfDay): string => dayWords(date).slice(0, 3);

function Week({ week, stop, onCell }: { week: YearWeek; stop: string | undefined; onCell(cell: HalfDay): void }) {
  const day = dayWords(week.monday).slice(4);
  if (week.kind === 'gap')
    return (
      <tr class="gap">
        <th scope="row">{day}</th>
        <td colSpan={10}>
          <span>{week.words}</span>
        </td>
        <td />
      </tr>
    );
  return (
    <tr>
      <th scope="row">{day}</th>
      {week.parts.map((part, index) => (
        <Part key={index} part={part} stop={stop} onCell={onCell} />
      ))}
      <td class="n">{week.unauthorised > 0 && <b>{week.unauthorised}</b>}</td>
    </tr>
  );
}

function Part({ part, stop, onCell }: { part: WeekPart; stop: string | undefined; onCell(cell: HalfDay): void }) {
  if (part.kind === 'closed')
    return (
      <td colSpan={part.halves} class="shut">
        {/* a single half has no room for words: its title says them */}
        <span title={part.words}>{part.halves > 1 ? part.words : ''}</span>
      </td>
    );
  const { cell } = part;
  const key = keyOf(cell);
  return (
    <td
      class={cell.session === 'AM' ? 'am' : 'pm'}
      data-half={key}
      tabIndex={key === stop ? 0 : -1}
      aria-label={`${dayWords(cell.date)}, ${cell.session}: ${cell.words}`}
      onFocus={() => onCell(cell)}
      onPointerEnter={() => onCell(cell)}
    >
      <Look cell={cell} />
    </td>
  );
}

function Look({ cell: { kind, code } }: { cell: Pick<HalfDay, 'kind' | 'code'> }) {
  return (
    <i class={`hc ${LOOKS[kind].look}`} aria-hidden="true">
      {kind === 'provisional' ? <span>{code}</span> : code}
    </i>
  );
}

function Legend({ kinds }: { kinds: ReadonlySet<CellKind> }) {
  const shown = (Object.keys(LOOKS) as CellKind[]).filter((kind) => LOOKS[kind].legend && kinds.has(kind));
  return (
    <div class="leg">
      {shown.map((kind) => (
        <span key={kind}>
          <Look cell={{ kind, code: LOOKS[kind].sample }} />
          {LOOKS[kind].legend}
        </span>
      ))}
      {(kinds.has('unauthorised') || kinds.has('provisional')) && (
        <span>
          <b>3</b> unauthorised in week
        </span>
      )}
    </div>
  );
}

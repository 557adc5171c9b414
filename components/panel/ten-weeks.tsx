/** The ten labelled school weeks: a column a week, a box a session, N hatched, skipped weeks as gaps. Owns the drawing. */
import { useId, useMemo, useState } from 'preact/hooks';
import { dayWords } from '../day-words';
import { LinkButton, Rich, Section } from './parts';
import type { TenWeeksSource } from './pupil-view';
import { type TenWeeks as Figures, tenWeeksOf, type WeekColumn } from './ten-weeks-of';

const WIDTH = 348;
const GAP = 48;
const BOX = 18;
const TOP = 12;
/** Room for three boxes, even where there are fewer. */
const LEAST_BOXES = 3;

export function TenWeeks({ weeks }: { weeks: TenWeeksSource }) {
  const figures = useMemo(() => tenWeeksOf(weeks), [weeks]);
  const [isTable, setTable] = useState(false);
  const { columns, scope, count, sentences } = figures;
  return (
    <Section title="Ten school weeks" meta={scope} right={weeks.threshold} name="ten-weeks">
      {isTable ? <WeeksTable columns={columns} /> : <Drawing figures={figures} />}
      <p class="rl-13 count">
        <Rich words={count} />
      </p>
      <p class="rl-13">
        <Rich words={sentences} />{' '}
        <LinkButton onPress={() => setTable(!isTable)}>{isTable ? 'Show as chart' : 'Show as table'}</LinkButton>
      </p>
    </Section>
  );
}

type Placed = { column: WeekColumn; x: number; width: number };

/** Where each column begins; gaps are wider, and all together fill the width at most. */
function placed(columns: readonly WeekColumn[]): Placed[] {
  const gaps = columns.filter(({ kind }) => kind === 'gap').length;
  const weekWidth = Math.min(30, (WIDTH - gaps * GAP) / Math.max(1, columns.length - gaps));
  let x = 0;
  return columns.map((column) => {
    const width = column.kind === 'gap' ? GAP : weekWidth;
    const at = { column, x, width };
    x += width;
    return at;
  });
}

function Drawing({ figures: { columns, label } }: { figures: Figures }) {
  const hatch = useId();
  const most = Math.max(LEAST_BOXES, ...columns.map((column) => (column.kind === 'week' ? column.sessions.length : 0)));
  const base = TOP + most * BOX;
  return (
    <svg class="pw" viewBox={`0 0 ${WIDTH} ${base + 42}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" class="pb" />
          <rect width="1.6" height="5" class="pu" />
        </pattern>
      </defs>
      {placed(columns).map(({ column, x, width }) =>
        column.kind === 'gap' ? (
          <Gap key={column.key} words={column.words} weeks={column.weeks} x={x} base={base} />
        ) : (
          <g key={column.monday}>
            <path d={`M${x} ${base + 0.5}h${width}`} class="ax" />
            {column.sessions.map(({ date, session, code }, index) => (
              <Box
                key={date + session}
                x={x + (width - Math.min(24, width - 4)) / 2}
                y={base - (index + 1) * BOX}
                width={Math.min(24, width - 4)}
                code={code}
                fill={code === 'N' ? `url(#${hatch})` : undefined}
              />
            ))}
            <text x={x + width / 2} y={base + 15} class={column.sessions.length > 0 ? 'b' : ''}>
              {column.number}
            </text>
            <text x={x + width / 2} y={base + 27}>
              {column.day}
            </text>
            <text x={x + width / 2} y={base + 40}>
              {column.month}
            </text>
          </g>
        ),
      )}
    </svg>
  );
}

function Box(props: { x: number; y: number; width: number; code: string; fill: string | undefined }) {
  const { x, y, width, code, fill } = props;
  const middle = x + width / 2;
  return (
    <>
      <rect x={x} y={y} width={width} height={16} rx="1.5" class={fill ? 'pn' : 'pu'} style={fill && { fill }} />
      {fill && <rect x={middle - 6} y={y + 2} width="12" height="12" class="pb" />}
      <text x={middle} y={y + 12} class={fill ? 't' : 'w'}>
        {code}
      </text>
    </>
  );
}

function Gap({ words, weeks, x, base }: { words: string; weeks: number; x: number; base: number }) {
  const lines = words === 'half term' ? ['half', 'term'] : weeks > 1 ? [words, `${weeks} wk`] : [words];
  return (
    <g>
      <rect x={x + 3} y={TOP} width={GAP - 6} height={base - TOP} class="gp" />
      {lines.map((line, index) => (
        <text key={line} x={x + GAP / 2} y={TOP + 22 + index * 12}>
          {line}
        </text>
      ))}
      <text x={x + GAP / 2} y={base + 15}>
        skipped
      </text>
    </g>
  );
}

function WeeksTable({ columns }: { columns: readonly WeekColumn[] }) {
  return (
    <table class="plain">
      <thead>
        <tr>
          <th scope="col">Week</th>
          <th scope="col">From</th>
          <th scope="col">Unauthorised, with N</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) =>
          column.kind === 'gap' ? (
            <tr key={column.key}>
              <th scope="row">skipped</th>
              <td colSpan={2}>{column.words}</td>
            </tr>
          ) : (
            <tr key={column.monday}>
              <th scope="row">{column.number}</th>
              <td>{dayWords(column.monday)}</td>
              <td>{column.sessions.map(({ code }) => code).join(' ')}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

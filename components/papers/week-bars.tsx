/** Ten school weeks, a bar a session. Owns the drawing: filled is settled, hatched is provisional, a dashed frame is no school. */
import type { WindowBlock, WindowWeek } from '../../src/papers/evidence/evidence-blocks';

const WEEK = 30;
const GAP = 44;
const BAR = 18;
const TOP = 12;
const FEWEST_HIGH = 3;

type Placed = { week: WindowWeek; x: number; width: number };

export function WeekBars({ weeks, spoken }: Pick<WindowBlock, 'weeks' | 'spoken'>) {
  if (weeks.length === 0) return null;
  const placed = placedOf(weeks);
  const width = placed.reduce((sum, { width: one }) => sum + one, 0) + 8;
  const most = Math.max(FEWEST_HIGH, ...weeks.map((week) => (week.kind === 'week' ? week.codes.length : 0)));
  const base = TOP + most * BAR + 0.5;
  const isMonthShown = weeks.some((week) => week.kind === 'week' && week.month !== null);
  const height = base + (isMonthShown ? 42 : 30);
  return (
    <svg class="paper-weeks" width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img">
      <title>{spoken}</title>
      <defs>
        <pattern id="paper-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect class="ground" width="5" height="5" />
          <rect class="stripe" width="1.6" height="5" />
        </pattern>
      </defs>
      {placed.map(({ week, x, width: broad }) =>
        week.kind === 'gap' ? (
          <Gap key={`gap ${x}`} words={week.words} x={x} width={broad} base={base} />
        ) : (
          <Week key={week.monday} week={week} x={x} base={base} />
        ),
      )}
    </svg>
  );
}

function placedOf(weeks: readonly WindowWeek[]): Placed[] {
  let x = 0;
  return weeks.map((week) => {
    const placed = { week, x, width: week.kind === 'gap' ? GAP : WEEK };
    x += placed.width;
    return placed;
  });
}

function Week({ week, x, base }: { week: Extract<WindowWeek, { kind: 'week' }>; x: number; base: number }) {
  const middle = x + WEEK / 2;
  return (
    <g>
      <path class="axis" d={`M${x} ${base}H${x + WEEK}`} />
      {week.codes.map((code, at) => {
        const y = base - (at + 1) * BAR - 0.5;
        const isProvisional = code === 'N';
        return (
          <g key={at}>
            <rect
              class={isProvisional ? 'hatched' : 'filled'}
              fill={isProvisional ? 'url(#paper-hatch)' : undefined}
              x={x + 3}
              y={y}
              width="24"
              height="16"
              rx="1.5"
            />
            {isProvisional && <rect class="ground" x={middle - 6} y={y + 2} width="12" height="12" />}
            <text class={isProvisional ? 'code' : 'code on-fill'} x={middle} y={y + 12}>
              {code}
            </text>
          </g>
        );
      })}
      <text class={week.codes.length > 0 ? 'strong' : undefined} x={middle} y={base + 14.5}>
        {week.number}
      </text>
      <text x={middle} y={base + 26.5}>
        {week.day}
      </text>
      {week.month !== null && (
        <text x={middle} y={base + 39.5}>
          {week.month}
        </text>
      )}
    </g>
  );
}

function Gap({ words, x, width, base }: { words: string; x: number; width: number; base: number }) {
  const lines = words.split(' ');
  const first = (base + TOP) / 2 - (lines.length - 1) * 6 + 3;
  return (
    <g>
      <rect class="gap" x={x + 3} y={TOP} width={width - 6} height={base - TOP} />
      {lines.map((line, at) => (
        <text key={line} x={x + width / 2} y={first + at * 12}>
          {line}
        </text>
      ))}
      <text x={x + width / 2} y={base + 14.5}>
        skipped
      </text>
    </g>
  );
}

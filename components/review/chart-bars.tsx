/** Upright bars side by side, of one or two parts. Owns the drawing; every bar has its number in words above it. */
import { useId } from 'preact/hooks';
import type { Said as Words } from '../../src/review/pupil-said';
import { SaidInDrawing } from './pupil/said';

export type Bar = {
  key: string;
  /** Under the bar; the second line is shared by neighbours that have the same. */
  label: string;
  group?: string;
  /** From the ground up; the second part is hatched. */
  parts: readonly number[];
  above: Words;
};

const WIDTH = 360;
const HEIGHT = 84;
const TOP = 16;
const WIDEST = 44;
/** Room that a label wants. */
const LABEL = 38;

export function BarChart({ bars, most, said }: { bars: readonly Bar[]; most: number; said: string }) {
  const hatch = useId();
  const step = Math.min(WIDEST, WIDTH / Math.max(1, bars.length));
  const width = Math.max(2, step - Math.min(8, step / 3));
  const base = TOP + HEIGHT;
  // where bars are too narrow for their words every so many have some
  const every = bars.some(({ group }) => group) ? 1 : Math.ceil(LABEL / step);
  const scale = most > 0 ? HEIGHT / most : 0;
  return (
    <svg class="pr-bars" viewBox={`0 0 ${WIDTH} ${base + 34}`} role="img" aria-label={said}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" class="ground" />
          <rect width="2" height="5" class="stripe" />
        </pattern>
      </defs>
      <path d={`M0 ${base + 0.5}H${step * bars.length}`} class="axis" />
      {bars.map(({ key, label, group, parts, above }, index) => {
        const x = index * step;
        const total = parts.reduce((sum, part) => sum + part, 0);
        const isNamed = group !== undefined && bars[index - 1]?.group !== group;
        const alike = group === undefined ? 1 : bars.filter((bar) => bar.group === group).length;
        return (
          <g key={key}>
            {parts.map((part, at) => {
              const below = parts.slice(0, at).reduce((sum, one) => sum + one, 0);
              const height = part * scale;
              if (part === 0) return null;
              return (
                <rect
                  key={at}
                  x={x + (step - width) / 2}
                  y={base - below * scale - height}
                  width={width}
                  height={height}
                  class={at === 0 ? 'pr-bar' : 'pr-bar second'}
                  style={at === 0 ? undefined : { fill: `url(#${hatch})` }}
                />
              );
            })}
            {total > 0 && (
              <text x={x + step / 2} y={base - total * scale - 4} class="value">
                <SaidInDrawing words={above} />
              </text>
            )}
            {index % every === 0 && (
              <text x={x + step / 2} y={base + 14}>
                {label}
              </text>
            )}
            {isNamed && (
              <text x={x + (step * alike) / 2} y={base + 28}>
                {group}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

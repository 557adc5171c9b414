/**
 * Attendance on a scale in per cent: the pupil's point or range against lines, and against a policy's bands as they are
 * printed. Owns the drawing; a hole between bands is hatched, bands that overlap stand one under the other.
 */
import { useId } from 'preact/hooks';
import type { BandsPart } from '../../src/review/pupil-bands';

const WIDTH = 360;
const EDGE = 8;
const ROW = 22;

type Lines = readonly { at: number; words: string }[];

function placeOn(from: number): (percent: number) => number {
  return (percent) => EDGE + Math.max(0, Math.min(1, (percent - from) / (100 - from))) * (WIDTH - 2 * EDGE);
}

/** A bar up to the lower end, hatched up to the upper one, with a tick for every line. */
export function Meter({ at: [low, high], lines, said }: { at: readonly [number, number]; lines: Lines; said: string }) {
  const hatch = useId();
  const from = low < 50 ? 0 : 50;
  const place = placeOn(from);
  return (
    <svg class="pr-meter" viewBox={`0 0 ${WIDTH} 34`} role="img" aria-label={said}>
      <Hatch id={hatch} />
      <rect x={EDGE} y="2.5" width={WIDTH - 2 * EDGE} height="9" rx="2" class="track" />
      <rect x={EDGE} y="3" width={place(low) - EDGE} height="8" class="fill" />
      {high > low && (
        <rect
          x={place(low)}
          y="3"
          width={place(high) - place(low)}
          height="8"
          class="edge"
          style={{ fill: `url(#${hatch})` }}
        />
      )}
      {lines.map(({ at }) => (at >= from ? <path key={at} d={`M${place(at)} 0v16`} class="tick" /> : null))}
      {ticksWithRoom(lines, place, from).map(({ at, x }) => (
        <text key={at} x={x} y="28">
          {at}
        </text>
      ))}
      {from > 0 && ticksWithRoom(lines, place, from).every(({ x }) => x > 40) && (
        <text x={EDGE} y="28" class="start">
          {from} %
        </text>
      )}
    </svg>
  );
}

/** Of two lines whose figures would touch, the lower has none: the words below the chart name them all. */
function ticksWithRoom(lines: Lines, place: (at: number) => number, from: number): { at: number; x: number }[] {
  const shown: { at: number; x: number }[] = [];
  for (const { at } of [...lines].sort((a, b) => b.at - a.at)) {
    const x = place(at);
    const before = shown.at(-1);
    if (at >= from && (before === undefined || before.x - x > 20)) shown.push({ at, x });
  }
  return shown;
}

/** Two rows or more where bands overlap; the pupil's point, or range, goes through all of them. */
export function BandScale({ part, said }: { part: BandsPart; said: string }) {
  const hatch = useId();
  const { bands, holes, rows, at, from } = part;
  const place = placeOn(from);
  const bottom = rows * ROW;
  const isLettered = needsLetters(part);
  const ends = [...new Set(bands.flatMap(({ from: low, to }) => [low, to]))].filter((end) => end >= from);
  const shown = ticksWithRoom(
    ends.map((end) => ({ at: end, words: '' })),
    place,
    from,
  );
  return (
    <svg class="pr-bands" viewBox={`0 0 ${WIDTH} ${bottom + 34}`} role="img" aria-label={said}>
      <Hatch id={hatch} />
      {holes.map((hole) => (
        <rect
          key={`hole ${hole.from}`}
          x={place(hole.from)}
          y="4"
          width={Math.max(2, place(hole.to) - place(hole.from))}
          height={bottom - 4}
          class="hole"
          style={{ fill: `url(#${hatch})` }}
        />
      ))}
      {bands.map(({ label, from: low, to, row, isPupils }, index) => {
        if (to < from) return null;
        const [x, end] = [place(low), place(to)];
        return (
          <g key={label}>
            <rect
              x={x}
              y={row * ROW + 4}
              width={Math.max(2, end - x)}
              height={ROW - 6}
              class={isPupils ? 'band own' : 'band'}
            />
            {end - x > 8 && (
              <text x={(x + end) / 2} y={row * ROW + 16} class={isPupils ? 'on' : ''}>
                {isLettered ? letterOf(index) : label}
              </text>
            )}
          </g>
        );
      })}
      {at !== null && <Point from={place(at[0])} to={place(at[1])} bottom={bottom} />}
      {shown.map(({ at: percent, x }) => (
        <text key={percent} x={x} y={bottom + 28}>
          {percent}
        </text>
      ))}
    </svg>
  );
}

const hasRoom = (label: string, width: number): boolean => width > label.length * 5.6;

/** Whether some band is too narrow for its name, so that letters stand for all of them. */
export const needsLetters = ({ bands, from }: BandsPart): boolean =>
  bands.some(({ label, from: low, to }) => !hasRoom(label, placeOn(from)(to) - placeOn(from)(low)));

/** A is the highest band. */
export const letterOf = (index: number): string => String.fromCharCode(65 + index);

function Point({ from, to, bottom }: { from: number; to: number; bottom: number }) {
  const y = bottom + 2;
  return (
    <g>
      <path d={`M${from} 0V${bottom}`} class="at" />
      {to > from && <path d={`M${to} 0V${bottom}`} class="at" />}
      {to > from && <path d={`M${from} ${y + 5}H${to}`} class="at" />}
      <path d={`M${from} ${y}l5 10h-10z`} class="point" />
      {to > from && <path d={`M${to} ${y}l5 10h-10z`} class="point" />}
    </g>
  );
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" class="ground" />
        <rect width="1.6" height="5" class="stripe" />
      </pattern>
    </defs>
  );
}

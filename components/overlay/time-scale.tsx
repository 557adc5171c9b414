/** The minutes round the close of a register, drawn. Owns the little scale; the words beside it say the same. */
import type { ScaleView } from '../finding-view';

const LEFT = 8;
const RIGHT = 336;

/** Drawn only for an arrival after the close, which is what takes explaining. */
export function TimeScale({ lateAfter, close, arrived }: ScaleView) {
  const from = minutes(lateAfter ?? close) - (lateAfter ? 0 : 5);
  const to = minutes(arrived) + Math.max(3, (minutes(arrived) - from) * 0.15);
  const at = (time: string) => LEFT + ((minutes(time) - from) / (to - from)) * (RIGHT - LEFT);
  const closeAt = Math.max(at(close), 70);
  const arrivedAt = Math.max(at(arrived), closeAt + 24);
  const open = lateAfter ? minutes(close) - minutes(lateAfter) : 0;
  const after = minutes(arrived) - minutes(close);
  return (
    <svg
      class="scale"
      width="344"
      height="58"
      viewBox="0 0 344 58"
      role="img"
      aria-label={`${lateAfter ? `${lateAfter} late from, ` : ''}${close} register closed, ${arrived} arrived`}
    >
      <rect x={LEFT} y="21" width={closeAt - LEFT} height="8" rx="1" class="s-open" />
      <rect x={closeAt} y="21" width={RIGHT - closeAt} height="8" class="s-after" />
      <path d={`M${lateAfter ? LEFT : closeAt} 15v20M${closeAt} 11v24`} class="s-tick" />
      <circle cx={arrivedAt} cy="25" r="6" class="s-arr" />
      <path d={`M${closeAt} 40h${arrivedAt - closeAt}M${closeAt} 37v6M${arrivedAt} 37v6`} class="s-dim" />
      {lateAfter && closeAt > 168 && (
        <text x={LEFT} y="9">
          {lateAfter} late from
        </text>
      )}
      <text x={Math.max(closeAt + 4, 78)} y="9" class="end b">
        {close} closed
      </text>
      <text x={Math.min(Math.max(arrivedAt - 24, closeAt + 12), 262)} y="9" class="b">
        {arrived} arrived
      </text>
      {open > 0 && closeAt > 150 && (
        <text x={(LEFT + closeAt) / 2} y="43" class="mid">
          open for L, {open} min
        </text>
      )}
      <text x={Math.min(Math.max((closeAt + arrivedAt) / 2, 40), 300)} y="55" class="mid b">
        {after} min after
      </text>
    </svg>
  );
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

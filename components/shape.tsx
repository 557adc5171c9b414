/** The three shapes of a finding: filled square, filled triangle, ring. Owns their drawing; shape and words carry the meaning. */
import type { Severity } from '../src/checks/finding';

const OUTLINE = {
  error: <rect x="1" y="1" width="16" height="16" rx="2" />,
  warning: <path d="M9 .9 17.7 16.6H.3Z" />,
  info: <circle cx="9" cy="9" r="7.6" />,
} as const;

export function Shape({ severity, number }: { severity: Severity; number?: number }) {
  const outline = OUTLINE[severity];
  return (
    <svg class={`rl-mk rl-mk-${severity}`} viewBox="0 0 18 18" aria-hidden="true">
      <g class="halo">{outline}</g>
      <g class="s">{outline}</g>
      {number !== undefined && (
        <text x="9" y={severity === 'warning' ? 14.6 : 13} textLength={number > 99 ? 12 : undefined}>
          {number}
        </text>
      )}
    </svg>
  );
}

/** Register Lens's own sign: a register under a lens. */
export function LensSign() {
  return (
    <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="1.5" y="2.5" width="8" height="11" rx="1" />
      <path d="M4 6h3M4 9h2" />
      <circle cx="10.5" cy="9" r="3.5" />
      <path d="m13.2 11.7 2 2" />
    </svg>
  );
}

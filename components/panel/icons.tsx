/** The panel's small drawings. Owns their outlines; what each means is said in words beside it. */
const OUTLINES = {
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.5" />
      <path d="M5 7V5a3 3 0 0 1 6 0v2" />
    </>
  ),
  more: (
    <>
      <circle cx="3" cy="8" r=".8" fill="currentColor" />
      <circle cx="8" cy="8" r=".8" fill="currentColor" />
      <circle cx="13" cy="8" r=".8" fill="currentColor" />
    </>
  ),
  find: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 4 4" />
    </>
  ),
  phone: (
    <path d="M3 2.5h3l1.2 3-1.6 1.2a8 8 0 0 0 3.7 3.7l1.2-1.6 3 1.2v3c0 .6-.5 1-1 1C7 13.5 2 8.5 2 3.5c0-.5.4-1 1-1Z" />
  ),
  email: (
    <>
      <rect x="1.5" y="3" width="13" height="10" rx="1" />
      <path d="m2 4 6 5 6-5" />
    </>
  ),
  copy: (
    <>
      <rect x="5" y="5" width="8.5" height="9" rx="1" />
      <path d="M3 11V3a1 1 0 0 1 1-1h6" />
    </>
  ),
  right: <path d="m5 3 5 5-5 5" />,
  down: <path d="m3 6 5 5 5-5" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  back: <path d="m10 3-5 5 5 5" />,
} as const;

export type IconName = keyof typeof OUTLINES;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg class="ic" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {OUTLINES[name]}
    </svg>
  );
}

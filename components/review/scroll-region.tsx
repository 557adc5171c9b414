/** Something wider than its place, which is then scrolled by keyboard too. Owns that one stop. */
import type { ComponentChildren } from 'preact';

export function ScrollRegion({ name, label, children }: { name: string; label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard
    <section class={name} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

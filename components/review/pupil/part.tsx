/** One part of the view: a heading, what it covers, and its content. Owns that frame. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export function Part({
  title,
  meta,
  name,
  children,
  isWide = false,
}: {
  title: string;
  /** What the figures cover. */
  meta?: string;
  name: string;
  children: ComponentChildren;
  isWide?: boolean;
}) {
  const id = useId();
  return (
    <section class={isWide ? 'pr-part pr-wide' : 'pr-part'} data-part={name} aria-labelledby={id}>
      <div class="pr-head">
        <h2 id={id}>{title}</h2>
        {meta && <p class="pr-meta">{meta}</p>}
      </div>
      {children}
    </section>
  );
}

/** One sheet of A4. Owns its margins, its heading and its foot; what stands on it is given. */
import type { ComponentChildren } from 'preact';

export type PageFoot = { about: string; made: string };

export function PaperPage({
  number,
  of,
  foot,
  children,
}: {
  number: number;
  of: number;
  foot: PageFoot;
  children: ComponentChildren;
}) {
  const place = `Page ${number} of ${of}`;
  return (
    <section class="paper-page" aria-label={place}>
      <div class="paper-body">{children}</div>
      <footer class="paper-foot">
        <span>{foot.about}</span>
        <span>{foot.made}</span>
        <span>{place}</span>
      </footer>
    </section>
  );
}

/** A register that is drawn as a picture. Owns telling it from the charts of a dashboard; nobody can read either. */
import type { PageRoots } from './page-roots';
import { isShown } from './page-texts';

const ABOUT_REGISTERS = /\b(?:register|registration|roll call|take attendance|mark attendance)\b/;
/** Pixels; a chart is mostly smaller. */
const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 240;

/** The canvas on which a page about registers draws its grid; none where there is text to read. */
export function pictureIn(roots: PageRoots): { element: Element; why: string }[] {
  const canvases = roots.queryAll('canvas');
  if (canvases.length === 0) return [];
  const headings = [...roots.queryAll('h1, h2, h3, [role=heading], title')];
  if (!headings.some((heading) => ABOUT_REGISTERS.test((heading.textContent ?? '').toLowerCase()))) return [];
  const large = canvases.find((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && isShown(canvas);
  });
  return large ? [{ element: large, why: 'it is a picture' }] : [];
}

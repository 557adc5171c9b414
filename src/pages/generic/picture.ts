/** A register that is drawn as a picture. Owns telling it from the charts of a dashboard; nobody can read either. */
import type { PageRoots } from './page-roots';
import { speakOf } from './page-signs';
import { isShown } from './page-texts';

const ABOUT_REGISTERS = ['register', 'registration', 'roll call', 'take attendance', 'mark attendance'];
/** Pixels; a chart is mostly smaller. */
const LEAST_WIDTH = 480;
const LEAST_HEIGHT = 240;

/** The canvas on which a page about registers draws its grid; none where there is text to read. */
export function pictureIn(roots: PageRoots, titles: readonly string[]): { element: Element; why: string }[] {
  const canvases = speakOf(titles, ABOUT_REGISTERS) ? roots.queryAll('canvas') : [];
  const large = canvases.find((canvas) => {
    const { width, height } = canvas.getBoundingClientRect();
    return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && isShown(canvas);
  });
  return large ? [{ element: large, why: 'it is a picture' }] : [];
}

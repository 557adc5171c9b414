/**
 * The frames of a page that may be looked into: those of its own origin. Owns that, and what the page around a frame tells
 * it. The extension's scripts run in each frame by themselves; this is for whoever reads a document as a whole.
 */
import { textsOfEach } from './near-facts';
import { PageRoots } from './page-roots';
import { isShown, type PageText, pageTexts } from './page-texts';
import { newSight } from './text';

export type InnerFrame = { document: Document; url: string; outerTexts: PageText[] };

const MOST_FRAMES = 40;

export function framesIn(root: Document, url: string, outerTexts: readonly PageText[] = []): InnerFrame[] {
  const frames = [...root.querySelectorAll<HTMLIFrameElement>('iframe, frame')].filter(isVisible).slice(0, MOST_FRAMES);
  if (frames.length === 0) return [];
  const texts = textsOfEach([...pageTexts(new PageRoots(root), url, [], newSight()), ...outerTexts], frames);
  return frames.flatMap((frame, index) => {
    const document = documentOf(frame);
    if (document === null) return [];
    const address = document.URL.startsWith('about:') ? url : document.URL;
    return [{ document, url: address, outerTexts: [...(texts[index] ?? []), ...textsOfSiblings(frames, frame)] }];
  });
}

/** Date and class often stand in a frame beside the register's. */
function textsOfSiblings(frames: readonly HTMLIFrameElement[], frame: HTMLIFrameElement): PageText[] {
  return frames.flatMap((other) => {
    const document = other === frame ? null : documentOf(other);
    // one with rows of its own speaks of these
    if (document === null || [...document.querySelectorAll('table')].some(({ rows }) => rows.length > 2)) return [];
    return pageTexts(new PageRoots(document), document.URL, [], newSight()).filter(({ from }) => from !== 'text');
  });
}

/** Null for a frame of another origin, which nobody may look into. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // some browsers throw where others answer null
  }
}

function isVisible(frame: Element): boolean {
  if (!isShown(frame)) return false;
  const { width, height } = frame.getBoundingClientRect();
  const hasLayout = frame.ownerDocument.documentElement.getBoundingClientRect().width > 0;
  return !hasLayout || (width > 0 && height > 0);
}

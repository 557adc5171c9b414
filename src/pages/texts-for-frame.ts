/**
 * What a page says to one of the frames in it. Owns that texts of one frame are not told to another: each frame reads by
 * itself, and only its address says which one it is.
 */
import { textsOfEach } from './generic/near-facts';
import { isShown, type PageText } from './generic/page-texts';

/** The texts for the frame at this address; where it is not plain which frame that is, only what is said to all of them. */
export function textsForFrame(root: Document, texts: readonly PageText[], address: string | null): PageText[] {
  const frames = [...root.querySelectorAll<HTMLIFrameElement>('iframe, frame')].filter(isShown);
  if (frames.length < 2) return [...texts];
  const shares = textsOfEach(texts, frames);
  const meant = frames.flatMap(({ src }, index) => (src === address ? [index] : []));
  const [only] = meant;
  if (only !== undefined && meant.length === 1) return shares[only] ?? [];
  return texts.filter(({ element, text }) =>
    shares.every((share) => share.some((other) => other.element === element && other.text === text)),
  );
}

/** How much room the strip takes in each of its forms. Owns the trying on; its looks are the style sheet's. */
import { STRIP_FORMS, type StripSizes } from './strip-place';

export function measureStrip(strip: HTMLElement): StripSizes {
  const before = strip.dataset.form;
  const sizes = {} as StripSizes;
  for (const form of STRIP_FORMS) {
    strip.dataset.form = form;
    sizes[form] = { width: Math.ceil(strip.offsetWidth), height: Math.ceil(strip.offsetHeight) };
  }
  if (before !== undefined) strip.dataset.form = before;
  return sizes;
}

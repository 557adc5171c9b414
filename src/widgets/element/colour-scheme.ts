/**
 * Light or dark, as the page around an element is. Owns where that is seen: the element's own word, the page's colour scheme,
 * and, where the page has none, the ground that the element stands on.
 */
import { themeOf } from '../../overlay/theme';
import { parentAcross } from '../../pages/generic/page-roots';
import type { Theme } from './dress';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/** What goes for an element now. `asked` is its `theme` attribute; anything but light and dark leaves it to the page. */
export function themeFor(element: Element, asked: string | null): Theme {
  if (asked === 'light' || asked === 'dark') return asked;
  const around = parentAcross(element);
  if (around === null) return 'light';
  const schemes = (getComputedStyle(around).colorScheme ?? '').split(' ');
  const isEither = schemes.includes('dark') && schemes.includes('light');
  if (isEither) return matchMedia(PREFERS_DARK).matches ? 'dark' : 'light';
  if (schemes.includes('dark')) return 'dark';
  return schemes.includes('light') ? 'light' : themeOf(around);
}

/** Calls back when the page may have changed its colours, until the returned function is called. */
export function followColours(element: Element, onChange: () => void): () => void {
  const query = matchMedia(PREFERS_DARK);
  query.addEventListener('change', onChange);
  // switches of light and dark are attributes of the page's outermost elements
  const observer = new MutationObserver(onChange);
  const { documentElement, body } = element.ownerDocument;
  for (const outermost of [documentElement, body]) if (outermost) observer.observe(outermost, { attributes: true });
  return () => {
    query.removeEventListener('change', onChange);
    observer.disconnect();
  };
}

/**
 * The one element that is added to the page. Owns its making and removal; everything else of ours lives in its closed
 * shadow root, and nothing of the page is touched.
 */
import overlayCss from '../../components/styles/overlay.css?inline';
import partsCss from '../../components/styles/parts.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { HOST_TAG } from '../host-tag';

export type Host = { element: HTMLElement; root: ShadowRoot; mount: HTMLElement; remove(): void };

/** `isOpen` is for test builds: a release root is closed, so that no page can look into it. */
export function createHost(isOpen: boolean): Host {
  const element = document.createElement(HOST_TAG);
  const root = element.attachShadow({ mode: isOpen ? 'open' : 'closed' });
  dress(root, [tokensCss, partsCss, overlayCss].join('\n'));
  const mount = document.createElement('div');
  root.append(mount);
  element.popover = 'manual';
  document.documentElement.append(element);
  element.showPopover();
  return { element, root, mount, remove: () => element.remove() };
}

/** Adopted sheets need no permission of the page's; where a browser refuses them to extensions, one style element does it. */
function dress(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** Papers open in a tab of their own, to be looked at, filled in and printed. Owns their addresses. */
import { browser } from 'wxt/browser';
import type { LetterKind } from '../../../src/policy/checklist';

export function openPackPage(pupil: string): void {
  openPapers({ pack: pupil });
}

export function openLetterPage(pupil: string, letter: LetterKind): void {
  openPapers({ letter, pupil });
}

/** The pupil's random name says nothing to anybody who reads the address. */
function openPapers(asked: Record<string, string>): void {
  const url = `${browser.runtime.getURL('/papers.html')}?${new URLSearchParams(asked)}`;
  browser.tabs.create({ url }).catch((error: unknown) => {
    console.error('Register Lens: the tab for the papers could not be opened.', error);
  });
}

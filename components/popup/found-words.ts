/** What the popup says of the page that is open. Owns these words; what was found is for the page's own script. */
import type { PageReport } from '../../src/messaging/protocol';

export function foundWords(report: PageReport | null): string {
  if (report === null) return 'On. There is no register on this page. If there is one, teach this page.';
  const { title, state, coverage, isUnchecked, findings } = report;
  // a page that cannot be read says why in the place of how much was read
  if (coverage === '') return sentence(state);
  if (isUnchecked) return sentence(`${title}, not checked here: ${coverage}`);
  const shown = findings.filter(({ elsewhere }) => !elsewhere).length;
  return `${title}: ${shown === 0 ? 'nothing' : shown} to look at. ${sentence(coverage)}`;
}

function sentence(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

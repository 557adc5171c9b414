/** A pupil opened by name, with the page in another tab that shows them. Owns that joining: names and form stand there. */
import type { Known } from '../sidepanel/known';
import type { OpenPage } from './open-pages';

/** As if that page were in front; of a pupil whom no page shows, what is known anyway. */
export function knownOfPupil(known: Known, who: string, pages: readonly OpenPage[]): Known {
  const page = pages.find(({ facts }) => facts.pupils.some((one) => one.who === who));
  const place = page?.facts.pupils.findIndex((one) => one.who === who);
  if (page === undefined || place === undefined || known.pupil === null) return known;
  const { tabId, report, facts } = page;
  return { ...known, page: { tabId, report, facts }, pupil: { ...known.pupil, place } };
}

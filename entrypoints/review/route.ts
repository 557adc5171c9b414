/** Which part of the officer's page the address asks for. Owns reading and writing what stands behind the #. */
import { PLACES, type ReviewPlace } from '../../components/review/review-view';

export type Route = { place: ReviewPlace; pupil: string | null };

const LONGEST_NAME = 80;

/** What is not understood is the list. */
export function routeOf(hash: string): Route {
  const [place = '', pupil = ''] = hash.replace(/^#/, '').split('=');
  if (place === 'pupil') return { place, pupil: isName(pupil) ? pupil : null };
  const found = PLACES.find((one) => one === place);
  return { place: found ?? 'cohort', pupil: null };
}

export const hashOf = ({ place, pupil }: Route): string =>
  place === 'pupil' && pupil !== null ? `#pupil=${pupil}` : `#${place}`;

/** Random names are made of these. */
const isName = (text: string): boolean => text.length <= LONGEST_NAME && /^[\w-]+$/.test(text);

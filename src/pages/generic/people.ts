/** Whose page it is: what only pages of one pupil and lists of records need, as one thing that comes with what reads these. */
import { pagePupil, printedFigures } from './page-pupil';

export const people = { pagePupil, printedFigures };
export type People = typeof people;

/** All that page maps do in a page, as one thing: it comes only to pages that a map is for. */
import { withOwnCodesOnly } from '../generic/own-codes';
import { mappedCandidate } from './apply-map';
import { areCodesOwn, codeMapOf, mappedTexts } from './map-words';
import { isInPage } from './match-map';

export const mapTools = { areCodesOwn, codeMapOf, isInPage, mappedCandidate, mappedTexts, withOwnCodesOnly };
export type MapTools = typeof mapTools;

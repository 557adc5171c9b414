/**
 * The administrative templates of the stores' packages, as files of the documents; a trust's own come from the roll-out kit.
 * Owns for which ids they are made; their text is the kit's.
 */
import { admlText, admxText } from '../kit/admx';
import type { Admx } from '../kit/admx-browsers';

/** Follows from the key in `wxt.config.ts`; a test holds both together. */
export const STORE_ID = 'bbdakgfgmiamdmheglkhpdddpfoocnma';
export const STORE_FIREFOX_ID = 'register-lens@schools.example';

const STORE: Admx = {
  trustId: 'store',
  trustName: 'the stores’ package',
  id: STORE_ID,
  firefoxId: STORE_FIREFOX_ID,
  updateUrl: null,
};

/** By path below `docs/policy-templates/`. */
export function policyTemplates(): Record<string, string> {
  return {
    'register-lens.admx': admxText(STORE),
    'en-GB/register-lens.adml': admlText(STORE),
    'en-US/register-lens.adml': admlText(STORE),
  };
}

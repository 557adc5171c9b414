/** Comes to a page that may hold marks without a grid, and lets the reader there read them too. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { looseMarks } from '../../src/pages/generic/loose';
import { people } from '../../src/pages/generic/people';
import { findReader } from '../../src/pages/page-reader';

export default defineUnlistedScript({
  main() {
    findReader()?.take({ loose: looseMarks, people });
  },
});

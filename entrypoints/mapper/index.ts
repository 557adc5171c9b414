/** Comes to a page of which a map says where its grid is, and lets the reader there read by it. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mapTools } from '../../src/pages/maps/map-tools';
import { findReader } from '../../src/pages/page-reader';

export default defineUnlistedScript({
  main() {
    findReader()?.take({ mapTools });
  },
});

/** Comes to a page of which a map says where its grid is, and lets the reader there read by it. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { mapTools } from '../../src/pages/maps/map-tools';
import { findReader } from '../../src/pages/page-reader';

export default defineContentScript({
  registration: 'runtime',
  main() {
    findReader()?.take({ mapTools });
  },
});

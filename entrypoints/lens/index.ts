/** The script that checks and shows. Injected by the background where a page's reader found something. Wiring only. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findReader } from '../../src/pages/page-reader';
import { startLens } from './lens';

export default defineUnlistedScript({
  main() {
    const reader = findReader();
    if (reader) startLens(reader);
  },
});

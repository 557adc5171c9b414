/** The script that checks and shows. Injected by the background where a page's reader found something. Wiring only. */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { findReader } from '../../src/pages/page-reader';
import { startLens } from './lens';

export default defineContentScript({
  registration: 'runtime',
  main() {
    const reader = findReader();
    if (reader) startLens(reader);
  },
});

/** The script of a page: watch, read, check, show. Wiring only. Installed at run time, on sites that were turned on. */
import '../../src/zod-jitless';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { startLens } from './lens';

export default defineContentScript({
  registration: 'runtime',
  main(ctx) {
    startLens(ctx.signal);
  },
});

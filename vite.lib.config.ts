import { defineConfig } from 'vite';

/** What `LIBRARY_PART` names: the headless library, or the worked examples of its checks. One file each, without imports. */
const PARTS = {
  library: { entry: 'src/index.ts', file: 'register-lens.js', emptyOutDir: true },
  examples: { entry: 'src/check-examples.ts', file: 'register-lens-examples.js', emptyOutDir: false },
};
const { entry, file, emptyOutDir } = PARTS[process.env.LIBRARY_PART === 'examples' ? 'examples' : 'library'];

/** For pages under `script-src 'self'` and for Node. */
export default defineConfig({
  publicDir: false,
  define: { __SHIFTABLE_CLOCK__: 'false', __TEST_BUILD__: 'false' },
  build: {
    outDir: 'dist',
    emptyOutDir,
    target: 'es2022',
    minify: true,
    lib: { entry, formats: ['es'], fileName: () => file },
  },
});

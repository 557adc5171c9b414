import { defineConfig } from 'vite';

/** The headless library: one file without imports, for pages under `script-src 'self'` and for Node. */
export default defineConfig({
  publicDir: false,
  define: { __SHIFTABLE_CLOCK__: 'false', __TEST_BUILD__: 'false' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: () => 'register-lens.js' },
  },
});

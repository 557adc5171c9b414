import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const isReader = process.env.CLI_PART === 'reader';

/**
 * The command, for Node; and what it reads a page with, for the browser that it opens it in: one expression, so that it can be
 * evaluated there whatever the page forbids.
 */
export default defineConfig({
  publicDir: false,
  define: { __SHIFTABLE_CLOCK__: 'false', __TEST_BUILD__: 'false', __VERSION__: JSON.stringify(version) },
  build: {
    outDir: 'dist/cli',
    emptyOutDir: !isReader,
    target: 'es2022',
    minify: isReader,
    lib: isReader
      ? { entry: 'tools/cli/in-page.ts', formats: ['iife'], name: 'registerLens', fileName: () => 'in-page.js' }
      : { entry: 'tools/cli/main.ts', formats: ['es'], fileName: () => 'main.js' },
    rolldownOptions: {
      external: isReader ? [] : [/^node:/, 'puppeteer-core', '../register-lens.js'],
      output: isReader ? {} : { banner: '#!/usr/bin/env node' },
    },
  },
});

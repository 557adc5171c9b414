import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type UserConfig } from 'vite';

const TAGS = [
  'attendance-meter',
  'attendance-year',
  'code-lookup',
  'escalation-checklist',
  'leave-check',
  'penalty-window',
  'register-lens-checks',
];
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Two modules an element: one that registers it, one with its class only. What they share lies in chunks beside them. */
const modules: UserConfig['build'] = {
  outDir: 'dist/elements',
  emptyOutDir: true,
  lib: {
    entry: Object.fromEntries(
      TAGS.flatMap((tag) => [
        [tag, `src/widgets/${tag}/${tag}.ts`],
        [`${tag}.class`, `src/widgets/${tag}/${tag}.class.tsx`],
      ]),
    ),
    formats: ['es'],
    fileName: (_, name) => `${name}.js`,
  },
  rolldownOptions: {
    output: {
      minify: true,
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: {
        groups: [
          {
            name: 'core',
            test: /node_modules\/preact\/|date-fns\/(?!addMonths)|src\/(widgets\/(element|data\/(schemas|shape))|attendance\/(?!absence-runs|compulsory-age|penalty-window|school-terms)|overlay\/theme|pages\/generic\/page-roots|clock)|components\/(styles\/(tokens|parts)|day-words)/,
          },
        ],
      },
    },
  },
};

/** One file with everything in it, and nothing left over in the page's own scope: for a script tag, with or without `type=module`. */
const bundle: UserConfig['build'] = {
  outDir: 'dist',
  emptyOutDir: false,
  lib: {
    entry: 'src/widgets/bundle.ts',
    formats: ['iife'],
    name: 'registerLensElements',
    fileName: () => 'register-lens-elements.js',
  },
};

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
  define: {
    __SHIFTABLE_CLOCK__: 'false',
    __TEST_BUILD__: 'false',
    __VERSION__: JSON.stringify(version),
    'process.env.NODE_ENV': '"production"',
  },
  build: { target: 'es2022', minify: true, ...(process.env.ELEMENTS_PART === 'bundle' ? bundle : modules) },
});

import { readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { defineConfig, type UserConfig } from 'vite';
import { policyExcerpts, withoutExamples } from './tools/elements/build-plugins.mjs';

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

/** Packs are all called the same: their chunks say whose they are, and which part. */
function packOf(modules: readonly string[]): string {
  const pack = modules
    .map((module) => /\/packs\/([a-z]+)\/(?:pack|checklists)\.ts(?:\?(\w+))?$/.exec(module))
    .find(Boolean);
  return (pack ?? [])
    .slice(1)
    .map((word) => (word ? `-${word}` : ''))
    .join('');
}

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
    preserveEntrySignatures: 'allow-extension',
    treeshake: { moduleSideEffects: [{ test: /src\/attendance\//, sideEffects: false }] },
    output: {
      minify: true,
      chunkFileNames: ({ name, moduleIds }) => `chunks/${name}${packOf(moduleIds)}-[hash].js`,
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            name: 'core',
            test: /node_modules\/preact\/|src\/(widgets\/(element|data\/(schemas|shape))|attendance\/(code-table|day-words|london-time|mark)|overlay\/theme|pages\/generic\/page-roots|clock|host-tag)|components\/(styles\/(tokens|parts)|day-words)/,
          },
          {
            name: 'weeks',
            test: /date-fns\/(addDays|constants|constructFrom|isExists|startOfISOWeek|startOfWeek|toDate|_lib\/defaultOptions)\.js/,
          },
          {
            name: 'days',
            test: /date-fns\/(?!add(Months|Years))|src\/attendance\/(calendar|penalty-window|school-(sessions|terms))/,
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

const isBundle = process.env.ELEMENTS_PART === 'bundle';

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [
    preact({ prefreshEnabled: false, devToolsEnabled: false }),
    withoutExamples(),
    policyExcerpts({ isWhole: isBundle }),
  ],
  define: {
    __SHIFTABLE_CLOCK__: 'false',
    __TEST_BUILD__: 'false',
    __VERSION__: JSON.stringify(version),
    'process.env.NODE_ENV': '"production"',
  },
  build: { target: 'es2022', minify: true, ...(isBundle ? bundle : modules) },
});

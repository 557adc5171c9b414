import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** As in the extension. */
const alias = [
  {
    find: /^fflate$/,
    replacement: fileURLToPath(new URL('src/papers/sheets/fflate-without-workers.ts', import.meta.url)),
  },
];
/** Else Node would load it by itself, past the alias. */
const server = { deps: { inline: ['write-excel-file'] } };
const define = { __SHIFTABLE_CLOCK__: 'true', __TEST_BUILD__: 'true' };

/** One process runs many files: starting anew for each took longer than the tests in it. */
const TOGETHER = { pool: 'threads', isolate: false, maxWorkers: 2, testTimeout: 30_000 } as const;

/** Longest first: a long file that comes last is waited for alone. */
const LONGEST = [
  'truth-lists',
  'truth-registers',
  'casework-kill',
  'score',
  'harmless',
  'casework-morning',
  'casework-windows',
  'casework-secrets',
  'casework-files',
  'live',
  'review',
  'own-pages',
  'overlay',
  'casework-machine',
  'widgets',
  'unseen',
  'firefox',
  'odd-pages',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const index = LONGEST.findIndex((name) => moduleId.endsWith(`/browser/${name}.test.ts`));
      return index < 0 ? LONGEST.length : index;
    };
    return [...(await super.sort(files))].sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        define,
        resolve: { alias },
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', server, ...TOGETHER },
      },
      {
        define,
        resolve: { alias },
        plugins: [WxtVitest(), preact({ prefreshEnabled: false, devToolsEnabled: false })],
        test: {
          name: 'components',
          include: ['test/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          server,
          setupFiles: ['test/components/fresh-file.ts'],
          ...TOGETHER,
        },
      },
      {
        define,
        resolve: { alias },
        plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.{ts,tsx}'],
          maxWorkers: TOGETHER.maxWorkers,
          testTimeout: TOGETHER.testTimeout,
          browser: {
            enabled: true,
            headless: true,
            isolate: false,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: CHROMIUM, args: QUIET } }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
      {
        define,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // no promise is kept in milliseconds on a machine that is busy
          expect: { poll: { timeout: 15_000 } },
          // mostly they wait for pages to come to rest: four keep two cores busy
          maxWorkers: 4,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
      {
        define,
        test: {
          name: 'managed',
          include: ['test/managed/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          expect: { poll: { timeout: 15_000 } },
          // a policy is for every browser of the machine: last, and one at a time
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});

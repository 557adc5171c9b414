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

/** Longest first: with two browsers at a time, a long file that comes last is waited for alone. */
const LONGEST = [
  'truth',
  'casework-kill',
  'casework-morning',
  'casework-windows',
  'casework-secrets',
  'casework-files',
  'harmless',
  'live',
  'own-pages',
  'overlay',
  'odd-pages',
  'firefox',
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
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], environment: 'node', server },
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
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        define,
        resolve: { alias },
        plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false })],
        test: {
          name: 'pages',
          include: ['test/pages/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
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
          // more than the ten minutes of `npm test` would hold: `npm run soak`
          exclude: process.env.SOAK ? [] : ['test/browser/casework-*.test.ts'],
          environment: 'node',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // two browsers at a time are what two cores can do
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { LEAST_CHROMIUM } from './tools/docs/least-browsers';
import { CONTENT_SECURITY_POLICY, OPTIONAL_HOSTS, permissionsFor } from './tools/docs/permissions';
import { withoutExamples } from './tools/elements/build-plugins.mjs';
import { filesOfPages } from './tools/files-of-pages';

/** The public half of a key whose private half was thrown away: it only fixes the extension's id. */
const PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA0YAl78RMRklN03k0PLxfOfbdj+APdW+dzcyYQyVk7uB1ERWlpQJTUy/H4cxdMlxaxCfIy+lDmDActVG8oHvf5Lmvn+UDeK02mxpQyFuzzoHZYX+8YY8Mx4B6/tz1npVelVW6cH7AtYgFZwDxQccFJYx+JeT3kfsMKy3tHwaih7U2SvgsEtNwi/Sdgd/mAGcX0Fpc4Wt8iP3MSTa6NrHSsrWb1dQGFnXr1FCEYZkc2Fd1p5KO9WP8vG7wVAZ+i9dDXWKMkRwh4UnjIFK4NMQGqRGYT5M24o99I5SqfgtKVmrUeEGkYO3ovH/lwsaFoBl0VMLdbdroYn6GyRIh3yy8RQIDAQAB';

/** Demonstration and test builds may shift the clock, look into the overlay, and run on this computer's own server. */
const isTestMode = (mode: string): boolean => mode === 'e2e' || mode === 'demo';

/** What writes Excel files packs them with `fflate`, whose workers the content security policy below forbids. */
const WITHOUT_WORKERS = {
  find: /^fflate$/,
  replacement: fileURLToPath(new URL('src/papers/sheets/fflate-without-workers.ts', import.meta.url)),
};

export default defineConfig({
  imports: false,
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (!entrypoints.some(({ name }) => name === 'sidepanel')) return;
      const groups = [{ name: filesOfPages(), debugName: 'files of pages' }];
      const { output, ...rest } = config.build?.rolldownOptions ?? {};
      const codeSplitting = { groups };
      config.build = { ...config.build, rolldownOptions: { ...rest, output: { ...output, codeSplitting } } };
    },
    // what a trust's own package brings: a worker loads it by itself, Firefox's background page by the manifest
    'build:manifestGenerated': (_, { background }) => {
      if (background !== undefined && 'scripts' in background)
        background.scripts = ['trust.js', ...(background.scripts ?? [])];
    },
  },
  vite: ({ mode }) => ({
    plugins: [preact({ prefreshEnabled: false, devToolsEnabled: false }), withoutExamples()],
    resolve: { alias: [WITHOUT_WORKERS] },
    define: { __SHIFTABLE_CLOCK__: String(isTestMode(mode)), __TEST_BUILD__: String(isTestMode(mode)) },
    // pages ask for all their scripts at once; what comes later needs no list, since it lies in the extension
    build: {
      chunkSizeWarningLimit: 800,
      modulePreload: {
        polyfill: false,
        resolveDependencies: (_, all, { hostType }) => (hostType === 'html' ? all : []),
      },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: 'Register Lens',
    description: 'Checks the attendance register that is open against your policy. Changes nothing, sends nothing.',
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'register-lens@schools.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          key: PUBLIC_KEY,
          minimum_chrome_version: LEAST_CHROMIUM,
          storage: { managed_schema: 'managed-schema.json' },
        }),
    permissions: permissionsFor(browser),
    host_permissions: isTestMode(mode) ? ['http://127.0.0.1/*'] : [],
    optional_host_permissions: [...OPTIONAL_HOSTS],
    action: { default_title: 'Register Lens' },
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    commands: {
      'next-finding': { suggested_key: { default: 'Alt+Shift+Period' }, description: 'Next finding' },
      'previous-finding': { suggested_key: { default: 'Alt+Shift+Comma' }, description: 'Previous finding' },
      'open-finding': { suggested_key: { default: 'Alt+Shift+O' }, description: 'Open the current finding' },
      'toggle-hidden': { suggested_key: { default: 'Alt+Shift+H' }, description: 'Hide or show all markers' },
      'focus-strip': { description: 'Go to the strip' },
      'open-panel': { description: 'Open the side panel' },
      teach: { description: 'Teach this page' },
    },
  }),
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyTemplates, STORE_FIREFOX_ID, STORE_ID } from '../../../tools/docs/policy-templates';
import { idOf } from '../../../tools/kit/signing-key';

describe('docs/policy-templates', () => {
  it.each(Object.entries(policyTemplates()))(
    '%s is what the settings say (written anew by `npm run docs`)',
    (file, text) => {
      expect(readFileSync(`docs/policy-templates/${file}`, 'utf8')).toBe(text);
    },
  );

  it('are for the ids that the built packages have', () => {
    const config = readFileSync('wxt.config.ts', 'utf8');
    const [, key = ''] = /'(MII[A-Za-z0-9+/=]+)'/.exec(config) ?? [];
    expect(idOf(Buffer.from(key, 'base64'))).toBe(STORE_ID);
    expect(config).toContain(`id: '${STORE_FIREFOX_ID}'`);
  });
});

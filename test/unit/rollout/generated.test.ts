import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SettingDefinition } from '../../../src/rollout/setting-definition';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { DEFAULT_SETTINGS, mergeSettings, SETTING_NAMES } from '../../../src/rollout/settings';
import { managedSchema, managedSchemaText } from '../../../tools/docs/managed-schema';
import { permissionsText } from '../../../tools/docs/permissions-text';
import { settingsText } from '../../../tools/docs/settings-text';

const definitions: readonly SettingDefinition[] = SETTING_DEFINITIONS;

describe('what is made of the definitions of the settings (written anew by `npm run docs`)', () => {
  it.each([
    ['public/managed-schema.json', managedSchemaText],
    ['docs/settings.md', settingsText],
    ['docs/permissions.md', permissionsText],
  ])('%s is what they say', (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text());
  });
});

describe('the definitions', () => {
  it('are of every setting but the one that is for people alone, each once and in words', () => {
    const keys = definitions.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys, 'chosenSchools'].sort()).toEqual([...SETTING_NAMES].sort());
    for (const { key, title, description, who } of definitions)
      expect(
        [title, description, who].map((words) => words.length > 4),
        key,
      ).toEqual([true, true, true]);
  });

  it.each(definitions.map((one) => [one.key, one] as const))('of %s gives an example that is right', (key, one) => {
    const { problems, from } = mergeSettings({ [key]: one.example }, {});
    expect(problems).toEqual([]);
    expect(from[key as keyof typeof from]).toBe('managed');
  });

  it.each(definitions.map((one) => [one.key, one] as const))('of %s says what is taken, and no more', (key, one) => {
    const problemsOf = (value: unknown) => mergeSettings({ [key]: value }, {}).problems.length;
    const wrongType = one.type === 'string' ? 7 : 'not this';
    expect(problemsOf(wrongType)).toBe(1);
    if (one.type === 'number')
      expect([one.from, one.to, one.from - 1, one.to + 1].map(problemsOf)).toEqual([0, 0, 1, 1]);
    if (one.type === 'string' && one.choices === undefined) expect(problemsOf('x'.repeat(one.longest + 1))).toBe(1);
    if (one.type === 'string') for (const { value } of one.choices ?? []) expect(problemsOf(value), value).toBe(0);
    if (one.type === 'list') {
      expect(problemsOf(Array.from({ length: one.mostEntries + 1 }, () => one.example[0]))).toBe(1);
      expect(problemsOf(['x'.repeat(one.longestEntry + 1)])).toBe(1);
    }
  });

  it('give the defaults', () => {
    for (const one of definitions)
      if (one.type !== 'list') expect(DEFAULT_SETTINGS[one.key as 'role'], one.key).toBe(one.default);
  });
});

describe('the schema for Chrome and Edge', () => {
  it('holds to what these browsers take: else the extension would not even load', () => {
    const { type, properties, ...more } = managedSchema();
    expect([type, more]).toEqual(['object', {}]);
    for (const [key, { type: of, items }] of Object.entries(properties)) {
      expect(key).toMatch(/^[a-zA-Z]+$/);
      expect(['string', 'integer', 'boolean', 'array']).toContain(of);
      expect(items).toEqual(of === 'array' ? { type: 'string' } : undefined);
    }
  });

  it('has no list of the values that may stand: one that it does not know would be dropped without a word', () => {
    expect(managedSchemaText()).not.toMatch(/"(enum|pattern|minimum|maximum|additionalProperties|default)"/);
  });
});

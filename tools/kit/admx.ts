/**
 * Administrative templates for Group Policy and Intune: one ADMX and its words (ADML). Owns how each kind of setting becomes
 * a policy there; names, words and limits come from the definitions.
 */
import { create } from 'xmlbuilder2';
import type { SettingDefinition } from '../../src/rollout/setting-definition';
import { SETTING_DEFINITIONS } from '../../src/rollout/setting-definitions';
import { type Admx, type Browser, browsersOf } from './admx-browsers';

const NAMESPACE = 'http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions';
/** The most that a policy's text may have; left unsaid it would be 1,023. */
const LONGEST_TEXT = 1_048_576;
const DEFINITIONS: readonly SettingDefinition[] = SETTING_DEFINITIONS;

/** The template itself, without words. */
export function admxText(rollout: Admx): string {
  const browsers = browsersOf(rollout);
  const root = create({ version: '1.0', encoding: 'utf-8' }).ele('policyDefinitions', {
    xmlns: NAMESPACE,
    revision: '1.0',
    schemaVersion: '1.0',
  });
  root.ele('policyNamespaces').ele('target', { prefix: 'registerlens', namespace: `RegisterLens.${rollout.trustId}` });
  root.ele('resources', { minRequiredRevision: '1.0' });
  const supported = root.ele('supportedOn').ele('definitions');
  for (const { name } of browsers)
    supported.ele('definition', { name: `SUPPORTED_${name}`, displayName: `$(string.SUPPORTED_${name})` });
  const categories = root.ele('categories');
  categories.ele('category', { name: 'RegisterLens', displayName: '$(string.RegisterLens)' });
  for (const { name } of browsers)
    categories
      .ele('category', { name: `RegisterLens_${name}`, displayName: `$(string.RegisterLens_${name})` })
      .ele('parentCategory', { ref: 'RegisterLens' });
  const policies = root.ele('policies');
  for (const browser of browsers) {
    if (browser.install) installPolicy(policies, browser);
    for (const definition of DEFINITIONS) policyOf(policies, browser, definition);
  }
  return `${root.doc().end({ prettyPrint: true })}\n`;
}

/** The words; British and American English have the same, since Windows falls back on the second. */
export function admlText(rollout: Admx): string {
  const browsers = browsersOf(rollout);
  const root = create({ version: '1.0', encoding: 'utf-8' }).ele('policyDefinitionResources', {
    xmlns: NAMESPACE,
    revision: '1.0',
    schemaVersion: '1.0',
  });
  root.ele('displayName').txt('Register Lens').up().ele('description').txt(`Register Lens for ${rollout.trustName}`);
  const resources = root.ele('resources');
  const strings = resources.ele('stringTable');
  const say = (id: string, text: string) => strings.ele('string', { id }).txt(text);
  const presentations = resources.ele('presentationTable');
  say('RegisterLens', `Register Lens (${rollout.trustName})`);
  for (const browser of browsers) {
    const { name, title, supported } = browser;
    say(`SUPPORTED_${name}`, supported);
    say(`RegisterLens_${name}`, title);
    if (browser.install) {
      say(`Install_${name}`, 'Install Register Lens');
      say(
        `Install_${name}_Explain`,
        `Installs Register Lens by itself from ${browser.install.updateUrl}. Nobody can remove it. Set back to “Not configured”, the browser takes the extension and its data away.`,
      );
    }
    for (const definition of DEFINITIONS) {
      const id = `${definition.key}_${name}`;
      say(id, definition.title);
      say(`${id}_Explain`, explained(definition));
      for (const { value, label } of choicesOf(definition)) say(`${id}_${value}`, label);
      presentationOf(presentations, id, definition);
    }
  }
  return `${root.doc().end({ prettyPrint: true })}\n`;
}

type Element = ReturnType<typeof create>;

function installPolicy(policies: Element, { name, install }: Browser): void {
  if (!install) return;
  const items = policies
    .ele('policy', {
      name: `Install_${name}`,
      class: 'Machine',
      displayName: `$(string.Install_${name})`,
      explainText: `$(string.Install_${name}_Explain)`,
      key: install.key,
    })
    .ele('parentCategory', { ref: `RegisterLens_${name}` })
    .up()
    .ele('supportedOn', { ref: `SUPPORTED_${name}` })
    .up();
  const enabled = items.ele('enabledList');
  for (const [valueName, value] of Object.entries(install.values))
    enabled.ele('item', { key: install.key, valueName }).ele('value').ele('string').txt(value);
  const disabled = items.ele('disabledList');
  for (const valueName of Object.keys(install.values))
    disabled.ele('item', { key: install.key, valueName }).ele('value').ele('delete');
}

function policyOf(policies: Element, { name, key }: Browser, definition: SettingDefinition): void {
  const id = `${definition.key}_${name}`;
  const isSwitch = definition.type === 'boolean';
  const policy = policies.ele('policy', {
    name: id,
    class: 'Both',
    displayName: `$(string.${id})`,
    explainText: `$(string.${id}_Explain)`,
    key,
    ...(isSwitch ? { valueName: definition.key } : { presentation: `$(presentation.${id})` }),
  });
  policy.ele('parentCategory', { ref: `RegisterLens_${name}` });
  policy.ele('supportedOn', { ref: `SUPPORTED_${name}` });
  if (isSwitch) {
    policy.ele('enabledValue').ele('decimal', { value: '1' });
    policy.ele('disabledValue').ele('decimal', { value: '0' });
  } else elementOf(policy.ele('elements'), key, id, definition);
}

function elementOf(elements: Element, key: string, id: string, definition: SettingDefinition): void {
  const at = { id: `${id}_Value`, valueName: definition.key };
  if (definition.type === 'number')
    elements.ele('decimal', {
      ...at,
      required: 'true',
      minValue: String(definition.from),
      maxValue: String(definition.to),
    });
  else if (definition.type === 'list')
    elements.ele('list', { id: at.id, key: `${key}\\${definition.key}`, valuePrefix: '' });
  else if (choicesOf(definition).length > 0) {
    const choice = elements.ele('enum', { ...at, required: 'true' });
    for (const { value } of choicesOf(definition))
      choice
        .ele('item', { displayName: `$(string.${id}_${value})` })
        .ele('value')
        .ele('string')
        .txt(value);
  } else elements.ele('text', { ...at, required: 'true', maxLength: String(LONGEST_TEXT) });
}

function presentationOf(presentations: Element, id: string, definition: SettingDefinition): void {
  if (definition.type === 'boolean') return;
  const presentation = presentations.ele('presentation', { id });
  const refId = `${id}_Value`;
  if (definition.type === 'number')
    presentation.ele('decimalTextBox', { refId, defaultValue: String(definition.default) }).txt(definition.unit);
  else if (definition.type === 'list') presentation.ele('listBox', { refId }).txt(definition.title);
  else if (choicesOf(definition).length > 0)
    presentation.ele('dropdownList', { refId, noSort: 'true', defaultItem: '0' }).txt(definition.title);
  else presentation.ele('textBox', { refId }).ele('label').txt(definition.title);
}

const choicesOf = (definition: SettingDefinition): readonly { value: string; label: string }[] =>
  definition.type === 'string' ? (definition.choices ?? []) : [];

function explained(definition: SettingDefinition): string {
  const { description, who, example } = definition;
  const written = Array.isArray(example) ? example.join('\n') : String(example);
  return `${description}\n\nFor: ${who}.\n\nExample:\n${written}`;
}

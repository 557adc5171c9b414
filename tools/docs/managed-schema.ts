/**
 * public/managed-schema.json: what Chrome and Edge let through of a policy. Owns what of the definitions these browsers can
 * check; limits stay ours, since a browser drops without a word what it does not like.
 */
import type { SettingDefinition } from '../../src/rollout/setting-definition';
import { SETTING_DEFINITIONS } from '../../src/rollout/setting-definitions';

type SchemaNode = { type: string; title?: string; description?: string; items?: { type: 'string' } };

export function managedSchema(): { type: 'object'; properties: Record<string, SchemaNode> } {
  const properties = SETTING_DEFINITIONS.map((one): [string, SchemaNode] => [one.key, nodeOf(one)]);
  return { type: 'object', properties: Object.fromEntries(properties) };
}

export function managedSchemaText(): string {
  return `${JSON.stringify(managedSchema(), null, 2)}\n`;
}

function nodeOf(definition: SettingDefinition): SchemaNode {
  const { title, description } = definition;
  if (definition.type === 'list') return { type: 'array', title, description, items: { type: 'string' } };
  return { type: definition.type === 'number' ? 'integer' : definition.type, title, description };
}

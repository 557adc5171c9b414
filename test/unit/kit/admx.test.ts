import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { SETTING_DEFINITIONS } from '../../../src/rollout/setting-definitions';
import { admlText, admxText } from '../../../tools/kit/admx';
import { admxOf } from '../../../tools/kit/admx-browsers';
import { AWKWARD, ID, rolloutOf, sampleTrust } from './made-up-trust';

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

const trust = sampleTrust();
trust.trust.name = AWKWARD;
const rollout = admxOf(rolloutOf(trust));
const admx = parsed(admxText(rollout));
const adml = parsed(admlText(rollout));

/** @throws where the text is not well formed */
function parsed(text: string): Element {
  const element = (node: Node): Element => ({
    name: node.nodeName,
    attributes: Object.fromEntries(
      [...((node as never as { attributes: Iterable<Attr> }).attributes ?? [])].map(({ name, value }) => [name, value]),
    ),
    children: [...node.childNodes].filter(({ nodeType }) => nodeType === 1).map(element),
    text: node.textContent ?? '',
  });
  return element(create(text).root().node as never as Node);
}

const all = (root: Element, name: string): Element[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap((child) => all(child, name)),
];
const ids = (elements: Element[], attribute: string) => elements.map(({ attributes }) => attributes[attribute] ?? '');
const settings = SETTING_DEFINITIONS;

describe('the administrative templates', () => {
  it('have their parts in the order that Windows asks for', () => {
    expect(admx.children.map(({ name }) => name)).toEqual([
      'policyNamespaces',
      'resources',
      'supportedOn',
      'categories',
      'policies',
    ]);
    expect(adml.children.map(({ name }) => name)).toEqual(['displayName', 'description', 'resources']);
    const order = [
      'parentCategory',
      'supportedOn',
      'enabledValue',
      'disabledValue',
      'enabledList',
      'disabledList',
      'elements',
    ];
    for (const { children } of all(admx, 'policy')) {
      const places = children.map(({ name }) => order.indexOf(name));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places.slice(0, 2)).toEqual([0, 1]);
    }
  });

  it('have each setting as a policy in each of the three browsers', () => {
    const names = ids(all(admx, 'policy'), 'name');
    const expected = ['Chrome', 'Edge', 'Firefox'].flatMap((browser) => settings.map(({ key }) => `${key}_${browser}`));
    expect(names.filter((name) => !name.startsWith('Install_')).sort()).toEqual(expected.sort());
    expect(names.filter((name) => name.startsWith('Install_'))).toEqual(['Install_Chrome', 'Install_Edge']);
    expect(new Set(names).size).toBe(names.length);
  });

  it('find every word, presentation, category and element that they speak of', () => {
    const strings = new Set(ids(all(adml, 'string'), 'id'));
    const said = [...admxText(rollout).matchAll(/\$\(string\.([^)]+)\)/g)].map(([, id]) => id);
    expect(new Set(said)).toEqual(strings);
    const presentations = all(adml, 'presentation');
    const asked = [...admxText(rollout).matchAll(/\$\(presentation\.([^)]+)\)/g)].map(([, id]) => id);
    expect(asked).toEqual(ids(presentations, 'id'));
    const categories = new Set(ids(all(admx, 'category'), 'name'));
    for (const ref of ids(all(admx, 'parentCategory'), 'ref')) expect(categories).toContain(ref);
    const supported = new Set(ids(all(admx, 'definition'), 'name'));
    for (const ref of ids(all(all(admx, 'policies')[0] as Element, 'supportedOn'), 'ref'))
      expect(supported).toContain(ref);
    for (const policy of all(admx, 'policy')) {
      const elements = all(policy, 'elements').flatMap(({ children }) => ids(children, 'id'));
      const presentation = presentations.find(
        ({ attributes }) => `$(presentation.${attributes.id})` === policy.attributes.presentation,
      );
      expect(presentation?.children.map(({ attributes }) => attributes.refId) ?? []).toEqual(elements);
    }
  });

  it('write where the browsers read: switches, numbers, choices, texts and lists', () => {
    const policy = (name: string) => all(admx, 'policy').find(({ attributes }) => attributes.name === name) as Element;
    const key = `Software\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${ID}\\policy`;
    expect(policy('nationalDefaults_Chrome').attributes).toMatchObject({ key, valueName: 'nationalDefaults' });
    expect(all(policy('lockAfterMinutes_Chrome'), 'decimal')[0]?.attributes).toMatchObject({
      minValue: '1',
      maxValue: '240',
    });
    const roles = all(policy('role_Edge'), 'string').map(({ text }) => text);
    expect(roles).toEqual(['teacher', 'office', 'officer', 'head']);
    expect(Number(all(policy('policyName_Chrome'), 'text')[0]?.attributes.maxLength)).toBeGreaterThan(1023);
    expect(all(policy('sites_Chrome'), 'list')[0]?.attributes).toEqual({
      id: 'sites_Chrome_Value',
      key: `${key}\\sites`,
      valuePrefix: '',
    });
    expect(policy('sites_Firefox').attributes.key).toBe(
      'Software\\Policies\\Mozilla\\Firefox\\3rdparty\\Extensions\\register-lens@thornmere.example',
    );
  });

  it('take the name of the trust as it is written', () => {
    const words = Object.fromEntries(all(adml, 'string').map(({ attributes, text }) => [attributes.id, text]));
    expect(words.RegisterLens).toBe(`Register Lens (${AWKWARD})`);
  });
});

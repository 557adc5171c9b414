/**
 * The custom-elements manifest, schema 1.0, from what the classes say of themselves in their comments. Owns the reading of
 * these comments; what an element takes is written once, beside its code.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What every element has, whatever it shows. */
const SHARED = {
  attributes: [
    { name: 'theme', type: { text: "'light' | 'dark'" }, description: 'Colours. Left out: as the page around it.' },
  ],
  slots: [
    { name: '', description: 'What is shown before the element is there, and while it has no data.' },
    { name: 'before', description: 'Above the element.' },
    { name: 'after', description: 'Below the element.' },
    { name: 'error', description: 'Instead of the words for data that cannot be shown.' },
  ],
  cssParts: [
    { name: 'root', description: 'All that the element draws.' },
    { name: 'error', description: 'The words for data that cannot be shown.' },
  ],
  events: [
    {
      name: 'lens-error',
      type: {
        text: "CustomEvent<{ problems: { path: string; message: string; from: 'property' | 'script' | 'attribute' | 'none' }[] }>",
      },
      description: 'What was given cannot be shown, or has no part in what is. No problems: something failed inside.',
    },
  ],
  cssProperties: [
    ['--rl-font', 'Family of the type'],
    ['--rl-surface', 'Ground'],
    ['--rl-surface-2', 'Ground of quiet blocks'],
    ['--rl-text', 'Words'],
    ['--rl-text-2', 'Lesser words'],
    ['--rl-line', 'Separating lines'],
    ['--rl-edge', 'Edges of controls and bars'],
    ['--rl-action', 'Buttons and ticked boxes'],
    ['--rl-link', 'Links'],
    ['--rl-c-unauth', 'Unauthorised sessions, and the filled part of a bar'],
    ['--rl-c-auth', 'Authorised sessions'],
    ['--rl-focus', 'Shadow round what has the focus'],
  ].map(([name, description]) => ({ name, description })),
};

/** `folder` holds a folder for each tag. */
export function elementsManifest(folder) {
  const tags = readdirSync(folder).filter((name) => name.includes('-'));
  return {
    schemaVersion: '1.0.0',
    readme: 'docs/widgets.md',
    modules: tags.sort().map((tag) => moduleOf(folder, tag)),
  };
}

function moduleOf(folder, tag) {
  const declaration = declarationOf(path.join(folder, tag, `${tag}.class.tsx`));
  if (declaration.tagName !== tag) throw new Error(`${tag}.class.tsx says that it is <${declaration.tagName}>`);
  const own = `dist/elements/${tag}.js`;
  return {
    kind: 'javascript-module',
    path: own,
    declarations: [declaration],
    exports: [
      { kind: 'js', name: declaration.name, declaration: { name: declaration.name, module: own } },
      { kind: 'custom-element-definition', name: tag, declaration: { name: declaration.name, module: own } },
    ],
  };
}

function declarationOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = source.statements.find((one) => ts.isClassDeclaration(one) && one.heritageClauses);
  const comment = found && ts.getJSDocCommentsAndTags(found)[0];
  if (!comment || !ts.isJSDoc(comment)) throw new Error(`${file}: no class with a comment`);
  const tags = (comment.tags ?? []).map((tag) => ({ name: tag.tagName.text, text: wordsOf(tag) }));
  const props = tags.filter(({ name }) => name === 'prop').map(({ text }) => typedOf(text));
  const events = tags.filter(({ name }) => name === 'fires').map(({ text }) => typedOf(text));
  const named = (wanted) => tags.filter(({ name }) => name === wanted).map(({ text }) => namedOf(text));
  const slots = named('slot');
  return {
    kind: 'class',
    customElement: true,
    name: found.name.text,
    tagName: tags.find(({ name }) => name === 'tag')?.text,
    description: oneLine(ts.getTextOfJSDocComment(comment.comment) ?? ''),
    superclass: { name: 'HTMLElement' },
    members: props.map((prop) => ({ kind: 'field', ...prop, attribute: attributeOf(prop.name) })),
    attributes: [
      ...props.map(({ name, type, description }) => ({ name: attributeOf(name), fieldName: name, type, description })),
      ...SHARED.attributes,
    ],
    events: [...events, ...SHARED.events],
    slots: [...slots, ...SHARED.slots.filter(({ name }) => !slots.some((slot) => slot.name === name))],
    cssParts: [...SHARED.cssParts, ...named('csspart')],
    cssProperties: SHARED.cssProperties,
  };
}

/** The words of a tag as they stand, braces and all. */
function wordsOf(tag) {
  const text = tag.getText().replace(/^@\S+\s*/, '');
  return oneLine(text.replace(/\n\s*\*\s?/g, ' '));
}

const oneLine = (text) => text.replace(/\s*\n\s*/g, ' ').trim();

/** "{number[]} lines - Percentages …": a type may hold braces of its own. */
function typedOf(text) {
  let depth = 0;
  let end = 0;
  for (; end < text.length; end++) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    if (depth === 0) break;
  }
  const { name, description } = namedOf(text.slice(end + 1).trim());
  return { name, type: { text: text.slice(1, end) }, description };
}

function namedOf(text) {
  const [, name = '', description = ''] = /^(?:([\w-]*)\s)?- (.*)$/.exec(text) ?? [];
  return { name, description };
}

const attributeOf = (property) => property.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);

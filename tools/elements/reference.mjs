/** The reference of all elements for docs/widgets.md, from the manifest. Owns its tables. */

const BEGIN = '<!-- elements: written by node tools/write-elements-doc.mjs -->';
const END = '<!-- end of elements -->';

/** The document with its reference as the manifest has it. */
export function withReference(document, manifest) {
  const [before, rest = ''] = document.split(BEGIN);
  const after = rest.slice(rest.indexOf(END));
  return `${before}${BEGIN}\n${reference(manifest)}\n${after}`;
}

function reference({ modules }) {
  const elements = modules.map(({ declarations: [one] }) => one);
  const shared = elements[0];
  return [
    '## The elements',
    ...elements.map(elementText),
    '### What all of them have',
    table(
      ['slot', ''],
      shared.slots.filter(({ name }) => name).map(({ name, description }) => [`\`${name}\``, description]),
    ),
    table(
      ['custom property', ''],
      shared.cssProperties.map(({ name, description }) => [`\`${name}\``, description]),
    ),
    `Each also takes \`theme\` (light or dark), has the parts \`root\` and \`error\`, and sends \`lens-error\`. All events bubble, cross shadow roots, and hold plain data in \`detail\`.`,
  ].join('\n\n');
}

function elementText({ tagName, description, members, events, cssParts, slots }) {
  const parts = cssParts.filter(({ name }) => !['root', 'error'].includes(name));
  const [own] = slots.filter(({ name }) => name === '');
  return [
    `### \`<${tagName}>\``,
    description,
    table(
      ['attribute', 'property', 'type', ''],
      members.map(({ attribute, name, type, description: words }) => [
        `\`${attribute}\``,
        `\`${name}\``,
        `\`${type.text}\``,
        words,
      ]),
    ),
    table(
      ['event', 'detail', ''],
      events
        .filter(({ name }) => name !== 'lens-error')
        .map(({ name, type, description: words }) => [
          `\`${name}\``,
          `\`${type.text.replace(/^CustomEvent<(.*)>$/, '$1')}\``,
          words,
        ]),
    ),
    ...(parts.length > 0
      ? [
          `Parts: ${parts.map(({ name, description: words }) => `\`${name}\` (${words.replace(/\.$/, '')})`).join(', ')}.`,
        ]
      : []),
    ...(own && tagName === 'register-lens-checks' ? [`Between its tags: ${own.description}`] : []),
  ].join('\n\n');
}

function table(heads, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

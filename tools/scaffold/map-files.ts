/**
 * The files of a new page map: the map, an example page and the reading expected of it, and its place among those that
 * ship. Owns their texts; writing them is for whoever asks.
 */

const NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Why a name will not do; null where it will. */
export function nameProblem(name: string): string | null {
  return NAME.test(name) && name.length <= 60 ? null : 'small letters, digits and hyphens, such as birch-mis';
}

/** Paths below the project, with what is to stand there. */
export function filesOfMap(name: string): Record<string, string> {
  const title = titleOf(name);
  return {
    [`src/pages/maps/${name}.ts`]: mapText(name, title),
    [`test/pages/maps/${name}/page.html`]: pageText(title),
    [`test/pages/maps/${name}/expected.json`]: `${JSON.stringify(expectedOf(name, title), null, 2)}\n`,
  };
}

/** The list of maps that ship, with one more in its place. */
export function withMap(index: string, name: string): string {
  const imports = index.match(/^import \{.*$/gm) ?? [];
  const [listed = ''] = /(?<=shippedMaps[^=]*= \[\n)(?: {2}\w+,\n)*/.exec(index) ?? [];
  const entry = `  ${exportOf(name)},\n`;
  const own = `import { ${exportOf(name)} } from './${name}';`;
  const sortedImports = [...imports, own].sort((a, b) => (pathOf(a) < pathOf(b) ? -1 : 1)).join('\n');
  const sortedList = [...listed.split(/(?<=\n)/), entry].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
  return index.replace(imports.join('\n'), sortedImports).replace(listed, sortedList.join(''));
}

const pathOf = (line: string): string => /'(.*)'/.exec(line)?.[1] ?? '';
const exportOf = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
const titleOf = (name: string): string => name.replace(/(?:^|-)(\w)/g, (all) => all.replace('-', ' ').toUpperCase());

function mapText(name: string, title: string): string {
  return `/** ${title}: what is known of its pages, and the one word of it that is read otherwise. */
import { inferred, shippedMap } from './shipped-map';

export const ${exportOf(name)} = shippedMap({
  id: '${name}',
  name: '${title}',
  system: '${title}',
  match: { origins: ['https://*.${name}.example'] },
  codes: { Here: '/\\\\' },
  facts: [inferred('Schools are at <school>.${name}.example.', 'nobody has looked yet')],
});
`;
}

const PUPILS = [
  ['Ash, Amy', 'Here', '/'],
  ['Beck, Ben', 'Late', 'L'],
] as const;

function pageText(title: string): string {
  const rows = PUPILS.map(([pupil, shown]) => `<tr><td>${pupil}</td><td>${shown}</td></tr>`).join('\n');
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${title}</title>
</head>
<body>
<h1>Register: 8 Birch, Friday 20 November 2026, AM</h1>
<p>Saved 09:04</p>
<table>
<thead><tr><th>Pupil</th><th>AM</th></tr></thead>
<tbody>
${rows}
</tbody>
</table>
</body>
</html>
`;
}

function expectedOf(name: string, title: string): unknown {
  return {
    title: `A register of ${title}, in its own words`,
    kind: 'register',
    url: `https://ash.${name}.example/register`,
    rows: PUPILS.map(([pupil, , code]) => ({
      pupil: { name: pupil, id: null },
      cells: [{ date: '2026-11-20', session: 'AM', code }],
    })),
  };
}

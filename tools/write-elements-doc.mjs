/** Writes the reference of the elements into docs/widgets.md, from what their classes say of themselves. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { elementsManifest } from './elements/manifest.mjs';
import { withReference } from './elements/reference.mjs';
import { ROOT } from './machine/packages.mjs';

const FILE = path.join(ROOT, 'docs/widgets.md');
writeFileSync(FILE, withReference(readFileSync(FILE, 'utf8'), elementsManifest(path.join(ROOT, 'src/widgets'))));

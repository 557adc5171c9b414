/** `npm run docs`: writes the generated pages anew. Owns which pages there are. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausesText } from './clauses/clauses-text';
import { checklistsText } from './docs/checklists-text';
import { checksText } from './docs/checks-text';
import { pageMapsText } from './docs/page-maps-text';

const root = path.resolve(import.meta.dirname, '..');
writeFileSync(path.join(root, 'docs/checks.md'), await checksText(root));
writeFileSync(path.join(root, 'docs/checklists.md'), checklistsText());
writeFileSync(path.join(root, 'docs/clauses.md'), clausesText());
writeFileSync(path.join(root, 'docs/page-maps.md'), pageMapsText());

/** `npm run docs`: writes the generated pages anew, and the browsers' schema of policies. Owns which there are. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { clausesText } from './clauses/clauses-text';
import { checklistsText } from './docs/checklists-text';
import { checksText } from './docs/checks-text';
import { managedSchemaText } from './docs/managed-schema';
import { pageMapsText } from './docs/page-maps-text';
import { permissionsText } from './docs/permissions-text';
import { policyTemplates } from './docs/policy-templates';
import { settingsText } from './docs/settings-text';

const root = path.resolve(import.meta.dirname, '..');
writeFileSync(path.join(root, 'docs/checks.md'), await checksText(root));
writeFileSync(path.join(root, 'docs/checklists.md'), checklistsText());
writeFileSync(path.join(root, 'docs/clauses.md'), clausesText());
writeFileSync(path.join(root, 'docs/page-maps.md'), pageMapsText());
writeFileSync(path.join(root, 'docs/permissions.md'), permissionsText());
writeFileSync(path.join(root, 'docs/settings.md'), settingsText());
writeFileSync(path.join(root, 'public/managed-schema.json'), managedSchemaText());
for (const [file, text] of Object.entries(policyTemplates())) {
  const target = path.join(root, 'docs/policy-templates', file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

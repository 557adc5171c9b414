/** Names that an open page shows and casework does not have. Owns that a pupil whom the page shows under two names has none. */

import type { NameToKeep } from './keep-names';
import type { OpenPage } from './open-pages';
import type { Names } from './review-data';

export function namesOnPage({ facts }: OpenPage, names: Names): NameToKeep[] {
  const { school, readAt: at, kind, pupils } = facts;
  // the group of a report is the report's, and no form
  const hasForms = kind === 'register' || kind === 'history';
  const shown = new Map<string, NameToKeep | null>();
  for (const { who, name, year, group, ids } of pupils) {
    if (who === null || name === null || (names.get(who)?.value.name ?? null) !== null) continue;
    const before = shown.get(who);
    if (before === undefined) shown.set(who, { who, at, name, year, group: hasForms ? group : null, school, ids });
    else if (before?.name !== name) shown.set(who, null);
  }
  return [...shown.values()].filter((one) => one !== null);
}

/**
 * In which files the scripts of our pages lie. Owns that the side panel asks the browser for few: each file is a question
 * before anything is drawn, and thirty of them took longer than what is in them. What comes later stays by itself.
 */
import { fileURLToPath } from 'node:url';

type Modules = { getModuleInfo(id: string): { importedIds: readonly string[] } | null };

/** As the bundler writes paths, on every system. */
const mainOf = (page: string) =>
  fileURLToPath(new URL(`../entrypoints/${page}/main.tsx`, import.meta.url)).replaceAll('\\', '/');
const PANEL = mainOf('sidepanel');
const POPUP = mainOf('popup');

/** For the bundler, which asks of each module; null: it decides itself. The popup, too, gets no more than it needs. */
export function filesOfPages(): (id: string, modules: Modules) => string | null {
  const reached = new Map<string, Set<string>>();
  return (id, modules) => {
    // styles stay with the page that asked for them
    if (id === PANEL || /\.css($|\?)/.test(id) || !from(PANEL, modules).has(id)) return null;
    return from(POPUP, modules).has(id) ? 'base' : 'panel';
  };

  function from(page: string, modules: Modules): Set<string> {
    const known = reached.get(page);
    if (known !== undefined) return known;
    const ids = new Set([page]);
    for (const id of ids) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) ids.add(imported);
    reached.set(page, ids);
    return ids;
  }
}

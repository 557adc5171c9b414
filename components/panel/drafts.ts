/**
 * What is being typed, kept while the panel is open: a place that is left, a refusal or a lock does not lose it. Owns the
 * memory only; nothing of it is stored.
 */
import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';

export const DraftsContext = createContext<Map<string, string>>(new Map());

/** `key` names the field for this panel, such as 'note:<pupil>'; a field with a new key begins with that key's own text. */
export function useDraft(key: string, initial = ''): [string, (text: string) => void] {
  const drafts = useContext(DraftsContext);
  const [, redraw] = useState(0);
  const set = (text: string) => {
    if (text === '' || text === initial) drafts.delete(key);
    else drafts.set(key, text);
    redraw((count) => count + 1);
  };
  return [drafts.get(key) ?? initial, set];
}

/** The one place where the panel says what was done: once, politely, and to be read too. Owns the line, not its words. */
import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { Icon } from './icons';

/** Long enough to be read, also by somebody who is on the telephone. */
const STAYS = 12_000;

type Said = { words: string; id: number };

const SayContext = createContext<(words: string) => void>(() => undefined);

/** Says something in the panel's line; the same words are said again when they come again. */
export const useSay = (): ((words: string) => void) => useContext(SayContext);

export function Speaker({ children }: { children: preact.ComponentChildren }) {
  const [said, setSaid] = useState<Said>({ words: '', id: 0 });
  const say = useCallback((words: string) => setSaid(({ id }) => ({ words, id: id + 1 })), []);
  useEffect(() => {
    if (said.words === '') return;
    const gone = setTimeout(() => setSaid((now) => (now.id === said.id ? { ...now, words: '' } : now)), STAYS);
    return () => clearTimeout(gone);
  }, [said]);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div class={`said${said.words ? ' on' : ''}`}>
        <p role="status">{said.words && <span key={said.id}>{said.words}</span>}</p>
        {said.words && (
          <button type="button" class="rl-ib" aria-label="Close this message" onClick={() => say('')}>
            <Icon name="cross" />
          </button>
        )}
      </div>
    </SayContext.Provider>
  );
}

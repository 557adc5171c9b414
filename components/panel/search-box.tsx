/**
 * The one search box: pupils, cases and steps. Owns the keyboard ('/' goes to it, arrows go through what was found, Enter
 * opens, Escape empties); what is found is for others.
 */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from './icons';
import type { SearchHit } from './panel-view';
import { countOf } from './parts';

type SearchBoxProps = { onSearch(words: string): Promise<SearchHit[]>; onOpen(hit: SearchHit): void };

export function SearchBox({ onSearch, onOpen }: SearchBoxProps) {
  const [words, setWords] = useState('');
  const [hits, setHits] = useState<SearchHit[] | null>(null);
  const [at, setAt] = useState(0);
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const asked = useRef(0);
  const id = useId();

  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', go);
    return () => document.removeEventListener('keydown', go);
  }, []);

  async function find(next: string): Promise<void> {
    setWords(next);
    setProblem('');
    const mine = ++asked.current;
    if (next.trim() === '') return setHits(null);
    try {
      const found = await onSearch(next);
      if (mine !== asked.current) return; // a later question was asked meanwhile
      setHits(found);
      setAt(0);
    } catch (error) {
      console.error('Register Lens: the search failed.', error);
      setProblem('The search did not work. Try again.');
    }
  }

  function empty(): void {
    asked.current += 1;
    setWords('');
    setHits(null);
  }

  function open(hit: SearchHit | undefined): void {
    if (!hit) return;
    empty();
    onOpen(hit);
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') empty();
    if (!hits || hits.length === 0) return;
    if (event.key === 'ArrowDown') setAt((at + 1) % hits.length);
    else if (event.key === 'ArrowUp') setAt((at - 1 + hits.length) % hits.length);
    else if (event.key === 'Enter') open(hits[at]);
    else return;
    event.preventDefault();
  }

  const isOpen = hits !== null && hits.length > 0;
  return (
    <div class="rl-search">
      <Icon name="find" size={14} />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Find a pupil, case or step"
        placeholder="Find a pupil, case or step"
        aria-expanded={isOpen}
        aria-controls={`${id}-hits`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        autocomplete="off"
        maxLength={100}
        value={words}
        onInput={(event) => void find(event.currentTarget.value)}
        onKeyDown={press}
      />
      <span class="rl-kbd" aria-hidden="true">
        /
      </span>
      <p class="rl-unseen" role="status">
        {hits === null ? '' : `${countOf(hits.length, 'found', 'found')}`}
      </p>
      <div id={`${id}-hits`} role="listbox" aria-label="Found" hidden={!isOpen} class="hits">
        {hits?.map((hit, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard goes through the box, which keeps the focus
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={`${hit.kind} ${hit.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => open(hit)}
          >
            <b>{hit.title}</b> <span class="rl-12 rl-2">{hit.sub}</span>
          </div>
        ))}
      </div>
      {hits?.length === 0 && (
        <p class="hits rl-13 rl-2 none">Nothing found. Names are found once the pupil was opened here.</p>
      )}
      {problem && <p class="hits problem none">{problem}</p>}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

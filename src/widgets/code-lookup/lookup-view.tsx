/** A box to look a code up in, and what was found. Owns its look; the search stands beside it. */
import { useId, useState } from 'preact/hooks';
import { type CodeFact, search } from './find-codes';

const MOST_SHOWN = 6;

export type LookupView = { code: string; hasSearch: boolean; onFound(fact: CodeFact): void };

export function Lookup({ code, hasSearch, onFound }: LookupView) {
  // what was typed goes until the page asks for another code
  const [typed, setTyped] = useState<{ words: string; under: string } | null>(null);
  const box = useId();
  const words = typed !== null && typed.under === code ? typed.words : code;
  const found = search(words);

  function type(event: Event): void {
    const { value } = event.currentTarget as HTMLInputElement;
    setTyped({ words: value, under: code });
    const [only, ...more] = search(value);
    if (only && more.length === 0) onFound(only);
  }

  return (
    <div class="rl rl-widget" part="root">
      {hasSearch && (
        <p>
          <label class="rl-13" for={box}>
            Code, or a word such as illness
          </label>
          <br />
          <input
            id={box}
            class="rl-in"
            part="search"
            type="search"
            value={words}
            maxLength={40}
            autocomplete="off"
            spellcheck={false}
            onInput={type}
          />
        </p>
      )}
      <div role="status">
        {words.trim() !== '' && found.length === 0 && <p class="rl-13 none">No national code fits this.</p>}
        <dl class="codes" part="list">
          {found.slice(0, MOST_SHOWN).map((fact) => (
            <Fact key={fact.code} fact={fact} />
          ))}
        </dl>
        {found.length > MOST_SHOWN && (
          <p class="rl-13 none">and {found.length - MOST_SHOWN} more: type more of the word.</p>
        )}
      </div>
    </div>
  );
}

function Fact({ fact: { code, name, counts, when } }: { fact: CodeFact }) {
  return (
    <div class="code" part="code">
      <dt>
        <b class="sign">{code}</b> {name}
      </dt>
      <dd class="rl-13">{when}</dd>
      <dd class="rl-12 rl-2">Counts as: {counts}</dd>
    </div>
  );
}

/** The wording of a letter, to be edited. Owns the form and whose wording it says this is; the letter beside it shows the draft. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useFocusAfter } from '../options/keep-focus';
import { Locked } from '../options/locked';
import { FieldChips } from './field-chips';
import type { PapersEvents, WordingDraft, WordingView } from './papers-view';

type WordingEvents = Pick<
  PapersEvents,
  'editWording' | 'changeWording' | 'keepWording' | 'leaveWording' | 'backToOurs'
>;

export function LetterWording({ wording, events }: { wording: WordingView; events: WordingEvents }) {
  const { draft, isManaged, said } = wording;
  const place = useRef<HTMLElement>(null);
  useFocusAfter(draft !== null, place);
  return (
    <section class="rl paper-fields paper-screen" aria-labelledby="wording" ref={place}>
      <h2 id="wording">Wording</h2>
      {draft === null ? (
        <>
          <p class="rl-13">{whoseWords(wording)}</p>
          {isManaged ? (
            <Locked setting="letters" />
          ) : (
            <p class="row">
              <button type="button" class="rl-btn" onClick={events.editWording}>
                Edit the wording…
              </button>
              {wording.whose === 'school' && <BackToOurs onBack={events.backToOurs} />}
            </p>
          )}
        </>
      ) : (
        <WordingForm draft={draft} school={wording.school} events={events} />
      )}
      <p class="rl-13" role="status">
        {said}
      </p>
    </section>
  );
}

function whoseWords({ whose, school }: WordingView): string {
  switch (whose) {
    case 'school':
      return `These are the own words of ${school}.`;
    case 'all-schools':
      return 'These are the trust’s words.';
    case 'ours':
      return 'These are our words, with what your policy says of this letter.';
  }
}

/** Asks once more: the school's words are kept nowhere else. */
function BackToOurs({ onBack }: { onBack(): void }) {
  const [isAsking, setAsking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useFocusAfter(isAsking, place);
  return (
    <span class="row" ref={place}>
      {isAsking ? (
        <>
          <span role="alert">Your own words are removed.</span>
          <button type="button" class="rl-btn" onClick={() => setAsking(false)}>
            Keep them
          </button>
          <button type="button" class="rl-btn" onClick={onBack}>
            Remove them
          </button>
        </>
      ) : (
        <button type="button" class="rl-btn" onClick={() => setAsking(true)}>
          Back to ours…
        </button>
      )}
    </span>
  );
}

function WordingForm({ draft, school, events }: { draft: WordingDraft; school: string; events: WordingEvents }) {
  const title = useRef<HTMLInputElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const last = useRef<'title' | 'text'>('text');
  useEffect(() => text.current?.focus(), []);
  const canKeep = draft.isChanged && draft.problems.length === 0;
  const described = draft.problems.length > 0 ? 'wording-problems' : undefined;

  function insert(field: string): void {
    const into = last.current === 'title' ? title.current : text.current;
    if (into === null) return;
    const from = into.selectionStart ?? into.value.length;
    into.setRangeText(`{${field}}`, from, into.selectionEnd ?? from, 'end');
    into.focus();
    events.changeWording({ [last.current]: into.value });
  }

  return (
    <form
      class="paper-wording"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (canKeep) events.keepWording();
      }}
    >
      <p class="rl-12 rl-2">
        The letter shows it as you type. An empty line begins a paragraph, “- ” a point of a list, “# ” a heading. Write
        of no one pupil here: what is in {'{ }'} is filled in for each.
      </p>
      <div class="paper-field">
        <label for="wording-title">Line under the salutation</label>
        <input
          id="wording-title"
          ref={title}
          class="rl-in"
          maxLength={120}
          value={draft.title}
          aria-describedby={described}
          onFocus={() => {
            last.current = 'title';
          }}
          onInput={(event) => events.changeWording({ title: event.currentTarget.value })}
        />
      </div>
      <div class="paper-field">
        <label for="wording-text">Text</label>
        <textarea
          id="wording-text"
          ref={text}
          class="rl-in"
          rows={16}
          maxLength={8000}
          value={draft.text}
          aria-describedby={described}
          onFocus={() => {
            last.current = 'text';
          }}
          onInput={(event) => events.changeWording({ text: event.currentTarget.value })}
        />
      </div>
      {draft.problems.length > 0 && (
        <div id="wording-problems" role="alert" class="problem">
          {draft.problems.map((problem) => (
            <p key={problem}>{problem}</p>
          ))}
        </div>
      )}
      {draft.leftOut.length > 0 && (
        <p class="rl-13 rl-2" role="status">
          Ours also tells: {draft.leftOut.join(', ')}.
        </p>
      )}
      <FieldChips fields={draft.fields} onInsert={insert} />
      <p class="row">
        <button type="submit" class="rl-btn pri" aria-disabled={!canKeep}>
          Keep for {school}
        </button>
        <button type="button" class="rl-btn" onClick={events.leaveWording}>
          {draft.isChanged ? 'Leave it as it was' : 'Done'}
        </button>
      </p>
    </form>
  );
}

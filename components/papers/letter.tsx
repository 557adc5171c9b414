/** A letter on A4, as it is printed. Owns its look; blanks to fill in by hand are seen at once, on screen and on paper. */
import type { FilledLetter, LetterBlock, LetterPart } from '../../src/papers/letters/fill-letter';

export function LetterView({ letter }: { letter: FilledLetter }) {
  return (
    <main class="rl paper" data-rl-theme="light">
      <section class="paper-page letter" aria-label="Letter">
        <div class="paper-body">
          <Lines class="letter-from" lines={letter.from} />
          <Lines class="letter-to" lines={letter.to} />
          <p class="letter-date">
            <Parts parts={letter.date} />
          </p>
          <p>
            <Parts parts={letter.salutation} />
          </p>
          <h1>
            <Parts parts={letter.title} />
          </h1>
          {letter.body.map((block, at) => (
            <Body key={at} block={block} />
          ))}
          <Close lines={letter.close} />
        </div>
        {letter.sources.length > 0 && (
          <footer class="paper-foot">
            <span>
              <Parts parts={letter.sources} />
            </span>
          </footer>
        )}
      </section>
    </main>
  );
}

/** What is still to be filled in, for the screen only. */
export function BlanksNote({ blanks }: { blanks: readonly string[] }) {
  return (
    <p class="rl-13 paper-screen" role="status">
      {blanks.length === 0 ? 'Nothing is left to fill in.' : `To fill in by hand: ${blanks.join(', ')}.`}
    </p>
  );
}

function Lines({ lines, class: name }: { lines: LetterPart[][]; class: string }) {
  return (
    <address class={name}>
      {lines.map((parts, at) => (
        <p key={at}>
          <Parts parts={parts} />
        </p>
      ))}
    </address>
  );
}

function Body({ block }: { block: LetterBlock }) {
  if (block.kind === 'list')
    return (
      <ul class="letter-list">
        {block.items.map((parts, at) => (
          <li key={at}>
            <Parts parts={parts} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === 'heading')
    return (
      <h2>
        <Parts parts={block.parts} />
      </h2>
    );
  return (
    <p class="letter-words">
      <Parts parts={block.parts} />
    </p>
  );
}

function Close({ lines }: { lines: LetterPart[][] }) {
  const [greeting = [], ...signed] = lines;
  return (
    <div class="letter-close">
      <p>
        <Parts parts={greeting} />
      </p>
      <Lines class="letter-signed" lines={signed} />
    </div>
  );
}

function Parts({ parts }: { parts: readonly LetterPart[] }) {
  return (
    <>
      {parts.map((part, at) =>
        typeof part === 'string' ? (
          part
        ) : (
          <span key={at} class="letter-blank" title={part.blank}>
            <span aria-hidden="true">[……]</span>
            <span class="rl-unseen">{` (to fill in: ${part.blank}) `}</span>
          </span>
        ),
      )}
    </>
  );
}

/** The bar above a paper: printing, copying, and what is kept of it. Owns its words; it is never printed. */
import { BlanksNote } from './letter';
import type { KeptLetter, PapersEvents, PapersView } from './papers-view';

type BarProps = {
  title: string;
  letter?: Pick<Extract<PapersView, { state: 'letter' }>, 'letter' | 'kept'>;
  events: Pick<PapersEvents, 'print' | 'copyText' | 'takeOut'>;
};

export function PaperBar({ title, letter, events }: BarProps) {
  return (
    <header class="rl paper-bar paper-screen">
      <h1>{title}</h1>
      <button type="button" class="rl-btn pri" onClick={events.print}>
        Print
      </button>
      {letter && (
        <button type="button" class="rl-btn" onClick={events.copyText}>
          Copy text
        </button>
      )}
      {letter && <BlanksNote blanks={letter.letter.blanks} />}
      {letter && <Kept kept={letter.kept} onTakeOut={events.takeOut} />}
      {!letter && <p class="rl-13">A person reads it, signs it, and decides whether it is sent.</p>}
    </header>
  );
}

function Kept({ kept, onTakeOut }: { kept: KeptLetter; onTakeOut(): void }) {
  return (
    <p class="rl-13" role="status">
      {keptWords(kept)}{' '}
      {kept.state === 'kept' && (
        <button type="button" class="link" onClick={onTakeOut}>
          Not used: take it out
        </button>
      )}
    </p>
  );
}

function keptWords(kept: KeptLetter): string {
  switch (kept.state) {
    case 'not-yet':
      return 'Printed or copied, it is noted among the pupil’s letters. Its text is not kept.';
    case 'kept':
      return kept.words;
    case 'failed':
      return kept.why;
    case 'taken-out':
      return 'Taken out of the pupil’s letters.';
  }
}

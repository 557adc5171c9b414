/** The first three steps: pointing at a name, a mark and a date. Owns their words and what can be done without a mouse. */
import { useEffect, useRef } from 'preact/hooks';
import type { TeachEvents, TeachView } from './teach-view';

const ASKED = {
  name: { title: 'Point at the first pupil’s name', help: 'The name alone, without a class or a number beside it.' },
  mark: { title: 'Point at the same pupil’s mark', help: 'The mark, or the control in which it is chosen.' },
  date: { title: 'Point at the date of the register', help: 'Skip this where the date below is right.' },
} as const;

/** What was said before makes plainer what is meant now. */
function helpOf(step: keyof typeof ASKED, { chosen, live }: TeachView): string | null {
  if (step === 'mark' && chosen.name !== null)
    return `The mark of ‘${chosen.name}’, or the control in which it is chosen.`;
  const unknown = live?.texts.find(({ code }) => code === null);
  return step === 'date' && unknown
    ? `${ASKED.date.help} What ‘${unknown.shown.slice(0, 40)}’ means is asked next.`
    : null;
}

type PointStepProps = { step: keyof typeof ASKED; view: TeachView; events: TeachEvents };

export function PointStep({ step, view, events }: PointStepProps) {
  const { title, help } = ASKED[step];
  const choose = useRef<HTMLButtonElement>(null);
  useEffect(() => choose.current?.focus(), [step]);
  const { current } = view;
  return (
    <div class="step">
      <h2>{title}</h2>
      <p class="rl-13 rl-2">{helpOf(step, view) ?? help}</p>
      <p class="now">
        {current === null ? (
          'Move over the page, or press ↓ for proposals.'
        ) : (
          <>
            <b>{current.said}</b>
            {current.place > 0 && (
              <span class="rl-12 rl-2">
                {' '}
                proposal {current.place} of {current.of}
              </span>
            )}
          </>
        )}
      </p>
      <p class="row">
        <button
          type="button"
          class="rl-btn pri"
          ref={choose}
          aria-disabled={current === null}
          onClick={events.onChoose}
        >
          Choose this
        </button>
        <button type="button" class="rl-btn" onClick={() => events.onWalk(-1)}>
          Previous
        </button>
        <button type="button" class="rl-btn" onClick={() => events.onWalk(1)}>
          Next
        </button>
      </p>
      <p class="row">
        <button type="button" class="rl-btn" onClick={() => events.onReach('out')}>
          Around it
        </button>
        <button type="button" class="rl-btn" onClick={() => events.onReach('in')}>
          Inside it
        </button>
        {step === 'date' && (
          <button type="button" class="rl-btn" onClick={events.onSkipDate}>
            Skip the date
          </button>
        )}
      </p>
      <p class="rl-12 rl-2">
        <kbd class="rl-kbd">↓</kbd> <kbd class="rl-kbd">↑</kbd> next and previous, with <kbd class="rl-kbd">Shift</kbd>{' '}
        inside and around, <kbd class="rl-kbd">Enter</kbd> chooses
      </p>
    </div>
  );
}

/** The one line above a register: what it is, when it closes, what is to look at, and how much was read. */
import type { ComponentChildren } from 'preact';
import { LensSign, Shape } from '../shape';
import { type StripView, troubleOf } from './overlay-view';

type StripProps = {
  view: StripView;
  isFolded: boolean;
  isListOpen: boolean;
  onToggleList(): void;
  onNext(): void;
  onHide(): void;
  onPanel(): void;
  onOptions(): void;
  onSchool(id: string): void;
  /** Left out where nobody can teach. */
  onTeach(): void;
};

export function Strip(props: StripProps) {
  const { view, isFolded, onHide } = props;
  if (isFolded)
    return (
      <Frame>
        <button type="button" class="tab" onClick={onHide} title="Show Register Lens again">
          <LensSign />
          Show
        </button>
      </Frame>
    );
  switch (view.kind) {
    case 'reading':
      return (
        <Frame>
          <Tab />
          <span class="seg">
            Reading this page: {view.read} of {view.of} rows
          </span>
        </Frame>
      );
    case 'ready':
      return <ReadyStrip {...props} view={view} />;
    case 'unreadable':
      return (
        <Frame>
          <Tab />
          <span class="seg">
            <span>
              <span class="warn">{troubleOf(view)}</span>: {view.why}
            </span>
          </span>
          {view.details.length > 0 && (
            <button type="button" aria-expanded={props.isListOpen} onClick={props.onToggleList}>
              Show why
            </button>
          )}
          <button type="button" onClick={props.onTeach}>
            {view.wasTaught ? 'Teach again' : 'Teach this page'}
          </button>
          <HideButton onHide={onHide} />
        </Frame>
      );
    case 'ask':
      return (
        <Frame>
          <Tab />
          <span class="seg">Which school is this page for?</span>
          {view.schools.map(({ id, name }) => (
            <button type="button" key={id} onClick={() => props.onSchool(id)}>
              {name}
            </button>
          ))}
          <HideButton onHide={onHide} />
        </Frame>
      );
    case 'not-set-up':
      return (
        <Frame>
          <Tab />
          <span class="seg">{view.why}</span>
          <button type="button" onClick={props.onOptions}>
            Set up
          </button>
          <HideButton onHide={onHide} />
        </Frame>
      );
    case 'gone':
      return (
        <Frame>
          <Tab />
          <span class="seg">Register Lens was updated: reload this page to go on.</span>
        </Frame>
      );
  }
}

function ReadyStrip(props: StripProps & { view: Extract<StripView, { kind: 'ready' }> }) {
  const { view, isListOpen, onToggleList, onNext, onHide, onPanel } = props;
  const { counts } = view;
  const total = counts.error + counts.warning + counts.info;
  return (
    <Frame>
      <Tab />
      <span class="seg">
        <span>
          <b>{view.heading}</b>
          {view.closing && ` · ${view.closing}`}
        </span>
      </span>
      {view.unmarked > 0 && <span class="seg">{view.unmarked} unmarked</span>}
      {view.isUnchecked ? (
        <span class="seg cnt">{view.coverage}</span>
      ) : (
        <>
          <button type="button" class="cnt" aria-expanded={isListOpen} onClick={onToggleList}>
            {total === 0 ? 'Nothing to look at' : `${total} to look at`}
            {(['error', 'warning', 'info'] as const).map((severity) =>
              counts[severity] > 0 ? (
                <span class="cnt" key={severity}>
                  <Shape severity={severity} />
                  {counts[severity]}
                </span>
              ) : null,
            )}
          </button>
          <span class={`seg cov ${view.isComplete ? 'rl-2' : 'warn'}`}>
            <span>
              {view.coverage}
              {view.notes.length > 0 && <span class="note"> · {view.notes[0]}</span>}
            </span>
          </span>
        </>
      )}
      {total > 0 && (
        <button type="button" class="act" onClick={onNext} title="Next finding (Alt+Shift+Period)">
          Next
        </button>
      )}
      <button type="button" class="act" onClick={onPanel}>
        Panel
      </button>
      <HideButton onHide={onHide} />
    </Frame>
  );
}

function Frame({ children }: { children: ComponentChildren }) {
  return (
    <section class="strip" aria-label="Register Lens">
      {children}
    </section>
  );
}

function Tab() {
  return (
    <span class="tab">
      <LensSign />
      <span class="word">Register Lens</span>
    </span>
  );
}

function HideButton({ onHide }: { onHide(): void }) {
  return (
    <button type="button" class="act" onClick={onHide} title="Hide all markers until the next page (Alt+Shift+H)">
      Hide
    </button>
  );
}

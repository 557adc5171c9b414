/**
 * All that is drawn while a page is taught: the shield that takes the pointer, outlines, and the panel at an edge. Owns the
 * keys; what is under the pointer and what is read from it is for whoever mounts this.
 */
import type { ReadonlySignal } from '@preact/signals';
import { LensSign } from '../shape';
import { CheckStep } from './check-step';
import { LiveTable } from './live-table';
import { PointStep } from './point-step';
import { SaveStep } from './save-step';
import { type Box, type Boxes, STEPS, type TeachEvents, type TeachStep, type TeachView } from './teach-view';

const STEP_NAMES: Record<TeachStep, string> = {
  name: 'Name',
  mark: 'Mark',
  date: 'Date',
  check: 'Check',
  save: 'Save',
};

export type TeachAppProps = {
  view: ReadonlySignal<TeachView>;
  boxes: ReadonlySignal<Boxes>;
  announcement: ReadonlySignal<string>;
  theme: 'light' | 'dark';
  events: TeachEvents & { onPoint(x: number, y: number): void; onPointAndChoose(x: number, y: number): void };
};

export function TeachApp({ view, boxes, announcement, theme, events }: TeachAppProps) {
  const { step, side } = view.value;
  const isPointing = isPointingStep(step);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys work wherever the focus is in here
    <div class="rl teach" data-rl-theme={theme} onKeyDown={(event) => press(event, isPointing, events)}>
      <div
        class={isPointing ? 'shield pointing' : 'shield'}
        data-part="shield"
        aria-hidden="true"
        onPointerMove={(event) => isPointing && events.onPoint(event.clientX, event.clientY)}
        onPointerDown={(event) => event.preventDefault()}
        onClick={(event) => isPointing && events.onPointAndChoose(event.clientX, event.clientY)}
      />
      <Outlines boxes={boxes.value} />
      <Panel view={view.value} side={side} events={events} />
      <div class="rl-unseen" role="status" aria-live="polite">
        {announcement.value}
      </div>
    </div>
  );
}

function isPointingStep(step: TeachStep): step is 'name' | 'mark' | 'date' {
  return step === 'name' || step === 'mark' || step === 'date';
}

/** Escape always leaves; arrows walk while something is to be pointed at. */
function press(event: KeyboardEvent, isPointing: boolean, events: TeachEvents): void {
  if (event.key === 'Escape') {
    event.preventDefault();
    events.onClose();
    return;
  }
  const isDown = event.key === 'ArrowDown';
  if (!isPointing || (!isDown && event.key !== 'ArrowUp')) return;
  event.preventDefault();
  if (event.shiftKey) events.onReach(isDown ? 'in' : 'out');
  else events.onWalk(isDown ? 1 : -1);
}

function Panel({ view, side, events }: { view: TeachView; side: 'left' | 'right'; events: TeachEvents }) {
  const { step, live, refusal } = view;
  return (
    <section class={`panel ${side}`} aria-label="Teach this page">
      <header>
        <LensSign />
        <h1>Teach this page</h1>
        <button type="button" class="rl-btn" onClick={events.onSide}>
          Move {side === 'right' ? 'left' : 'right'}
        </button>
        <button type="button" class="rl-btn" onClick={events.onClose}>
          Cancel
        </button>
      </header>
      <ol class="steps">
        {STEPS.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {STEP_NAMES[one]}
          </li>
        ))}
      </ol>
      {isPointingStep(step) && <PointStep step={step} view={view} events={events} />}
      {refusal !== null && (
        <p role="alert" class="problems">
          {refusal}
        </p>
      )}
      {step === 'check' && live && <CheckStep live={live} events={events} />}
      {step === 'save' && <SaveStep view={view} events={events} />}
      {step !== 'name' && view.saved !== 'saved' && (
        <p class="row">
          <button type="button" class="rl-btn" onClick={events.onBack}>
            Back
          </button>
        </p>
      )}
      {live && step !== 'save' && <LiveTable live={live} />}
    </section>
  );
}

function Outlines({ boxes: { current, chosen, rows } }: { boxes: Boxes }) {
  return (
    <div aria-hidden="true">
      {rows.map((box, i) => (
        <div class="outline rows" key={i} style={styleOf(box)} />
      ))}
      {chosen.map(({ label, box }) => (
        <div class="outline chosen" key={label} style={styleOf(box)}>
          <span>{label}</span>
        </div>
      ))}
      {current && <div class="outline current" data-part="current" style={styleOf(current)} />}
    </div>
  );
}

function styleOf({ left, top, width, height }: Box) {
  return { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` };
}

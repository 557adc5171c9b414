/** What the browser's button shows: whether this site is read, and the one press that turns it on. */
import { LensSign } from '../shape';

export type PopupView =
  | { kind: 'loading' }
  /** A page that no extension may read, or no page at all. */
  | { kind: 'nothing' }
  | { kind: 'off'; site: string; problem: string | null }
  | { kind: 'on'; site: string; isManaged: boolean; hasSchool: boolean; found: string };

type PopupProps = {
  view: PopupView;
  onTurnOn(): void;
  onTurnOff(): void;
  onPanel(): void;
  onTeach(): void;
  onOptions(): void;
};

export function PopupApp({ view, onTurnOn, onTurnOff, onPanel, onTeach, onOptions }: PopupProps) {
  return (
    <main class="rl popup">
      <h1>
        <LensSign /> Register Lens
      </h1>
      {view.kind === 'nothing' && <p>Open your school’s MIS, then press this button again.</p>}
      {view.kind === 'off' && (
        <>
          <p class="site">{view.site}</p>
          <p class="rl-13">
            Reads the registers you open on this site and shows beside a mark what your policy says. Changes nothing,
            sends nothing.
          </p>
          <button type="button" class="rl-btn pri big" onClick={onTurnOn}>
            Turn on for this site
          </button>
          {view.problem && (
            <p role="alert" class="problem">
              {view.problem}
            </p>
          )}
        </>
      )}
      {view.kind === 'on' && (
        <>
          <p class="site">{view.site}</p>
          <p class="rl-13">{view.found}</p>
          {!view.hasSchool && <p class="rl-13">No school and policy are set yet: nothing is checked before that.</p>}
          <p class="buttons">
            <button type="button" class="rl-btn" onClick={onPanel}>
              Open panel
            </button>
            <button type="button" class="rl-btn" onClick={onTeach}>
              Teach this page
            </button>
            {!view.isManaged && (
              <button type="button" class="rl-btn" onClick={onTurnOff}>
                Turn off here
              </button>
            )}
          </p>
        </>
      )}
      <p>
        <button type="button" class="link" onClick={onOptions}>
          School, policy and calendar
        </button>
      </p>
    </main>
  );
}

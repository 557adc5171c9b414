/** What the browser's button shows: whether this site is read, and the one press that turns it on. */
import { LensSign } from '../shape';

export type PopupView =
  | { kind: 'loading' }
  /** The browser may not have brought the trust's policy yet. */
  | { kind: 'waiting' }
  /** A page that no extension may read, or no page at all. */
  | { kind: 'nothing' }
  /** `isTrusts`: the trust wants it on, and the browser's permission is all that is missing. */
  | { kind: 'off'; site: string; problem: string | null; isTrusts?: boolean }
  /** The trust's policy, or its package, says on which sites pages are read, and this is none of them. */
  | { kind: 'not-ours'; site: string }
  | { kind: 'on'; site: string; isManaged: boolean; hasSchool: boolean; found: string };

type PopupProps = {
  view: PopupView;
  onTurnOn(): void;
  onTurnOff(): void;
  onPanel(): void;
  onTeach(): void;
  onOptions(): void;
  /** Null, or left out, for a teacher's profile, which keeps no marks. */
  onReview?: (() => void) | null;
};

export function PopupApp({ view, onTurnOn, onTurnOff, onPanel, onTeach, onOptions, onReview }: PopupProps) {
  return (
    <main class="rl popup">
      <h1>
        <LensSign /> Register Lens
      </h1>
      {view.kind === 'nothing' && <p>Open your school’s MIS, then press this button again.</p>}
      {view.kind === 'waiting' && <p role="status">Looking whether your trust has set this up …</p>}
      {view.kind === 'not-ours' && (
        <>
          <p class="site">{view.site}</p>
          <p class="rl-13">Your trust has set on which sites pages are read. This is not one of them.</p>
        </>
      )}
      {view.kind === 'off' && (
        <>
          <p class="site">{view.site}</p>
          {view.isTrusts && (
            <p class="rl-13">Your trust has set this site up. The browser only asks you once whether it may be read.</p>
          )}
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
      {onReview && (
        <p>
          <button type="button" class="link" onClick={onReview}>
            Officer’s view: lists of pupils
          </button>
        </p>
      )}
      <p>
        <button type="button" class="link" onClick={onOptions}>
          School, policy and calendar
        </button>
      </p>
    </main>
  );
}

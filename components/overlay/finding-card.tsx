/** One finding explained: a sentence, its sum, its sources, what to do. Opens beside the cell and never blocks the page. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AlikeView, FindingView } from '../finding-view';
import { Shape } from '../shape';
import { Sources } from '../sources';
import { DismissForm } from './dismiss-form';
import type { DismissChoice } from './overlay-view';
import { TimeScale } from './time-scale';

type FindingCardProps = {
  finding: FindingView;
  /** Other findings of the same mark. */
  also: FindingView[];
  untilChoices: { label: string; date: string }[];
  /** Opened by keyboard: focus goes into the card. */
  takesFocus: boolean;
  onOpenOther(finding: FindingView): void;
  /** The card with all its lines, or one line of it. */
  onDismiss(finding: FindingView, choice: DismissChoice): void;
  onPanel(): void;
  onClose(): void;
};

export function FindingCard(props: FindingCardProps) {
  const { finding, also, takesFocus, onClose } = props;
  const [dismissing, setDismissing] = useState<FindingView | null>(null);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    setDismissing(null);
    if (takesFocus) close.current?.focus();
  }, [finding.number, takesFocus]);
  const title = `rl-card-${finding.number}`;
  return (
    <div class="card" role="dialog" aria-labelledby={title} data-part="card">
      <div class="hd">
        <Shape severity={finding.severity} number={finding.number} />
        <div>
          <h2 id={title}>{finding.sentence}</h2>
          <p class="sub">{finding.about}</p>
        </div>
        <button type="button" class="rl-ib" aria-label="Close" onClick={onClose} ref={close}>
          <svg class="ic" viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8M12 4l-8 8" />
          </svg>
        </button>
      </div>
      <div class="body">
        {finding.scale && <TimeScale {...finding.scale} />}
        {finding.sum && <p class="sum rl-12 rl-2">{finding.sum}</p>}
        {!finding.sum && <p class="sum" />}
        <Sources policy={finding.policy} national={finding.national} />
        <p class="todo rl-13">
          <b>Suggested:</b> {finding.action} The mark stays as it is until you change it.
        </p>
      </div>
      {finding.alike.length > 0 && (
        <ul class="also">
          {finding.alike.map((line) => (
            <li key={line.key} class="todo rl-13">
              {line.sentence} {clausesOf(line)} <b>Suggested:</b> {line.action}{' '}
              <button
                type="button"
                aria-label={`Dismiss: ${line.sentence}`}
                onClick={() => setDismissing({ ...finding, ...line, alike: [] })}
              >
                Dismiss
              </button>
            </li>
          ))}
        </ul>
      )}
      {also.length > 0 && (
        <ul class="also">
          {also.map((other) => (
            <li key={other.number}>
              <button type="button" onClick={() => props.onOpenOther(other)}>
                {other.number}: {other.sentence}
              </button>
            </li>
          ))}
        </ul>
      )}
      {dismissing ? (
        <DismissForm
          choices={props.untilChoices}
          isRemembered={finding.isRemembered}
          key={dismissing.key}
          onDismiss={(choice) => props.onDismiss(dismissing, choice)}
          onCancel={() => setDismissing(null)}
        />
      ) : (
        <div class="ft">
          <button type="button" class="rl-btn pri" onClick={props.onPanel}>
            Open in panel
          </button>
          <button type="button" class="rl-btn" onClick={() => setDismissing(finding)}>
            Dismiss{finding.alike.length > 0 && ' all'}…
          </button>
          <span class="rl-12 rl-2 end">
            <span class="rl-kbd">Esc</span> closes
          </span>
        </div>
      )}
    </div>
  );
}

/** "(Ash policy, 4.4; reg 10)" */
function clausesOf({ policy, national }: AlikeView): string {
  return `(${[policy?.clause, national?.clause].filter(Boolean).join('; ')})`;
}

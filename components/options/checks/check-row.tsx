/** One check: whether it is on, what it weighs, who is shown it, what the policy says of it and how often it fired. */
import type { Severity } from '../../../src/checks/finding';
import { AUDIENCE_NAMES, firedWords, putAwayWords, SEVERITY_NAMES, SHOWN_TO_NAMES } from './check-words';
import type { ChecksActions, CheckView, Fired, PutAway, ShownTo } from './checks-view';

export type Locks = { severity: boolean; shownTo: boolean };

export function CheckRow({
  check,
  fired,
  putAway,
  locks,
  actions,
}: {
  check: CheckView;
  /** Null where no page was counted that it looks at; left out where nothing was. */
  fired: Fired | null | undefined;
  putAway: PutAway | undefined;
  /** What the trust's policy says and nobody changes here. */
  locks: Locks;
  actions: ChecksActions;
}) {
  const { id, title, isOff, isOffByPolicy, severity, ownSeverity, audience, shownTo } = check;
  const seen = [fired === undefined ? '' : firedWords(fired), putAwayWords(putAway)].filter(Boolean);
  const isQuiet = !fired || (fired.breach === 0 && fired.indeterminate === 0);
  return (
    <tr class={isOff ? 'off' : undefined}>
      <th scope="row">
        <label class="choice">
          <input
            type="checkbox"
            checked={!isOff}
            disabled={isOffByPolicy}
            onChange={(event) => actions.switchCheck(id, event.currentTarget.checked)}
          />
          <span>
            {title}
            <span class="hint">{isOff ? `${isOffByPolicy ? 'off by your trust’s policy' : 'off'} · ${id}` : id}</span>
          </span>
        </label>
      </th>
      <td data-name="Severity">
        <select
          class="rl-in"
          aria-label={`Severity of ${title}`}
          value={ownSeverity ?? severity}
          disabled={locks.severity}
          onChange={(event) => {
            const chosen = event.currentTarget.value as Severity;
            actions.changeSeverity(id, chosen === severity ? null : chosen);
          }}
        >
          {(Object.keys(SEVERITY_NAMES) as Severity[]).map((one) => (
            <option key={one} value={one}>
              {SEVERITY_NAMES[one]}
              {one === severity && ' (usual)'}
            </option>
          ))}
        </select>
      </td>
      <td data-name="Shown to">
        <select
          class="rl-in"
          aria-label={`Who is shown ${title}`}
          value={shownTo ?? ''}
          disabled={locks.shownTo}
          onChange={(event) => actions.changeShownTo(id, (event.currentTarget.value || null) as ShownTo | null)}
        >
          <option value="">as usual ({AUDIENCE_NAMES[audience]})</option>
          {(Object.keys(SHOWN_TO_NAMES) as ShownTo[]).map((one) => (
            <option key={one} value={one}>
              {SHOWN_TO_NAMES[one]}
            </option>
          ))}
        </select>
      </td>
      <td data-name="Policy">
        <PolicyWords policy={check.policy} />
      </td>
      <td data-name={seen.length > 0 ? 'Seen' : undefined} class="seen">
        <div>
          {seen.map((words, index) => (
            <span key={words} class={index === 0 && isQuiet && fired !== undefined ? 'rl-3' : undefined}>
              {words}
            </span>
          ))}
        </div>
      </td>
    </tr>
  );
}

function PolicyWords({ policy }: { policy: CheckView['policy'] }) {
  switch (policy?.is) {
    case 'own':
      return (
        <span>
          {policy.words} <span class="hint">{policy.clause}</span>
        </span>
      );
    case 'national':
      return <span>national rules</span>;
    case 'silent':
      return <span class="rl-3">policy is silent</span>;
    default:
      return <span class="rl-3">no policy yet</span>;
  }
}

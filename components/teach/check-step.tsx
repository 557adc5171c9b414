/** The fourth step: what the whole page would read as, what is not understood in it, and what a person can say to that. */
import { useEffect, useRef } from 'preact/hooks';
import { MEANINGS } from './meanings';
import type { ColumnChoice, LiveView, ShownText, TeachEvents } from './teach-view';

const UNKNOWN = 'unknown';

export function CheckStep({ live, events }: { live: LiveView; events: TeachEvents }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const unknown = live.texts.filter(({ code, said }) => code === null || said !== null);
  const known = live.texts.filter(({ code, said }) => code !== null && said === null);
  return (
    <div class="step">
      <h2 ref={title} tabIndex={-1}>
        Check the whole page
      </h2>
      <p class="rl-13">
        Rows with a name and a mark: {live.read} of {live.found}.
      </p>
      {live.problems.length > 0 && (
        <ul class="problems">
          {live.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      {(live.columns.length > 1 || live.columns.some(({ saysWhen }) => !saysWhen)) && (
        <Columns columns={live.columns} events={events} />
      )}
      {unknown.length > 0 && (
        <fieldset>
          <legend>What these marks mean here</legend>
          {live.read === 0 && live.problems.length === 0 && (
            <p class="rl-13 unsure">Nothing is read before you say it.</p>
          )}
          {unknown.map((text) => (
            <Meaning key={text.shown} text={text} onMeaning={events.onMeaning} />
          ))}
        </fieldset>
      )}
      {known.length > 0 && (
        <p class="rl-12 rl-2">Understood: {known.map(({ shown, count }) => `${shown} (${count})`).join(', ')}</p>
      )}
      {live.uncertain.length > 0 && (
        <details>
          <summary>Not read: {live.uncertain.length}</summary>
          <ul class="rl-12">
            {live.uncertain.map(({ who, why }, i) => (
              <li key={i}>
                {who}: {why}
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="row">
        <button
          type="button"
          class="rl-btn pri"
          aria-disabled={live.isContradictory}
          onClick={() => !live.isContradictory && events.onContinue()}
        >
          This is right
        </button>
      </p>
    </div>
  );
}

function Columns({ columns, events }: { columns: readonly ColumnChoice[]; events: TeachEvents }) {
  return (
    <fieldset>
      <legend>{columns.length > 1 ? 'Columns of marks' : 'Session of the marks'}</legend>
      {columns.map(({ index, label, isTaken, saysWhen, session }) => (
        <p class="field" key={index}>
          {columns.length > 1 && (
            <label>
              <input
                type="checkbox"
                checked={isTaken}
                onChange={(event) => events.onColumn(index, event.currentTarget.checked)}
              />
              {label}
            </label>
          )}
          {!saysWhen && (
            <select
              class="rl-in"
              aria-label={`Session of ${label}`}
              value={session ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                events.onSession(index, value === 'AM' || value === 'PM' ? value : null);
              }}
            >
              <option value="">session as the page says</option>
              <option value="AM">always AM</option>
              <option value="PM">always PM</option>
            </select>
          )}
        </p>
      ))}
    </fieldset>
  );
}

function Meaning({ text, onMeaning }: { text: ShownText; onMeaning: TeachEvents['onMeaning'] }) {
  const { shown, count, said, isExplainable } = text;
  const rows = `${count} ${count === 1 ? 'row' : 'rows'}`;
  if (!isExplainable)
    return (
      <p class="field rl-12 rl-2">
        ‘{shown.slice(0, 40)}’ ({rows}) stays unknown: it is a note, a name or a number.
      </p>
    );
  return (
    <p class="field">
      <span>
        <b>{shown}</b> <span class="rl-12 rl-2">{rows}</span>
      </span>
      <select
        class="rl-in"
        aria-label={`What ${shown} means`}
        value={said ?? UNKNOWN}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onMeaning(shown, value === UNKNOWN ? null : value);
        }}
      >
        <option value={UNKNOWN}>leave unknown</option>
        {MEANINGS.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

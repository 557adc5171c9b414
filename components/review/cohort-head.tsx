/** Above the list: whose it is, the filters with their counts, finding, columns. Owns these controls. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../panel/icons';
import type { CohortEvents, CohortView } from './cohort-view';
import { KeepNames } from './keep-names';

type HeadProps = { view: CohortView; events: CohortEvents };

export function CohortHead({ view, events }: HeadProps) {
  const isGroups = view.groups !== null;
  return (
    <>
      <div class="tt">
        <h1>{view.title}</h1>
        <p class="rl-13 rl-2 covers">{view.words}</p>
        <span class="acts">
          {view.schools.length > 1 && (
            <Chooser label="School" value={view.school} onValue={events.chooseSchool}>
              {view.schools.map(({ value, words }) => (
                <option key={value} value={value}>
                  {words}
                </option>
              ))}
            </Chooser>
          )}
          <Chooser label="Pupils of" value={view.scope} onValue={events.chooseScope}>
            {view.scopes.map(({ label, choices }) => (
              <optgroup key={label} label={label}>
                {choices.map(({ value, words }) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </optgroup>
            ))}
          </Chooser>
          <Chooser
            label="Shown as"
            value={view.groups?.by ?? 'pupils'}
            onValue={(by) => events.showGroups(by === 'year' || by === 'group' ? by : null)}
          >
            <option value="pupils">Pupils</option>
            <option value="year">Year groups</option>
            <option value="group">Forms</option>
          </Chooser>
          {!isGroups && <ColumnChooser view={view} events={events} />}
          <KeepNames view={view} events={events} />
        </span>
      </div>
      {!isGroups && (
        <div class="flt">
          <fieldset class="chips-on" aria-label="Which pupils">
            {view.chips.map(({ filter, words, count }) => (
              <button
                key={filter}
                type="button"
                class={`f${filter === view.filter ? ' on' : ''}`}
                aria-pressed={filter === view.filter}
                onClick={() => events.chooseFilter(filter)}
              >
                {words} <b>{count}</b>
              </button>
            ))}
          </fieldset>
          <span class="find">
            <Icon name="find" />
            <input
              type="search"
              aria-label="Find in list"
              placeholder="Find in list"
              maxLength={80}
              value={view.find}
              onInput={(event) => events.find(event.currentTarget.value)}
            />
          </span>
        </div>
      )}
    </>
  );
}

type ChooserProps = { label: string; value: string; onValue(value: string): void; children: preact.ComponentChildren };

function Chooser({ label, value, onValue, children }: ChooserProps) {
  return (
    <select class="rl-in" aria-label={label} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {children}
    </select>
  );
}

function ColumnChooser({ view, events }: HeadProps) {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const away = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [isOpen]);
  return (
    // Escape closes it from wherever it was pressed inside
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are heard for the button and the boxes in it
    <span
      class="columns-of"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        class="rl-btn"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Columns
      </button>
      {isOpen && (
        <fieldset id={id} class="box" aria-label="Columns">
          {view.columns.slice(1).map(({ column, words, isShown }) => (
            <label key={column} class="pick">
              <input
                type="checkbox"
                checked={isShown}
                onChange={(event) => events.showColumn(column, event.currentTarget.checked)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
      )}
    </span>
  );
}

/** The school's calendar: its terms, and the days on which it is closed. */
import { useState } from 'preact/hooks';
import type { SchoolCalendar } from '../../src/attendance';
import { dayWordsWithYear } from '../day-words';
import type { OptionsActions, OptionsView } from './settings-view';

type Term = SchoolCalendar['terms'][number];

export function CalendarSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [closing, setClosing] = useState('');
  const calendar = view.school?.calendar ?? { terms: [], closed: [] };
  const isLocked = view.from.schools === 'managed';
  const change = (change: Partial<SchoolCalendar>) => actions.changeCalendar({ ...calendar, ...change });
  const changeTerm = (index: number, change: Partial<Term>) =>
    actions.changeCalendar({
      ...calendar,
      terms: calendar.terms.map((term, i) => (i === index ? { ...term, ...change } : term)),
    });
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">School calendar</h2>
      <p class="rl-13 rl-2">
        {view.calendarProblem ??
          (view.schoolDays === null
            ? 'Without terms, checks that count school days or weeks cannot be made.'
            : `${view.schoolDays} school days`)}
      </p>
      <fieldset disabled={isLocked || view.school === null}>
        <table class="values">
          <thead>
            <tr>
              <th scope="col">Term or half term</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col">
                <span class="rl-unseen">Remove</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {calendar.terms.map((term, index) => (
              <tr key={index}>
                <td>
                  <input
                    class="rl-in"
                    aria-label="Name of the term"
                    value={term.name ?? ''}
                    placeholder="Autumn 1"
                    onChange={(event) => changeTerm(index, { name: event.currentTarget.value || undefined })}
                  />
                </td>
                <td>
                  <input
                    class="rl-in"
                    type="date"
                    aria-label="First day"
                    value={term.from}
                    onChange={(event) =>
                      event.currentTarget.value && changeTerm(index, { from: event.currentTarget.value })
                    }
                  />
                </td>
                <td>
                  <input
                    class="rl-in"
                    type="date"
                    aria-label="Last day"
                    value={term.to}
                    onChange={(event) =>
                      event.currentTarget.value && changeTerm(index, { to: event.currentTarget.value })
                    }
                  />
                </td>
                <td>
                  <button
                    type="button"
                    class="rl-btn"
                    onClick={() => change({ terms: calendar.terms.filter((_, i) => i !== index) })}
                  >
                    Remove
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <button
            type="button"
            class="rl-btn"
            onClick={() => change({ terms: [...calendar.terms, nextTerm(calendar.terms, view.today)] })}
          >
            Add a term
          </button>
        </p>
        <h3>Closed days</h3>
        <ul class="chips">
          {calendar.closed.map((entry) => {
            const date = typeof entry === 'string' ? entry : entry.date;
            return (
              <li key={JSON.stringify(entry)}>
                {dayWordsWithYear(date)}
                {typeof entry !== 'string' && entry.session ? `, ${entry.session}` : ''}
                <button
                  type="button"
                  class="rl-ib"
                  aria-label={`Open the school again on ${dayWordsWithYear(date)}`}
                  onClick={() => change({ closed: calendar.closed.filter((other) => other !== entry) })}
                >
                  ×
                </button>
              </li>
            );
          })}
        </ul>
        <p class="row">
          <label for="closing">Close a day</label>
          <input
            id="closing"
            class="rl-in"
            type="date"
            value={closing}
            onChange={(event) => setClosing(event.currentTarget.value)}
          />
          <button
            type="button"
            class="rl-btn"
            disabled={closing === ''}
            onClick={() => {
              change({ closed: [...calendar.closed, closing] });
              setClosing('');
            }}
          >
            Close it
          </button>
        </p>
      </fieldset>
    </section>
  );
}

/** A new row begins where the last one ended, so that only the end is to be set. */
function nextTerm(terms: readonly Term[], today: string): Term {
  const from = terms.at(-1)?.to ?? today;
  return { from, to: from };
}

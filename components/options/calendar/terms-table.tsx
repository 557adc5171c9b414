/** The terms of a school: name, first and last day, and how many school days each has. */
import type { IsoDate, SchoolCalendar } from '../../../src/attendance';

type Term = SchoolCalendar['terms'][number];

export function TermsTable({
  terms,
  schoolDays,
  today,
  isLocked,
  onChange,
}: {
  terms: readonly Term[];
  schoolDays: readonly IsoDate[] | null;
  today: IsoDate;
  isLocked: boolean;
  onChange(terms: Term[]): void;
}) {
  const changeTerm = (index: number, change: Partial<Term>) =>
    onChange(terms.map((term, i) => (i === index ? { ...term, ...change } : term)));
  return (
    <>
      <table class="values">
        <thead>
          <tr>
            <th scope="col">Term or half term</th>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">School days</th>
            {!isLocked && (
              <th scope="col">
                <span class="rl-unseen">Remove</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {terms.map((term, index) => (
            <tr key={index}>
              <td data-name="Term">
                <input
                  class="rl-in"
                  aria-label="Name of the term"
                  value={term.name ?? ''}
                  placeholder="Autumn 1"
                  onChange={(event) => changeTerm(index, { name: event.currentTarget.value || undefined })}
                />
              </td>
              <td data-name="From">
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
              <td data-name="To">
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
                {schoolDays === null
                  ? '–'
                  : `${schoolDays.filter((day) => term.from <= day && day <= term.to).length} days`}
              </td>
              {!isLocked && (
                <td>
                  <button
                    type="button"
                    class="rl-btn"
                    aria-label={`Remove ${term.name ?? 'the term'}`}
                    onClick={() => onChange(terms.filter((_, i) => i !== index))}
                  >
                    Remove
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!isLocked && (
        <p>
          <button type="button" class="rl-btn" onClick={() => onChange([...terms, nextTerm(terms, today)])}>
            Add a term
          </button>
        </p>
      )}
    </>
  );
}

/** A new row begins where the last one ended, so that only the end is to be set. */
function nextTerm(terms: readonly Term[], today: string): Term {
  const from = terms.at(-1)?.to ?? today;
  return { from, to: from };
}

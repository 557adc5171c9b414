/**
 * A school's iCalendar file: what was found as a list with ticks, each with what it is taken for. Owns that nothing is
 * applied before a person says so.
 */
import { useRef, useState } from 'preact/hooks';
import type { SchoolCalendar } from '../../../src/attendance';
import type { CalendarEntry, CalendarFile, EntryKind } from '../../../src/rollout/calendar-file';
import { dayWords, dayWordsWithYear } from '../../day-words';
import { FileButton } from '../file-button';
import { useFocusAfter } from '../keep-focus';
import { closeDays } from './closed-days';

type Choice = CalendarEntry & { isTicked: boolean; kind: EntryKind };

type Step =
  | { is: 'idle'; said: string }
  | { is: 'refused'; why: string }
  | { is: 'read'; notes: string; choices: Choice[] };

const KINDS: [EntryKind, string][] = [
  ['term', 'term'],
  ['inset', 'INSET'],
  ['holiday', 'holiday'],
  ['bank-holiday', 'bank holiday'],
];

export function ImportCalendar({
  calendar,
  read,
  onChange,
}: {
  calendar: SchoolCalendar;
  read(text: string): CalendarFile;
  onChange(calendar: SchoolCalendar): void;
}) {
  const [step, setStep] = useState<Step>({ is: 'idle', said: '' });
  const asking = useRef<HTMLParagraphElement>(null);
  useFocusAfter(step.is === 'read', asking);
  const look = (text: string) => {
    const file = read(text);
    setStep(
      file.ok
        ? { is: 'read', notes: notesOf(file), choices: file.entries.map(asChoice) }
        : { is: 'refused', why: file.message },
    );
  };
  if (step.is === 'read')
    return (
      <Found
        notes={step.notes}
        choices={step.choices}
        onChange={(choices) => setStep({ ...step, choices })}
        onCancel={() => setStep({ is: 'idle', said: '' })}
        onApply={() => {
          const taken = step.choices.filter(({ isTicked }) => isTicked);
          onChange(withEntries(calendar, taken));
          setStep({
            is: 'idle',
            said: `${taken.length} ${taken.length === 1 ? 'entry' : 'entries'} added to the calendar.`,
          });
        }}
      />
    );
  return (
    <p class="row" ref={asking}>
      <FileButton
        label="Import iCalendar (.ics)…"
        accept=".ics,text/calendar"
        onText={look}
        onFailure={(file) => setStep({ is: 'refused', why: `The browser could not read ${file}.` })}
      />
      <span role="status" class="rl-13 rl-2">
        {step.is === 'idle' ? step.said : ''}
      </span>
      {step.is === 'refused' && (
        <span role="alert" class="problem">
          {step.why} The calendar is as it was.
        </span>
      )}
    </p>
  );
}

function Found({
  notes,
  choices,
  onChange,
  onApply,
  onCancel,
}: {
  notes: string;
  choices: readonly Choice[];
  onChange(choices: Choice[]): void;
  onApply(): void;
  onCancel(): void;
}) {
  const ticked = choices.filter(({ isTicked }) => isTicked).length;
  const change = (index: number, change: Partial<Choice>) =>
    onChange(choices.map((choice, i) => (i === index ? { ...choice, ...change } : choice)));
  return (
    <fieldset class="found" aria-label="Found in the file">
      <p role="status">
        <b>{countWords(choices.length)}</b> <span class="rl-13 rl-2">{notes}</span>
      </p>
      <ul>
        {choices.map((choice, index) => (
          <li key={index}>
            <label>
              <input
                type="checkbox"
                checked={choice.isTicked}
                onChange={(event) => change(index, { isTicked: event.currentTarget.checked })}
              />
              <span>
                {choice.name}
                <br />
                <span class="rl-12 rl-2">
                  {choice.from === choice.to
                    ? dayWordsWithYear(choice.from)
                    : `${dayWords(choice.from)} to ${dayWordsWithYear(choice.to)}`}
                </span>
              </span>
            </label>
            {choice.isTicked ? (
              <select
                class="rl-in"
                aria-label={`${choice.name}, ${dayWords(choice.from)}: taken for`}
                value={choice.kind}
                onChange={(event) => change(index, { kind: event.currentTarget.value as EntryKind })}
              >
                {KINDS.map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </select>
            ) : (
              <span class="rl-12 rl-2">left out</span>
            )}
          </li>
        ))}
      </ul>
      <p class="row">
        <button type="button" class="rl-btn pri" disabled={ticked === 0} onClick={onApply}>
          Add {ticked} to the calendar
        </button>
        <button type="button" class="rl-btn" onClick={onCancel}>
          Cancel
        </button>
      </p>
    </fieldset>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'No all-day entry was found.';
  return count === 1 ? '1 all-day entry found.' : `${count} all-day entries found.`;
}

/** What its name does not speak for stays unticked; taken over all the same, it closes its days. */
function asChoice(entry: CalendarEntry): Choice {
  return { ...entry, isTicked: entry.suggested !== null, kind: entry.suggested ?? 'holiday' };
}

function notesOf({ timed, unread }: Extract<CalendarFile, { ok: true }>): string {
  return [
    timed > 0 ? `${timed} with a time of day ${timed === 1 ? 'is' : 'are'} left out.` : '',
    unread > 0 ? `${unread} without a usable date ${unread === 1 ? 'is' : 'are'} left out.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The calendar with these entries in it; a term that is there already does not come twice. */
export function withEntries(
  calendar: SchoolCalendar,
  entries: readonly (CalendarEntry & { kind: EntryKind })[],
): SchoolCalendar {
  let next = calendar;
  for (const { name, from, to, kind } of entries) {
    if (kind !== 'term') next = closeDays(next, from, to, kind);
    else if (!next.terms.some((term) => term.from === from && term.to === to))
      next = { ...next, terms: [...next.terms, { name, from, to }].sort((a, b) => (a.from < b.from ? -1 : 1)) };
  }
  return next;
}

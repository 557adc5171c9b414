/** The school's calendar: its terms, a year of days to press, the closed days in words, and import. */
import { useState } from 'preact/hooks';
import { type SchoolCalendar, schoolDaysOf } from '../../src/attendance';
import { pressed } from './calendar/closed-days';
import { ClosuresList } from './calendar/closures-list';
import { ImportCalendar } from './calendar/import-calendar';
import { schoolYearOf, schoolYears, schoolYearWords } from './calendar/school-year';
import { TermsTable } from './calendar/terms-table';
import { YearGrid } from './calendar/year-grid';
import { Locked } from './locked';
import type { OptionsActions, OptionsView } from './settings-view';

const LEGEND: [string, string, string][] = [
  ['school', '7', 'school day'],
  ['inset', '7', 'INSET'],
  ['holiday', '7', 'holiday'],
  ['bank-holiday', '7', 'bank holiday'],
  ['closed', '7', 'closed, no reason given'],
  ['school partly', '7', 'closed for some'],
  ['weekend', '7', 'weekend'],
  ['outside', '7', 'outside the terms'],
];

export function CalendarSection({ view, actions }: { view: OptionsView; actions: OptionsActions }) {
  const [chosenYear, chooseYear] = useState<number | null>(null);
  const calendar = view.school?.calendar ?? { terms: [], closed: [] };
  const isLocked = view.from.schools === 'managed';
  const schoolYear = chosenYear ?? schoolYearOf(view.today);
  const days = view.schoolDays === null ? null : daysIn(calendar);
  return (
    <section aria-labelledby="calendar" class="broad">
      <h2 id="calendar">School calendar</h2>
      {isLocked && <Locked setting="schools" />}
      <p class="rl-13 rl-2">
        {view.calendarProblem ??
          (view.schoolDays === null
            ? 'Without terms, checks that count school days or weeks cannot be made.'
            : `${view.schoolDays} school days`)}
      </p>
      <fieldset disabled={isLocked || view.school === null}>
        <TermsTable
          terms={calendar.terms}
          schoolDays={days}
          today={view.today}
          isLocked={isLocked}
          onChange={(terms) => actions.changeCalendar({ ...calendar, terms })}
        />
        {!isLocked && (
          <ImportCalendar calendar={calendar} read={actions.readCalendar} onChange={actions.changeCalendar} />
        )}
      </fieldset>
      <div class="year-head">
        <label for="school-year">School year</label>
        <select
          id="school-year"
          class="rl-in"
          value={String(schoolYear)}
          onChange={(event) => chooseYear(Number(event.currentTarget.value))}
        >
          {schoolYears(calendar, view.today).map((year) => (
            <option key={year} value={String(year)}>
              {schoolYearWords(year)}
            </option>
          ))}
        </select>
        {!isLocked && (
          <span class="rl-13 rl-2">
            Press a day to close it: once for INSET, twice for a holiday, a third time opens it. Arrow keys move.
          </span>
        )}
      </div>
      <YearGrid
        calendar={calendar}
        schoolDays={days === null ? null : new Set(days)}
        schoolYear={schoolYear}
        today={view.today}
        isLocked={isLocked}
        onPress={(date) => actions.changeCalendar(pressed(calendar, date))}
      />
      <ul class="legend" aria-label="What the days mean">
        {LEGEND.map(([kind, number, words]) => (
          <li key={kind}>
            <span class={`day ${kind}`} aria-hidden="true">
              {number}
            </span>
            {words}
          </li>
        ))}
        <li>
          <span class="day" aria-hidden="true" aria-current="date">
            7
          </span>
          today
        </li>
      </ul>
      <fieldset disabled={isLocked || view.school === null}>
        <ClosuresList
          calendar={calendar}
          schoolYear={schoolYear}
          isLocked={isLocked}
          onChange={actions.changeCalendar}
        />
      </fieldset>
    </section>
  );
}

/** Null where the calendar does not hold together; the section then says why. */
function daysIn(calendar: SchoolCalendar): readonly string[] | null {
  try {
    return schoolDaysOf(calendar).days;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * A school year as twelve months of days. Owns the keyboard: one stop a month, arrows from day to day and over into the
 * next month, Enter or Space to change a day.
 */
import { useRef, useState } from 'preact/hooks';
import type { IsoDate, SchoolCalendar } from '../../../src/attendance';
import { dayWordsWithYear } from '../../day-words';
import { DAY_WORDS, type DayState, daysAway, daysOf } from './closed-days';
import { type Month, monthsOf } from './school-year';

const WEEKDAYS: [string, string][] = [
  ['M', 'Monday'],
  ['T', 'Tuesday'],
  ['W', 'Wednesday'],
  ['T', 'Thursday'],
  ['F', 'Friday'],
  ['S', 'Saturday'],
  ['S', 'Sunday'],
];

export function YearGrid({
  calendar,
  schoolDays,
  schoolYear,
  today,
  isLocked,
  onPress,
}: {
  calendar: SchoolCalendar;
  /** Null where they cannot be counted. */
  schoolDays: ReadonlySet<IsoDate> | null;
  schoolYear: number;
  today: IsoDate;
  isLocked: boolean;
  onPress(date: IsoDate): void;
}) {
  const [stops, setStops] = useState<Readonly<Record<string, IsoDate>>>({});
  const year = useRef<HTMLDivElement>(null);
  const stateOf = daysOf(calendar);
  const focus = (date: IsoDate) => {
    const day = year.current?.querySelector<HTMLElement>(`[data-date="${date}"]`);
    if (!day) return;
    setStops((before) => ({ ...before, [date.slice(0, 7)]: date }));
    day.focus();
  };
  return (
    <div class="months" ref={year}>
      {monthsOf(schoolYear).map((month) => (
        <MonthGrid
          key={month.id}
          month={month}
          count={schoolDays === null ? null : month.days.filter((date) => schoolDays.has(date)).length}
          stateOf={stateOf}
          stop={stops[month.id] ?? firstStop(month, stateOf, today)}
          today={today}
          isLocked={isLocked}
          onMove={focus}
          onPress={(date) => {
            setStops((before) => ({ ...before, [month.id]: date }));
            onPress(date);
          }}
        />
      ))}
    </div>
  );
}

/** Today, else the first day that can be changed, else the first. */
function firstStop({ days }: Month, stateOf: (date: IsoDate) => DayState, today: IsoDate): IsoDate {
  const open = days.find((date) => isChangeable(stateOf(date)));
  return (days.includes(today) ? today : (open ?? days[0])) as IsoDate;
}

const isChangeable = ({ kind }: DayState): boolean => kind !== 'weekend' && kind !== 'outside';

function MonthGrid({
  month,
  count,
  stateOf,
  stop,
  today,
  isLocked,
  onMove,
  onPress,
}: {
  month: Month;
  count: number | null;
  stateOf(date: IsoDate): DayState;
  stop: IsoDate;
  today: IsoDate;
  isLocked: boolean;
  onMove(date: IsoDate): void;
  onPress(date: IsoDate): void;
}) {
  return (
    <div class="month">
      <p class="name">
        <b id={`month-${month.id}`}>
          {month.name}
          <span class="rl-unseen"> {month.id.slice(0, 4)}</span>
        </b>
        <span>{count === null || count === 0 ? '' : `${count} school ${count === 1 ? 'day' : 'days'}`}</span>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table of days is the pattern for a grid of days */}
      <table role="grid" aria-labelledby={`month-${month.id}`}>
        <thead>
          <tr>
            {WEEKDAYS.map(([letter, name]) => (
              <th key={name} scope="col" abbr={name}>
                {letter}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {month.weeks.map((week, index) => (
            <tr key={index}>
              {week.map((date, weekday) =>
                date === null ? (
                  <td key={weekday} />
                ) : (
                  <Day
                    key={weekday}
                    date={date}
                    state={stateOf(date)}
                    isStop={date === stop}
                    isToday={date === today}
                    isLocked={isLocked}
                    onMove={onMove}
                    onPress={onPress}
                  />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Day({
  date,
  state,
  isStop,
  isToday,
  isLocked,
  onMove,
  onPress,
}: {
  date: IsoDate;
  state: DayState;
  isStop: boolean;
  isToday: boolean;
  isLocked: boolean;
  onMove(date: IsoDate): void;
  onPress(date: IsoDate): void;
}) {
  const canChange = isChangeable(state) && !isLocked;
  return (
    <td>
      <button
        type="button"
        class={`day ${state.kind}${state.partly.length > 0 ? ' partly' : ''}`}
        data-date={date}
        tabIndex={isStop ? 0 : -1}
        aria-disabled={!canChange}
        aria-current={isToday ? 'date' : undefined}
        aria-label={nameOf(date, state)}
        title={DAY_WORDS[state.kind]}
        onClick={() => canChange && onPress(date)}
        onKeyDown={(event) => {
          const to = goal(date, event.key);
          if (to === null) return;
          event.preventDefault();
          onMove(to);
        }}
      >
        {Number(date.slice(8))}
      </button>
    </td>
  );
}

function nameOf(date: IsoDate, { kind, partly }: DayState): string {
  const parts = partly.map(({ session, years }) =>
    [session ?? '', years ? `for ${years.map((year) => `Year ${year}`).join(', ')}` : ''].filter(Boolean).join(' '),
  );
  return [dayWordsWithYear(date), DAY_WORDS[kind], ...parts.map((part) => `${part} closed`)].join(', ');
}

/** Where a key leads from a day; null for keys that lead nowhere. */
function goal(date: IsoDate, key: string): IsoDate | null {
  switch (key) {
    case 'ArrowLeft':
      return daysAway(date, -1);
    case 'ArrowRight':
      return daysAway(date, 1);
    case 'ArrowUp':
      return daysAway(date, -7);
    case 'ArrowDown':
      return daysAway(date, 7);
    case 'Home':
      return `${date.slice(0, 8)}01`;
    case 'End':
      return daysAway(`${daysAway(`${date.slice(0, 8)}28`, 4).slice(0, 8)}01`, -1);
    case 'PageUp':
      return daysAway(date, -28);
    case 'PageDown':
      return daysAway(date, 28);
    default:
      return null;
  }
}

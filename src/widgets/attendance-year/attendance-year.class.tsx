/** `<attendance-year>`: a pupil's year as a grid of half-days. Owns what it takes; the grid is the panel's. */
import { YearGrid } from '../../../components/panel/year-grid';
import yearCss from '../../../components/styles/panel-year.css?inline';
import {
  addCalendarDays,
  type IsoDate,
  londonTime,
  type Mark,
  mondayOf,
  type SchoolCalendar,
  type Session,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
  summarise,
} from '../../attendance';
import { CALENDAR, type CalendarGiven, calendarOf, DAY, MARKS, sessionShape } from '../data/schemas';
import { optional } from '../data/shape';
import { LensElement } from '../element/lens-element';

type Data = CalendarGiven & {
  marks?: Mark[];
  asOf?: string;
  asOfSession?: Session;
  onRollFrom?: string;
  onRollTo?: string;
};

/**
 * A pupil's year: a row a week, ten half-days, the code in each; arrow keys move through it, and a table says the same. Marks on
 * days without school, or when the pupil was not on roll, have no place in it: how many they are is said below.
 *
 * @tag attendance-year
 * @prop {Mark[]} marks - One pupil's marks; in an attribute "2026-09-14 AM O, 2026-09-14 PM /".
 * @prop {SchoolCalendar} calendar - The school's calendar; JSON in an attribute.
 * @prop {object[]} terms - Instead of a calendar: its terms; "2026-09-03/2026-10-23 2026-11-02/2026-12-18" in an attribute.
 * @prop {string[]} closed - Beside terms: days on which the school is closed; in an attribute with blanks in between.
 * @prop {string} asOf - The day up to which marks are expected, YYYY-MM-DD. Left out: today in London.
 * @prop {string} asOfSession - AM or PM of that day. Left out: PM.
 * @prop {string} onRollFrom - First day on roll; sessions before it are shown as not on roll.
 * @prop {string} onRollTo - Last day on roll.
 * @fires {CustomEvent<{ possible: number; attended: number; unmarked: number; leftOut: number }>} lens-change - Sums of the marks that are shown, and how many were left out, as on days without school; when they are other ones than before.
 */
export class AttendanceYear extends LensElement {
  static override takes = {
    marks: MARKS,
    ...CALENDAR,
    asOf: DAY,
    asOfSession: { shape: optional(sessionShape) },
    onRollFrom: DAY,
    onRollTo: DAY,
  };
  static override styles = [yearCss];

  declare marks: readonly Mark[] | undefined;
  declare calendar: SchoolCalendar | null | undefined;
  declare terms: SchoolCalendar['terms'] | undefined;
  declare closed: readonly string[] | undefined;
  declare asOf: string | undefined;
  declare asOfSession: Session | undefined;
  declare onRollFrom: string | undefined;
  declare onRollTo: string | undefined;

  protected view(given: Record<string, unknown>): unknown {
    const { marks, asOf, asOfSession = 'PM', onRollFrom, onRollTo, ...parts } = given as Data;
    if (marks === undefined) return this.lacks('marks');
    const date = asOf ?? londonTime(this.moment()).date;
    const asOfDay = { date, session: asOfSession };
    const last = date + asOfSession;
    const start = schoolYearStart(date);
    const ofYear = standingMarks(marks).filter((mark) => mark.date >= start && mark.date + mark.session <= last);
    const calendar = calendarOf(parts);
    const shown = ofYear.filter(
      ({ date: on, session }) => isSchool(on, session, calendar) && (onRollFrom ?? on) <= on && on <= (onRollTo ?? on),
    );
    const { possible, attended, unmarked } = summarise(shown);
    const leftOut = ofYear.length - shown.length;
    this.tellNews('lens-change', { possible, attended, unmarked, leftOut });
    return (
      <div class="rl rl-widget rl-panel" part="root">
        <YearGrid
          year={{
            marks: shown,
            calendar,
            asOf: asOfDay,
            onRollFrom: onRollFrom ?? null,
            onRollTo: onRollTo ?? null,
          }}
        />
        {leftOut > 0 && (
          <p class="rl-13">
            Left out, since there was no school or the pupil was not on roll: {leftOut}{' '}
            {leftOut === 1 ? 'mark' : 'marks'}.
          </p>
        )}
      </div>
    );
  }
}

/** As in the grid: without a calendar every weekday has its two sessions. */
function isSchool(date: IsoDate, session: Session, calendar: SchoolCalendar | null): boolean {
  if (calendar !== null) return sessionsOn(date, schoolDaysOf(calendar)).includes(session);
  return date < addCalendarDays(mondayOf(date), 5);
}

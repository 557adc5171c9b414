/** `<penalty-window>`: the ten school weeks in which unauthorised sessions are counted. Owns what it takes and tells. */
import { TenWeeks } from '../../../components/panel/ten-weeks';
import yearCss from '../../../components/styles/panel-year.css?inline';
import { londonTime, type Mark, penaltyWindow, type SchoolCalendar } from '../../attendance';
import { CALENDAR, type CalendarGiven, calendarOf, DAY, MARKS } from '../data/schemas';
import { LensElement } from '../element/lens-element';

type Data = CalendarGiven & { marks?: Mark[]; asOf?: string };

/**
 * Ten school weeks of unauthorised sessions, when each drops out, and whether the national threshold is met. It counts, and a
 * person decides.
 *
 * @tag penalty-window
 * @prop {Mark[]} marks - One pupil's marks; in an attribute "2026-09-14 AM O, 2026-09-14 PM G". Others than G, N, O and U do not count.
 * @prop {SchoolCalendar} calendar - The school's calendar; JSON in an attribute.
 * @prop {object[]} terms - Instead of a calendar: its terms; "2026-09-03/2026-10-23 2026-11-02/2026-12-18" in an attribute.
 * @prop {string[]} closed - Beside terms: days on which the school is closed; in an attribute with blanks in between.
 * @prop {string} asOf - The day whose week is the last of the ten, YYYY-MM-DD. Left out: today in London.
 * @fires {CustomEvent<PenaltyWindow>} lens-change - The window as the library's `penaltyWindow` gives it, when it is another than before.
 */
export class PenaltyWindowElement extends LensElement {
  static override takes = { marks: MARKS, ...CALENDAR, asOf: DAY };
  static override styles = [yearCss];

  declare marks: readonly Mark[] | undefined;
  declare calendar: SchoolCalendar | null | undefined;
  declare terms: SchoolCalendar['terms'] | undefined;
  declare closed: readonly string[] | undefined;
  declare asOf: string | undefined;

  protected view(given: Record<string, unknown>): unknown {
    const { marks, asOf = londonTime(this.moment()).date, ...parts } = given as Data;
    const calendar = calendarOf(parts);
    if (marks === undefined) return this.lacks('marks');
    if (calendar === null) return this.lacks('terms');
    this.tellNews('lens-change', penaltyWindow(marks, calendar, asOf));
    return (
      <div class="rl rl-widget rl-panel" part="root">
        <TenWeeks weeks={{ marks, calendar, asOf, threshold: 'national threshold 10' }} />
      </div>
    );
  }
}

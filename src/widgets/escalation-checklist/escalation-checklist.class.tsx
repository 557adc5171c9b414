/** `<escalation-checklist>`: a policy's steps with due dates in school days, and boxes to tick. Owns what it takes and tells; the page keeps what was ticked. */
import { type IsoDate, londonTime, type SchoolCalendar } from '../../attendance';
import type { Checklist } from '../../policy/checklist';
import { CALENDAR, type CalendarGiven, calendarOf, DAY, dateShape, NOW, WORD } from '../data/schemas';
import { anything, either, optional, recordOf, word } from '../data/shape';
import { fromJson, type Problem, type Taken } from '../element/given';
import { Later } from '../element/later';
import { LensElement } from '../element/lens-element';
import { ChecklistSteps } from './checklist-view';
import ownCss from './escalation-checklist.css?inline';
import { ownChecklist, shippedChecklist } from './shipped-checklists';
import { type Done, stepLines } from './step-lines';

const CHECKLIST: Taken = {
  shape: optional(either(word, recordOf(anything, 'the id of a checklist, or a checklist'))),
  fromText: (text) => (text.trim().startsWith('{') ? fromJson(text) : text.trim()),
};

const DONE: Taken = {
  shape: optional(recordOf(dateShape, 'dates by the ids of steps')),
  fromText: fromJson,
};

type Data = CalendarGiven & {
  policy?: string;
  checklist?: string | Record<string, unknown>;
  startedOn?: IsoDate;
  done?: Done;
  now?: string;
};

/** Of a step that the checklist does not have, nobody would see that it was done. */
function foreignSteps({ id, steps }: Checklist, done: Done): Problem[] {
  return Object.keys(done)
    .filter((step) => !steps.some((one) => one.id === step))
    .map((step) => ({ path: `done.${step.slice(0, 200)}`, message: `is no step of ${id}`, from: 'none' }));
}

/**
 * The steps that a policy asks for after something has happened: who, by when in school days, what is overdue. Ticking a box
 * tells the page; the element itself keeps nothing.
 *
 * @tag escalation-checklist
 * @prop {string} policy - The name of a policy that ships: wessex, keystone, otw, jtmat, ludlow, national. Left out: national.
 * @prop {string} checklist - The id of one of its checklists, or a checklist of the page's own; JSON in an attribute.
 * @prop {string} startedOn - The day that due dates count from, YYYY-MM-DD.
 * @prop {object} done - Which steps were done on which day, by their ids; JSON in an attribute. Ids that it does not have are told by `lens-error`.
 * @prop {SchoolCalendar} calendar - The school's calendar; JSON in an attribute. Without one there are no days for what counts in school days.
 * @prop {object[]} terms - Instead of a calendar: its terms; "2026-09-03/2026-10-23 2026-11-02/2026-12-18" in an attribute.
 * @prop {string[]} closed - Beside terms: days on which the school is closed; in an attribute with blanks in between.
 * @prop {string} now - The moment that it is, ISO 8601 with an offset or Z. Left out: the clock's.
 * @csspart list - The steps.
 * @csspart step - One of them.
 * @csspart heading - The name of the checklist and how much of it is done.
 * @fires {CustomEvent<{ checklist: string; step: string; done: boolean; on: string }>} lens-step - Somebody ticked a step, or took that back.
 */
export class EscalationChecklist extends LensElement {
  static override takes = {
    policy: WORD,
    checklist: CHECKLIST,
    startedOn: DAY,
    done: DONE,
    ...CALENDAR,
    now: NOW,
  };
  static override styles = [ownCss];

  declare policy: string | undefined;
  declare checklist: string | Checklist | undefined;
  declare startedOn: IsoDate | undefined;
  declare done: Done | undefined;
  declare calendar: SchoolCalendar | null | undefined;
  declare terms: SchoolCalendar['terms'] | undefined;
  declare closed: readonly string[] | undefined;
  declare now: string | undefined;

  readonly #checklist = new Later<Checklist>(() => this.refresh());
  /** What was ticked here since the page last said what is done. */
  #ticked: Record<string, IsoDate | null> = {};
  #doneGiven = '';
  #doneSet: unknown;

  protected view(given: Record<string, unknown>): unknown {
    const {
      policy = 'national',
      checklist: wanted,
      startedOn,
      done = {},
      now: at = this.moment(),
      ...parts
    } = given as Data;
    if (wanted === undefined) return this.lacks('checklist');
    if (startedOn === undefined) return this.lacks('started-on');
    const checklist = this.#checklist.of([policy, wanted], () =>
      typeof wanted === 'string' ? shippedChecklist(policy, wanted) : ownChecklist(wanted),
    );
    if (checklist === null) return null;
    this.doubt(foreignSteps(checklist, done));
    return (
      <ChecklistSteps
        title={checklist.title}
        trigger={checklist.trigger}
        note={checklist.note ?? ''}
        lines={stepLines(checklist, {
          startedOn,
          done: this.#withTicks(done, [policy, wanted, startedOn]),
          calendar: calendarOf(parts),
          now: at,
        })}
        onTick={(step, isDone) => this.#tick(checklist.id, step, isDone, londonTime(at).date)}
      />
    );
  }

  /** Ticks are of one case: none of them stays when the page shows another, or says anew what is done. */
  #withTicks(done: Done, ofCase: unknown): Done {
    const given = JSON.stringify([ofCase, done]);
    if (given !== this.#doneGiven || this.done !== this.#doneSet) this.#ticked = {};
    this.#doneGiven = given;
    this.#doneSet = this.done;
    const all = Object.entries({ ...done, ...this.#ticked });
    return Object.fromEntries(all.filter((one): one is [string, IsoDate] => one[1] !== null));
  }

  #tick(checklist: string, step: string, isDone: boolean, on: IsoDate): void {
    this.#ticked[step] = isDone ? on : null;
    this.refresh();
    this.tell('lens-step', { checklist, step, done: isDone, on });
  }
}

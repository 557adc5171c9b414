/** `<leave-check>`: how a request for leave stands to the conditions of a policy. Owns what it takes and tells. */
import { LeaveConditions } from '../../../components/panel/leave-conditions';
import { dayWords, type Mark, type SchoolCalendar, withDays } from '../../attendance';
import type { Condition } from '../../checks/leave-conditions';
import type { LeaveRequest } from '../../pages/reading';
import type { PolicyStack } from '../../policy/pack';
import { loadForLeave, POLICY, type PolicyGiven } from '../data/policy';
import { CALENDAR, type CalendarGiven, calendarOf, FLAG, MARKS, NOW, WORD } from '../data/schemas';
import { anything, optional, recordOf } from '../data/shape';
import { fromJson } from '../element/given';
import { Later } from '../element/later';
import { LensElement } from '../element/lens-element';
import { part } from '../element/part';
import ownCss from './leave-check.css?inline';

const PARTS = ['type', 'from', 'to', 'requestedOn', 'reason'] as const;

type Data = CalendarGiven & {
  request?: Record<string, unknown>;
  policy?: PolicyGiven;
  marks?: Mark[];
  marksComplete?: boolean;
  now?: string;
} & Partial<Record<(typeof PARTS)[number], string>>;

/**
 * Which conditions of a policy a request for leave meets, breaks, or leaves open, each with its clause and what it rests on. The
 * headteacher decides.
 *
 * @tag leave-check
 * @prop {string} policy - The name of a policy that ships (wessex, keystone, otw, jtmat, ludlow, national), or a pack; JSON in an attribute.
 * @prop {LeaveRequest} request - The request as the library's `LeaveRequest`; JSON in an attribute.
 * @prop {string} type - Instead of a request, its parts: the kind of leave, such as holiday, exceptional or religious.
 * @prop {string} from - First day of the leave, YYYY-MM-DD.
 * @prop {string} to - Last day of the leave.
 * @prop {string} requestedOn - The day on which it was asked for.
 * @prop {string} reason - Why, in the parent's words.
 * @prop {Mark[]} marks - The pupil's marks; without them conditions that rest on the record are unknown, never met.
 * @prop {boolean} marksComplete - Whether these are all marks of the school year. Left out: false.
 * @prop {SchoolCalendar} calendar - The school's calendar; JSON in an attribute.
 * @prop {object[]} terms - Instead of a calendar: its terms; "2026-09-03/2026-10-23 2026-11-02/2026-12-18" in an attribute.
 * @prop {string[]} closed - Beside terms: days on which the school is closed; in an attribute with blanks in between.
 * @prop {string} now - The moment that it is, ISO 8601 with an offset or Z. Left out: the clock's.
 * @fires {CustomEvent<{ conditions: { check: string; title: string; state: 'met' | 'broken' | 'unknown'; why: string }[] }>} lens-conditions - How the request stands, when that is another than before.
 */
export class LeaveCheck extends LensElement {
  static override takes = {
    policy: POLICY,
    request: { shape: optional(recordOf(anything, 'a request for leave')), fromText: fromJson },
    type: WORD,
    from: WORD,
    to: WORD,
    requestedOn: WORD,
    reason: WORD,
    marks: MARKS,
    marksComplete: FLAG,
    ...CALENDAR,
    now: NOW,
  };
  static override styles = [ownCss];

  declare policy: string | object | undefined;
  declare request: Partial<LeaveRequest> | undefined;
  declare type: string | undefined;
  declare from: string | undefined;
  declare to: string | undefined;
  declare requestedOn: string | undefined;
  declare reason: string | undefined;
  declare marks: readonly Mark[] | undefined;
  declare marksComplete: boolean | undefined;
  declare calendar: SchoolCalendar | null | undefined;
  declare terms: SchoolCalendar['terms'] | undefined;
  declare closed: readonly string[] | undefined;
  declare now: string | undefined;

  readonly #policy = new Later<PolicyStack>(() => this.refresh());
  readonly #engine = new Later<typeof import('./leave-engine')>(() => this.refresh());

  protected view(given: Record<string, unknown>): unknown {
    const data = given as Data;
    if (data.policy === undefined) return this.lacks('policy');
    const { policy: named } = data;
    const parts = PARTS.flatMap((name) => (data[name] === undefined ? [] : [[name, data[name]]]));
    if (data.request === undefined && parts.length === 0) return this.lacks('request');
    const policy = this.#policy.of(named, () => loadForLeave(named));
    const engine = this.#engine.of('', () => part(() => import('./leave-engine')));
    if (policy === null || engine === null) return null;
    const conditions = engine.conditionsOfRequest({
      request: { ...Object.fromEntries(parts), ...data.request },
      policy,
      calendar: calendarOf(data),
      marks: data.marks,
      isComplete: data.marksComplete ?? false,
      now: data.now ?? this.moment(),
    });
    this.tellNews('lens-conditions', {
      conditions: conditions.map(({ check, title, state, why }) => ({ check, title, state, why })),
    });
    return (
      <div class="rl rl-widget leave" part="root">
        <LeaveConditions conditions={conditions.map(inWords)} />
      </div>
    );
  }
}

/** Sentences hold dates as programs write them. */
function inWords({ title, state, why, proof = [], more = 0, sources }: Condition) {
  const marks = proof.map(({ date, session, code }) => `${dayWords(date)} ${session} ${code}`);
  return {
    title,
    state,
    why: withDays(why),
    clause: [sources.policy?.clause, sources.national?.source].filter(Boolean).join('; '),
    proof: [...marks, ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
  };
}

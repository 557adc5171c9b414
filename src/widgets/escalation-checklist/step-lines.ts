/** The steps of a checklist as they stand on a day: what is done, what is next, what is due when. Owns that; draws nothing. */
import { dayWords, type Instant, type IsoDate, type SchoolCalendar } from '../../attendance';
import { type CaseDates, dueOf, overdueBy } from '../../casework/due-date';
import { dueLine, dueWhy } from '../../casework/due-words';
import type { Checklist, Owner } from '../../policy/checklist';

/** When each step was done, by its id. */
export type Done = Readonly<Record<string, IsoDate>>;

export type StepLine = {
  id: string;
  text: string;
  owner: string;
  clause: string;
  state: 'done' | 'now' | 'to-come';
  /** "Due Thu 19 Nov, 1 school day over", "Done Tue 10 Nov" */
  when: string;
  isOverdue: boolean;
  /** Where the day comes from: "8 school days after the start". */
  why: string;
  notes: string[];
};

const OWNERS: Record<Owner, string> = {
  office: 'office',
  officer: 'attendance officer',
  lead: 'attendance lead',
  head: 'headteacher',
  dsl: 'safeguarding lead',
  pastoral: 'pastoral team',
  teacher: 'teacher',
  'family-liaison': 'family liaison',
  'local-authority': 'local authority',
  anybody: 'anybody',
};

export function stepLines(
  checklist: Checklist,
  { startedOn, done, calendar, now }: { startedOn: IsoDate; done: Done; calendar: SchoolCalendar | null; now: Instant },
): StepLine[] {
  const dates = datesOf(startedOn, done);
  const next = checklist.steps.find(({ id }) => !Object.hasOwn(done, id))?.id;
  return checklist.steps.map((step) => {
    const { id, text, owner, ownerWords, clause = checklist.clause, onlyIf, decides, asks } = step;
    const on = Object.hasOwn(done, id) ? done[id] : undefined;
    const due = dueOf(step, dates, calendar);
    return {
      id,
      text,
      owner: ownerWords ?? OWNERS[owner],
      clause,
      state: on !== undefined ? 'done' : id === next ? 'now' : 'to-come',
      when: on !== undefined ? `Done ${dayWords(on)}` : dueLine(due, now, calendar),
      isOverdue: on === undefined && overdueBy(due, now, calendar) !== null,
      why: on !== undefined ? '' : dueWhy(step, due, checklist),
      notes: [onlyIf && `Only if: ${onlyIf}`, decides, asks].filter((note) => note !== undefined),
    };
  });
}

/** Steps were done on days, not at moments: noon stands for the day. */
function datesOf(startedOn: IsoDate, done: Done): CaseDates {
  const noon = (day: IsoDate): Instant => `${day}T12:00:00Z`;
  const steps = Object.entries(done).map(([id, on]) => [id, { state: 'done', at: noon(on), by: { role: 'office' } }]);
  return { startsOn: startedOn, startedAt: noon(startedOn), steps: Object.fromEntries(steps), dueSet: {} };
}

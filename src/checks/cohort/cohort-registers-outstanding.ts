/** Registers of the list that are not taken although their time is over. Groups and sessions are named, nobody else. */
import type { IsoDate, SchoolCalendar, Session, Time } from '../../attendance';
import { schoolDaysOf, sessionsOn } from '../../attendance';
import type { CohortReading } from '../../pages/reading';
import { registerTimes } from '../../policy/register-times';
import { breach, defineCheck, unknown } from '../check';
import type { CohortExample } from '../example-of-record';
import type { Need } from '../missing';
import type { CohortSubject } from '../record-subjects';

type Register = NonNullable<CohortReading['registers']>[number];

const NOON: Time = '12:00';
const MOST_NAMED = 12;

export default defineCheck({
  on: 'cohort',
  id: 'cohort-registers-outstanding',
  page: 'cohort',
  severity: 'error',
  audience: 'office',
  needs: ['registers', 'clock', 'saved', 'session', 'year'],
  title: 'Registers outstanding',
  national: 'register.when',
  policy: ({ policy }) => policy.rule('cohort-registers-outstanding'),
  run(subject, rule) {
    const { registers } = subject.reading;
    if (registers === undefined) return unknown('registers');
    const overdue: Register[] = [];
    const lacks = new Set<Need>();
    for (const register of registers) {
      if (register.taken === true || !isSchoolSession(register, subject.calendar)) continue;
      const answer = isOverdue(register, subject);
      if (answer === true && register.taken === false) overdue.push(register);
      else if (answer === true) lacks.add('saved');
      else if (answer !== false) lacks.add(answer);
    }
    const unseen = lacks.size === 0 ? null : unknown(...lacks);
    if (overdue.length === 0) return unseen;
    const words = overdue.slice(0, MOST_NAMED).map((register) => registerWords(register, subject.now.date));
    const more = overdue.length - words.length;
    return [
      breach({
        message: `${overdue.length} ${overdue.length === 1 ? 'register' : 'registers'} outstanding: ${words.join(', ')}${
          more > 0 ? ` and ${more} more` : ''
        }.`,
        action: 'Chase them. A register of an earlier day is not filled in from memory: ask who was there.',
        policy: rule,
        facts: {
          outstanding: overdue.length,
          registers: overdue.map(({ group, session, date }) => ({ group: groupWords(group), session, date })),
        },
      }),
      unseen,
    ];
  },
});

/** Whether a register's time is over; what is missing, where nobody can tell. */
function isOverdue({ date, session }: Register, { now, policy }: CohortSubject): boolean | Need {
  if (date !== now.date) return date < now.date;
  const times = { AM: registerTimes(policy, 'AM'), PM: registerTimes(policy, 'PM') };
  const dayEnd = policy.get('day.end')?.value;
  // where a policy leaves times to its schools, the morning and the day still end
  const due = (of: Session): Time | Need | null => {
    const { markedBy, needsYear } = times[of];
    if (markedBy !== null) return markedBy.value;
    if (of === 'AM') return NOON;
    if (needsYear && now.time >= NOON) return 'year';
    return typeof dayEnd === 'string' ? dayEnd : null;
  };
  const isOver = (of: Session): boolean | Need => {
    const time = due(of);
    return time === null ? false : isTime(time) ? now.time > time : time;
  };
  if (session !== null) return isOver(session);
  // a whole day, or a lesson: over when both are, not when neither is
  if (isOver('AM') === false) return false;
  return isOver('PM') === true ? true : 'session';
}

const isTime = (text: Time | Need): text is Time => /^\d/.test(text);

/** No register is taken at weekends, in holidays and on closed days; outside the calendar any weekday may be one. */
function isSchoolSession({ date, session }: Register, calendar: SchoolCalendar | null): boolean {
  if (new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0) return false;
  if (calendar === null) return true;
  const school = schoolDaysOf(calendar);
  if (date < school.first || date > school.last) return true;
  const sessions = sessionsOn(date, school);
  return session === null ? sessions.length > 0 : sessions.includes(session);
}

function registerWords({ group, session, date }: Register, today: IsoDate): string {
  const which = [groupWords(group), session].filter(Boolean).join(' ');
  return date === today ? which : `${which} of ${date}`;
}

const PERSON = /[\s(,–-]*(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|MR|MRS|MISS|DR)\.?\s+\p{L}.*$/u;

/** The name of a group without that of the person who takes it. */
function groupWords(group: string): string {
  return group.replace(PERSON, '').trim() || 'a group';
}

const register = (group: string, session: Session | null, taken: boolean | null = false, date = '2026-11-20') => ({
  group,
  session,
  date,
  taken,
});

export const examples: CohortExample[] = [
  {
    policy: 'wessex',
    now: '2026-11-20T09:01:00Z',
    registers: [register('8 Birch', 'AM'), register('8 Oak', 'AM'), register('8 Elm', 'AM', true)],
    expect: { severity: 'error', says: '2 registers outstanding: 8 Birch AM, 8 Oak AM', facts: { outstanding: 2 } },
    why: '4.4: marked by 09:00',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T09:00:00Z',
    registers: [register('8 Birch', 'AM')],
    expect: null,
    why: 'the minute itself is in time',
  },
  {
    policy: 'jtmat',
    now: '2026-11-20T13:59:00Z',
    registers: [register('8 Birch', 'PM')],
    expect: null,
    why: 'T-09: opened and completed at 13:50, so it is overdue after the close',
  },
  {
    policy: 'jtmat',
    now: '2026-11-20T14:01:00Z',
    registers: [register('8 Birch', 'PM')],
    expect: {},
    why: 'T-09: closed at 14:00',
  },
  {
    policy: 'otw',
    now: '2026-11-20T08:30:00Z',
    registers: [register('Key stage 4', 'PM', false, '2026-11-19')],
    expect: { says: 'Key stage 4 PM of 2026-11-19' },
    why: '3.4: handed in the same day, and it was yesterday’s',
  },
  {
    policy: 'ludlow',
    now: '2026-11-20T09:01:00Z',
    registers: [register('4 Oak', 'AM'), register('4 Oak', 'PM')],
    expect: { facts: { outstanding: 1 } },
    why: 'the afternoon’s is not due yet',
  },
  {
    policy: 'ludlow',
    now: '2026-11-20T13:20:00Z',
    registers: [register('4 Oak', 'PM')],
    expect: { outcome: 'indeterminate', missing: ['year'] },
    why: 'its afternoon begins at a time of each year group, and a list has none',
  },
  {
    policy: 'keystone',
    now: '2026-11-20T11:00:00Z',
    registers: [register('8 Birch', 'AM')],
    expect: null,
    why: 'its policy leaves the times to each school',
  },
  {
    policy: 'keystone',
    now: '2026-11-20T12:01:00Z',
    registers: [register('8 Birch', 'AM'), register('8 Birch', 'PM')],
    expect: { facts: { outstanding: 1 } },
    why: 'the morning is over, whatever the times (§1: accurate registers)',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T09:01:00Z',
    registers: [register('8 Birch (Mr Okoro)', 'AM'), register('Ms. Vale', 'AM')],
    expect: { says: 'outstanding: 8 Birch AM, a group AM' },
    why: 'groups are named, members of staff never',
  },
  {
    policy: 'wessex',
    now: '2026-11-22T10:00:00Z',
    registers: [register('8 Birch', 'AM', false, '2026-11-22')],
    expect: null,
    why: 'a Sunday',
  },
  {
    policy: 'wessex',
    now: '2026-11-02T10:00:00Z',
    registers: [register('8 Birch', 'AM', false, '2026-10-28'), register('8 Oak', 'AM', true, '2026-11-02')],
    expect: null,
    why: 'half-term: no register was due',
  },
  {
    policy: 'wessex',
    registers: [register('8 Birch', 'AM', false, '2026-11-23')],
    expect: null,
    why: 'a day to come',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T09:26:00Z',
    registers: [register('8 Birch', 'AM', null), register('8 Oak', 'AM')],
    expect: [{ facts: { outstanding: 1 } }, { outcome: 'indeterminate', missing: ['saved'] }],
    why: 'of one the page does not say',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T11:00:00Z',
    registers: [register('8 Birch P3', null)],
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'law trap 30: a lesson, or a session?',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T14:30:00Z',
    registers: [register('8 Birch', null)],
    expect: {},
    why: 'either session’s time is over',
  },
  { policy: 'wessex', registers: [], expect: null, why: 'a list of none' },
  {
    policy: 'wessex',
    row: { printed: { percent: '96.4' } },
    expect: { outcome: 'indeterminate', missing: ['registers'] },
    why: 'a list of pupils has no registers',
  },
];

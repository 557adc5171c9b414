/** A pupil who joined in the course of the year, and no return to the local authority on record. */
import { addCalendarDays, addSchoolDays, codeClass, type IsoDate, schoolDaysOf } from '../../attendance';
import { breach, defineCheck, type PupilSubject, unknown } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays, together } from '../example';
import { dayOf, isAbout } from '../log-words';
import { orUsual } from '../rule-number';

/** Days after the name was entered, where a policy has the rule in words only. */
const USUAL_DAYS = 5;
/** Who starts with the year starts at the usual time. */
const START_OF_YEAR_DAYS = 10;
/** A calendar whose first school day comes later than this does not hold the start of the year. */
const LATEST_START_DAYS = 21;
/** Later than this, whatever was to be done has been done or missed. */
const RECENT_DAYS = 28;

export default defineCheck({
  on: 'pupil',
  id: 'roll-addition-notify',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'contacts', 'calendar'],
  title: 'Joined in the year, no return on record',
  national: 'addition.return',
  compulsoryAgeOnly: true,
  policy: ({ policy }) => policy.rule('roll-addition-notify', 'addition.return'),
  run(subject, rule) {
    const { history, now } = subject;
    const joined = joinedOn(subject);
    if (joined === null || joined < addCalendarDays(now.date, -RECENT_DAYS)) return null;
    const isUsual = isStartOfYear(joined, subject);
    if (isUsual === null) return unknown('calendar');
    if (isUsual) return null;
    if (history?.contacts === undefined) return unknown('contacts');
    const isTold = history.contacts.some(
      (contact) =>
        dayOf(contact) >= addCalendarDays(joined, -RECENT_DAYS) &&
        isAbout('local authority', contact.channel, contact.reason),
    );
    if (isTold) return null;
    const days = Number(orUsual(rule, USUAL_DAYS).value);
    const due = addCalendarDays(joined, days);
    return breach({
      message: `On the roll by ${joined}, Z before that; no return to the local authority is on record.`,
      // law trap 25: the text says "day", and not which days count
      action: `Send the return for a new pupil, or log that it went: it is due by ${due} if every day counts.`,
      policy: rule,
      at: { date: joined },
      facts: { joined, due },
    });
  },
});

/** The first mark of a pupil who until then was not on the roll (law trap 26); null where no Z says so. */
function joinedOn({ facts }: PupilSubject): IsoDate | null {
  const before = facts.marksOf('Z').at(-1);
  if (before === undefined) return null;
  const after = facts.marks.slice(facts.marks.indexOf(before) + 1);
  return after.find(({ code, date }) => (codeClass(code, date) ?? 'administrative') !== 'administrative')?.date ?? null;
}

/** Null where the calendar does not reach the day. */
function isStartOfYear(day: IsoDate, { facts, calendar }: PupilSubject): boolean | null {
  if (calendar === null) return null;
  const school = schoolDaysOf(calendar);
  const first = school.days.find((schoolDay) => schoolDay >= facts.yearFrom);
  if (first === undefined || first > addCalendarDays(facts.yearFrom, LATEST_START_DAYS) || day > school.last)
    return null;
  const last = addSchoolDays(first, START_OF_YEAR_DAYS - 1, calendar);
  return last === null ? null : day <= last;
}

const JOINED = together({ '2026-11-16': 'Z Z' }, onWeekdays('2026-11-17', 3, '/ \\'));
const told = (channel: string, reason?: string) => ({
  at: '2026-11-18T10:00:00Z',
  channel,
  reached: true,
  ...(reason ? { reason } : {}),
});

export const examples: PupilExample[] = [
  {
    policy: 'otw',
    marks: JOINED,
    history: { contacts: [] },
    expect: { severity: 'warning', says: 'due by 2026-11-22', facts: { joined: '2026-11-17' } },
    why: '3.2; law trap 25: by the end of the fifth day, and the text does not say of which days',
  },
  { policy: 'wessex', marks: JOINED, history: { contacts: [told('phone')] }, expect: {}, why: 'by law; a parent rang' },
  { policy: 'otw', marks: JOINED, history: { contacts: [told('local authority')] }, expect: null, why: 'it went' },
  {
    policy: 'otw',
    marks: JOINED,
    history: { contacts: [told('e-mail', 'LA new starter return')] },
    expect: null,
    why: 'logged in other words',
  },
  {
    policy: 'jtmat',
    now: '2026-09-18',
    marks: together(onWeekdays('2026-09-04', 3, 'Z Z'), onWeekdays('2026-09-09', 5, '/ \\')),
    history: { contacts: [] },
    expect: null,
    why: 'starts with the school year',
  },
  {
    policy: 'jtmat',
    marks: together({ '2026-09-25': 'Z Z' }, onWeekdays('2026-09-28', 3, '/ \\')),
    history: { contacts: [] },
    expect: null,
    why: 'weeks ago',
  },
  {
    policy: 'ludlow',
    year: '5',
    marks: { '2026-11-18': '/ \\', '2026-11-19': 'Z Z' },
    history: { contacts: [] },
    expect: null,
    why: 'left, and did not join',
  },
  {
    policy: 'keystone',
    marks: onWeekdays('2026-11-17', 3, '/ \\'),
    history: { contacts: [] },
    expect: null,
    why: 'that marks begin here says nothing of the roll',
  },
  { policy: 'otw', year: '12', marks: JOINED, history: { contacts: [] }, expect: null, why: 'past compulsory age' },
  {
    policy: 'otw',
    marks: JOINED,
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'no log of contacts is known',
  },
  {
    policy: 'otw',
    calendar: null,
    marks: JOINED,
    history: { contacts: [] },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'when the year began needs a calendar',
  },
];

/**
 * A child who is away for long, or taught by the local authority instead (section 19), and whom nobody from school has seen
 * for a week of school; for the latter also the visit of the half term.
 */
import { type IsoDate, type SchoolCalendar, schoolDaysBetween } from '../../attendance';
import { breach, defineCheck, type PupilSubject, unknown, type Verdict } from '../check';
import type { PupilExample } from '../example';
import { onWeekdays } from '../example';
import { isAbout } from '../log-words';
import { isRequestedLeave, ongoingAbsence } from '../ongoing-absence';
import type { Plan } from '../pupil-history';

/** What makes an absence long, where no policy names a number: after a first check on the sixth day the next is due then. */
const LONG_DAYS = 10;
/** A week of school: longer than this unseen, and the week has gone by. */
const WEEK_DAYS = 5;
/** Within so many school days of the end of a half term its visit should be in the diary. */
const VISIT_DAYS = 10;

export default defineCheck({
  on: 'pupil',
  id: 'weekly-sighting-due',
  page: 'history',
  severity: 'warning',
  audience: 'office',
  needs: ['mark', 'date', 'calendar', 'sightings'],
  title: 'Child to be seen this week',
  policy: ({ policy }) => policy.rule('weekly-sighting-due'),
  run(subject) {
    const { facts, calendar, history, now } = subject;
    const plan = history?.plans?.find(
      ({ kind, from, to }) => isAbout('section 19', kind) && from <= now.date && now.date <= (to ?? now.date),
    );
    if (calendar === null || facts.runs === null)
      return plan !== undefined || facts.summary.absent / 2 >= LONG_DAYS ? unknown('calendar') : null;
    if (plan !== undefined) return [weekly(subject, calendar, plan.from), visitOfHalfTerm(subject, calendar, plan)];
    return duringLongAbsence(subject, calendar);
  },
});

function duringLongAbsence(subject: PupilSubject, calendar: SchoolCalendar): Verdict {
  const { facts, policy, history, now } = subject;
  const absence = ongoingAbsence(facts.runs ?? [], calendar, now.date);
  if (absence === null || absence.run.days < LONG_DAYS) return null;
  if (absence.lacks !== null) return unknown(absence.lacks);
  const leave = policy.own('holidayLeave.visit') === null ? 'no' : isRequestedLeave(absence.run, history);
  if (leave === 'yes') return null;
  const verdict = weekly(subject, calendar, absence.run.from);
  return verdict?.outcome === 'breach' && leave === 'unsure' ? unknown('leave') : verdict;
}

function weekly({ facts, history, now }: PupilSubject, calendar: SchoolCalendar, from: IsoDate): Verdict {
  if (history?.sightings === undefined) return unknown('sightings');
  const seenOn = history.sightings
    .map(({ on }) => on)
    .filter((on) => on >= from && on <= now.date)
    .sort()
    .at(-1);
  const unseen = schoolDaysBetween(seenOn ?? from, now.date, calendar);
  if (unseen === null) return unknown('calendar');
  if (unseen <= WEEK_DAYS) return null;
  return breach({
    message: seenOn === undefined ? `Not seen by staff since ${from}.` : `No sighting since ${seenOn}.`,
    action: 'Arrange to see the child this week, on a screen if need be: the child, not only the parent. Log it.',
    facts: { seenOn: seenOn ?? null, from, schoolDays: unseen },
    notes: facts.notes,
  });
}

function visitOfHalfTerm({ history, now }: PupilSubject, calendar: SchoolCalendar, plan: Plan): Verdict {
  const half = calendar.terms.find(({ from, to }) => from <= now.date && now.date <= to);
  if (half === undefined) return null;
  const left = schoolDaysBetween(now.date, half.to, calendar);
  const running = schoolDaysBetween(plan.from, now.date, calendar);
  if (left === null || left > VISIT_DAYS || (running !== null && running < VISIT_DAYS)) return null;
  if (history?.support === undefined) return unknown('support');
  const isVisited = history.support.some(
    ({ on, kind }) => kind.includes('visit') && on >= plan.from && on >= half.from && on <= now.date,
  );
  if (isVisited) return null;
  return breach({
    message: `No home visit is logged in this half term, which ends on ${half.to}.`,
    action: 'Arrange a visit to meet the child and the parent, and log it.',
    facts: { from: half.from, to: half.to },
  });
}

const THREE_WEEKS = onWeekdays('2026-11-02', 15, 'I I');
const section19 = (from: IsoDate) => ({ kind: 'section-19', from, to: null });
const seen = (on: IsoDate) => ({ sightings: [{ on }] });

export const examples: PupilExample[] = [
  {
    policy: 'jtmat',
    marks: THREE_WEEKS,
    history: seen('2026-11-10'),
    expect: { severity: 'warning', says: 'No sighting since 2026-11-10', facts: { schoolDays: 8 } },
    why: 'eight school days unseen',
  },
  {
    policy: 'jtmat',
    marks: THREE_WEEKS,
    history: seen('2026-11-13'),
    expect: null,
    why: 'seen a week ago, to the day',
  },
  { policy: 'jtmat', marks: THREE_WEEKS, history: seen('2026-11-12'), expect: {}, why: 'a day more than a week' },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-10', 9, 'I I'),
    history: { sightings: [] },
    expect: null,
    why: 'nine days: the safe-and-well check has it',
  },
  {
    policy: 'jtmat',
    marks: THREE_WEEKS,
    history: { sightings: [] },
    expect: { says: 'since 2026-11-02' },
    why: 'not seen at all; T-55',
  },
  {
    policy: 'jtmat',
    marks: onWeekdays('2026-11-02', 15, 'C C'),
    history: { sightings: [] },
    expect: null,
    why: 'leave that was granted',
  },
  {
    policy: 'jtmat',
    history: { plans: [section19('2026-11-02')], sightings: [{ on: '2026-11-09' }] },
    expect: { facts: { schoolDays: 9 } },
    why: 'section 19: weekly, whatever the marks say',
  },
  {
    policy: 'jtmat',
    now: '2026-12-14',
    history: {
      plans: [section19('2026-11-02')],
      sightings: [{ on: '2026-12-11' }],
      support: [{ on: '2026-10-12', kind: 'home visit' }],
    },
    expect: { says: 'No home visit', facts: { to: '2026-12-18' } },
    why: 'section 19: the visit of this half term is still to come',
  },
  {
    policy: 'jtmat',
    now: '2026-12-14',
    history: {
      plans: [section19('2026-11-02')],
      sightings: [{ on: '2026-12-11' }],
      support: [{ on: '2026-11-24', kind: 'home visit' }],
    },
    expect: null,
    why: 'seen, and visited in this half term',
  },
  { policy: 'otw', marks: THREE_WEEKS, history: { sightings: [] }, expect: null, why: 'its policy has no such rule' },
  {
    policy: 'jtmat',
    marks: THREE_WEEKS,
    expect: { outcome: 'indeterminate', missing: ['sightings'] },
    why: 'no log of sightings is known',
  },
  {
    policy: 'jtmat',
    calendar: null,
    marks: THREE_WEEKS,
    history: { sightings: [] },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'school days need a calendar',
  },
];

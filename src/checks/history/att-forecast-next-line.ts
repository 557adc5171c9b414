/** How many more absent sessions bring a pupil to the policy's next line, while there is time to talk about it. */
import {
  headroomOf,
  type IsoDate,
  type SchoolCalendar,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
} from '../../attendance';
import { type AttendanceLine, attendanceAt, ownLines, reachOf, standingWords } from '../attendance-line';
import { meetsLine } from '../attendance-rate';
import { breach, defineCheck, unknown } from '../check';
import { onWeekdays, type PupilExample } from '../example';

export default defineCheck({
  on: 'pupil',
  id: 'att-forecast-next-line',
  page: 'history',
  severity: 'info',
  audience: 'teacher',
  needs: ['attendance'],
  title: 'Sessions to the next line',
  policy: ({ policy }) => {
    const lines = ownLines(policy);
    return lines.length === 0 ? null : lines;
  },
  run({ facts, calendar, now }, lines) {
    const { rate } = facts;
    if (rate === null) return facts.isNothingPossible ? null : unknown('attendance');
    const ahead = lines.filter((line) => meetsLine(rate, line) !== 'yes');
    if (ahead.length === 0) return null;
    if (rate.kind === 'printed') return unknown('exact figures');
    const left = calendar === null ? null : sessionsLeft(calendar, now.date);
    const next = nearest(ahead, rate);
    if (next === null || (left !== null && next.sessions > left)) return null;
    const { line, sessions } = next;
    const percent = attendanceAt(line);
    const more = `${sessions} more absent ${sessions === 1 ? 'session' : 'sessions'}`;
    return breach({
      message:
        reachOf(line) === 'at'
          ? `${more} would reach ${percent} %. Now ${standingWords(rate)}.`
          : `${more} would bring attendance below ${percent} %. Now ${standingWords(rate)}.`,
      action: 'Mention it to the adult who knows the pupil best.',
      policy: line,
      facts: { ...rate, sessions, line: percent, reach: reachOf(line), left },
      notes: facts.notes,
    });
  },
});

type Ahead = { line: AttendanceLine; sessions: number };

/** The line that comes first; of two that come together, the one drawn higher. */
function nearest(lines: readonly AttendanceLine[], counts: { attended: number; possible: number }): Ahead | null {
  let next: Ahead | null = null;
  for (const line of lines) {
    const percent = Math.round(attendanceAt(line) * 10) / 10;
    const { sessionsToThreshold: sessions } = headroomOf(counts, { percent, reach: reachOf(line) });
    if (sessions !== null && (next === null || sessions < next.sessions)) next = { line, sessions };
  }
  return next;
}

/** Sessions of this school year after today; null where the calendar has no day of it. */
function sessionsLeft(calendar: SchoolCalendar, today: IsoDate): number | null {
  const school = schoolDaysOf(calendar);
  const year = schoolYearStart(today);
  const days = school.days.filter((day) => schoolYearStart(day) === year);
  if (days.length === 0) return null;
  return days.filter((day) => day > today).reduce((sum, day) => sum + sessionsOn(day, school).length, 0);
}

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    printed: { attended: 97, possible: 100 },
    expect: {
      severity: 'info',
      says: '2 more absent sessions would bring attendance below 96 %',
      facts: { sessions: 2 },
    },
    why: '97 of 102 is 95.1; 97 of 101 is 96.04',
  },
  {
    policy: 'wessex',
    printed: { attended: 96, possible: 100 },
    expect: { says: '1 more absent session would', facts: { line: 96, sessions: 1 } },
    why: 'exactly 96 is not below it yet',
  },
  {
    policy: 'wessex',
    printed: { attended: 95, possible: 100 },
    expect: { says: 'would reach 90 %', facts: { line: 90, sessions: 6 } },
    why: 'T-12: 90 counts at the figure; 95 of 106 is 89.6, 95 of 105 is 90.5',
  },
  {
    policy: 'jtmat',
    printed: { attended: 80, possible: 100 },
    expect: { facts: { line: 75, sessions: 7 } },
    why: 'its lines are 90, 75 and 50',
  },
  {
    policy: 'ludlow',
    printed: { attended: 92, possible: 100 },
    expect: { facts: { line: 90, sessions: 3 } },
    why: 'T-34: "towards 90" is this forecast',
  },
  { policy: 'ludlow', printed: { attended: 89, possible: 100 }, expect: { facts: { line: 85 } }, why: 'then 85' },
  {
    policy: 'otw',
    printed: { attended: 95, possible: 100 },
    expect: { facts: { line: 94, sessions: 2 } },
    why: 'T-14: its lines are 96, 94, 90 and 50',
  },
  {
    policy: 'keystone',
    printed: { attended: 85, possible: 100 },
    expect: { facts: { line: 80, sessions: 7 } },
    why: 'its lines are 96, 90, 80 and 50; T-37: its table of days is not used',
  },
  { policy: 'otw', printed: { attended: 40, possible: 100 }, expect: null, why: 'every line lies behind' },
  {
    policy: 'jtmat',
    now: '2027-07-20',
    printed: { attended: 370, possible: 378 },
    expect: null,
    why: 'two sessions are left this year, too few to reach 90',
  },
  {
    policy: 'wessex',
    marks: { ...onWeekdays('2026-11-02', 15, '/ \\'), '2026-11-23': 'C C' },
    expect: { facts: { attended: 30, possible: 30, sessions: 2 } },
    why: 'law trap 28: what is entered ahead is not counted yet',
  },
  {
    policy: 'wessex',
    printed: { percent: '97.0' },
    expect: { outcome: 'indeterminate', missing: ['exact figures'] },
    why: 'a percentage without its sessions has no sessions to count',
  },
];

/** #, the code of a planned closure, for a pupil or a class while the school is open to others. */
import { codeClass, type IsoDate, type SchoolCalendar, type Session, schoolDaysOf, sessionsOn } from '../../attendance';
import type { Cell, MarksReading, PupilRow } from '../../pages/reading';
import { breach, defineCheck, unknown } from '../check';
import type { PupilExample } from '../example';
import { type MadeMark, madeSessionMarksOf } from '../made-marks';

export default defineCheck({
  on: 'pupil',
  id: 'hash-single-pupil',
  page: 'register',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['mark', 'date', 'rest of school'],
  title: '# while others attend',
  national: 'codes.hash',
  policy: ({ policy }) => policy.rule('hash-single-pupil', 'codes.hash'),
  run({ row, reading, calendar, now }, rule) {
    return madeSessionMarksOf('#', row, now).map((cell) => {
      const at = { cell, date: cell.date, session: cell.session };
      const isOpen = calendar === null ? null : isOpenTo(row.pupil.year, cell.date, cell.session, calendar);
      if (isOpen === false) return null;
      const attending = attendingIn(reading, cell);
      if (attending.length === 0)
        return isOpen === null && reading.rows.length > 1 ? null : { ...unknown('rest of school'), at };
      // T-36: some policies give # to part of a school and to year groups; the law only to the whole
      const { year } = row.pupil;
      const isOtherYears = year !== null && attending.every(({ pupil }) => pupil.year !== null && pupil.year !== year);
      const isPartAllowed = isOtherYears && rule.certainty === 'conflict';
      return breach({
        severity: isPartAllowed ? 'info' : 'warning',
        message: isPartAllowed
          ? '# for one year group while others attend: this policy allows it, national rules only for the whole school.'
          : '# is for a planned closure, and others attend in this session.',
        action: isPartAllowed
          ? 'Ask the office whether Y3 or Y7 fits better.'
          : "Use the code for this pupil's own reason.",
        policy: rule,
        at,
        facts: { code: '#', date: cell.date, session: cell.session, attending: attending.length },
      });
    });
  },
});

const knownAttending = new WeakMap<MarksReading, Map<string, readonly PupilRow[]>>();

/** Everybody on the page who attends in a mark's session; counted once for a page, since closures bring a # to every row. */
function attendingIn(reading: MarksReading, { date, session }: MadeMark): readonly PupilRow[] {
  const known = knownAttending.get(reading) ?? new Map<string, readonly PupilRow[]>();
  knownAttending.set(reading, known);
  const key = `${date} ${session}`;
  const rows = known.get(key) ?? reading.rows.filter(({ cells }) => cells.some((cell) => attends(cell, date, session)));
  known.set(key, rows);
  return rows;
}

function attends(cell: Cell, date: IsoDate | null, session: Session | null): boolean {
  if (cell.date !== date || cell.session !== session || cell.lesson !== null || !cell.code || date === null)
    return false;
  if (cell.state !== 'saved' && cell.state !== 'edited') return false;
  const kind = codeClass(cell.code, date);
  return kind === 'present' || kind === 'elsewhere';
}

/** Whether the calendar has the school open to a year group in a session; null where the calendar does not reach. */
function isOpenTo(year: string | null, date: IsoDate, session: Session, calendar: SchoolCalendar): boolean | null {
  const isClosed = calendar.closed.some(
    (entry) =>
      typeof entry !== 'string' &&
      entry.date === date &&
      (entry.session ?? session) === session &&
      (entry.years === undefined || (year !== null && entry.years.includes(year))),
  );
  if (isClosed) return false;
  const days = schoolDaysOf(calendar);
  return date < days.first || date > days.last ? null : sessionsOn(date, days).includes(session);
}

export const examples: PupilExample[] = [
  {
    policy: 'wessex',
    page: 'register',
    cells: [{ code: '#' }],
    classmates: ['/', 'L', 'I'],
    expect: { facts: { attending: 2 } },
    why: 'law trap 12: not for one pupil',
  },
  {
    policy: 'otw',
    page: 'register',
    cells: [{ code: '#' }],
    classmates: ['#', 'V'],
    expect: {},
    why: 'a classmate is on a visit: the school is open',
  },
  {
    policy: 'ludlow',
    page: 'register',
    year: '3',
    cells: [{ code: '#' }],
    classmates: ['/', '/'],
    expect: { severity: 'info' },
    why: 'T-36: this policy gives # to year groups',
  },
  {
    policy: 'otw',
    page: 'register',
    year: '7',
    cells: [{ code: '#' }],
    classmates: ['/', '/'],
    expect: { severity: 'warning' },
    why: 'law trap 12: a staggered start is Y7',
  },
  {
    policy: 'wessex',
    page: 'register',
    now: '2026-09-03',
    cells: [{ code: '#' }],
    classmates: ['#', '#'],
    expect: null,
    why: 'an INSET day',
  },
  { policy: 'jtmat', page: 'register', cells: [{ code: '#' }], classmates: ['/'], expect: null, why: 'silent' },
  {
    policy: 'keystone',
    page: 'register',
    cells: [{ code: '#' }],
    classmates: ['#', '#'],
    expect: { outcome: 'indeterminate', missing: ['rest of school'] },
    why: 'a whole class on a school day: is everybody out?',
  },
  {
    policy: 'keystone',
    page: 'register',
    calendar: null,
    cells: [{ code: '#' }],
    expect: { outcome: 'indeterminate', missing: ['rest of school'] },
    why: 'one pupil alone on the page',
  },
];

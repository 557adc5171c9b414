/**
 * What the headless library says of a pupil, by the names that the officer's view gives its numbers. Owns an arithmetic of its
 * own: it asks `src/index.ts` and counts sessions by the calendar, and imports nothing of the view.
 */
import {
  absenceRuns,
  codeClass,
  formatRate,
  headroom,
  type IsoDate,
  type Mark,
  penaltyWindow,
  type SchoolCalendar,
  summarise,
} from '../../../src/index';
import type { PupilReviewInput } from '../../../src/review/pupil-input';

type At = { date: IsoDate; session: 'AM' | 'PM' };
type Share = { attended: number; possible: number };

const DAY = 86_400_000;
const dayOf = (date: IsoDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const plusDays = (date: IsoDate, days: number): IsoDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
const isUpTo = (at: At, end: At): boolean => at.date < end.date || (at.date === end.date && at.session <= end.session);
const nice = (text: string): string => text.replace(/\.0$/, '');

/** School days counted on the wall calendar: within a term, Monday to Friday, not closed. */
function sessionsIn(calendar: SchoolCalendar, from: IsoDate, to: IsoDate): At[] {
  const key = `${from} ${to}`;
  const known = walked.get(calendar)?.get(key);
  if (known !== undefined) return known;
  const found = walk(calendar, from, to);
  walked.set(calendar, (walked.get(calendar) ?? new Map()).set(key, found));
  return found;
}

/** A school asks the same of every pupil. */
const walked = new WeakMap<SchoolCalendar, Map<string, At[]>>();

function walk({ terms, closed }: SchoolCalendar, from: IsoDate, to: IsoDate): At[] {
  const found: At[] = [];
  const off = new Set(closed.map((entry) => (typeof entry === 'string' ? entry : entry.date)));
  for (let date = from; date <= to; date = plusDays(date, 1)) {
    const isSchool =
      dayOf(date) % 6 !== 0 && !off.has(date) && terms.some((term) => term.from <= date && date <= term.to);
    if (isSchool) found.push({ date, session: 'AM' }, { date, session: 'PM' });
  }
  return found;
}

export function libraryFigures(input: PupilReviewInput): Map<string, string> {
  const { seen, calendar, today } = input;
  const found = new Map<string, string>();
  if (calendar === null) return found;
  const set = (name: string, is: number | string) => found.set(name, String(is));
  const rate = (name: string, part: number, whole: number) => set(name, formatRate(part, whole, 1));

  const year = seen.marks.filter(({ date }) => date >= '2026-09-01');
  const sum = summarise(seen.marks, { from: '2026-09-01', to: today });
  const known = new Set(seen.marks.map(({ date, session }) => date + session));
  const unreadFrom = (from: IsoDate): number =>
    sessionsIn(calendar, from, today).filter((at) => isUpTo(at, seen.asOf) && !known.has(at.date + at.session)).length;
  const unread = unreadFrom('2026-09-01');
  const low = { attended: sum.attended, possible: sum.possible + unread };
  const high = { attended: sum.attended + unread, possible: sum.possible + unread };

  for (const [name, count] of Object.entries({ ...sum, settled: sum.unauthorised - sum.provisional }))
    if (typeof count === 'number') set(name, count);
  rate('percent', sum.attended, sum.possible);
  rate('missed', sum.absent, sum.possible);
  set('unread', unread);
  for (const [name, share] of [
    ['low', low],
    ['high', high],
  ] as const) {
    set(`${name}.attended`, share.attended);
    set(`${name}.possible`, share.possible);
    rate(`${name}.percent`, share.attended, share.possible);
  }
  rate('missed.least', sum.absent, sum.possible + unread);
  rate('missed.most', sum.absent + unread, sum.possible + unread);
  set('absent.tenfold', sum.absent * 10);
  set('absent.twofold', sum.absent * 2);
  const counts = new Map<string, number>();
  for (const { code, date } of year) {
    const kind = codeClass(code, date);
    if (kind === null) continue;
    const as =
      kind === 'present' || kind === 'elsewhere' ? 'attended' : kind.endsWith('authorised') ? 'absent' : 'outside';
    counts.set(`code.${as}.${code}`, (counts.get(`code.${as}.${code}`) ?? 0) + 1);
  }
  for (const [name, count] of counts) set(name, count);

  headrooms(input, year, unread, set);
  projections(input, { sum, low, high, unreadFrom }, set, rate);
  weeks(input, unreadFrom, set);
  patterns(input, year, set, rate);
  differences(input, set);
  set('stated.attended', sum.attended);
  set('stated.possible', sum.possible);
  rate('stated.percent', sum.attended, sum.possible);
  return found;
}

type Setter = (name: string, is: number | string) => void;
type Rate = (name: string, part: number, whole: number) => void;

/** As many marks more, so that the library counts them as it counts any. */
const more = (marks: readonly Mark[], count: number, code: string): Mark[] => [
  ...marks,
  ...Array.from(
    { length: count },
    (_, index): Mark => ({ date: plusDays('2027-08-01', index >> 1), session: index % 2 ? 'PM' : 'AM', code }),
  ),
];

function headrooms({ lines }: PupilReviewInput, year: readonly Mark[], unread: number, set: Setter): void {
  for (const { at, reach } of lines) {
    const line = { percent: at, reach };
    const read = headroom(year, line);
    const [worst, best] = [headroom(more(year, unread, 'I'), line), headroom(more(year, unread, '/'), line)];
    set(`read.line.${at}.left`, read.sessionsToThreshold ?? 'none');
    set(`read.line.${at}.back`, read.presentToRecover ?? 'none');
    set(`line.${at}.left`, read.sessionsToThreshold ?? 'none');
    set(`line.${at}.back`, read.presentToRecover ?? 'none');
    if (worst.sessionsToThreshold === best.sessionsToThreshold)
      set(`line.${at}.left`, worst.sessionsToThreshold ?? 'none');
    if (worst.presentToRecover === best.presentToRecover) set(`line.${at}.back`, worst.presentToRecover ?? 'none');
    set(`line.${at}.left.least`, worst.sessionsToThreshold ?? 'none');
    set(`line.${at}.left.most`, best.sessionsToThreshold ?? 'none');
    set(`line.${at}.back.least`, best.presentToRecover ?? 'none');
    set(`line.${at}.back.most`, worst.presentToRecover ?? 'none');
  }
}

type Sums = { sum: Share; low: Share; high: Share; unreadFrom(from: IsoDate): number };

function projections(
  { seen, calendar, today }: PupilReviewInput,
  { low, high, unreadFrom }: Sums,
  set: Setter,
  rate: Rate,
): void {
  if (calendar === null) return;
  const left = sessionsIn(calendar, today, '2026-12-18').filter((at) => !isUpTo(at, seen.asOf)).length;
  const monday = penaltyWindow([], calendar, today).weeks[0]?.monday ?? '';
  const ten = summarise(seen.marks, { from: monday, to: today });
  const open = unreadFrom(monday);
  const rates: Record<string, [Share, Share]> = {
    all: [
      { attended: 1, possible: 1 },
      { attended: 1, possible: 1 },
    ],
    recent: [
      { attended: ten.attended, possible: ten.possible + open },
      { attended: ten.attended + open, possible: ten.possible + open },
    ],
    year: [low, high],
  };
  set('ahead.term.left', left);
  for (const [which, [worst, best]] of Object.entries(rates))
    for (const [suffix, from, going] of [
      ['', low, worst],
      ['.low', low, worst],
      ['.high', high, best],
    ] as const) {
      const id = `ahead.term.${which}${suffix}`;
      const attended = from.attended * going.possible + left * going.attended;
      set(`${id}.from.attended`, from.attended);
      set(`${id}.from.possible`, from.possible);
      set(`${id}.sessions`, left);
      set(`${id}.rate.attended`, going.attended);
      set(`${id}.rate.possible`, going.possible);
      set(`${id}.attended`, nice(formatRate(attended, going.possible * 100, 1)));
      set(`${id}.possible`, from.possible + left);
      rate(`${id}.is`, attended, (from.possible + left) * going.possible);
      rate(suffix === '' ? `${id}.percent` : id, attended, (from.possible + left) * going.possible);
    }
}

function weeks({ seen, calendar, today }: PupilReviewInput, unreadFrom: (from: IsoDate) => number, set: Setter): void {
  if (calendar === null) return;
  const window = penaltyWindow(seen.marks, calendar, today);
  set('weeks.total', window.total);
  set('weeks.settled', window.settled);
  set('weeks.provisional', window.provisional);
  set('weeks.more', 10 - window.total);
  set('weeks.ignored', window.ignored.length);
  set('weeks.unread', unreadFrom(window.weeks[0]?.monday ?? ''));
  let left = window.total;
  window.drops.forEach(({ count }, index) => {
    left -= count;
    set(`weeks.drop.${index}`, count);
    set(`weeks.left.${index}`, left);
  });
  const runs = absenceRuns(seen.marks, calendar).filter(({ to }) => to >= '2026-09-01');
  set('runs', runs.length);
  set('runs.longest', Math.max(0, ...runs.map(({ days }) => days)));
  runs.forEach(({ sessions, days }, index) => {
    set(`run.${index}.sessions`, sessions.length);
    set(`run.${index}.days`, days);
  });
}

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
/** School days of this autumn that lie beside days off: half term, with an INSET day after it. */
const BESIDE: Record<string, string> = { '2026-10-23': 'before a holiday', '2026-11-03': 'after a holiday' };

function patterns({ seen: { asOf } }: PupilReviewInput, year: readonly Mark[], set: Setter, rate: Rate): void {
  const share = (name: string, marks: readonly Mark[]): number => {
    const { absent, possible } = summarise(marks);
    set(`${name}.absent`, absent);
    set(`${name}.possible`, possible);
    rate(`${name}.percent`, absent, possible);
    return absent;
  };
  for (let day = 1; day <= 5; day++)
    for (const session of ['AM', 'PM'])
      share(
        `weekday.${WEEKDAYS[day]} ${session}`,
        year.filter((mark) => mark.session === session && dayOf(mark.date) === day),
      );
  const edges = Object.entries(BESIDE).map(([date, name]) =>
    share(
      `edge.${name}`,
      year.filter((mark) => mark.date === date),
    ),
  );
  share(
    'edge.all other days',
    year.filter(({ date }) => BESIDE[date] === undefined),
  );
  set(
    'edges.absent',
    edges.reduce((all, one) => all + one, 0),
  );

  let [late, afterClose] = [0, 0];
  for (let monday = '2026-08-31'; monday <= asOf.date; monday = plusDays(monday, 7)) {
    const inWeek = year.filter(({ date }) => monday <= date && date <= plusDays(monday, 6));
    const [l, u] = ['L', 'U'].map((code) => inWeek.filter((mark) => mark.code === code).length);
    set(`lates.${monday}.L`, l ?? 0);
    set(`lates.${monday}.U`, u ?? 0);
    late += l ?? 0;
    afterClose += u ?? 0;
  }
  set('lates.L', late);
  set('lates.U', afterClose);
  const sick = new Set(year.filter(({ code }) => code === 'I').map(({ date }) => date)).size;
  set('illness.days', sick);
  set('illness.left', 15 - sick);
}

/** The walk to the Department's method changes nothing here: nobody left, came late, or is in the summer of Year 11. */
function differences({ seen }: PupilReviewInput, set: Setter): void {
  const { attended, possible } = summarise(seen.marks, { from: '2026-09-01' });
  set('department.attended', attended);
  set('department.possible', possible);
  set('department.percent', formatRate(attended, possible, 1));
}

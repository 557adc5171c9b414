/**
 * Whether a penalty-notice referral is ready to be put to whoever decides: point by point, with what is missing. Owns the
 * list; how notices count stands in `notices-before.ts`. It decides nothing, and names no amount.
 */
import {
  addCalendarDays,
  compulsoryAge,
  dayWords,
  type IsoDate,
  londonTime,
  type Mark,
  type PenaltyWindow,
  penaltyWindow,
  type SchoolCalendar,
  type Session,
  schoolDaysOf,
  schoolYearStart,
  sessionsOn,
  standingMarks,
} from '../attendance';
import { schoolDaysAfter } from './due-count';
import { noticesBefore } from './notices-before';
import type { PupilFile } from './read-records';
import { letterWords } from './step-evidence';

export type ReadinessItem = {
  id:
    | 'available'
    | 'threshold'
    | 'no-open-n'
    | 'no-missing-marks'
    | 'certificate'
    | 'support'
    | 'letters'
    | 'notice-to-improve'
    | 'notices-before'
    | 'deadline';
  title: string;
  state: 'ready' | 'missing' | 'unknown';
  /** What there is, or what is missing. */
  words: string;
  /** The sessions that it is about. */
  sessions: { date: IsoDate; session: Session }[];
};

export type ReferralSources = {
  /** Of all pages; `complete`: every session of the year is among them. */
  marks: readonly Mark[];
  complete: boolean;
  /** The whole school's: by it school weeks and days to be kept are counted. */
  calendar: SchoolCalendar | null;
  /** Of the pupil's year group: a session that was closed to it lacks no mark. */
  ownCalendar: SchoolCalendar | null;
  today: IsoDate;
  dateOfBirth: IsoDate | null;
  /** The policy value `school.type`, and `penalty.capYears`. */
  schoolType: string | null;
  capYears: number | null;
  /** The local authority's own clock, where the school has set it: so many days from when the threshold was met. */
  deadline: { days: number; of: 'school-days' | 'days' } | null;
  /** Null while locked. */
  file: Pick<PupilFile, 'supports' | 'letters' | 'notices'> | null;
};

export type Readiness = {
  items: ReadinessItem[];
  isReady: boolean;
  /** "7 of 10 ready, 2 missing, 1 not known" */
  words: string;
};

type Answer = Omit<ReadinessItem, 'id' | 'title'>;

const ready = (words: string): Answer => ({ state: 'ready', words, sessions: [] });
const missing = (words: string, sessions: readonly Mark[] = []): Answer => ({
  state: 'missing',
  words,
  sessions: sessions.map(({ date, session }) => ({ date, session })),
});
const unknown = (words: string): Answer => ({ state: 'unknown', words, sessions: [] });
const LOCKED = 'casework is locked';
const NO_CALENDAR = 'school weeks need a calendar, and none is set';

/** Every point that a local authority asks for before it takes a referral. `ready` is about papers: a person decides. */
export function referralReadiness(sources: ReferralSources): Readiness {
  const { marks, calendar, ownCalendar, today } = sources;
  const window = calendar === null ? null : penaltyWindow(marks, calendar, today);
  const scope = { ...sources, window, since: sinceOf(window, today) };
  const gaps = window === null || ownCalendar === null ? null : gapsIn(window, marks, ownCalendar, today);
  const items: ReadinessItem[] = [
    { id: 'available', title: 'A notice is possible', ...available(sources) },
    { id: 'threshold', title: 'Threshold met', ...threshold(scope) },
    { id: 'no-open-n', title: 'No N left to settle', ...openNs(scope) },
    { id: 'no-missing-marks', title: 'No mark missing', ...missingMarks(gaps, sources.complete) },
    { id: 'certificate', title: 'Certificate of marks', ...certificate(scope, gaps) },
    { id: 'support', title: 'Support was offered', ...support(scope) },
    { id: 'letters', title: 'Letters were sent', ...letters(scope) },
    { id: 'notice-to-improve', title: 'Notice to improve', ...noticeToImprove(scope) },
    { id: 'notices-before', title: 'Notices before', ...before(sources) },
    { id: 'deadline', title: 'In time for the local authority', ...deadline(scope) },
  ];
  const count = (state: ReadinessItem['state']) => items.filter((item) => item.state === state).length;
  const [isMissing, isUnknown] = [count('missing'), count('unknown')];
  return {
    items,
    isReady: isMissing === 0 && isUnknown === 0,
    words: [
      `${count('ready')} of ${items.length} ready`,
      ...(isMissing > 0 ? [`${isMissing} missing`] : []),
      ...(isUnknown > 0 ? [`${isUnknown} not known`] : []),
    ].join(', '),
  };
}

type Scope = ReferralSources & { window: PenaltyWindow | null; since: IsoDate };

/** Support and letters of the window, or of this school year where that began before it. */
function sinceOf(window: PenaltyWindow | null, today: IsoDate): IsoDate {
  return [window?.weeks[0]?.monday ?? schoolYearStart(today), schoolYearStart(today)].sort()[0] as IsoDate;
}

function available({ schoolType, dateOfBirth, today }: ReferralSources): Answer {
  if (schoolType === 'independent') return missing('penalty notices do not go for independent schools');
  if (dateOfBirth === null) return unknown('compulsory school age: the date of birth is not known');
  const { from, to } = compulsoryAge(dateOfBirth);
  return from <= today && today <= to ? ready('of compulsory school age') : missing('not of compulsory school age');
}

function threshold({ window, complete }: Scope): Answer {
  if (window === null) return unknown(NO_CALENDAR);
  const { settled, provisional, met, metOn } = window;
  if (settled >= 10)
    return ready(`${settled} settled sessions in ten school weeks, met on ${dayWords(metOn?.date ?? '')}`);
  const words = `${settled} of 10 settled sessions${provisional > 0 ? `, and ${provisional} N` : ''}`;
  return met || complete ? missing(words) : unknown(`at least ${words}: not all marks are known`);
}

function openNs({ window }: Scope): Answer {
  if (window === null) return unknown(NO_CALENDAR);
  const open = window.weeks.flatMap(({ sessions }) => sessions.filter(({ code }) => code === 'N'));
  return open.length === 0 ? ready('none in the ten school weeks') : missing(`${counted(open.length, 'N', 'N')}`, open);
}

/** School sessions of the window up to yesterday without a mark: those the pages show as empty, and those no page has shown. */
function gapsIn(
  { weeks }: PenaltyWindow,
  marks: readonly Mark[],
  calendar: SchoolCalendar,
  today: IsoDate,
): { empty: Mark[]; unseen: Mark[] } {
  const known = new Map(standingMarks(marks).map((mark) => [mark.date + mark.session, mark]));
  const school = schoolDaysOf(calendar);
  const [from, to] = [weeks[0]?.monday ?? today, today];
  const wanted = school.days
    .filter((day) => day >= from && day < to)
    .flatMap((date) => sessionsOn(date, school).map((session) => ({ date, session, code: '' })));
  const empty = wanted.filter(({ date, session }) => known.get(date + session)?.code.trim() === '');
  const unseen = wanted.filter(({ date, session }) => !known.has(date + session));
  return { empty, unseen };
}

function missingMarks(gaps: ReturnType<typeof gapsIn> | null, complete: boolean): Answer {
  if (gaps === null) return unknown(NO_CALENDAR);
  const { empty, unseen } = gaps;
  if (empty.length > 0) return missing(`${counted(empty.length, 'session')} without a mark`, empty);
  if (unseen.length === 0) return ready('every session has a mark');
  if (complete) return missing(`${counted(unseen.length, 'session')} without a mark`, unseen);
  return {
    ...missing('', unseen),
    state: 'unknown',
    words: `${counted(unseen.length, 'session')} on no page seen yet`,
  };
}

function certificate({ window }: Scope, gaps: ReturnType<typeof gapsIn> | null): Answer {
  if (window === null || gaps === null) return unknown(NO_CALENDAR);
  if (gaps.unseen.length > 0) return unknown('print it from the MIS: not all of its marks were seen here');
  if (gaps.empty.length > 0 || window.provisional > 0) return missing('the marks have to be settled first');
  const [first, last] = [window.weeks[0]?.monday, window.weeks.at(-1)?.monday];
  return ready(`can be printed, weeks of ${dayWords(first ?? '')} to ${dayWords(last ?? '')}`);
}

function support({ file, since, today }: Scope): Answer {
  if (file === null) return unknown(LOCKED);
  const offered = file.supports.filter(({ value: { from, to } }) => from <= today && since <= (to ?? today));
  const latest = offered
    .map(({ value }) => value)
    .sort((a, b) => a.from.localeCompare(b.from))
    .at(-1);
  if (latest === undefined) return missing(`none on record since ${dayWords(since)}, nor why it would not fit`);
  return ready(`${counted(offered.length, 'entry', 'entries')}, the last on ${dayWords(latest.from)}: ${latest.words}`);
}

function letters({ file, since }: Scope): Answer {
  if (file === null) return unknown(LOCKED);
  const sent = file.letters
    .map(({ value }) => value)
    .filter(({ at, letter }) => londonTime(at).date >= since && letter !== 'well-done' && letter !== 'leave-granted')
    .sort((a, b) => a.at.localeCompare(b.at));
  const last = sent.at(-1);
  if (last === undefined) return missing(`none on record since ${dayWords(since)}`);
  return ready(`${counted(sent.length, 'letter')}, last: ${letterWords(last)}, ${dayWords(londonTime(last.at).date)}`);
}

function noticeToImprove({ file, since, today }: Scope): Answer {
  if (file === null) return unknown(LOCKED);
  const last = file.notices
    .map(({ value }) => value)
    .filter(({ kind, issuedOn, state }) => kind === 'notice-to-improve' && issuedOn >= since && state !== 'withdrawn')
    .sort((a, b) => a.issuedOn.localeCompare(b.issuedOn))
    .at(-1);
  if (last === undefined) return missing('none on record: say why it would not fit, as with a holiday');
  if (last.state === 'met') return missing(`the one of ${dayWords(last.issuedOn)} was met`);
  if (last.state === 'not-met') return ready(`the one of ${dayWords(last.issuedOn)} was not met`);
  if (last.to === undefined) return unknown(`the one of ${dayWords(last.issuedOn)} has no last day`);
  if (last.to >= today) return missing(`runs until ${dayWords(last.to)}`);
  return missing(`ended on ${dayWords(last.to)}: record whether it was met`);
}

function before({ file, capYears, today }: ReferralSources): Answer {
  if (file === null) return unknown(LOCKED);
  if (capYears === null) return unknown('the number of years is not set');
  const found = noticesBefore(
    file.notices.map(({ value }) => value),
    capYears,
    today,
  );
  return { state: found.state, words: found.words, sessions: [] };
}

/** Counted from the session with which the threshold was met. */
function deadline({ window, deadline: clock, calendar, today }: Scope): Answer {
  if (clock === null) return unknown('the local authority’s time for a referral is not set');
  if (window === null) return unknown(NO_CALENDAR);
  const metOn = window.metOn?.date;
  if (metOn === undefined) return missing('the threshold is not met');
  const due =
    clock.of === 'days' ? { on: addCalendarDays(metOn, clock.days) } : schoolDaysAfter(metOn, clock.days, calendar);
  if (!('on' in due)) return unknown('the calendar does not reach that far');
  if (due.on < today) return missing(`was to be there by ${dayWords(due.on)}`);
  return ready(`by ${dayWords(due.on)}`);
}

const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

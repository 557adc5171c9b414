/**
 * What a letter can be told: every field with what it is. Owns their names and how facts become words in a letter. A fact that
 * is not known gives no field: the letter then has a blank to fill in, never a guess.
 */
import { formatRate, type IsoDate, type Mark, type Session, summarise } from '../../attendance';
import { counted, daySpan, letterDay, sessionWords, shortDay } from '../paper-days';
import { roleWords, yearWords } from '../people-words';

/** Name of the field → what stands there, for whoever edits a letter or fills in a blank. */
export const LETTER_FIELDS = {
  date: 'date of the letter',
  school: 'name of the school',
  schoolAddress: 'address of the school',
  schoolPhone: 'telephone number of the school',
  parent: 'name of the parent or carer',
  parentAddress: 'address of the parent or carer',
  pupil: 'name of the pupil',
  year: 'year group',
  group: 'form or class',
  sender: 'name of who signs',
  senderRole: 'role of who signs',
  policy: 'name of the attendance policy',
  localAuthority: 'local authority',
  period: 'period of the figures',
  percent: 'attendance in per cent',
  attended: 'sessions attended',
  possible: 'possible sessions',
  daysMissed: 'days missed',
  authorised: 'sessions of authorised absence',
  unauthorised: 'sessions of unauthorised absence',
  unexplained: 'how many sessions have no known reason yet',
  unauthorisedSessions: 'which sessions were unauthorised',
  lates: 'times late',
  band: 'name of the attendance band',
  target: 'the attendance the school aims for, in per cent',
  term: 'name of the term',
  absence: 'first and last day of the absence',
  absenceDays: 'days of absence',
  absenceSessions: 'which sessions',
  replyBy: 'day by which to answer',
  meeting: 'day, time and place of the meeting',
  supportSoFar: 'support given so far',
  supportOffered: 'support offered now',
  improvement: 'first and last day of the improvement period',
  improvementWeeks: 'length of the improvement period in weeks',
  enough: 'what is enough improvement',
  earlyGrounds: 'what would end the period early',
  leave: 'first and last day of the leave asked for',
  leaveAskedOn: 'day on which leave was asked for',
  leaveGranted: 'first and last day of the leave granted',
  returnOn: 'day of return to school',
  decidedOn: 'day of the decision',
  decisionReason: 'reason of the decision',
  truancySessions: 'which sessions were missed',
  improved: 'what has improved',
} as const;

export type LetterField = keyof typeof LETTER_FIELDS;

/** Several lines become a list where the field stands alone in a line. */
export type FieldText = string | readonly string[];
export type LetterFields = Partial<Record<LetterField, FieldText>>;

type At = { date: IsoDate; session: Session };
type Span = { from: IsoDate; to: IsoDate };

/** The facts, as far as they are known. */
export type LetterFacts = {
  today?: IsoDate;
  school?: { name?: string; address?: readonly string[]; phone?: string; localAuthority?: string };
  policy?: string;
  parent?: { name?: string; address?: readonly string[] };
  pupil?: { name?: string | null; year?: string | null; group?: string | null };
  /** `as`: the role in words, where somebody wrote it down; '' is a role nobody knows. */
  sender?: { name?: string; role?: 'office' | 'officer' | 'head' | 'teacher'; as?: string };
  /** Marks of the period; `isComplete` false: there may be more, so that no figure is given. */
  figures?: Span & { marks: readonly Mark[]; isComplete: boolean };
  /** What the policy calls the band that the percentage lies in. */
  band?: string;
  target?: number;
  term?: string;
  absence?: { sessions: readonly At[] };
  replyBy?: IsoDate;
  meeting?: string;
  supportSoFar?: readonly string[];
  supportOffered?: readonly string[];
  improvement?: Span & { weeks: number; enough?: string; earlyGrounds?: readonly string[] };
  leave?: {
    from?: IsoDate | null;
    to?: IsoDate | null;
    requestedOn?: IsoDate | null;
    granted?: Span | null;
    returnOn?: IsoDate | null;
    decidedOn?: IsoDate | null;
    reason?: string | null;
  };
  truancy?: readonly At[];
  improved?: string;
};

/** The fields that these facts fill. */
export function letterFields(facts: LetterFacts): LetterFields {
  const { school, parent, pupil, sender, improvement, leave, target } = facts;
  const all: Partial<Record<LetterField, FieldText | null | undefined>> = {
    date: facts.today && letterDay(facts.today),
    school: school?.name,
    schoolAddress: school?.address,
    schoolPhone: school?.phone,
    localAuthority: school?.localAuthority,
    policy: facts.policy,
    parent: parent?.name,
    parentAddress: parent?.address,
    pupil: pupil?.name,
    year: yearWords(pupil?.year ?? null),
    group: pupil?.group,
    sender: sender?.name,
    senderRole: sender?.as ?? (sender?.role && capital(roleWords({ role: sender.role }))),
    band: facts.band,
    target: target === undefined ? null : String(target),
    term: facts.term,
    replyBy: facts.replyBy && letterDay(facts.replyBy),
    meeting: facts.meeting,
    supportSoFar: facts.supportSoFar,
    supportOffered: facts.supportOffered,
    improvement: improvement && `${letterDay(improvement.from)} to ${letterDay(improvement.to)}`,
    improvementWeeks: improvement && String(improvement.weeks),
    enough: improvement?.enough,
    earlyGrounds: improvement?.earlyGrounds,
    leave: leave?.from ? spanWords(leave.from, leave.to ?? leave.from) : null,
    leaveAskedOn: leave?.requestedOn && letterDay(leave.requestedOn),
    leaveGranted: leave?.granted && spanWords(leave.granted.from, leave.granted.to),
    returnOn: leave?.returnOn && letterDay(leave.returnOn),
    decidedOn: leave?.decidedOn && letterDay(leave.decidedOn),
    decisionReason: leave?.reason,
    truancySessions: facts.truancy && sessionWords(facts.truancy),
    improved: facts.improved,
    ...absenceFields(facts),
    ...figureFields(facts),
  };
  return Object.fromEntries(Object.entries(all).filter(([, text]) => text && text.length > 0)) as LetterFields;
}

function absenceFields({ absence }: LetterFacts): LetterFields {
  const first = absence?.sessions[0];
  const last = absence?.sessions.at(-1);
  if (!absence || !first || !last) return {};
  return {
    absence: spanWords(first.date, last.date),
    absenceDays: dayCount(absence.sessions.length),
    absenceSessions: sessionWords(absence.sessions),
  };
}

/** Where marks may be missing no figure is given: a letter has no room for "at least". */
function figureFields({ figures }: LetterFacts): LetterFields {
  if (!figures?.isComplete) return {};
  const { from, to, marks } = figures;
  const { attended, possible, absent, late, authorised, unauthorised, provisional } = summarise(marks, { from, to });
  // an N is not settled: it stands apart, and no letter calls it unauthorised
  const settled = marks.filter(({ date, code }) => date >= from && date <= to && ['G', 'O', 'U'].includes(code));
  return {
    period: daySpan(from, to),
    ...(possible > 0 ? { percent: formatRate(attended, possible, 1) } : {}),
    attended: String(attended),
    possible: String(possible),
    daysMissed: dayCount(absent),
    authorised: String(authorised),
    unauthorised: String(unauthorised - provisional),
    unexplained: provisional === 0 ? 'none' : String(provisional),
    lates: counted(late, 'time'),
    ...(settled.length > 0 ? { unauthorisedSessions: byDay(settled) } : {}),
  };
}

/** "Tue 22 Sep, morning and afternoon": a line a day, for a list. */
function byDay(sessions: readonly At[]): string[] {
  const days = new Map<IsoDate, string[]>();
  for (const { date, session } of sessions)
    days.set(date, [...(days.get(date) ?? []), session === 'AM' ? 'morning' : 'afternoon']);
  return [...days].map(([date, parts]) => `${shortDay(date)}, ${parts.join(' and ')}`);
}

const spanWords = (from: IsoDate, to: IsoDate): string =>
  from === to ? letterDay(from) : `${letterDay(from)} to ${letterDay(to)}`;

/** "3½ days": half a day is a session. */
function dayCount(sessions: number): string {
  const whole = Math.floor(sessions / 2);
  if (sessions % 2 === 0) return counted(whole, 'day');
  return whole === 0 ? 'half a day' : `${whole}½ days`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

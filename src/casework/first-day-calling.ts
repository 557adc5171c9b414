/**
 * Whom to call this morning: the pupils absent without a reason, in order, with what was tried and what comes next; and who
 * needs no call, and why. Owns the list and its order. Reads what it is given, and decides nothing.
 */
import {
  type Instant,
  type IsoDate,
  londonTime,
  type Mark,
  type SchoolCalendar,
  type Session,
  type Time,
} from '../attendance';
import type { Checklist } from '../policy/checklist';
import { absenceDay } from './absence-day';
import { channelWords, isCall, isFamily } from './contact-log';
import { contactsToday, type NextCall, nextCall } from './next-call';
import type { PupilFile } from './read-records';
import type { Contact, Flag, LeaveDecision } from './records';

/** A pupil whom a page of today shows as absent, or without a mark in a register that was taken. */
export type AbsentToday = {
  /** The random name; null for a pupil of whom nothing can be kept. */
  pupil: string | null;
  name: string;
  group: string;
  session: Session;
  /** The national code; '' for no mark though the register was taken; null where what is shown is not understood. */
  code: string | null;
  /** What the page says of a reason: '' where it has the place and it is empty, null where it has none. */
  reason: string | null;
  /** How it was reported, where the page tells. */
  channel: string | null;
  /** Came late, was signed out, or is being looked for. */
  wasIn: boolean;
  /** Marks known of the pupil, from this page and others. */
  marks: readonly Mark[];
  /** Null while locked, or where the pupil has none. */
  file: Pick<PupilFile, 'pupils' | 'contacts' | 'flags' | 'cases' | 'decisions'> | null;
};

export type CallingRow = {
  pupil: string | null;
  name: string;
  group: string;
  /** The day of this absence, from the first unexplained session; null where the calendar does not tell. */
  day: number | null;
  /** It may have begun earlier. */
  isDayAtLeast: boolean;
  from: IsoDate;
  /** Of today. */
  tries: { what: string; time: Time; channel: Contact['channel']; contact: number | null; reached: boolean }[];
  /** "No attempt yet", "no reply", "spoken to, no reason noted" */
  stands: string;
  /** "Tell the DSL on the first day": whom, never why. */
  flag: string | null;
  next: NextCall;
  contactsHeld: number | null;
  /** The open first-day case. */
  caseId: string | null;
};

export type NotCalled = {
  pupil: string | null;
  name: string;
  why: 'reason-known' | 'leave-granted' | 'in-school' | 'other-code' | 'unsure';
  /** "reported by online form", "leave granted" */
  words: string;
};

export type CallingList = {
  rows: CallingRow[];
  dropped: NotCalled[];
  /** "3 others reported by online form: no call needed. Not sure about Amy Ash: look at the mark." */
  words: string;
};

export type CallingSources = {
  now: Instant;
  calendar: SchoolCalendar | null;
  /** The pack's: the first of them for a first day says in which order families are reached. None: calls only. */
  checklists: readonly Checklist[];
};

/** Flagged pupils first, then by day of absence, longest first; then who was last tried longest ago, never tried before all. */
export function callingList(absent: readonly AbsentToday[], sources: CallingSources): CallingList {
  const today = londonTime(sources.now).date;
  const rows: CallingRow[] = [];
  const dropped: NotCalled[] = [];
  for (const one of absent) {
    const why = noCall(one, today, sources.now);
    if (why === null) rows.push(rowOf(one, today, sources));
    else if (why.why !== 'other-code') dropped.push({ pupil: one.pupil, name: one.name, ...why });
  }
  const lastTry = ({ tries }: CallingRow) => tries.at(-1)?.time ?? '';
  rows.sort(
    (a, b) =>
      Number(b.flag !== null) - Number(a.flag !== null) ||
      (b.day ?? 1) - (a.day ?? 1) ||
      lastTry(a).localeCompare(lastTry(b)),
  );
  return { rows, dropped, words: droppedWords(dropped) };
}

/** Why no call is needed; null where one is. N says by itself that no reason is known; O only where the page's place is empty. */
function noCall(one: AbsentToday, today: IsoDate, now: Instant): Pick<NotCalled, 'why' | 'words'> | null {
  const { code, reason, channel, wasIn, session, file } = one;
  if (wasIn) return { why: 'in-school', words: 'was in school' };
  if (code === null) return { why: 'unsure', words: 'the mark was not understood' };
  if (code !== 'N' && code !== 'O' && code !== '') return { why: 'other-code', words: `marked ${code}` };
  const isReported = Boolean(reason || channel) && !saysNothing(reason) && !saysNothing(channel);
  if (isReported)
    return { why: 'reason-known', words: channel ? `reported by ${channel.toLowerCase()}` : 'reason known' };
  const told = contactsToday(valuesOf(file?.contacts), now).find((contact) => isFamily(contact) && contact.reason);
  if (told !== undefined) return { why: 'reason-known', words: `reported by ${channelWords(told.channel)}` };
  if (valuesOf(file?.decisions).some((decision) => isGrantedOn(decision, today)))
    return { why: 'leave-granted', words: 'leave granted' };
  if (code === 'O' && reason === null)
    return { why: 'unsure', words: `marked O in the ${session}: is a reason known?` };
  return null;
}

/** Words in the place of a reason that say there is none, or that nobody was reached. */
const NO_REASON =
  /\b(?:no|not|none|nil|unknown|unexplained|awaiting|awaited|pending|tbc|chas\w*|voice ?mails?|answer ?phone|unable|un(?:given|stated))\b|\?/i;
const saysNothing = (words: string | null): boolean => words !== null && NO_REASON.test(words);

function isGrantedOn({ decision, from, to, grantedFrom, grantedTo }: LeaveDecision, on: IsoDate): boolean {
  const [first, last] = decision === 'partly-granted' ? [grantedFrom, grantedTo] : [from, to];
  if (decision !== 'granted' && decision !== 'partly-granted') return false;
  return first != null && first <= on && on <= (last ?? first);
}

function rowOf(one: AbsentToday, today: IsoDate, { now, calendar, checklists }: CallingSources): CallingRow {
  const { pupil, name, group, session, marks, file } = one;
  const contacts = valuesOf(file?.contacts);
  const tries = contactsToday(contacts, now).filter(isFamily);
  const flags = valuesOf(file?.flags).filter(({ until }) => until === null || until >= today);
  const contactsHeld = file?.pupils[0]?.value.contactsHeld ?? null;
  const absence = absenceDay(marks, { date: today, session }, calendar);
  const ofFirstDay = checklists.filter(({ kind }) => kind === 'first-day');
  const checklist = ofFirstDay[0] ?? null;
  const open = file?.cases.find(
    ({ value }) => value.closed === null && ofFirstDay.some(({ id }) => id === value.checklist),
  );
  return {
    pupil,
    name,
    group,
    day: absence?.day ?? null,
    isDayAtLeast: absence?.isAtLeast ?? true,
    from: absence?.from ?? today,
    tries: tries.map(({ at, channel, contact, reached }) => ({
      what: tryWords(channel, contact),
      time: londonTime(at).time,
      channel,
      contact,
      reached,
    })),
    stands: standsAt(tries),
    flag: flagWords(flags),
    next: nextCall({ contacts, contactsHeld, flags, checklist, now }),
    contactsHeld,
    caseId: open?.id ?? null,
  };
}

const valuesOf = <Value>(records: readonly { value: Value }[] | undefined): Value[] =>
  (records ?? []).map(({ value }) => value);

function tryWords(channel: Contact['channel'], contact: number | null): string {
  const words = channel === 'phone' ? 'phone' : channelWords(channel);
  const which = contact !== null && isCall({ channel }) ? ` ${contact}` : '';
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${which}`;
}

function standsAt(tries: readonly Contact[]): string {
  if (tries.length === 0) return 'No attempt yet';
  return tries.some(({ reached }) => reached) ? 'spoken to, no reason noted' : 'no reply';
}

/** Whom to tell. The flags of check-ins and plans are no matter of the first day. */
function flagWords(flags: readonly Flag[]): string | null {
  const onFirstDay = flags.find(({ flag }) => flag === 'first-day-visit');
  if (onFirstDay !== undefined) return `Tell ${nameOf(onFirstDay)} on the first day`;
  const inform = flags.find(({ flag }) => flag === 'inform-contact');
  return inform === undefined ? null : `Tell ${nameOf(inform)}`;
}

const nameOf = ({ tell }: Flag): string => (tell === 'DSL' ? 'the DSL' : tell);

function droppedWords(dropped: readonly NotCalled[]): string {
  const known = dropped.filter(({ why }) => why === 'reason-known' || why === 'leave-granted');
  const unsure = dropped.filter(({ why }) => why === 'unsure').map(({ name }) => name);
  const first = known[0];
  const others = known.length === 1 ? '1 other' : `${known.length} others`;
  const words = known.every((one) => one.words === first?.words) ? first?.words : 'with a reason';
  return [
    first === undefined ? '' : `${others} ${words}: no call needed.`,
    // nobody is left out in silence
    unsure.length === 0 ? '' : `Not sure about ${unsure.join(', ')}: look at the mark in the MIS.`,
  ]
    .filter(Boolean)
    .join(' ');
}

/**
 * What comes next for a pupil absent without a reason: whom to text or call, whom to tell. Owns that order, by the first-day
 * checklist of the pack and the contacts held; decides nothing beyond it.
 */
import { type Instant, londonTime } from '../attendance';
import type { Checklist, Means } from '../policy/checklist';
import { isCall, isFamily, whoWasTold } from './contact-log';
import type { Contact, Flag } from './records';

export type NextCall = {
  kind: 'text' | 'email' | 'call' | 'tell' | 'note-reason' | 'wait';
  /** Which of the contacts held; null: it is none of them, or which one is not known. */
  contact: number | null;
  /** Whom to tell, for `tell`. */
  tell: string | null;
  /** "Text contact 1", "Call contact 2", "Tell the DSL: no contact answers" */
  words: string;
};

export type CallSources = {
  /** Every entry of the pupil's log. */
  contacts: readonly Contact[];
  /** Null: not known how many. */
  contactsHeld: number | null;
  flags: readonly Flag[];
  checklist: Checklist | null;
  now: Instant;
};

const DSL = 'DSL';

/** Entries of today up to now. */
export function contactsToday(contacts: readonly Contact[], now: Instant): Contact[] {
  const today = londonTime(now).date;
  return contacts
    .filter(({ at }) => londonTime(at).date === today && Date.parse(at) <= Date.parse(now))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The next thing to do, in the order of the checklist: never an order about police or social care, only whom to tell. */
export function nextCall({ contacts, contactsHeld, flags, checklist, now }: CallSources): NextCall {
  const today = contactsToday(contacts, now);
  const told = today.flatMap((contact) => whoWasTold(contact) ?? []);
  const tries = today.filter(isFamily);
  const untold = (flag: Flag['flag']) => flags.find((one) => one.flag === flag && !told.includes(one.tell));
  if (tries.some(({ reached }) => reached)) {
    const inform = untold('inform-contact');
    return inform ? tell(inform.tell) : action('note-reason', null, 'Note the reason that was given');
  }
  const onFirstDay = untold('first-day-visit');
  if (onFirstDay !== undefined) return tell(onFirstDay.tell, 'to be acted on from the first day');
  const inform = tries.length > 0 ? untold('inform-contact') : undefined;
  if (inform !== undefined) return tell(inform.tell);

  const message = firstMessage(checklist);
  if (message !== null && tries.length === 0 && contactsHeld !== 0)
    return action(message, 1, message === 'text' ? 'Text contact 1' : 'E-mail contact 1');
  const called = new Set(tries.filter(isCall).flatMap(({ contact }) => contact ?? []));
  const next = nextContact(called, contactsHeld);
  if (next !== null) return action('call', next, `Call contact ${next}`);
  if (!told.includes(DSL)) return tell(DSL, contactsHeld === 0 ? 'no contact is held' : 'no contact answers');
  return action('wait', null, 'The DSL was told, and decides what comes next');
}

/** The lowest number that was not called today; null where all were. Where it is not known how many are held, always one more. */
function nextContact(called: ReadonlySet<number>, held: number | null): number | null {
  const most = held ?? called.size + 1;
  for (let contact = 1; contact <= most; contact++) if (!called.has(contact)) return contact;
  return null;
}

/** A message comes first only where the checklist has it before, and apart from, the first call. */
function firstMessage(checklist: Checklist | null): 'text' | 'email' | null {
  const reaching: Means[][] = (checklist?.steps ?? []).flatMap(({ means }) =>
    means?.some((one) => one === 'phone' || one === 'text' || one === 'email') ? [means] : [],
  );
  const first = reaching[0];
  if (first === undefined || first.includes('phone')) return null;
  return first.includes('text') ? 'text' : 'email';
}

const action = (kind: NextCall['kind'], contact: number | null, words: string): NextCall => ({
  kind,
  contact,
  tell: null,
  words,
});

const tell = (whom: string, why?: string): NextCall => ({
  ...action('tell', null, `Tell ${whom === DSL ? 'the DSL' : whom}${why === undefined ? '' : `: ${why}`}`),
  tell: whom,
});

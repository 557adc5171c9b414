/**
 * What casework knows of a pupil, as the history that checks ask for. Owns that translation, and what "known to be none" may
 * mean: a check must not say that something is missing because it is kept elsewhere.
 *
 * - Nothing is known while locked, of a pupil without a file, and of a kind of record that cannot be opened.
 * - Notices, notices to improve, flags, support and plans are typed here and nowhere else that checks can see: with a file, an
 *   empty list means none on record.
 * - Contacts, and sightings with them, may be logged in the MIS: they are known from the first entry or case on.
 * - Leave may be granted in the MIS. Unless the school keeps all of it here, it is known only where it explains every leave
 *   code among the marks.
 */
import { type IsoDate, londonTime, type Mark } from '../attendance';
import type { History, Notice, Plan } from '../checks/pupil-history';
import type { LeaveRequest, Pupil } from '../pages/reading';
import { requestsOf } from './leave-of-decisions';
import { contactsOfLog } from './logged-contacts';
import type { PupilFile } from './read-records';
import type { NoticeEntry, RecordKind, Support } from './records';

export type CaseworkHistory = Partial<
  Pick<History, 'leave' | 'contacts' | 'support' | 'sightings' | 'notices' | 'nti' | 'plans' | 'flags' | 'contactsHeld'>
>;

export type HistorySources = {
  file: Omit<PupilFile, 'notes' | 'events' | 'pupil'>;
  pupil: Pupil;
  marks: readonly Mark[];
  today: IsoDate;
  /** Ids of checklists of kind 'penalty': a closed case of one is a recorded decision. */
  penaltyChecklists: readonly string[];
  /** Every request for leave is decided here. */
  keepsLeave?: boolean;
};

/** How the checks call a recorded decision about a penalty notice, among plans. */
const PENALTY_DECISION = 'penalty-decision';

/** `sources` null: locked, or no file. */
export function historyOfCasework(sources: HistorySources | null): CaseworkHistory {
  if (sources === null || !hasFile(sources.file)) return {};
  const { file, today } = sources;
  const isWhole = (...kinds: RecordKind[]) => !file.damaged.some(({ kind }) => kinds.includes(kind));
  const history: CaseworkHistory = {};
  const held = file.pupils[0]?.value.contactsHeld;
  if (held !== undefined) history.contactsHeld = held;
  if (isWhole('flags'))
    history.flags = [
      ...new Set(file.flags.flatMap(({ value: { flag, until } }) => (until === null || until >= today ? [flag] : []))),
    ];
  if (isWhole('notices')) {
    const notices = file.notices.map(({ value }) => value);
    history.notices = notices.filter(({ kind }) => kind === 'penalty-notice').map(noticeOf);
    const nti = ntiOf(notices);
    if (nti !== null) history.nti = nti;
  }
  if (isWhole('supports')) {
    history.support = file.supports.map(({ value: { from, kind, words } }) => ({
      on: from,
      kind: `${kind}: ${words}`,
    }));
    if (isWhole('cases'))
      history.plans = [...file.supports.flatMap(({ value }) => planOf(value)), ...decisionsOf(sources)];
  }
  const isLogged = file.contacts.length > 0 || file.cases.length > 0;
  if (isLogged && isWhole('contacts', 'letters')) {
    history.contacts = contactsOfLog(file);
    history.sightings = file.contacts.flatMap(({ value }) =>
      value.seen === true ? [{ on: londonTime(value.at).date }] : [],
    );
  }
  const leave = isWhole('decisions') ? leaveOf(sources) : null;
  if (leave !== null) history.leave = leave;
  return history;
}

/** Anything at all was kept of the pupil. */
function hasFile({ damaged: _, ...lists }: HistorySources['file']): boolean {
  return Object.values(lists).some((list) => list.length > 0);
}

function noticeOf({ issuedOn, parent, state }: NoticeEntry): Notice {
  const isSettled = state === 'paid' || state === 'prosecuted' || state === 'withdrawn';
  return { issuedOn, parent, state: isSettled ? state : 'unpaid' };
}

/** Null where one has no last day: its length could then not be told. */
function ntiOf(notices: readonly NoticeEntry[]): History['nti'] | null {
  const all = notices.filter(({ kind, state }) => kind === 'notice-to-improve' && state !== 'withdrawn');
  const known = all.flatMap(({ issuedOn, from = issuedOn, to, contents = [] }) => (to ? [{ from, to, contents }] : []));
  return known.length < all.length ? null : known;
}

/** Support is a plan where it has an end or a review; fewer hours are one in any case, and have to have both. */
function planOf({ kind, words, from, to, reviewOn, outcome }: Support): Plan[] {
  if (to === null && reviewOn == null && kind !== 'part-time') return [];
  // words about a plan of a kind of its own may speak of anything, and checks would read another kind out of them
  const plan: Plan = { kind: kind === 'other' || kind === 'agency' ? words : kind, from, to };
  if (reviewOn !== undefined) plan.reviewOn = reviewOn;
  if (outcome !== undefined) plan.outcome = outcome;
  return [plan];
}

function decisionsOf({ file, penaltyChecklists }: HistorySources): Plan[] {
  return file.cases.flatMap(({ value: { checklist, closed } }) =>
    closed !== null && penaltyChecklists.includes(checklist)
      ? [{ kind: PENALTY_DECISION, from: londonTime(closed.at).date, to: null, outcome: closed.exit }]
      : [],
  );
}

/** Codes that stand for leave somebody asked for, or an appointment that somebody announced. */
const LEAVE_CODES: readonly string[] = ['C', 'C1', 'J1', 'M', 'R', 'S', 'T'];

function leaveOf({ file, pupil, marks, keepsLeave }: HistorySources): LeaveRequest[] | null {
  const requests = file.decisions.flatMap(({ value }) => requestsOf(value, pupil));
  if (keepsLeave === true) return requests;
  if (requests.length === 0) return null;
  const granted = requests.filter(({ decision }) => decision === 'granted');
  const isExplained = marks
    .filter(({ code }) => LEAVE_CODES.includes(code))
    .every(({ date }) => granted.some(({ from, to }) => from !== null && from <= date && date <= (to ?? from)));
  return isExplained ? requests : null;
}

/**
 * Whether something shows that a step was done, so that it can offer itself as done, and in which words. Owns what counts as
 * proof. It ticks nothing: a person does.
 */
import {
  codeClass,
  dayWords,
  formatRate,
  type Instant,
  type IsoDate,
  londonTime,
  type Mark,
  type Session,
  schoolYearStart,
  standingMarks,
  summarise,
} from '../attendance';
import type { Checklist, ChecklistExit, ChecklistStep, Evidence } from '../policy/checklist';
import { contactInWords, isFamily } from './contact-log';
import { countsFrom } from './due-date';
import type { PupilFile } from './read-records';
import type { Case, Contact, LetterEntry, OpenRecord } from './records';

/** What is known of the pupil; null is "not known", and proves nothing. */
export type EvidenceSources = {
  file: Pick<PupilFile, 'contacts' | 'decisions' | 'notices' | 'letters'>;
  /** Of this page and of pages seen. `complete`: every session of the year is among them. */
  marks: { marks: readonly Mark[]; complete: boolean } | null;
  /** The checks that looked at the pupil on this page, and those that found something or could not tell. */
  checks: { ran: readonly string[]; found: readonly string[] } | null;
};

export type Proof = {
  /** "The contact log has a call to contact 1 on Tue 10 Nov at 09:20 that reached somebody." */
  words: string;
  /** The records it rests on. */
  records: string[];
};

/** What shows that a step was done; null where nothing does. */
export function proofOfStep(
  value: Case,
  checklist: Checklist,
  step: ChecklistStep,
  sources: EvidenceSources,
  now: Instant,
): Proof | null {
  if (step.evidence === undefined) return null;
  const after = step.due === null || step.due.after === 'start' ? null : step.due.after;
  if (after !== null && value.steps[after] === undefined) return null;
  const own = value.steps[step.id]?.at;
  const before = after === null ? undefined : value.steps[after]?.at;
  const since = latest(
    own,
    before,
    step.evidence.kind === 'contact' ? lastContactStep(value, checklist, step) : undefined,
  );
  return proof(step.evidence, value, sources, now, since);
}

/** What shows that an exit fits. */
export function proofOfExit(value: Case, exit: ChecklistExit, sources: EvidenceSources, now: Instant): Proof | null {
  return exit.evidence === undefined ? null : proof(exit.evidence, value, sources, now, null);
}

function proof(
  evidence: Evidence,
  value: Case,
  sources: EvidenceSources,
  now: Instant,
  since: Instant | null,
): Proof | null {
  const from = countsFrom(value);
  const today = londonTime(now).date;
  const { file, marks, checks } = sources;
  switch (evidence.kind) {
    case 'contact':
      return contactProof(evidence, file.contacts, from, since, now);
    case 'reason-recorded':
      return marks === null ? null : reasonProof(value, marks.marks, today);
    case 'attended':
      return marks === null ? null : attendedProof(value, marks.marks, today);
    case 'leave-decided':
      return decisionProof(value, file.decisions);
    case 'notice': {
      const notice = file.notices.find(
        (one) => one.value.kind === evidence.notice && one.value.issuedOn >= from && one.value.state !== 'withdrawn',
      );
      const name = evidence.notice === 'notice-to-improve' ? 'notice to improve' : 'penalty notice';
      return notice ? told(`A ${name} of ${dayWords(notice.value.issuedOn)} is on record.`, notice.id) : null;
    }
    case 'letter': {
      const letter = file.letters.find(
        ({ value: { letter, at } }) => letter === evidence.letter && londonTime(at).date >= from && isAfter(at, since),
      );
      return letter
        ? told(`${letterWords(letter.value)} was made on ${dayWords(londonTime(letter.value.at).date)}.`, letter.id)
        : null;
    }
    case 'settled':
      if (checks === null || !evidence.checks.every((id) => checks.ran.includes(id))) return null;
      if (evidence.checks.some((id) => checks.found.includes(id))) return null;
      return told('On this page nothing is found about it any more.');
    case 'attendance':
      return marks?.complete === true ? attendanceProof(marks.marks, evidence.atLeast, from, today) : null;
  }
}

const told = (words: string, ...records: string[]): Proof => ({ words, records });

const isAfter = (at: Instant, since: Instant | null): boolean => since === null || Date.parse(at) > Date.parse(since);

function latest(...instants: (Instant | undefined)[]): Instant | null {
  const known = instants.filter((at) => at !== undefined);
  return known.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null;
}

/** An entry of the log shows one step: what an earlier one was ticked for does not show the next as well. */
function lastContactStep(value: Case, { steps }: Checklist, step: ChecklistStep): Instant | undefined {
  const channels = step.evidence?.kind === 'contact' ? step.evidence.channels : undefined;
  const earlier = steps.slice(0, steps.indexOf(step)).flatMap(({ id, evidence }) => {
    if (evidence?.kind !== 'contact' || value.steps[id]?.state !== 'done') return [];
    const isOther = channels !== undefined && evidence.channels?.every((one) => !channels.includes(one)) === true;
    return isOther ? [] : [value.steps[id].at];
  });
  return latest(...earlier) ?? undefined;
}

function contactProof(
  { reached, channels }: Extract<Evidence, { kind: 'contact' }>,
  contacts: readonly OpenRecord<'contacts'>[],
  from: IsoDate,
  since: Instant | null,
  now: Instant,
): Proof | null {
  const fits = ({ at, channel, ...contact }: Contact) =>
    londonTime(at).date >= from &&
    Date.parse(at) <= Date.parse(now) &&
    isAfter(at, since) &&
    isFamily({ channel, ...contact }) &&
    (channels === undefined || channels.some((one) => one === channel)) &&
    (reached !== true || contact.reached);
  const found = contacts
    .filter(({ value }) => fits(value))
    .sort((a, b) => Date.parse(a.value.at) - Date.parse(b.value.at))
    .at(-1);
  return found ? told(`The contact log has ${contactInWords(found.value)}.`, found.id) : null;
}

/** Every session of the case has a code that says why, and no N was added since. */
function reasonProof({ sessions, startsOn }: Case, all: readonly Mark[], today: IsoDate): Proof | null {
  const marks = standingMarks(all).filter(({ date }) => date >= startsOn && date <= today);
  const wanted: readonly { date: IsoDate; session: Session }[] =
    sessions ?? marks.filter(({ date, code }) => date === startsOn && isAbsence(code, date));
  const found = wanted.map(({ date, session }) => marks.find((mark) => mark.date === date && mark.session === session));
  if (found.length === 0 || !found.every((mark) => mark !== undefined && isSettled(mark))) return null;
  if (marks.some(({ code }) => code === 'N' || code === '')) return null;
  const shown = found.flatMap((mark) => (mark === undefined ? [] : [mark]));
  const codes = [...new Set(shown.map(({ code }) => code))].join(', ');
  return told(`The register has ${codes} for ${stretch(shown)}.`);
}

const isSettled = ({ code, date }: Mark): boolean => code !== 'N' && codeClass(code, date) !== null;

function isAbsence(code: string, date: IsoDate): boolean {
  const kind = codeClass(code, date);
  return kind === 'authorised' || kind === 'unauthorised';
}

function attendedProof({ sessions, startsOn }: Case, all: readonly Mark[], today: IsoDate): Proof | null {
  const last =
    sessions
      ?.map(({ date, session }) => date + session)
      .sort()
      .at(-1) ?? `${startsOn}PM`;
  const back = standingMarks(all).find(
    ({ date, session, code }) => date + session > last && date <= today && codeClass(code, date) === 'present',
  );
  return back ? told(`The register has them in school on ${dayWords(back.date)} ${back.session}.`) : null;
}

function decisionProof({ decision: id }: Case, decisions: readonly OpenRecord<'decisions'>[]): Proof | null {
  const found = decisions.find((one) => one.id === id);
  if (found?.value.decision == null) return null;
  const words = { granted: 'granted', 'partly-granted': 'granted in part', refused: 'refused' }[found.value.decision];
  const on = found.value.decidedOn === null ? '' : ` on ${dayWords(found.value.decidedOn)}`;
  return told(`The request was ${words}${on}.`, found.id);
}

/** The attendance of the school year so far, on every session of it: compared exactly, never on what is printed. */
function attendanceProof(marks: readonly Mark[], atLeast: number, from: IsoDate, today: IsoDate): Proof | null {
  if (today <= from) return null;
  const { attended, possible } = summarise(marks, { from: schoolYearStart(today), to: today });
  if (possible === 0 || attended * 1000 < Math.round(atLeast * 10) * possible) return null;
  const since = summarise(marks, { from, to: today });
  return told(
    `Attendance this school year is ${formatRate(attended, possible, 1)} %, ${attended} of ${possible} sessions; since ${dayWords(from)} it is ${since.attended} of ${since.possible}.`,
  );
}

const LETTER_WORDS: Record<LetterEntry['letter'], string> = {
  'below-96': 'The letter about attendance below 96 %',
  'below-90': 'The letter about attendance below 90 %',
  'term-absence': 'The letter about absence this term',
  'notice-to-improve': 'The notice to improve',
  'leave-refusal': 'The letter of refusal',
  'leave-granted': 'The letter that grants leave',
  'truancy-warning': 'The letter of warning',
  'explain-absence': 'The letter that asks for an explanation',
  'well-done': 'The letter of congratulation',
};

/** "The letter about attendance below 96 %" */
export const letterWords = ({ letter }: Pick<LetterEntry, 'letter'>): string => LETTER_WORDS[letter];

/** "Fri 20 Nov AM", "Thu 19 Nov AM to Fri 20 Nov PM" */
function stretch(marks: readonly Mark[]): string {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined) return '';
  const words = ({ date, session }: Mark) => `${dayWords(date)} ${session}`;
  return first === last ? words(first) : `${words(first)} to ${words(last)}`;
}

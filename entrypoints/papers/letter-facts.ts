/** What a letter can say of a pupil, from what is known. Owns which decision, notice or absence it is about; guesses nothing. */
import { codeClass, type IsoDate, type Mark, type SchoolCalendar, schoolDaysOf, termOf } from '../../src/attendance';
import type { LeaveDecision } from '../../src/casework/records';
import { bandAcrossHole, bandsOf, isInBand } from '../../src/checks/attendance-bands';
import type { AttendanceRate } from '../../src/checks/attendance-rate';
import type { LetterFacts } from '../../src/papers/letters/letter-fields';
import type { LetterHead } from '../../src/papers/letters/own-letters';
import { shortDay } from '../../src/papers/paper-days';
import { supportWords } from '../../src/papers/people-words';
import type { LetterKind } from '../../src/policy/checklist';
import { type PolicyView, resolvePolicy } from '../../src/policy/resolve';
import { summaryOf } from '../sidepanel/views/pupil-figures-of';
import type { PaperSubject } from './paper-subject';

/** `head`: what the school keeps of its letters; null where nothing was kept yet. */
export function letterFacts(
  letter: LetterKind,
  subject: PaperSubject,
  today: IsoDate,
  head: LetterHead | null = null,
): LetterFacts {
  const { pupil, school, file, marks, person } = subject;
  const { calendar } = school;
  const policy = resolvePolicy(school.policy, { year: pupil.year, on: today });
  const target = policy.own('target')?.value;
  const localAuthority = school.school.localAuthority ?? policy.get('la.name')?.value;
  const facts: LetterFacts = {
    today,
    school: {
      name: school.school.name,
      ...(typeof localAuthority === 'string' ? { localAuthority } : {}),
      ...(head === null ? {} : { address: linesOf(head.address), phone: head.phone }),
    },
    policy: school.pack.name,
    pupil,
    // who prints need not be who signs: one person's name never stands above another's role
    sender: head?.signedBy ? { name: head.signedBy, as: head.signedAs } : { role: person.role },
    supportSoFar: file.supports.map(
      ({ value: { kind, words, from } }) => `${supportWords(kind)}: ${words} (${shortDay(from)})`,
    ),
  };
  const { first, last } = marks;
  if (first !== null && last !== null)
    facts.figures = { from: first.date, to: last.date, marks: marks.marks, isComplete: marks.isWhole };
  const band = bandOf(subject, policy);
  if (band !== null) facts.band = band;
  if (typeof target === 'number') facts.target = target;
  const term = calendar === null ? null : termOf(today, calendar);
  if (term?.name) facts.term = termWords(term.name);
  const sessions = absenceOf(letter, subject, term?.from ?? null);
  if (sessions.length > 0) facts.absence = { sessions };
  const improvement = improvementOf(subject);
  if (improvement !== null) facts.improvement = improvement;
  const leave = leaveOf(letter, subject);
  if (leave !== null) facts.leave = leave;
  return facts;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** "the autumn term"; a name that says more stands as it is. */
function termWords(name: string): string {
  return /^(autumn|spring|summer)( term)?$/i.test(name.trim())
    ? `the ${name
        .trim()
        .toLowerCase()
        .replace(/ term$/, '')} term`
    : name;
}

function bandOf({ marks }: PaperSubject, policy: PolicyView): string | null {
  const { attended, possible } = summaryOf(marks);
  if (!marks.isWhole || possible === 0) return null;
  const rate: AttendanceRate = { kind: 'exact', attended, possible };
  const bands = bandsOf(policy.own('bands'));
  const inside = bands.filter((band) => isInBand(rate, band) === 'yes');
  return (inside.length === 1 ? inside[0]?.label : bandAcrossHole(bands, rate, policy)?.label) ?? null;
}

/** All absence of the term, where no mark of it is missing; or the last absence without a reason. */
function absenceOf(letter: LetterKind, { marks, ownCalendar }: PaperSubject, termFrom: IsoDate | null): Mark[] {
  if (letter === 'explain-absence') return lastUnexplained(marks.marks, ownCalendar);
  if (letter !== 'term-absence' || termFrom === null || !marks.isWhole) return [];
  return marks.marks.filter(({ date, code }) => date >= termFrom && isAbsence(code, date));
}

function isAbsence(code: string, date: IsoDate): boolean {
  const kind = codeClass(code, date);
  return kind === 'authorised' || kind === 'unauthorised';
}

/** N on school days that follow each other, back from the last one; without a calendar those of one day. */
function lastUnexplained(marks: readonly Mark[], calendar: SchoolCalendar | null): Mark[] {
  const open = marks.filter(({ code }) => code === 'N');
  const days = calendar === null ? null : schoolDaysOf(calendar).indexOfDay;
  const found: Mark[] = [];
  for (const mark of open.toReversed()) {
    const [next] = found;
    const place = days?.get(mark.date);
    const isBefore = next !== undefined && place !== undefined && days?.get(next.date) === place + 1;
    if (next !== undefined && mark.date !== next.date && !isBefore) break;
    found.unshift(mark);
  }
  return found;
}

const WEEK = 7 * 86_400_000;

function improvementOf({ file }: PaperSubject): LetterFacts['improvement'] | null {
  const open = file.notices
    .map(({ value }) => value)
    .filter(({ kind, state }) => kind === 'notice-to-improve' && state === 'open')
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .at(-1);
  if (open?.to === undefined) return null;
  const from = open.from ?? open.issuedOn;
  const weeks = Math.round((Date.parse(open.to) - Date.parse(from)) / WEEK);
  return { from, to: open.to, weeks };
}

/** The last decision of the kind that the letter tells of. */
function leaveOf(letter: LetterKind, { file, ownCalendar: calendar }: PaperSubject): LetterFacts['leave'] | null {
  const isOfKind = ({ decision }: LeaveDecision): boolean =>
    letter === 'leave-refusal' ? decision === 'refused' : decision === 'granted' || decision === 'partly-granted';
  if (letter !== 'leave-refusal' && letter !== 'leave-granted') return null;
  const last = file.decisions
    .map(({ value }) => value)
    .filter(isOfKind)
    .sort((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1))
    .at(-1);
  if (last === undefined) return null;
  const { from, to, requestedOn, decidedOn, reason } = last;
  const granted = grantedSpan(last);
  const returnOn =
    granted === null || calendar === null ? null : schoolDaysOf(calendar).days.find((day) => day > granted.to);
  return { from, to, requestedOn, decidedOn, reason, granted, returnOn: returnOn ?? null };
}

function grantedSpan({
  decision,
  from,
  to,
  grantedFrom,
  grantedTo,
}: LeaveDecision): { from: IsoDate; to: IsoDate } | null {
  const [first, last] = decision === 'granted' ? [from, to] : [grantedFrom ?? null, grantedTo ?? null];
  return decision === 'refused' || first === null ? null : { from: first, to: last ?? first };
}

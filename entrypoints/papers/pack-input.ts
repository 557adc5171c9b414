/** What an evidence pack is made of, from what is known of the pupil. Owns what is left out: whom the school told, and why. */
import { londonTime, penaltyWindow } from '../../src/attendance';
import { whoWasTold } from '../../src/casework/contact-log';
import type { Contact } from '../../src/casework/records';
import { referralReadiness } from '../../src/casework/referral-readiness';
import { nLimitOf } from '../../src/checks/n-deadline';
import type { EvidenceInput } from '../../src/papers/evidence-pack';
import type { Checklist, ChecklistStep } from '../../src/policy/checklist';
import { checklist as checklistIn } from '../../src/policy/checklists';
import { type PolicyView, resolvePolicy } from '../../src/policy/resolve';
import type { PaperSubject } from './paper-subject';

/** `ruleSet`: which release's tables of codes and rules it was made with. */
export function packInput(subject: PaperSubject, ruleSet: string): EvidenceInput {
  const { pupil, school, ownCalendar, file, marks, person, now } = subject;
  const { calendar } = school;
  const today = londonTime(now).date;
  const policy = resolvePolicy(school.policy, { year: pupil.year, on: today });
  const { schoolType, capYears } = penaltyValues(policy);
  const { items } = referralReadiness({
    marks: marks.marks,
    complete: marks.isWhole,
    calendar,
    ownCalendar,
    today,
    dateOfBirth: pupil.dateOfBirth,
    schoolType,
    capYears,
    deadline: school.school.referralDeadline ?? null,
    file,
  });
  return {
    school: school.school.name,
    localAuthority: school.school.localAuthority ?? textOf(policy.get('la.name')?.value),
    pupil,
    onRollSince: marks.onRollFrom,
    at: now,
    by: person,
    marks: marks.marks.filter(({ date, code }) => code !== 'Z' && isOfPack(date, subject)),
    isComplete: marks.isWhole,
    calendar,
    ownCalendar,
    ...(marks.last === null ? {} : { upTo: marks.last }),
    nLimit: nLimitIn(policy),
    contacts: file.contacts.map(({ value }) => value).filter(isForOthers),
    supports: file.supports.map(({ value }) => value),
    letters: file.letters.map(({ value }) => value),
    decisions: file.decisions.map(({ value }) => value),
    notices: file.notices.map(({ value }) => value),
    cases: file.cases.map(({ value }) => ({
      case: value,
      stepWords: stepWords(checklistIn(value.pack, value.checklist)),
    })),
    readiness: items.map(({ title, state, words }) => ({ title, state, words })),
    rules: rulesOf(subject, policy, ruleSet),
  };
}

/** The school year, and what the ten school weeks need of the one before. */
function isOfPack(date: string, { marks, school: { calendar } }: PaperSubject): boolean {
  if (date >= marks.yearFrom) return true;
  if (calendar === null) return false;
  const from = penaltyWindow([], calendar, marks.asOf.date).weeks[0]?.monday;
  return from !== undefined && date >= from;
}

/** That somebody was told of a pupil says more than a contact with the family does. */
const isForOthers = (contact: Contact): boolean => whoWasTold(contact) === null;

/** Steps of the safeguarding lead, and those that ask about safeguarding, are not for a pack. */
function stepWords(checklist: Checklist | null): Record<string, string> {
  const steps = (checklist?.steps ?? []).filter((step) => !isSafeguarding(step));
  return Object.fromEntries(steps.map(({ id, text }) => [id, text]));
}

const isSafeguarding = ({ owner, text, onlyIf = '' }: ChecklistStep): boolean =>
  owner === 'dsl' || /safeguard|\bDSL\b|social care|child protection/i.test(`${text} ${onlyIf}`);

function penaltyValues(policy: PolicyView): { schoolType: string | null; capYears: number | null } {
  const years = policy.get('penalty.capYears')?.value;
  return {
    schoolType: textOf(policy.get('school.type')?.value),
    capYears: typeof years === 'number' ? years : null,
  };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** In school days only: a date is printed from it. */
function nLimitIn(policy: PolicyView): number | null {
  const limit = nLimitOf('n-unresolved-over-limit', policy);
  const isInSchoolDays = (limit?.unit ?? 'school days') === 'school days';
  return typeof limit?.value === 'number' && isInSchoolDays ? limit.value : null;
}

const OWN_KEYS = ['contactBelow', 'letterBelow', 'pa', 'nLimit', 'penalty.sessions', 'pn.when', 'nti.rule'] as const;
const NATIONAL_KEYS = ['pa', 'penalty.sessions', 'nLimit', 'penalty.capYears'] as const;

function rulesOf({ school }: PaperSubject, policy: PolicyView, ruleSet: string): EvidenceInput['rules'] {
  const clauses = OWN_KEYS.flatMap((key) => policy.own(key)?.clause ?? []);
  const national = NATIONAL_KEYS.flatMap((key) => {
    const found = policy.national(key);
    return found === null ? [] : [[found.clause, found.edition].filter(Boolean).join(': ')];
  });
  return {
    policyName: school.pack.name,
    clauses: [...new Set(clauses)],
    ...(policy.own('penalty.sessions') === null ? { policyNote: 'It gives no session count.' } : {}),
    national: [...new Set(national)],
    ruleSet,
  };
}

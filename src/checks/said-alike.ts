/**
 * Findings of one pupil that say the same of one happening are one card with several clauses (T-55: five alerts in the first
 * week of an illness). Owns which checks those are and what makes a happening one; it neither drops nor changes a finding.
 */
import { compareFindings, type Finding } from './finding';
import { type Card, type GatheredFinding, membersOf } from './gathered-finding';

/** First and last day. */
type Span = { from: string; to: string };

type Family = {
  checks: readonly string[];
  /** Why one card is enough for them. */
  why: string;
  /** The days that a finding is about, or `ALWAYS`. Null: it is about another matter, and stands alone. */
  about(finding: Finding): Span | null;
};

const ALWAYS: Span = { from: '', to: '' };
const always = (): Span => ALWAYS;

/** An absence from its first to its last known day. What counts no days of an absence is about another matter. */
function daysAway({ facts: { day, days = day, schoolDays = days, from, to } }: Finding): Span | null {
  if (typeof schoolDays !== 'number' || typeof from !== 'string') return null;
  return { from, to: typeof to === 'string' ? to : from };
}

/** What tells short notice from the other things that a check says of a request. */
const shortNotice = ({ facts }: Finding): Span | null => ('wanted' in facts ? ALWAYS : null);

/** A reason that many entries share is a matter of the whole log. */
const ownReason = ({ facts }: Finding): Span | null => (facts.kind === 'copied' ? null : ALWAYS);

export const families: readonly Family[] = [
  {
    checks: [
      ...['illness-day-4-call', 'illness-evidence-due', 'illness-day-6-visit', 'disguised-leave-suspected'],
      ...['safe-and-well-due', 'weekly-sighting-due', 'consecutive-absence-letter', 'return-after-absence'],
    ],
    why: 'T-55: each counts the days of the same absence, and asks for its own next step',
    about: daysAway,
  },
  {
    checks: [
      ...['att-first-contact', 'att-amber-lower', 'att-below-90-actions', 'att-below-85', 'att-75-neglect-line'],
      ...['att-persistent-absence', 'att-risk-of-severe', 'att-severe-absence', 'att-exactly-90'],
      ...['att-falls-to-96-exactly', 'att-between-published-bands', 'att-displayed-rounding', 'att-forecast-next-line'],
    ],
    why: 'each says where the same attendance stands, at another line',
    about: always,
  },
  {
    checks: [
      ...['unauthorised-10-days', 'unauthorised-20-days', 'pn-threshold-met', 'pn-threshold-near'],
      ...['pn-support-missing', 'pn-not-available'],
    ],
    why: 'each counts unauthorised sessions of the same record; a suspension (pn-public-place) is a matter of its own',
    about: always,
  },
  {
    checks: [...['fda-no-contact-at-close', 'fda-daily-followup', 'fda-no-contact-day-3', 'fda-contacts-exhausted']],
    why: 'each says that nobody at home was reached about this absence',
    about: always,
  },
  {
    checks: ['amend-reason-missing', 'amend-field-missing', 'amend-boilerplate-reason'],
    why: 'each says what one entry of the log lacks',
    about: ownReason,
  },
  {
    checks: ['leave-notice-short', 'leave-religious-basis', 'leave-travelling-purpose'],
    why: 'the same short notice, for each kind of leave that it may be',
    about: shortNotice,
  },
  {
    checks: ['leave-form-incomplete', 'leave-exception-test'],
    why: 'an empty reason is an empty place on the form, and answers nothing',
    about: always,
  },
];

const FAMILY_OF: ReadonlyMap<string, Family> = new Map(
  families.flatMap((family) => family.checks.map((check) => [check, family] as const)),
);

/**
 * The findings as cards: the worst of those that say the same leads, and the others follow it, worst first. A card stands
 * where its leading finding stood. What could not be checked says nothing yet, and stands alone. A mark or a row that has a
 * finding of its own keeps it: only what points at the same place shares a card.
 */
export function gathered(findings: readonly Card[]): GatheredFinding[] {
  const all = findings.flatMap(membersOf);
  const groups = new Map<string, Member[]>();
  for (const [index, finding] of all.entries()) {
    const family = finding.outcome === 'breach' ? FAMILY_OF.get(finding.check) : undefined;
    const span = family?.about(finding) ?? null;
    const pupil = pupilOf(finding);
    if (family === undefined || span === null || pupil === null) continue;
    const group = JSON.stringify([families.indexOf(family), pupil, finding.subject.cell ?? null]);
    const member = { index, finding, span };
    const known = groups.get(group);
    if (known) known.push(member);
    else groups.set(group, [member]);
  }
  const behind = new Map<number, Finding[]>();
  const follows = new Set<number>();
  for (const happening of [...groups.values()].flatMap(happeningsIn)) {
    const [lead, ...others] = happening.sort((a, b) => compareFindings(a.finding, b.finding) || a.index - b.index);
    if (lead === undefined) continue;
    behind.set(
      lead.index,
      others.map(({ finding }) => finding),
    );
    for (const { index } of others) follows.add(index);
  }
  return all.flatMap((finding, index) => (follows.has(index) ? [] : [{ ...finding, alike: behind.get(index) ?? [] }]));
}

type Member = { index: number; finding: Finding; span: Span };

/** Days that overlap are of one happening, and so are those that a third one joins. */
function happeningsIn(group: readonly Member[]): Member[][] {
  const happenings: { to: string; members: Member[] }[] = [];
  for (const member of [...group].sort((a, b) =>
    a.span.from < b.span.from ? -1 : a.span.from > b.span.from ? 1 : 0,
  )) {
    const { from, to } = member.span;
    const last = happenings.at(-1);
    if (last === undefined || from > last.to) happenings.push({ to, members: [member] });
    else {
      last.members.push(member);
      if (to > last.to) last.to = to;
    }
  }
  return happenings.map(({ members }) => members);
}

/**
 * Whose finding it is: by id, else by the row, which the key tells; never by name, which two pupils may share. Null where it
 * is nobody's.
 */
function pupilOf({ key, check, subject }: Finding): string | null {
  if (subject.pupil === undefined) return null;
  if (subject.pupil.id !== null) return `id ${subject.pupil.id}`;
  const from = check.length + 1;
  const to = key.indexOf(`|${subject.date ?? ''}|${subject.session ?? ''}|`, from);
  return to < 0 ? null : `row ${key.slice(from, to)}`;
}

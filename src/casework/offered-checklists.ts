/**
 * Which checklists the findings of a page offer, and for whom. Owns what is offered and what no longer is, because it is open
 * or was closed for the same thing. Starts nothing: a person does.
 */
import { addCalendarDays, type IsoDate, londonTime, type Session } from '../attendance';
import type { Finding } from '../checks/finding';
import type { Pupil } from '../pages/reading';
import type { Checklist } from '../policy/checklist';
import { type Case, NO_PUPIL, type OpenRecord } from './records';
import { countsFromFirstDay } from './start-case';

export type OfferSources = {
  findings: readonly Finding[];
  /** The pack's own, and those that go where the pack has none for a finding. */
  own: readonly Checklist[];
  national: readonly Checklist[];
  /** Open and closed ones of the pupils on the page, and of the school; null while locked: nothing is held back then. */
  cases: readonly OpenRecord<'cases'>[] | null;
  /** The pupil's random name; null for one whom the database does not know yet. */
  nameOf: (pupil: Pupil) => string | null;
  today: IsoDate;
};

export type Offered = {
  checklist: Checklist;
  /** The random name; `NO_PUPIL` for one of the school; null where the pupil gets one when the case is started. */
  pupil: string | null;
  /** As the page has them; null for one of the school. */
  shown: Pupil | null;
  checks: string[];
  /** Keys of the findings, to put the offer away with them. */
  findings: string[];
  startsOn: IsoDate;
  sessions: { date: IsoDate; session: Session }[];
};

/** What a closed case was about is not offered again so soon, where it was about no sessions: attendance takes weeks to mend. */
const QUIET_DAYS = 28;

/**
 * One offer for each checklist and pupil, in the order of the checklists, then of the page. A pupil of whom the page gives no
 * id gets none: nothing can be kept of them.
 */
export function offeredChecklists(sources: OfferSources): Offered[] {
  const { own, national, cases, findings } = sources;
  const breaches = findings.filter(({ outcome }) => outcome === 'breach');
  const covered = new Set(own.flatMap(({ offeredBy }) => offeredBy));
  const offers = [
    ...own.flatMap((checklist) => offersOf(checklist, checklist.offeredBy, breaches, sources)),
    ...national.flatMap((checklist) =>
      offersOf(
        checklist,
        checklist.offeredBy.filter((check) => !covered.has(check)),
        breaches,
        sources,
      ),
    ),
  ];
  return cases === null ? offers : offers.filter((offer) => !isHeldBack(offer, cases, sources.today));
}

function offersOf(
  checklist: Checklist,
  checks: readonly string[],
  breaches: readonly Finding[],
  { nameOf, today }: OfferSources,
): Offered[] {
  const byPupil = new Map<string, Finding[]>();
  for (const finding of breaches) {
    if (!checks.includes(finding.check)) continue;
    const key = checklist.about === 'school' ? NO_PUPIL : idOf(finding.subject.pupil);
    if (key !== null) byPupil.set(key, [...(byPupil.get(key) ?? []), finding]);
  }
  return [...byPupil].map(([key, findings]) => {
    const shown = key === NO_PUPIL ? null : (findings[0]?.subject.pupil ?? null);
    return {
      checklist,
      pupil: shown === null ? NO_PUPIL : nameOf(shown),
      shown,
      checks: [...new Set(findings.map(({ check }) => check))],
      findings: findings.map(({ key }) => key),
      startsOn: startOf(checklist, findings, today),
      sessions: sessionsOf(findings),
    };
  });
}

/** Ids of one page are enough to tell its pupils apart; names never are. */
function idOf(pupil: Pupil | undefined): string | null {
  if (pupil === undefined) return null;
  const ids = [pupil.id, pupil.ids?.mis, pupil.ids?.upn, pupil.ids?.admission];
  return ids.every((id) => id == null) ? null : JSON.stringify(ids);
}

function sessionsOf(findings: readonly Finding[]): Offered['sessions'] {
  const sessions = new Map<string, Offered['sessions'][number]>();
  for (const { subject } of findings)
    if (subject.date !== undefined && subject.session !== undefined)
      sessions.set(subject.date + subject.session, { date: subject.date, session: subject.session });
  return [...sessions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, session]) => session);
}

function startOf(checklist: Checklist, findings: readonly Finding[], today: IsoDate): IsoDate {
  if (!countsFromFirstDay(checklist)) return today;
  const days = findings.flatMap(({ subject, facts }) => [subject.date, facts.from, facts.since].filter(isDay));
  return days.filter((day) => day <= today).sort()[0] ?? today;
}

const isDay = (value: unknown): value is IsoDate => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** Open, gone on from into another that is open, or closed for what the findings are about. */
function isHeldBack(
  { checklist, pupil, sessions }: Offered,
  cases: readonly OpenRecord<'cases'>[],
  today: IsoDate,
): boolean {
  if (pupil === null) return false;
  const known = cases.filter((one) => one.pupil === pupil);
  const own = known.filter(({ value }) => value.checklist === checklist.id);
  if (own.some(({ value }) => value.closed === null)) return true;
  const byId = new Map(known.map((one) => [one.id, one.value]));
  if (known.some(({ value }) => value.closed === null && comesFrom(value, checklist.id, byId))) return true;
  return own.some(({ value }) => wasSettledBy(value, sessions, today));
}

function comesFrom(value: Case, checklist: string, byId: ReadonlyMap<string, Case>): boolean {
  const passed = new Set<string>();
  for (let from = value.from; from !== undefined && !passed.has(from); from = byId.get(from)?.from) {
    passed.add(from);
    if (byId.get(from)?.checklist === checklist) return true;
  }
  return false;
}

function wasSettledBy({ closed, sessions = [] }: Case, now: Offered['sessions'], today: IsoDate): boolean {
  if (closed === null) return false;
  if (now.length > 0 && sessions.length > 0)
    return now.every(({ date, session }) => sessions.some((one) => one.date === date && one.session === session));
  return today <= addCalendarDays(londonTime(closed.at).date, QUIET_DAYS);
}

/** "Start 'Concern' for 3 pupils": the offers by checklist. */
export function offersByChecklist(offers: readonly Offered[]): { checklist: Checklist; offers: Offered[] }[] {
  const groups = new Map<string, { checklist: Checklist; offers: Offered[] }>();
  for (const offer of offers) {
    const group = groups.get(offer.checklist.id) ?? { checklist: offer.checklist, offers: [] };
    group.offers.push(offer);
    groups.set(offer.checklist.id, group);
  }
  return [...groups.values()];
}

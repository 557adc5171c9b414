/**
 * One request for leave from what stands in its places, whether these are columns, labels or fields. Owns how places make
 * a request; where the places are is for `leave-request.ts`, what a text says for `leave-values.ts`.
 */
import type { PageFacts } from '../generic/page-facts';
import type { LeaveAnswers, LeaveRequest, Pupil } from '../reading';
import {
  type Days,
  daysIn,
  deciderRoleIn,
  decisionIn,
  hoursIn,
  leaveTypeIn,
  licenceIn,
  oneDay,
  partOfDay,
  sessionsOf,
} from './leave-values';
import type { LeaveRole } from './leave-words';
import type { ReadRecord } from './record-reader';
import { isBlank, yesOrNo } from './record-values';

/** What stands in one place of a request. */
export type LeavePlace = { label: string; shown: string; element: Element };
/** All places of a role, in page order. */
export type LeavePlaces = (role: LeaveRole) => readonly LeavePlace[];

const LONGEST_REASON = 2000;
const LONGEST_WORD = 200;
const PARTS: readonly (readonly [LeaveRole, string])[] = [
  ['from', 'from'],
  ['to', 'to'],
  ['dates', 'from'],
  ['dates', 'to'],
  ['sessions', 'sessions'],
  ['type', 'type'],
  ['requested', 'requested'],
  ['reason', 'reason'],
  ['decision', 'decision'],
  ['decided by', 'by'],
  ['decided on', 'on'],
];

/** Puts a request together; null for what asks for nothing yet. `receivedOn` is what stands over it, where it has no such place itself. */
export function leaveRecord(
  key: string,
  element: Element,
  pupil: Pupil,
  placesOf: LeavePlaces,
  page: PageFacts,
  receivedOn = '',
): ReadRecord<'leave'> | null {
  const { anchors } = page.dates;
  const strange: string[] = [];
  const said = (role: LeaveRole): string | null => placesOf(role)[0]?.shown ?? null;
  const understood = <Value>(what: string, shown: string | null, value: Value | null): Value | null => {
    if (value === null && shown !== null && filled(shown) !== '') strange.push(what);
    return value;
  };
  const day = (what: string, shown: string | null) =>
    understood(what, shown, shown === null ? null : oneDay(shown, anchors));

  const days = daysOf();
  // a form that nobody has filled in
  if (pupil.name === null && pupil.id === null && days.from === null) return null;
  const sessions = halves(days);
  const type = placesOf('type')[0];
  const answers = answersOf(placesOf, (shown) => oneDay(shown, anchors));
  const record: LeaveRequest & { key: string } = {
    key,
    pupil,
    type: type && !isUnchosen(type.element) ? leaveTypeIn(type.shown) : null,
    from: days.from,
    to: days.to,
    ...(sessions ? { sessions } : {}),
    requestedOn:
      day('day of the request', said('requested')) ?? (receivedOn === '' ? null : oneDay(receivedOn, anchors)),
    reason: reasonOf(placesOf('reason')[0]),
    ...decisionOf(),
    ...(answers ? { answers } : {}),
  };
  if (pupil.name === null && pupil.id === null) strange.unshift('pupil');
  const places = PARTS.flatMap(([role, part]): [string, Element][] => {
    const place = placesOf(role)[0];
    return place ? [[`${key} ${part}`, place.element]] : [];
  });
  return {
    record,
    places: [[key, element], ...new Map(places)],
    ...(strange.length > 0 ? { unread: `${strange[0]} not understood` } : {}),
  };

  function daysOf(): Days {
    const start = said('from');
    const end = said('to');
    if (start === null) {
      const both = said('dates') ?? '';
      const found = daysIn(both, anchors);
      understood('dates', both, found.from);
      return found;
    }
    const alone = end === null || filled(end) === '' ? null : daysIn(end, anchors);
    // a day without a year may be completed by the other one
    let first = daysIn(start, anchors);
    if (first.from === null && alone?.to) first = daysIn(start, [alone.to]);
    const last = alone && alone.to === null && first.from ? daysIn(end ?? '', [first.from]) : alone;
    understood('first day', start, first.from);
    if (last) understood('last day', end, last.to);
    const to = last ? last.to : first.isRange ? first.to : null;
    if (first.from !== null && to !== null && first.from > to) {
      strange.push('dates');
      return { ...first, from: null, to: null };
    }
    const isRange = first.isRange && !last;
    return {
      ...first,
      to,
      each: isRange || first.from === to ? first.each : null,
      first: isRange ? first.first : first.each,
      last: isRange ? first.last : (last?.each ?? null),
    };
  }

  function halves(found: Days): LeaveRequest['sessions'] {
    const part = (role: LeaveRole) => {
      const shown = said(role);
      const half = shown === null ? null : understood('sessions', shown, partOfDay(shown));
      return half === 'whole' ? null : half;
    };
    const each = part('sessions') ?? found.each;
    const first = part('from session') ?? found.first;
    const last = part('to session') ?? found.last;
    const asked = sessionsOf({ from: found.from, to: found.to, each, first, last });
    if (asked === undefined && each !== null) strange.push('sessions');
    return asked;
  }

  function decisionOf(): Pick<LeaveRequest, 'decision' | 'decidedOn' | 'decidedBy'> {
    const decisions = placesOf('decision').filter(({ element: at }) => !isUnchosen(at));
    const found = new Set(
      decisions.map(({ shown, label }) => decisionIn(shown, label)).filter((decision) => decision !== null),
    );
    const role = filled(said('decider role') ?? '') || deciderRoleIn(said('decided by') ?? '');
    return {
      ...(placesOf('decision').length > 0 ? { decision: found.size === 1 ? ([...found][0] ?? null) : null } : {}),
      ...(said('decided on') === null ? {} : { decidedOn: day('day of the decision', said('decided on')) }),
      ...(said('decided by') === null ? {} : { decidedBy: role ? { role: role.slice(0, LONGEST_WORD) } : null }),
    };
  }
}

function reasonOf(place: LeavePlace | undefined): string | null {
  if (place === undefined) return null;
  return isUnchosen(place.element) ? '' : filled(place.shown).slice(0, LONGEST_REASON);
}

/** Dashes and invitations to choose are an empty place. */
function filled(shown: string): string {
  return isBlank(shown) ||
    /^(?:(?:please )?(?:select|choose)\b|--|not (?:asked|said|given|decided|recorded)\b)/i.test(shown)
    ? ''
    : shown;
}

/** A drop-down that stands at its first choice because nobody chose. */
function isUnchosen(element: Element): boolean {
  const select = element.matches('select') ? element : element.querySelector('select');
  if (select === null) return false;
  const { selectedIndex, options } = select as HTMLSelectElement;
  return selectedIndex <= 0 && ![...options].some((option) => option.defaultSelected);
}

function answersOf(placesOf: LeavePlaces, dateIn: (shown: string) => string | null): LeaveAnswers | undefined {
  const answers: LeaveAnswers = {};
  const yes = (role: LeaveRole): boolean | null => {
    const place = placesOf(role)[0];
    // an empty place is no answer, nor is a box that nobody ticked
    if (place === undefined || filled(place.shown) === '') return null;
    const said = yesOrNo(place.shown.split(/[\s,.;–-]+/)[0] ?? '');
    return said === false && isTick(place.element) ? null : said;
  };
  for (const [role, name] of [
    ['booked', 'travelBooked'],
    ['set apart', 'setApart'],
    ['occupational', 'occupational'],
    ['letter', 'officialLetter'],
  ] as const) {
    const answer = yes(role);
    if (answer !== null) answers[name] = answer;
  }
  const licence = placesOf('licence')
    .map(({ shown, label }) => licenceIn(filled(shown), label))
    .find((found) => found !== null);
  if (licence) answers.licence = licence;
  for (const [role, unit] of [
    ['hours a day', 'day'],
    ['hours a week', 'week'],
    ['hours', null],
  ] as const) {
    const hours = hoursIn(placesOf(role)[0]?.shown ?? '', unit);
    if (hours) answers.educationHours = { ...hours, ...answers.educationHours };
  }
  const met = dateIn(placesOf('met')[0]?.shown ?? '');
  if (met !== null) answers.metOn = met;
  return Object.keys(answers).length === 0 ? undefined : answers;
}

function isTick(element: Element): boolean {
  return element.matches('input[type=checkbox], [role=checkbox], [role=switch]');
}

/**
 * What the panel has to know of a page that was read: its pupils, who is missing without a reason, what is requested. Owns
 * that translation; where it is kept is `page-facts`.
 */
import { londonTime } from '../../src/attendance';
import { idsOf } from '../../src/casework/pupil-id';
import type { Finding } from '../../src/checks/finding';
import type { AbsentOnPage, PageFacts, PupilOnPage, RequestOnPage } from '../../src/messaging/page-facts';
import type { AbsenceRow, PageReading, Pupil, PupilRow } from '../../src/pages/reading';

/** A trust's largest school, and some room. */
const MOST_PUPILS = 4000;
const MOST_FINDINGS = 2000;

/** The pupils of a page in its order, each row's by itself. */
export function pupilsOnPage(reading: PageReading): Pupil[] {
  switch (reading.kind) {
    case 'amendments':
      return reading.entries.map(({ pupil }) => pupil);
    case 'leave':
      return reading.requests.map(({ pupil }) => pupil);
    default:
      return reading.rows.map(({ pupil }) => pupil);
  }
}

/** `who`: the pupils' random names, in the order of `pupilsOnPage`. */
export function factsOfPage(
  school: string,
  reading: PageReading,
  { findings, conditions }: { findings: readonly Finding[]; conditions: PageFacts['conditions'] },
  who: readonly (string | null)[],
): PageFacts {
  const shown = pupilsOnPage(reading);
  const pupils: PupilOnPage[] = [];
  const places: number[] = [];
  const known = new Map<string, number>();
  for (const [index, pupil] of shown.entries()) {
    const ids = idsOf(pupil, reading.url);
    const key = ids.length === 0 ? `row ${index}` : JSON.stringify(ids);
    const place = known.get(key) ?? pupils.length;
    places.push(place);
    if (place < pupils.length || pupils.length >= MOST_PUPILS) continue;
    known.set(key, place);
    pupils.push({
      who: who[index] ?? null,
      id: pupil.id,
      name: pupil.name,
      year: pupil.year,
      group: reading.group,
      ...(pupil.dateOfBirth === undefined ? {} : { dateOfBirth: pupil.dateOfBirth }),
      ids: ids.map(({ kind, id }) => ({ kind, id })),
    });
  }
  const rowsById = new Map(shown.map(({ id }, index) => [id, index]));
  const rowOf = (pupil: Pupil): number => {
    const row = shown.indexOf(pupil);
    return row >= 0 || pupil.id === null ? row : (rowsById.get(pupil.id) ?? -1);
  };
  const isKept = (place: number | undefined): place is number => place !== undefined && place < pupils.length;
  const placeOf = (index: number): number | null => (isKept(places[index]) ? (places[index] as number) : null);
  return {
    kind: reading.kind,
    school,
    readAt: reading.readAt,
    pupils,
    absent: absentOn(reading, placeOf),
    told: toldOn(reading, placeOf),
    requests: requestsOn(reading, placeOf),
    conditions,
    found: findings
      .filter(({ outcome }) => outcome === 'breach')
      .slice(0, MOST_FINDINGS)
      .map(({ key, check, subject, message, severity, sources, facts }) => ({
        key,
        check,
        severity,
        message,
        clause: sources.policy?.clause ?? sources.national?.source ?? '',
        pupil: subject.pupil === undefined ? null : placeOf(rowOf(subject.pupil)),
        date: subject.date ?? null,
        session: subject.session ?? null,
        from: ([facts.from, facts.since].find((day) => typeof day === 'string') as string | undefined) ?? null,
      })),
  };
}

type PlaceOf = (index: number) => number | null;

/** N is "no reason yet"; a list of absences says itself which reason it has. Of a session that is not known nothing is said. */
function absentOn(reading: PageReading, placeOf: PlaceOf): AbsentOnPage[] {
  const today = londonTime(reading.readAt).date;
  if (reading.kind === 'absences')
    return reading.rows.flatMap((row, index) => {
      const { session, code, reason = null, channel = null } = row;
      const pupil = placeOf(index);
      if (pupil === null || session === null || !isOfToday(row, today)) return [];
      return [{ pupil, date: today, session, code, reason, channel, wasIn: wasIn(row) }];
    });
  if (reading.kind !== 'register') return [];
  return reading.rows.flatMap(({ cells }, index) => {
    const pupil = placeOf(index);
    if (pupil === null) return [];
    // what a teacher writes beside an N is no reason from home
    return cells.flatMap(({ date, session, code, state }) =>
      date === today && session !== null && code === 'N' && state !== 'uncertain' && state !== 'default'
        ? [{ pupil, date, session, code, reason: null, channel: null, wasIn: false }]
        : [],
    );
  });
}

/** An empty mark says nothing of the pupil, and a register of another day says nothing of today. */
function toldOn(reading: PageReading, placeOf: PlaceOf): number[] {
  if (reading.kind !== 'register' && reading.kind !== 'absences') return [];
  const today = londonTime(reading.readAt).date;
  const isTold = (row: PupilRow | AbsenceRow): boolean =>
    'cells' in row
      ? row.cells.some(
          ({ date, code, state }) => date === today && Boolean(code) && state !== 'uncertain' && state !== 'default',
        )
      : isOfToday(row, today) && (row.code !== null || wasIn(row) || Boolean(row.reason));
  return [...reading.rows].flatMap((row, index) => {
    const place = placeOf(index);
    return place !== null && isTold(row) ? [place] : [];
  });
}

const isOfToday = ({ date, session }: AbsenceRow, today: string): boolean =>
  session !== null && (date === null || date === today);

const wasIn = ({ arrivedAt, missingSince, signedOut }: AbsenceRow): boolean =>
  Boolean(arrivedAt) || Boolean(missingSince) || Boolean(signedOut?.at);

function requestsOn(reading: PageReading, placeOf: PlaceOf): RequestOnPage[] {
  if (reading.kind !== 'leave') return [];
  return reading.requests.flatMap(({ type, from, to, requestedOn, decision }, index) => {
    const pupil = placeOf(index);
    return pupil === null ? [] : [{ pupil, type, from, to, requestedOn, decision: decision ?? null }];
  });
}

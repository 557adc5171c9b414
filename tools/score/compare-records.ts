/**
 * Holds records (amendments, requests, pupils of a cohort, absences) against the expected ones, field by field. Owns how
 * records of both sides find each other. Knows no kind of record.
 */
import type { ExpectedRecord } from '../../test/pages/expected';
import { addWrong, type Tally } from './tally';

type Fields = Map<string, unknown>;

/** Expected fields that hold something are counted; fields that expectations leave out are not looked at. */
export function compareRecords(expected: readonly ExpectedRecord[], read: readonly unknown[], tally: Tally): void {
  const wanted = expected.map(fieldsOf);
  const found = read.map(fieldsOf);
  const pairs = paired(wanted, found);
  for (const fields of wanted) compareFields(fields, pairs.get(fields) ?? new Map(), tally);
  const matched = new Set(pairs.values());
  for (const fields of found)
    if (!matched.has(fields)) addWrong(tally, `a record too many: ${whoIs(fields) || JSON.stringify([...fields])}`);
}

function compareFields(wanted: Fields, found: Fields, tally: Tally): void {
  const who = whoIs(wanted) || 'a record';
  for (const [name, want] of wanted) {
    const have = found.get(name) ?? null;
    if (have === null) {
      if (want !== null) tally.unread += 1;
    } else if (same(want, have)) tally.right += 1;
    else addWrong(tally, `${who}: ${name} is ${JSON.stringify(have)}, expected ${JSON.stringify(want)}`);
  }
}

/** Of records of the same pupil the likest come together first; without pupils, the likest of all. */
function paired(wanted: readonly Fields[], found: readonly Fields[]): Map<Fields, Fields> {
  const candidates = wanted.flatMap((one) =>
    found
      .filter((other) => whoIs(one) === '' || isSamePupil(one, other))
      .map((other) => ({ one, other, agreeing: agreementOf(one, other) })),
  );
  const pairs = new Map<Fields, Fields>();
  const taken = new Set<Fields>();
  for (const { one, other } of candidates.sort((a, b) => b.agreeing - a.agreeing)) {
    if (pairs.has(one) || taken.has(other)) continue;
    pairs.set(one, other);
    taken.add(other);
  }
  return pairs;
}

function agreementOf(wanted: Fields, found: Fields): number {
  return [...wanted].filter(([name, want]) => want !== null && same(want, found.get(name))).length;
}

function isSamePupil(wanted: Fields, fields: Fields): boolean {
  return ['pupil.id', 'pupil.name'].some((name) => {
    const want = wanted.get(name);
    return want != null && want === fields.get(name);
  });
}

function whoIs(fields: Fields): string {
  return String(fields.get('pupil.name') ?? fields.get('pupil.id') ?? fields.get('group') ?? '');
}

/** Objects in objects as 'pupil.name'; lists stay lists. A key is the page's own business. */
function fieldsOf(record: unknown): Fields {
  const fields: Fields = new Map();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      if (path !== '' && path !== 'key' && value !== undefined) fields.set(path, value);
      return;
    }
    for (const [name, inner] of Object.entries(value)) walk(inner, path === '' ? name : `${path}.${name}`);
  };
  walk(record, '');
  return fields;
}

function same(want: unknown, have: unknown): boolean {
  return JSON.stringify(want) === JSON.stringify(have);
}

/**
 * What a grid calls its pupils: ids from links, fields, data attributes, record names or columns. Owns the choice of one
 * source for a whole grid: an id that repeats or is missing in many rows is the id of something else.
 */
import type { GridRow } from './grid';

/** Ids by row; null for rows without one. */
export type RowIds = (string | null)[];

const PUPIL_WORD = /(?:pupil|student|learner|child|person|stu)/i;
const PUPIL_DATA = /^data-(?:.*[-_])?(?:pupil|student|learner|child|person)[-_]?(?:ids?|no|number|ref)?$/i;
const PUPIL_PARAMETER = /^(?:pupil|student|learner|child|person|stu|gibbonperson)[-_ ]?(?:ids?|no|number)?$/i;

const PUPIL_FIELD = /(?:pupil|student|learner|child|person)[-_]?(?:ids?|no|number|ref)$/i;
const OF_SOMETHING_ELSE = /^(?:seat|row|index|page|class|form|group|staff|teacher)s?$/i;

/** Where an id stands, and the id. */
type Sourced = [string, string];

/**
 * The id of each row, all from the same source: the first source, most telling first, that names nearly every row and no
 * two alike. `nameCell` is the column with names, whose links are looked at.
 */
export function idsOfRows(rows: readonly GridRow[], nameCell: (row: GridRow) => Element | null): RowIds {
  if (rows.some(({ pupilId }) => pupilId !== undefined)) {
    const mapped = rows.map(({ pupilId }) => pupilId ?? null);
    return namesRows(mapped, rows.length) ? mapped : mapped.map(() => null);
  }
  return fromOneSource(rows, (row) => sourcesOf(row, nameCell(row)), namesRows);
}

/**
 * The same for lists in which a pupil may stand several times. Only what plainly names a pupil counts, since other ids are
 * those of the entries; and an id that has two names is the id of something else.
 */
export function idsOfEntries(
  rows: readonly GridRow[],
  nameCell: (row: GridRow) => Element | null,
  names: readonly (string | null)[],
): RowIds {
  const sources = (row: GridRow): Iterable<Sourced> =>
    row.pupilId == null ? sourcesOf(row, nameCell(row)) : [['pupil data', row.pupilId]];
  return fromOneSource(rows, sources, (ids, _, source) => rank(source) < 2 && namesPupils(ids, names));
}

/** The ids of the first source, most telling first, that can be those of the rows. */
function fromOneSource(
  rows: readonly GridRow[],
  sources: (row: GridRow) => Iterable<Sourced>,
  isUsable: (ids: RowIds, rows: number, source: string) => boolean,
): RowIds {
  const none = () => new Array<string | null>(rows.length).fill(null);
  const candidates = new Map<string, RowIds>();
  rows.forEach((row, index) => {
    for (const [source, id] of sources(row)) {
      const known = candidates.get(source) ?? none();
      known[index] ??= id;
      candidates.set(source, known);
    }
  });
  const [first] = [...candidates]
    .filter(([source, ids]) => isUsable(ids, rows.length, source))
    .sort(([a], [b]) => rank(a) - rank(b));
  return first?.[1] ?? none();
}

/** Nearly every row has one, and each has one name only. */
function namesPupils(ids: readonly (string | null)[], names: readonly (string | null)[]): boolean {
  const nameOf = new Map<string | null, string | null | undefined>();
  ids.forEach((id, index) => {
    if (!nameOf.has(id)) nameOf.set(id, names[index]);
  });
  const present = ids.filter((id) => id !== null).length;
  return present >= Math.max(1, ids.length * 0.8) && ids.every((id, i) => id === null || nameOf.get(id) === names[i]);
}

/** Nearly every row has one, and no two are the same; counting 0, 1, 2 … is a position, not an id. */
function namesRows(ids: (string | null)[], rows: number): boolean {
  const present = ids.filter((id) => id !== null);
  if (present.length < Math.max(1, rows * 0.8) || new Set(present).size !== present.length) return false;
  return !isCounting(ids);
}

/** 0, 1, 2 … from some small number up or down: a position, not an id. */
function isCounting(ids: readonly (string | null)[]): boolean {
  const numbers = ids
    .map((id, at) => ({ at, number: Number.parseInt(/\d*$/.exec(id ?? '')?.[0] ?? '', 10) }))
    .filter((_, at) => ids[at] !== null);
  const [first, second] = numbers;
  if (first === undefined || second === undefined) return (first?.number ?? 0) <= 1;
  const step = Math.sign(second.number - first.number);
  const isSmall = numbers.some(({ number }) => number < 100);
  // a row between them that has no field of its own may or may not be counted
  return (
    isSmall &&
    [(at: number) => numbers[at]?.at ?? 0, (at: number) => at].some((placeOf) =>
      numbers.every(({ number }, at) => number === first.number + step * (placeOf(at) - placeOf(0))),
    )
  );
}

/** What a row calls itself is only its position in the grid, wherever that begins to count. */
function isPlace({ name, place }: GridRow): boolean {
  const ahead = Number(place) - Number(name);
  return name !== null && place != null && (ahead === 0 || ahead === 1 || ahead === 2);
}

function rank(source: string): number {
  return ['pupil data', 'pupil link', 'link', 'field', 'record'].indexOf(source.split(':')[0] as string);
}

function* sourcesOf(row: GridRow, nameCell: Element | null): Generator<Sourced> {
  for (const part of row.parts) yield* dataIds(part);
  const link = nameCell?.tagName === 'A' ? nameCell : (nameCell?.querySelector('a[href]') ?? null);
  const href = link?.getAttribute('href');
  if (href) yield* linkIds(href);
  for (const part of row.parts) yield* fieldIds(part);
  if (row.name !== null && !isPlace(row)) yield ['record:name', row.name];
}

function* dataIds(element: Element): Generator<Sourced> {
  for (const { name, value } of element.attributes)
    if (PUPIL_DATA.test(name) && isIdLike(value)) yield [`pupil data:${name}`, value];
}

/** A query parameter or a path segment after a pupil word; else the last number of the path. */
function* linkIds(href: string): Generator<Sourced> {
  const [path = '', query = ''] = href.split(/[?#]/, 2) as [string, string | undefined];
  for (const [name, value] of new URLSearchParams(query))
    if (isIdLike(value)) yield [`${PUPIL_PARAMETER.test(name) ? 'pupil link' : 'link'}:?${name}`, value];
  const segments = `${path}/${query}`.split('/').filter((segment) => segment !== '');
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i] as string;
    if (!/\d/.test(segment) || !isIdLike(segment)) continue;
    const before = segments[i - 1] ?? '';
    if (OF_SOMETHING_ELSE.test(before)) continue;
    yield [`${PUPIL_WORD.test(before) ? 'pupil link' : 'link'}:/${before}`, segment];
  }
}

/** `mark[10234]`, `reason-10234`: the number in a field's name, by the rest of the name. */
function* fieldIds(element: Element): Generator<Sourced> {
  for (const field of element.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    const name = /[a-z_-]*$/i.exec(field.name.replace(/[\d\][.]+$/, ''))?.[0] ?? '';
    if (PUPIL_FIELD.test(name) && isIdLike(field.value)) yield [`pupil data:${name}`, field.value];
  }
  for (const field of element.querySelectorAll('select[name], input[name], textarea[name]')) {
    const name = field.getAttribute('name') ?? '';
    const match = /^(.*?)[[_.-]?(\d{1,12})\]?(.*)$/.exec(name);
    if (match?.[2]) yield [`field:${match[1]}#${match[3]}`, match[2]];
  }
}

function isIdLike(text: string): boolean {
  return (
    /^[A-Za-z0-9_-]{1,40}$/.test(text) && !/^(?:true|false|on|off)$/i.test(text) && !/^\d{4}-\d{2}-\d{2}$/.test(text)
  );
}

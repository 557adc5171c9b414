/**
 * Whose row it is, for every grid with a pupil a row. Owns how columns of names, ids and years make one pupil, which rows
 * are nobody's, and under which key a row is known; what else the row says is for the readers.
 */
import type { Pupil } from '../reading';
import type { PlainRole } from './column-headings';
import { faceOf } from './face';
import type { GridRow } from './grid';
import type { PageFacts } from './page-facts';
import { headingSegments } from './page-texts';
import { looksLikeName } from './person-names';
import type { RowIds } from './pupil-ids';
import { type ReadMemory, rowKeyOf } from './read-memory';
import { visibleText, within } from './text';

/** The first column of each plain role, by index. */
export type PlainColumns = Partial<Record<PlainRole, number>>;

const NOT_A_PUPIL =
  /^(?:pupils?|students?|(?:mon|tue|wed|thu|fri)(?:[a-z]*day)?(?: [ap]m)?|totals?|sum(?:mary)?|average|mean|boys|girls|all|none|no (?:pupils?|records?|data|entries).*|loading.*|present|absent|signed(?: by)?|(?:set|mark|select|fill) all.*|(?:.+[,(] ?)?(?:mrs?|ms|miss|dr)\b.*|(?:staff|teacher|tutor|cover|supply)(?:[ :].*)?|.* (?:teacher|tutor|assistant)|(?:year|yr|class|form|group|key stage) ?\w{1,3}|reception|nursery)$/;

/** A total, an average, "No records", "Mr Hall": a row that has other words where pupils' names stand. */
export function isNobody({ id, name }: Pupil): boolean {
  return name !== null && (id === null || name.includes(' ')) && NOT_A_PUPIL.test(name.toLowerCase());
}

/** The cell that holds the name, or the surname where the name has two columns. */
export function nameCellOf(row: GridRow, plain: PlainColumns): Element | null {
  const index = plain.name ?? plain.surname;
  return index === undefined ? null : (row.cells[index] ?? null);
}

/** The pupil of one row. `ids` are the ids of the grid's rows from elsewhere than their columns. */
export function pupilOfRow(
  row: GridRow,
  index: number,
  plain: PlainColumns,
  ids: RowIds,
  page: PageFacts,
  memory: ReadMemory,
): Pupil {
  const text = (role: PlainRole): string | null => {
    const at = plain[role];
    const element = at === undefined ? null : row.cells[at];
    return element ? faceOf(element, memory.sight).shown || null : null;
  };
  const name =
    plain.surname === undefined
      ? nameIn(nameCellOf(row, plain), memory)
      : (nameOfParts(text('surname'), text('forename')) ?? nameIn(nameCellOf(row, plain), memory));
  const ofGrid = ids[index] ?? null;
  const found =
    plain['mis id'] === undefined && plain.upn === undefined && plain.admission === undefined
      ? { mis: ofGrid, upn: null, admission: null }
      : { mis: ofGrid ?? text('mis id'), upn: text('upn'), admission: text('admission') };
  const id = found.mis ?? found.admission ?? found.upn;
  const year = plain.year === undefined ? page.year : (yearIn(text('year')) ?? page.year);
  if (id === null) return { name, id, year };
  const known = Object.fromEntries(Object.entries(found).filter(([, one]) => one !== null)) as Pupil['ids'];
  return { name, id, ids: known, year };
}

function nameOfParts(surname: string | null, forename: string | null): string | null {
  return surname === null || forename === null ? surname : `${surname}, ${forename}`;
}

/** A name cell may hold more than the name: its link is the name then, or what is left without what stands beside one. */
function nameIn(element: Element | null, { sight }: ReadMemory): string | null {
  if (element === null) return null;
  // text alone is the name, whatever it looks like
  if (element.firstElementChild === null) return bareName(faceOf(element, sight).shown);
  const links = within(element, 'a[href]', sight).map((link) => visibleText(link, sight));
  const linked = links.find(looksLikeName);
  if (linked !== undefined) return linked;
  const { shown } = faceOf(element, sight);
  let name = shown;
  for (const part of within(element, BESIDE_A_NAME, sight).reverse()) {
    const text = part.getAttribute('aria-label') ?? visibleText(part, sight);
    const mayBeName = part.matches('span, div') && !part.hasAttribute('role');
    if (mayBeName && (text.length > 4 || text !== text.toUpperCase())) continue;
    if (name.endsWith(` ${text}`)) name = name.slice(0, -text.length).trim();
    else if (name.startsWith(`${text} `)) name = name.slice(text.length).trim();
  }
  return bareName(headingSegments(name).some(looksLikeName) ? name : links[0] || shown);
}

/** "12. Ash, Amy (8B)", "Amy Ash DOB 01/02/2014": the name without its number, its form and whatever else stands there. */
function bareName(said: string): string | null {
  if (said === '' || PLAIN_LETTERS.test(said) || looksLikeName(said)) return said || null;
  const core = (said.replace(/^[^\p{L}]+/u, '').split(AFTER_A_NAME)[0] ?? '').replace(/[\s,-]+$/, '');
  return looksLikeName(core) ? core : said;
}

/** By far the most names: nothing but letters and what joins them. */
const PLAIN_LETTERS = /^[A-Za-z\s,'’.-]+$/;

const AFTER_A_NAME =
  /\s[-–—|·•]\s|\s?\((?=[^)]*\d)|[^\p{L}\p{M}\s,'’.()“”"‘-]|\s(?:dob|d\.o\.b|born|upn|adm|year|yr)\b/iu;

const BESIDE_A_NAME =
  'a, button, i[class], small, sup, abbr, [role=img], span:not([class*=name i]), div:not([class*=name i])';

function yearIn(text: string | null): string | null {
  if (text === null) return null;
  if (/^(?:r|rec|reception|yr)$/i.test(text)) return '0';
  if (/^(?:n|nursery)$/i.test(text)) return '-1';
  const year = Number(/(\d{1,2})/.exec(text)?.[1] ?? Number.NaN);
  return year >= 1 && year <= 14 ? String(year) : null;
}

/** Keys of rows by pupil: the pupil's id, the row's own name, else the name and its place among namesakes. */
export class RowKeys {
  private readonly keys = new Map<number, { name: string; key: string }>();
  private readonly occurrences = new Map<string, number>();
  private readonly memory: ReadMemory;

  constructor(memory: ReadMemory) {
    this.memory = memory;
  }

  keyOf(pupil: Pupil, row: GridRow, index: number): string {
    if (pupil.id !== null) return `pupil:${pupil.id}`;
    if (row.name !== null) return rowKeyOf(this.memory, `record ${row.name}`);
    if (row.place != null) return `at:${row.place}`;
    return this.keyOfText(pupil.name ?? `place ${index}`, index);
  }

  /** The key of a row that nothing but its words tell from others. */
  keyOfText(text: string, index: number): string {
    const known = this.keys.get(index);
    if (known?.name === text) return known.key;
    // two rows of the same words stay two rows; which is which is as good as their order
    const occurrence = (this.occurrences.get(text) ?? 0) + 1;
    this.occurrences.set(text, occurrence);
    const key = rowKeyOf(this.memory, `${text} #${occurrence}`);
    this.keys.set(index, { name: text, key });
    return key;
  }
}

/** Changes to the columns and headings of a table of marks, and copies of it. Owns what each must leave of the reading. */
import { type Change, type Mutation, marksTable, nameCell, plainTable, type Subject } from './subject';

const columnsReordered: Change = (subject) => {
  const found = plainTable(subject);
  if (found === null) return null;
  const order = subject.random.shuffled([...(found.rows[0]?.cells ?? [])].map((_, index) => index));
  for (const row of found.table.rows) {
    const cells = [...row.cells];
    for (const index of order) row.append(cells[index] as Element);
  }
  return subject.expected;
};

const LETTERS: Readonly<Record<string, readonly string[]>> = {
  SEN: ['K', 'E', 'N', ''],
  'SEN status': ['K', 'E', 'N'],
  House: ['R', 'B', 'G', 'Y'],
  Gender: ['M', 'F'],
  FSM: ['Y', 'N'],
  PP: ['Y', 'N', ''],
  Band: ['U', 'L', 'M'],
  Set: ['1', '2', 'L'],
  Meal: ['S', 'P', 'H'],
  Reg: ['L', 'C', 'T'],
  'Form tutor': ['R Page', 'T Okoro'],
  '': ['I', 'P', 'E', ''],
};

const lettersAdded: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null || found.table.rows.length > found.heads.length + found.rows.length) return null;
  const { random, page } = subject;
  const heading = random.of(Object.keys(LETTERS));
  const isFirst = random.below(2) === 0;
  const put = (row: HTMLTableRowElement | undefined, tag: string, text: string, rowSpan = 1) => {
    const cell = page.createElement(tag) as HTMLTableCellElement;
    cell.textContent = text;
    if (rowSpan > 1) cell.rowSpan = rowSpan;
    if (isFirst) row?.prepend(cell);
    else row?.append(cell);
  };
  put(found.heads[0], found.heads[0]?.cells[0]?.tagName ?? 'th', heading, found.heads.length);
  for (const row of found.rows) put(row, 'td', random.of(LETTERS[heading] ?? ['']));
  return subject.expected;
};

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  am: ['Morning', 'A.M.', 'am', 'AM session'],
  pm: ['Afternoon', 'P.M.', 'pm', 'PM session'],
  pupil: ['Student', 'Pupil name', 'Learner', 'Child'],
  student: ['Pupil', 'Student name', 'Name'],
  name: ['Full name', 'Pupil', 'Student'],
  mark: ['Attendance mark', 'Code', 'Attendance'],
  'mins late': ['Minutes late', 'Late (mins)', 'Minutes'],
  'adm no': ['Admission number', 'Adm. No.'],
};

function headingCells({ places, page }: Subject): Element[] {
  const grid = places[0]?.element.closest('table, [role=grid], [role=table]');
  if (!grid) return [];
  const heads = [...page.querySelectorAll('th, [role=columnheader]')].filter((one) => grid.contains(one));
  return heads.filter(
    (one) => !places.some(({ element }) => one.contains(element)) && one.getAttribute('scope') !== 'row',
  );
}

/** The innermost element that says a heading: a library's own wrappers stay. */
function innermost(heading: Element): Element {
  let at = heading;
  while (at.childElementCount === 1 && at.firstElementChild?.textContent?.trim() === at.textContent?.trim())
    at = at.firstElementChild as Element;
  return at;
}

const headingsAsSynonyms: Change = (subject) => {
  let changed = 0;
  for (const heading of headingCells(subject)) {
    const at = innermost(heading);
    const words = SYNONYMS[(at.textContent ?? '').trim().toLowerCase()];
    if (words === undefined || at.childElementCount > 0) continue;
    at.textContent = subject.random.of(words);
    heading.removeAttribute('aria-label');
    changed += 1;
  }
  return changed === 0 ? null : subject.expected;
};

const NONSENSE = ['Blorp', 'xyzzy 7', '???', 'Column', 'Ztk', 'N/A', '§', 'Value 12'];

const headingsAsNonsense: Change = (subject) => {
  // half a name is no wrong name
  const headings = headingCells(subject).filter((one) => !/^\s*$|forename|surname/i.test(one.textContent ?? ''));
  if (headings.length === 0) return null;
  const chosen = subject.random.below(3) === 0 ? headings : [subject.random.of(headings)];
  for (const heading of chosen) {
    innermost(heading).textContent = subject.random.of(NONSENSE);
    heading.removeAttribute('aria-label');
  }
  return subject.expected;
};

const frozenCopyAdded: Change = (subject) => {
  const found = plainTable(subject);
  const first = found?.rows[0];
  const name = first && nameCell(first, subject)?.cellIndex;
  if (found === null || name === undefined) return null;
  const copy = found.table.cloneNode(true) as HTMLTableElement;
  for (const row of copy.rows) for (const [index, cell] of [...row.cells].entries()) if (index !== name) cell.remove();
  copy.setAttribute('style', 'position:absolute;left:0;top:0');
  found.table.before(copy);
  return subject.expected;
};

const tableTwice: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  const copy = found.table.cloneNode(true) as HTMLTableElement;
  if (subject.random.below(2) === 0) copy.setAttribute('style', 'display:none');
  // chosen options are no attributes and are not cloned with them
  const chosen = [...found.table.querySelectorAll('select')].map((select) => select.selectedIndex);
  for (const [index, select] of [...copy.querySelectorAll('select')].entries())
    select.selectedIndex = chosen[index] ?? -1;
  for (const radio of copy.querySelectorAll<HTMLInputElement>('input[type=radio]')) radio.name += '-copy';
  found.table.after(copy);
  // what was done to one of the two from here on would make them disagree
  subject.places = [];
  return subject.expected;
};

export const COLUMN_MUTATIONS: readonly Mutation[] = [
  { name: 'columns reordered', effect: 'same', change: columnsReordered },
  { name: 'column of other letters', effect: 'same', change: lettersAdded },
  { name: 'headings as synonyms', effect: 'same', change: headingsAsSynonyms },
  { name: 'headings as nonsense', effect: 'same', change: headingsAsNonsense },
  { name: 'frozen copy of the names', effect: 'same', change: frozenCopyAdded },
  { name: 'the table twice', effect: 'same', change: tableTwice },
];

/** Changes to the rows of a table of marks. Owns what each must leave of the reading. */
import { type Change, type Mutation, marksTable, nameCell, plainPlaces, unclaimed, widthOf, withCell } from './subject';

const rowsShuffled: Change = (subject) => {
  const found = marksTable(subject);
  const { expected, random } = subject;
  if (found === null || found.rows.some((row) => [...row.cells].some((cell) => cell.rowSpan > 1))) return null;
  const namesakes = new Set(expected.rows?.map(({ pupil }) => pupil.name)).size < (expected.rows?.length ?? 0);
  if (namesakes) return null;
  const parents = new Set(found.rows.map((row) => row.parentElement));
  for (const parent of parents)
    for (const row of random.shuffled(found.rows.filter((one) => one.parentElement === parent))) parent?.append(row);
  return expected;
};

const bannerAdded: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  const says = subject.random.of(['Year 8', 'Half term', 'Tutor group 8B (continued)', 'No more records', 'L = late']);
  const row = subject.page.createElement('tr');
  const cell = row.insertCell();
  cell.colSpan = widthOf(found);
  cell.textContent = says;
  subject.random.of(found.rows).before(row);
  return subject.expected;
};

const headerRepeated: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  subject.random.of(found.rows).before(...found.heads.map((row) => row.cloneNode(true)));
  return subject.expected;
};

const totalsAdded: Change = (subject) => {
  const found = marksTable(subject);
  const last = found?.rows.at(-1);
  if (found === null || last === undefined || last.cells.length !== widthOf(found)) return null;
  const sums = last.cloneNode(true) as HTMLTableRowElement;
  const name = nameCell(last, subject)?.cellIndex;
  if (name === undefined) return null;
  for (const attribute of [...sums.attributes]) sums.removeAttribute(attribute.name);
  const marks = new Set(
    subject.places.filter(({ element }) => last.contains(element)).map(({ element }) => element.closest('td, th')),
  );
  for (const [index, cell] of [...sums.cells].entries())
    cell.textContent = marks.has(last.cells[index] as HTMLTableCellElement) ? String(subject.random.below(31)) : '';
  const word = subject.random.of([
    'Total',
    'Totals',
    'Present',
    'Number present',
    'Absent',
    '% present',
    'Pupils present',
  ]);
  (sums.cells[name] as HTMLTableCellElement).textContent = word;
  last.parentElement?.append(sums);
  return subject.expected;
};

const rowsHidden: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  for (const row of found.rows) {
    if (subject.random.below(3) > 0) continue;
    const hide = subject.random.of(['display:none', 'visibility:collapse', 'visibility:hidden', 'opacity:0']);
    row.setAttribute('style', hide);
  }
  return subject.expected;
};

const cellsEmptied: Change = (subject) => {
  const emptied = plainPlaces(subject).filter(
    ({ element }) => subject.random.below(4) === 0 && !element.matches('[colspan], [rowspan]'),
  );
  if (emptied.length === 0) return null;
  let { expected } = subject;
  for (const place of emptied) {
    place.element.textContent = '';
    expected = withCell(expected, place, (cell) => ({ ...cell, code: '' }));
  }
  return expected;
};

/** Two sessions of one pupil under one mark: which of them it is for is not said. */
const cellsMergedAcross: Change = (subject) => {
  const { places, random } = subject;
  const pairs = places.flatMap((place) => {
    const cell = place.element.closest('td');
    const next = places.find(({ element }) => cell !== null && element.closest('td') === cell.nextElementSibling);
    return cell !== null && next !== undefined && next.row === place.row && cell.colSpan === 1
      ? [{ place, cell, next }]
      : [];
  });
  if (pairs.length === 0) return null;
  const { place, cell, next } = random.of(pairs);
  next.element.closest('td')?.remove();
  cell.colSpan = 2;
  return withCell(withCell(subject.expected, place, unclaimed), next, unclaimed);
};

/** One mark beside two pupils: whose it is is not said. */
const cellsMergedDown: Change = (subject) => {
  const found = marksTable(subject);
  const { places, random } = subject;
  if (found === null) return null;
  const pairs = places.flatMap((place) => {
    const cell = place.element.closest('td');
    const below = cell?.closest('tr')?.nextElementSibling as HTMLTableRowElement | null | undefined;
    const under = cell && below?.cells?.[cell.cellIndex];
    const next = under ? places.find(({ element }) => element.closest('td') === under) : undefined;
    return cell && under && next && next.row !== place.row && cell.rowSpan === 1 ? [{ place, cell, under, next }] : [];
  });
  if (pairs.length === 0) return null;
  const { place, cell, under, next } = random.of(pairs);
  under.remove();
  cell.rowSpan = 2;
  return withCell(withCell(subject.expected, place, unclaimed), next, unclaimed);
};

const rowsDetachedMeanwhile: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  const { random } = subject;
  subject.meanwhile.push(() => {
    for (const row of random.shuffled(found.rows).slice(0, 1 + random.below(3))) row.remove();
  });
  return subject.expected;
};

const gridReplacedMeanwhile: Change = (subject) => {
  const found = marksTable(subject);
  if (found === null) return null;
  subject.meanwhile.push(() => found.table.replaceWith(found.table.cloneNode(true)));
  return subject.expected;
};

export const ROW_MUTATIONS: readonly Mutation[] = [
  { name: 'rows shuffled', effect: 'same', change: rowsShuffled },
  { name: 'banner across the table', effect: 'same', change: bannerAdded },
  { name: 'header rows repeated', effect: 'same', change: headerRepeated },
  { name: 'row of totals', effect: 'same', change: totalsAdded },
  { name: 'rows hidden by CSS', effect: 'same', change: rowsHidden },
  { name: 'cells emptied', effect: 'moved', change: cellsEmptied },
  { name: 'cells merged across', effect: 'unread', change: cellsMergedAcross },
  { name: 'cells merged down', effect: 'unread', change: cellsMergedDown },
  { name: 'rows detached in mid-read', effect: 'same', change: rowsDetachedMeanwhile },
  { name: 'grid replaced in mid-read', effect: 'same', change: gridReplacedMeanwhile },
];

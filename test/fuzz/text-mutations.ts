/** Changes to texts, names, ids and what stands around marks in their cells. Owns what each must leave of the reading. */
import {
  type Change,
  expectedAt,
  type Mutation,
  plainPlaces,
  type Subject,
  seenText,
  textNodes,
  unclaimed,
  withCell,
  withRow,
} from './subject';

const SPACES = [' ', '\n    ', '\u00a0', '\u200b', '\ufeff', '\t', '\u00ad', '\u2009'];

const spacesAdded: Change = ({ page, expected, random }) => {
  for (const node of textNodes(page.body))
    if (random.below(2) === 0) node.data = random.of(SPACES) + node.data + random.of(SPACES);
  return expected;
};

const wrappersAdded: Change = (subject) => {
  const { page, random, expected } = subject;
  const cells = [...page.querySelectorAll('td, th, [role=gridcell], [role=columnheader]')];
  if (cells.length === 0) return null;
  for (const cell of cells) {
    if (random.below(2) === 0) continue;
    const wrapper = page.createElement(random.of(['span', 'div', 'b', 'font', 'button', 'label', 'mis-cell']));
    if (cell.querySelector('button, label, a') !== null && wrapper.matches('button, label')) continue;
    wrapper.append(...cell.childNodes);
    cell.append(wrapper);
  }
  return expected;
};

const FRENCH: Readonly<Record<string, string>> = {
  '/': 'Présent',
  '\\': 'Présent',
  L: 'En retard',
  N: 'Absent sans motif',
  I: 'Malade',
  U: 'Retard non justifié',
};

const translated: Change = (subject) => {
  const places = plainPlaces(subject);
  if (places.length === 0) return null;
  let { expected } = subject;
  for (const place of places) {
    const code = expectedAt(subject, place)?.code;
    if (code === '' || code === undefined) continue;
    place.element.textContent = FRENCH[code ?? ''] ?? 'Absence justifiée';
    expected = withCell(expected, place, unclaimed);
  }
  return expected;
};

const marksInSmallLetters: Change = (subject) => {
  for (const { element } of plainPlaces(subject)) {
    const only = textNodes(element);
    if (only.length === 1 && (only[0]?.data.trim().length ?? 0) <= 2)
      (only[0] as Text).data = (only[0] as Text).data.toLowerCase();
  }
  return subject.expected;
};

const DIGITS = ['٠١٢٣٤٥٦٧٨٩', '०१२३४५६७८९', '０１２３４５６７８９'];

const localeDigits: Change = ({ page, url, expected, random }) => {
  const digits = [...random.of(DIGITS)];
  // names, ids and dates are otherwise read as they stand: an id in other digits is another text
  const hasIds = expected.rows?.some(({ pupil }) => pupil.id !== null);
  const saysDateInBox = [...page.querySelectorAll('input')].some(({ value }) => /\d{4}/.test(value));
  if (hasIds || saysDateInBox || /\d{4}/.test(url)) return null;
  for (const node of textNodes(page.body))
    node.data = node.data.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
  return expected;
};

const LONG = 100_000;

const hugeText: Change = (subject) => {
  const { page, random, expected } = subject;
  const words = random
    .of(['Late ', 'L', 'no reason given; ', '20 November 2026 AM ', '<b>', '((((', '/\\'])
    .repeat(LONG / 8);
  const places = plainPlaces(subject);
  if (places.length > 0 && random.below(2) === 0) {
    const place = random.of(places);
    place.element.textContent = words;
    return withCell(expected, place, unclaimed);
  }
  const marked = new Set(subject.places.map(({ element }) => element));
  const names = new Set(expected.rows?.map(({ pupil }) => pupil.name));
  const others = [...page.querySelectorAll('td')].filter(
    (cell) => cell.childElementCount === 0 && !marked.has(cell) && !names.has(seenText(cell)),
  );
  const note = page.createElement('p');
  note.textContent = words;
  if (others.length === 0 || random.below(2) === 0) page.body.append(note);
  else return null;
  return expected;
};

const HOSTILE = [
  '"><b>L</b>',
  '<img src=x onerror=alert(1)>',
  "' or 1=1 --",
  '\\\\"',
  '[data-x="',
  '&quot;&#76;',
  '.*(a+)+$',
];

const hostileAttributes: Change = ({ page, expected, random, places }) => {
  const elements = [...page.body.querySelectorAll('td, th, tr, div, span, [role=row], a')];
  for (let count = 0; count < 12 && elements.length > 0; count += 1) {
    const element = random.of(elements);
    // a hint on a mark, or in the place of a text, says something about it
    const isMark =
      (element.textContent ?? '').trim() === '' ||
      places.some((place) => element.contains(place.element) || place.element.contains(element));
    const name = random.of(
      isMark ? ['data-state', 'data-x', 'class'] : ['title', 'data-state', 'data-x', 'class', 'data-qtip'],
    );
    if (!element.hasAttribute(name)) element.setAttribute(name, random.of(HOSTILE));
  }
  return expected;
};

const ID_ATTRIBUTES = ['id', 'name', 'href', 'row-id', 'for'];

const idsRemoved: Change = (subject) => {
  const { page } = subject;
  let { expected } = subject;
  if (subject.places.length === 0 || page.querySelector('input[type=radio], [data-recordindex]')) return null;
  for (const element of page.body.querySelectorAll('*')) {
    for (const name of element.getAttributeNames())
      if (ID_ATTRIBUTES.includes(name) || name.startsWith('data-')) element.removeAttribute(name);
  }
  const text = page.body.textContent ?? '';
  expected.rows?.forEach((row, index) => {
    const isShown = row.pupil.id !== null && text.includes(row.pupil.id);
    if (!isShown) expected = withRow(expected, index, (of) => ({ ...of, pupil: { ...of.pupil, id: null } }));
  });
  return expected;
};

/** What the page calls its pupils is the same for all of them: it is no id. */
const idsRepeated: Change = (subject) => {
  const { page } = subject;
  if (subject.expected.rows?.some(({ pupil }) => pupil.id !== null)) return null;
  const rows = [...page.querySelectorAll('tr')];
  if (rows.length < 4) return null;
  for (const row of rows) row.setAttribute('data-pupil-id', '4711');
  return subject.expected;
};

const namesAsInitials: Change = (subject) => {
  const { page } = subject;
  let { expected } = subject;
  const initials = (name: string) =>
    `${name
      .split(/[\s,]+/)
      .map((part) => part.slice(0, 1))
      .join('.')}.`;
  const all = expected.rows?.map(({ pupil }) => pupil.name) ?? [];
  if (all.includes(null) || new Set(all.map((name) => initials(name ?? ''))).size < all.length) return null;
  all.forEach((name, index) => {
    const nodes = textNodes(page.body).filter((node) => seenText(node) === name);
    for (const node of nodes) node.data = initials(name ?? '');
    if (nodes.length > 0)
      expected = withRow(expected, index, (row) => ({ ...row, pupil: { ...row.pupil, name: initials(name ?? '') } }));
  });
  return expected;
};

const namesRemoved: Change = (subject: Subject) => {
  const { page } = subject;
  let { expected } = subject;
  const names = new Set(expected.rows?.map(({ pupil }) => pupil.name).filter((name) => name !== null));
  const isPlain = textNodes(page.body).filter((node) => names.has(seenText(node)));
  if (names.size < 2 || isPlain.length < names.size) return null;
  for (const node of isPlain) node.data = '';
  for (const hinted of page.querySelectorAll('[title], [data-qtip]'))
    for (const name of ['title', 'data-qtip']) hinted.removeAttribute(name);
  expected = {
    ...expected,
    rows: expected.rows?.map((row) => ({ pupil: { ...row.pupil, name: null }, cells: row.cells.map(unclaimed) })),
  };
  return expected;
};

export const TEXT_MUTATIONS: readonly Mutation[] = [
  { name: 'spaces added', effect: 'same', change: spacesAdded },
  { name: 'wrappers added', effect: 'same', change: wrappersAdded },
  { name: 'marks in French', effect: 'unread', change: translated },
  { name: 'marks in small letters', effect: 'same', change: marksInSmallLetters },
  { name: 'digits of another language', effect: 'same', change: localeDigits },
  { name: 'a huge text', effect: 'unread', change: hugeText },
  { name: 'attributes with quotes and HTML', effect: 'same', change: hostileAttributes },
  { name: 'ids removed', effect: 'moved', change: idsRemoved },
  { name: 'one id for all rows', effect: 'same', change: idsRepeated },
  { name: 'names as initials', effect: 'moved', change: namesAsInitials },
  { name: 'names removed', effect: 'unread', change: namesRemoved },
];

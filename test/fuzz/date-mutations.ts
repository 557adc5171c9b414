/** Changes to what a page says of date and session. Owns what each must leave of the reading. */
import type { ExpectedCell, ExpectedPage } from '../pages/expected';
import { type Change, expectedAt, type Mutation, type Subject, textNodes, unclaimed, withEveryCell } from './subject';

const SILENT = 'https://mis.example/page';

/** Text nodes and values outside of the rows with marks, headings of columns included. */
function aroundRows(subject: Subject): { nodes: Text[]; controls: HTMLInputElement[]; labelled: Element[] } | null {
  const rows = subject.places.map(({ element }) => element.closest('tr, [role=row]'));
  const hasShadows = [...subject.page.body.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot !== null);
  if (rows.length === 0 || hasShadows || rows.some((row) => row === null)) return null;
  const inRow = (node: Node) => rows.some((row) => row?.contains(node));
  const { body } = subject.page;
  return {
    nodes: textNodes(body).filter((node) => !inRow(node)),
    controls: [...body.querySelectorAll('input')].filter((input) => !inRow(input)),
    labelled: [...body.querySelectorAll('[aria-label], [title], [data-date]')].filter((one) => !inRow(one)),
  };
}

const dateRemoved: Change = (subject) => {
  const around = aroundRows(subject);
  if (around === null || subject.expected.kind !== 'register') return null;
  for (const node of around.nodes) node.data = node.data.replace(/\d/g, ' ');
  for (const input of around.controls) {
    input.setAttribute('type', 'text');
    input.value = '';
    input.removeAttribute('value');
  }
  for (const element of around.labelled)
    for (const name of ['aria-label', 'title', 'data-date'])
      if (element.hasAttribute(name))
        element.setAttribute(name, (element.getAttribute(name) ?? '').replace(/\d/g, ' '));
  subject.page.title = subject.page.title.replace(/\d/g, ' ');
  subject.url = SILENT;
  return withEveryCell(subject.expected, unclaimed);
};

const PASSING_DATES = [
  'Printed 21/11/2026 08:14',
  'Next INSET day: Monday 4 January 2027',
  'Last updated 19 November 2026 at 16:02',
  'Version 7.3, 3 March 2025',
  'Reports are due by 27 November 2026',
  'Photo day is on Tuesday 24 November 2026 (AM)',
  'Term ends 18/12/2026',
];

/** A date that no careful person would take for the register's, beside a heading or control with the register's own. */
const passingDateAdded: Change = (subject) => {
  if (!saysDateAloud(subject)) return null;
  const { page, random } = subject;
  const aside = page.createElement(random.of(['p', 'div', 'aside', 'footer', 'li']));
  aside.textContent = random.of(PASSING_DATES);
  if (random.below(2) === 0) page.body.prepend(aside);
  else page.body.append(aside);
  return subject.expected;
};

/** Heading and date box disagree: none of the two may be believed, and surely not the box. */
const otherDateInControl: Change = (subject) => {
  if ([...subject.page.querySelectorAll('input')].some(({ value }) => /\d{4}/.test(value))) return null;
  if (!headingsOf(subject).some((heading) => /\d.*2026/.test(heading.textContent ?? ''))) return null;
  const { page, random } = subject;
  const box = page.createElement('p');
  const input = page.createElement('input');
  const label = page.createElement('label');
  input.type = random.of(['date', 'text']);
  input.name = 'date';
  input.value = input.type === 'date' ? '2026-11-13' : '13/11/2026';
  label.append(random.of(['Date', 'Go to date', 'Register date']), input);
  box.append(label);
  page.body.prepend(box);
  return subject.expected;
};

function headingsOf({ page }: Subject): Element[] {
  return [...page.querySelectorAll('h1, h2, h3, h4, caption')];
}

function saysDateAloud(subject: Subject): boolean {
  const controls = [...subject.page.querySelectorAll('input')].map(({ value }) => value);
  const said = [...headingsOf(subject).map((heading) => heading.textContent ?? ''), ...controls];
  return said.some((text) => /\d.*2026|2026-\d\d/.test(text));
}

const SWAPPED: Readonly<Record<string, string>> = {
  AM: 'PM',
  PM: 'AM',
  am: 'pm',
  pm: 'am',
  'A.M.': 'P.M.',
  'P.M.': 'A.M.',
  Morning: 'Afternoon',
  Afternoon: 'Morning',
  morning: 'afternoon',
  afternoon: 'morning',
};
const swap = (text: string): string =>
  text.replace(/\b(?:(?:AM|PM|am|pm|[Mm]orning|[Aa]fternoon)\b|[AP]\.M\.)/g, (word) => SWAPPED[word] ?? word);

const sessionsSwapped: Change = (subject) => {
  const around = aroundRows(subject);
  // words for "present" are another code in the afternoon, and a row may name its own session
  if (around === null || subject.expected.kind !== 'register' || !areLetters(subject)) return null;
  for (const node of around.nodes) node.data = swap(node.data);
  for (const element of around.labelled)
    for (const name of ['aria-label', 'title'])
      if (element.hasAttribute(name)) element.setAttribute(name, swap(element.getAttribute(name) ?? ''));
  for (const option of subject.page.querySelectorAll('option'))
    if (!option.closest('tr')) option.value = swap(option.value);
  for (const input of around.controls) input.value = swap(input.value);
  subject.url = swap(subject.url);
  subject.page.title = swap(subject.page.title);
  const other = (cell: ExpectedCell): ExpectedCell['session'] =>
    cell.session === null ? null : cell.session === 'AM' ? 'PM' : 'AM';
  return withEveryCell(subject.expected, (cell) => ({ ...cell, session: other(cell) }));
};

function areLetters(subject: Subject): boolean {
  return subject.places.every((place) => {
    const { element } = place;
    const code = expectedAt(subject, place)?.code;
    if (code !== '/' && code !== '\\') return true;
    const select = element.matches('select') ? element : element.querySelector('select');
    const shown = select
      ? (select as HTMLSelectElement).selectedOptions[0]?.text
      : (element.querySelector('input[type=text]') as HTMLInputElement | null)?.value || element.textContent;
    return shown?.trim() === code;
  });
}

const addressSaysOtherwise: Change = (subject): ExpectedPage | null => {
  if (!headingsOf(subject).some((heading) => /\d.*2026/.test(heading.textContent ?? ''))) return null;
  subject.url = 'https://mis.example/register/2026-11-12/PM';
  return subject.expected;
};

export const DATE_MUTATIONS: readonly Mutation[] = [
  { name: 'date removed', effect: 'unread', change: dateRemoved },
  { name: 'another date in passing', effect: 'same', change: passingDateAdded },
  { name: 'another date in a control', effect: 'same', change: otherDateInControl },
  { name: 'another date in the address', effect: 'same', change: addressSaysOtherwise },
  { name: 'AM and PM swapped', effect: 'moved', change: sessionsSwapped },
];

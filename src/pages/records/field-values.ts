/**
 * Fields of forms with what they hold now: their own label, and one face for a checkbox, a set of radio buttons, or a date
 * in three parts. Owns that; which words stand around a field is for `labelled-values.ts`.
 */
import { wholeDate } from '../generic/dates';
import { besideFaceOf, type Face, labelOfControl } from '../generic/face';
import { isShown } from '../generic/page-texts';
import { type SightMemory, tidy, visibleText } from '../generic/text';

/** One answer of a form: a field, the radio buttons of one set, or the three parts of one date. */
export type Field = {
  /** The first of its elements. */
  element: Element;
  /** All of them. */
  elements: readonly Element[];
  /** What the page itself ties to the field; '' where that is nothing, as with the parts of a date. */
  ownLabel: string;
  face: Face;
};

const NATIVE = 'select, input, textarea';
/** Fields that are no form elements; their text, or their state, is the value. */
const DRAWN = new Set(['combobox', 'textbox', 'checkbox', 'switch', 'radio']);
/** What a password or a file is stays unread. */
const UNREAD_TYPES = new Set('hidden submit button image reset password file color range'.split(' '));
const DATE_PARTS = new Set(['text', 'number', 'tel', 'select-one']);
const PART_WORDS = new Map([
  ...['day', 'dd', 'd'].map((word) => [word, 'day'] as const),
  ...['month', 'mon', 'mm', 'm'].map((word) => [word, 'month'] as const),
  ...['year', 'yyyy', 'yy', 'yr', 'y'].map((word) => [word, 'year'] as const),
]);
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The children as they are shown: those of an open shadow root, and what is put into its slots. */
export function childrenAcross(element: Element): Element[] {
  const slotted = element.tagName === 'SLOT' ? (element as HTMLSlotElement).assignedElements({ flatten: true }) : [];
  return slotted.length > 0 ? slotted : [...(element.shadowRoot ?? element).children];
}

/** Whether the element is a field that a person can see and whose content may be read. */
export function isField(element: Element): boolean {
  if (element.matches(NATIVE)) return !UNREAD_TYPES.has((element as HTMLInputElement).type) && isShown(element);
  return DRAWN.has(element.getAttribute('role') ?? '') && element.querySelector(NATIVE) === null && isShown(element);
}

/** All answers in an element, in page order: buttons of one set and parts of one date are one. */
export function fieldsIn(element: Element, memory: SightMemory): Field[] {
  const all = fieldElements(element);
  const taken = new Set<Element>();
  return all.flatMap((one, index): Field[] => {
    if (taken.has(one)) return [];
    const parts = all.slice(index, index + 3);
    const date = joinedDate(parts, memory);
    const isSet = date === null && isRadio(one);
    const elements = date ? parts : isSet ? all.filter((other) => isOfOneSet(one, other)) : [one];
    for (const used of elements) taken.add(used);
    const ownLabel = date ? '' : isSet ? setLabel(elements, memory) : namedBy(one, memory);
    const face = date ?? (isSet ? radioFace(elements, memory) : fieldFace(one, memory));
    return [{ element: one, elements, ownLabel, face }];
  });
}

/** A legend names a set of buttons where it stands around nothing else. */
function setLabel(radios: readonly Element[], memory: SightMemory): string {
  const group = radioGroup(radios[0] as Element);
  return group && fieldElements(group).every((field) => radios.includes(field)) ? namedBy(group, memory) : '';
}

function fieldElements(element: Element): Element[] {
  return isField(element) ? [element] : childrenAcross(element).flatMap(fieldElements);
}

/** The words that name a field: labels, what it says it is labelled by, its own label; '' where there are none. */
export function namedBy(field: Element, memory: SightMemory): string {
  for (const label of (field as HTMLInputElement).labels ?? []) {
    const text = visibleText(label, memory);
    if (text !== '') return text;
  }
  const root = field.getRootNode() as Document | ShadowRoot;
  const by = (field.getAttribute('aria-labelledby') ?? '').split(/\s+/).flatMap((id) => {
    const named = id === '' ? null : root.getElementById?.(id);
    return named && named !== field ? [visibleText(named, memory)] : [];
  });
  const legend = field.tagName === 'FIELDSET' ? field.querySelector(':scope > legend') : null;
  return (
    tidy(by.join(' ')) || tidy(field.getAttribute('aria-label') ?? '') || (legend ? visibleText(legend, memory) : '')
  );
}

function isRadio(field: Element): boolean {
  return (field as HTMLInputElement).type === 'radio' || field.getAttribute('role') === 'radio';
}

/** What holds a set of radio buttons and names it. */
function radioGroup(radio: Element): Element | null {
  return radio.closest('[role=radiogroup], fieldset');
}

function isOfOneSet(one: Element, other: Element): boolean {
  if (one === other) return true;
  if (!isRadio(other) || one.tagName !== other.tagName) return false;
  const { name, form } = one as HTMLInputElement;
  if (name) return name === (other as HTMLInputElement).name && form === (other as HTMLInputElement).form;
  return radioGroup(one) === radioGroup(other);
}

function fieldFace(field: Element, memory: SightMemory): Face {
  const isDrawn = !field.matches(NATIVE);
  const kind = isDrawn ? field.getAttribute('role') : (field as HTMLInputElement).type;
  if (kind === 'checkbox' || kind === 'switch') return faceWith(field, isOn(field) ? 'yes' : 'no', isUnchanged(field));
  if (kind === 'select-multiple') {
    const chosen = [...(field as HTMLSelectElement).selectedOptions].map(({ text }) => tidy(text));
    return faceWith(field, chosen.join(', '), true);
  }
  return isDrawn ? faceWith(field, visibleText(field, memory), true) : besideFaceOf(field, memory);
}

function radioFace(radios: readonly Element[], memory: SightMemory): Face {
  const checked = radios.find(isOn);
  const shown = !checked
    ? ''
    : checked.matches(NATIVE)
      ? labelOfControl(checked as HTMLInputElement, memory)
      : visibleText(checked, memory) || namedBy(checked, memory);
  return faceWith(checked ?? (radios[0] as Element), shown, radios.every(isUnchanged));
}

function isOn(field: Element): boolean {
  return field.matches(NATIVE) ? (field as HTMLInputElement).checked : field.getAttribute('aria-checked') === 'true';
}

function isUnchanged(field: Element): boolean {
  const { checked, defaultChecked } = field as HTMLInputElement;
  return checked === defaultChecked;
}

function faceWith(control: Element, shown: string, isUntouched: boolean): Face {
  return { shown, from: 'control', control, isUntouched, value: shown, superscript: null, tooltip: null };
}

/** Day, month and year in three fields as one ISO date; the parts as they stand where they make none; null for other fields. */
function joinedDate(fields: readonly Element[], memory: SightMemory): Face | null {
  const [day, month, year] = fields;
  if (!day || !month || !year) return null;
  if (partOf(day, memory) !== 'day' || partOf(month, memory) !== 'month' || partOf(year, memory) !== 'year')
    return null;
  const faces = fields.map((field) => besideFaceOf(field, memory));
  const isUntouched = faces.every((face) => face.isUntouched);
  // "Day", "Month", "--" are invitations to choose
  const [d, m, y] = faces.map(({ shown }) => (/\d/.test(shown) || monthNumber(shown) > 0 ? shown : '')) as [
    string,
    string,
    string,
  ];
  if (d + m + y === '') return faceWith(day, '', isUntouched);
  const isWhole = d !== '' && m !== '' && y !== '';
  const date = isWhole ? wholeDate({ day: Number(d), month: monthNumber(m) || Number(m), year: Number(y) }) : null;
  return faceWith(day, date ?? [d, m, y].map((part) => part || '…').join(' '), isUntouched);
}

function monthNumber(text: string): number {
  return text.length < 3 ? 0 : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;
}

/** Which part of a date a field is for, by its names; a drop-down without names, by what it offers. */
function partOf(field: Element, memory: SightMemory): string | null {
  const { type, name, id } = field as HTMLInputElement;
  if (!DATE_PARTS.has(type)) return null;
  for (const text of [namedBy(field, memory), name, id, field.getAttribute('placeholder') ?? '']) {
    // "start-day", "fromMonth", "dob_yyyy": the last word
    const words = text
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/);
    const part = PART_WORDS.get(words.filter((word) => word !== '').at(-1) ?? '');
    if (part !== undefined) return part;
  }
  if (type !== 'select-one') return null;
  const offered = [...(field as HTMLSelectElement).options]
    .map(({ text }) => tidy(text))
    .filter((text) => /\w/.test(text));
  const numbers = offered.map(Number).filter((number) => number > 0);
  if (numbers.length >= 28 && Math.max(...numbers) === 31) return 'day';
  if (offered.filter((text) => monthNumber(text) > 0).length >= 12) return 'month';
  if (numbers.length === 12 && Math.max(...numbers) === 12) return 'month';
  return numbers.length > 0 && Math.min(...numbers) >= 1990 ? 'year' : null;
}

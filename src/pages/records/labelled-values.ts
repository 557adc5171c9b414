/**
 * Pairs of a label and its value anywhere in an element: forms, lists of terms, two-cell rows, "Label: value", and the
 * plain blocks of single-page applications, known by how they repeat. Owns what is a pair; what a label means is for the
 * readers of records, and tables with headings are for grids.
 */
import { besideFaceOf, type Face } from '../generic/face';
import { parentAcross } from '../generic/page-roots';
import { isShown } from '../generic/page-texts';
import { isOutOfSight, type SightMemory, visibleText } from '../generic/text';
import { childrenAcross, type Field, fieldsIn, namedBy } from './field-values';
import { cleanLabel, isLabelText, isNamingHint, isPlainText, labelsOf, pairsInLine } from './label-places';

export type LabelledValue = {
  /** Tidy, lower case, without what ends a label. */
  label: string;
  face: Face;
  /** Where the value stands. */
  element: Element;
  /** The label or legend around the field's own label, in the same form; '' where there is none. */
  group: string;
};

const SKIP = new Set('SCRIPT STYLE TEMPLATE NOSCRIPT SVG svg OPTION BUTTON NAV IFRAME VIDEO AUDIO'.split(' '));
const GROUPS = new Set(['group', 'radiogroup']);
const GRIDS = new Set(['grid', 'treegrid', 'table']);
/** Heads of a table that lists labels and values instead of records. */
const LABEL_HEADS = new Set(['', 'field', 'item', 'detail', 'details', 'question', 'label', 'property']);
const MOST_ELEMENTS = 4000;
const MOST_LEVELS = 60;

/** All pairs in an element, in page order, without what is out of sight. */
export function labelledValues(root: Element, memory: SightMemory): LabelledValue[] {
  const fieldOf = new Map<Element, Field>();
  for (const field of fieldsIn(root, memory)) for (const element of field.elements) fieldOf.set(element, field);
  const around = new Set<Element>();
  for (const field of fieldOf.keys())
    for (let at: Element | null = field; at !== null && !around.has(at); at = parentAcross(at)) around.add(at);
  const told = new Set<Field>();
  let seen = 0;
  return walk(root, '', 0);

  function walk(element: Element, group: string, level: number): LabelledValue[] {
    const field = fieldOf.get(element);
    if (field) return ofField(field, group);
    if (++seen > MOST_ELEMENTS || level > MOST_LEVELS || SKIP.has(element.tagName)) return [];
    if (element !== root && (isOutOfSight(element, memory) || isGridOfRecords(element, memory))) return [];
    if (fieldOf.has((element as HTMLLabelElement).control as Element) && !hasFields(element)) return [];
    if (hasFields(element)) return ofChildren(element, groupOf(element, group), level);
    if (element.hasAttribute('aria-labelledby') && isPlainText(element))
      return pair(namedBy(element, memory), faceOfText(element), element, group);
    const inLine = pairsInLine(element, memory);
    if (inLine.length > 0) return inLine.flatMap(({ label, shown, at }) => pair(label, textFace(shown), at, group));
    return ofChildren(element, group, level);
  }

  function ofChildren(element: Element, group: string, level: number): LabelledValue[] {
    const children = childrenAcross(element).filter(
      (child) => !(SKIP.has(child.tagName) && !fieldOf.has(child)) && !isOutOfSight(child, memory),
    );
    const pairs = labelsOf(element, children, hasFields, memory);
    const values = new Set([...pairs.values()].map(({ value }) => value));
    return children.flatMap((child) => {
      const found = pairs.get(child);
      if (!found) return values.has(child) ? [] : walk(child, group, level + 1);
      return ofPair(found.label, found.value, found.isSure, group, level);
    });
  }

  /** In a value with fields these are the values; one that holds pairs itself is only a heading's section. */
  function ofPair(label: string, value: Element, isSure: boolean, group: string, level: number): LabelledValue[] {
    if (hasFields(value)) return walk(value, cleanLabel(label) || group, level + 1);
    if (!isShown(value)) return [];
    const isSection = value.querySelector('dl, table, ul, ol, form, h2, h3, h4') !== null || !isSure;
    const inner = isSection ? walk(value, group, level + 1) : [];
    return inner.length > 0 ? inner : pair(label, faceOfText(value), value, group);
  }

  function ofField(field: Field, group: string): LabelledValue[] {
    if (told.has(field)) return [];
    told.add(field);
    const { element, ownLabel, face } = field;
    if (ownLabel !== '') return pair(ownLabel, face, element, group === cleanLabel(ownLabel) ? '' : group);
    const hint = element.getAttribute('title') ?? element.getAttribute('placeholder') ?? '';
    return pair(group || (isNamingHint(hint) ? hint : ''), face, element, '');
  }

  function hasFields(element: Element): boolean {
    return around.has(element);
  }

  function groupOf(element: Element, group: string): string {
    const isGroup = element.tagName === 'FIELDSET' || GROUPS.has(element.getAttribute('role') ?? '');
    return (isGroup && cleanLabel(namedBy(element, memory))) || group;
  }

  function pair(said: string, face: Face, element: Element, group: string): LabelledValue[] {
    const label = cleanLabel(said);
    return isLabelText(label) ? [{ label, face, element, group }] : [];
  }

  /** The text of a value, without that of a button in it. */
  function faceOfText(value: Element): Face {
    const face = besideFaceOf(value, memory);
    const button = face.from === 'text' ? value.querySelector('button, [role=button]') : null;
    return button ? textFace(visibleText(value, memory, button)) : face;
  }
}

function textFace(shown: string): Face {
  const from = shown === '' ? 'nothing' : 'text';
  return { shown, from, control: null, isUntouched: true, value: null, superscript: null, tooltip: null };
}

/** A table with a row of headings, or an ARIA grid: its labels stand above its values. */
function isGridOfRecords(element: Element, memory: SightMemory): boolean {
  if (GRIDS.has(element.getAttribute('role') ?? '')) return true;
  if (element.tagName !== 'TABLE') return false;
  const first = (element as HTMLTableElement).rows[0];
  if (first === undefined || first.cells.length < 2) return false;
  const isHead = first.parentElement?.tagName === 'THEAD' || [...first.cells].every((cell) => cell.tagName === 'TH');
  if (!isHead || first.cells.length > 2) return isHead;
  return !LABEL_HEADS.has(visibleText(first.cells[0] as Element, memory).toLowerCase());
}

/**
 * What one cell shows, and by what: a control's live value, visible text, a label, a tooltip. Owns that order; what it
 * means is for `code-words.ts`. Colour is never read: it is no code.
 */
import { bareCode, codeOf } from './code-words';
import { lookOf, PICTURE } from './drawn';
import { isNoteHint } from './note-hint';
import { parentAcross } from './page-roots';
import { isBare, isOutOfSight, type SightMemory, tidy, visibleText, within } from './text';
import { pressedToggle } from './toggle-face';

export type Face = {
  shown: string;
  /**
   * 'picture' shows something and says nothing: a colour, an icon without a label, a tick box, one mark over another.
   * 'shade' is a pale colour, which may be a mark or only the column's.
   */
  from: 'control' | 'text' | 'label' | 'tooltip' | 'picture' | 'shade' | 'nothing';
  /** The control that holds the mark, where there is one. */
  control: Element | null;
  /** The control stands as the page served it: preselected, or loaded with the saved mark. */
  isUntouched: boolean;
  /** What a control would send, where that differs from what it shows. */
  value: string | null;
  /** A superscript beside the text, as some pages print minutes late. */
  superscript: string | null;
  /** A hint that says something else than what is shown. */
  tooltip: string | null;
  /** The colour of a 'shade'. */
  shade?: string;
};

const NOTHING: Face = {
  shown: '',
  from: 'nothing',
  control: null,
  isUntouched: true,
  value: null,
  superscript: null,
  tooltip: null,
};

const TOOLTIP_ATTRIBUTES = [
  'title',
  'data-qtip',
  'data-tooltip',
  'data-original-title',
  'data-bs-title',
  'data-title',
  'data-tip',
];
const CONTROLS = 'select, input:not([type=hidden]), textarea';
/** Controls without words of their own, and buttons. */
const NO_FIELD = new Set(['checkbox', 'radio', 'submit', 'button', 'image', 'reset']);

const WORDS_OF_ICONS = '.sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text, .cdk-visually-hidden';

type Control = HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement;
const LABELLED = '[aria-label], [title], [data-qtip], [data-tooltip], [data-original-title], [data-bs-title], img[alt]';

/**
 * Reads a cell's face. Live properties are read, not attributes: a page does not write back what a person chose.
 * Of the controls in a cell only one that could hold a mark counts.
 */
export function faceOf(cell: Element, memory: SightMemory): Face {
  if (isBare(cell) && !isControl(cell)) return plainFace(cell, memory);
  const controls = controlsIn(cell, memory);
  const radios = controls.filter((control): control is HTMLInputElement => control.type === 'radio');
  if (radios.length > 0) return radioFace(radios, memory);
  const control = controls.find(holdsMark);
  if (control) {
    const face = faceAround(control, cell, memory);
    return controls.some((other) => other !== control && isTwin(control, other)) ? { ...face, from: 'picture' } : face;
  }
  const toggle = pressedToggle(cell, memory);
  if (toggle !== null)
    return { ...NOTHING, shown: toggle.shown, from: 'control', control: toggle.element, value: null };
  const face = richFace(cell, memory);
  if (face.from === 'text' || face.from === 'label') return face;
  const other = controls.find((one) => !isForElse(one) && (one.type === 'checkbox' || isSeen(one, cell, memory)));
  if (other === undefined) return face;
  const isCode = other.type !== 'checkbox' && bareCode(other.value) !== null;
  return isCode ? controlFace(other, cell, memory) : { ...face, from: 'picture' };
}

/** Two drop-downs of the same marks: of two sessions, and which is which? */
function isTwin(one: Control, other: Control): boolean {
  return one.tagName === 'SELECT' && other.tagName === 'SELECT' && one.textContent === other.textContent;
}

/** A control and what stands around it: a helper of a drawn drop-down or an editor out of sight goes after what is seen. */
function faceAround(control: Control, cell: Element, memory: SightMemory): Face {
  const held = controlFace(control, cell, memory);
  const contrary: Face = { ...held, from: 'picture' };
  if (isSeen(control, cell, memory)) {
    const text = control === cell ? '' : visibleText(cell, memory, control.closest('label'));
    if (text === '' || codeOf(held.shown, null).kind !== 'none') return held;
    if (control.tagName === 'INPUT') return richFace(cell, memory);
    return codeOf(text, null).kind === 'code' ? contrary : held;
  }
  const seen = richFace(cell, memory);
  if (seen.from !== 'text' && seen.from !== 'label') return held.shown === '' ? seen : contrary;
  if (isSame(seen.shown, held.shown)) return held;
  // the original of a drawn drop-down is clipped away and still what will be sent; an editor is not there at all
  return control.tagName === 'SELECT' && control.checkVisibility?.() ? contrary : seen;
}

function isSame(shown: string, held: string): boolean {
  const [one, other] = [shown, held].map((text) => codeOf(text, 'AM'));
  return shown === held || (one?.kind === 'code' && other?.kind === 'code' && one.code === other.code);
}

/** Whether neither a control nor what it stands in, up to its cell, is hidden. */
function isSeen(control: Element, cell: Element, memory: SightMemory): boolean {
  for (let at: Element | null = control; at !== null && at !== cell; at = parentAcross(at))
    if (isOutOfSight(at, memory)) return false;
  return control.getAttribute('aria-hidden') !== 'true';
}

/** The same for what stands beside a mark: minutes, a time, a comment. Any control in the cell holds it. */
export function besideFaceOf(cell: Element, memory: SightMemory): Face {
  if (isBare(cell) && !isControl(cell)) return plainFace(cell, memory);
  const control = controlsIn(cell, memory).find(({ type }) => !NO_FIELD.has(type));
  return control ? controlFace(control, cell, memory) : richFace(cell, memory);
}

/** Text and nothing else: no control, hint or superscript that could say more. */
export function isPlain({ from, tooltip, superscript }: Face): boolean {
  return (from === 'text' || from === 'nothing') && tooltip === null && superscript === null;
}

function controlsIn(cell: Element, memory: SightMemory): Control[] {
  return isControl(cell) ? [cell] : (within(cell, CONTROLS, memory) as Control[]);
}

/** A cell without children: by far the most frequent one. */
function plainFace(cell: Element, memory: SightMemory): Face {
  const text = tidy(cell.textContent ?? '');
  if (text === '') return cell.hasAttributes() ? wordlessFace(cell, memory) : NOTHING;
  const face: Face = { ...NOTHING, shown: text, from: 'text' };
  if (cell.hasAttributes()) face.tooltip = tooltipOf(cell, text);
  return face;
}

/** A cell without children and without text. */
function wordlessFace(cell: Element, memory: SightMemory): Face {
  const label = plainLabel(cell);
  if (label !== null) return { ...NOTHING, shown: label, from: 'label', tooltip: tooltipOf(cell, label) };
  return hintedFace(cell, tooltipOf(cell, ''), null, memory);
}

/** Nothing to read but perhaps a hint: of a colour or an icon it is the label, of an empty cell it may be an old one. */
function hintedFace(cell: Element, hint: string | null, superscript: string | null, memory: SightMemory): Face {
  const shade = lookOf(cell, memory);
  const from = shade === PICTURE ? PICTURE : shade === '' ? 'nothing' : 'shade';
  if (hint === null) return { ...NOTHING, superscript, from, shade };
  return { ...NOTHING, superscript, shown: hint, from: from === 'nothing' ? 'tooltip' : 'label' };
}

function richFace(cell: Element, memory: SightMemory): Face {
  const sup = cell.querySelector('sup');
  const text = visibleText(cell, memory, sup);
  const superscript = sup ? tidy(sup.textContent ?? '') || null : null;
  if (text !== '')
    return { ...NOTHING, shown: text, from: 'text', superscript, tooltip: anyTooltip(cell, text, memory) };
  const own = plainLabel(cell);
  if (own !== null) return { ...NOTHING, shown: own, from: 'label', superscript };
  // several icons in one cell may be a mark and a note: the first whose label is no note is the mark
  for (const icon of within(cell, LABELLED, memory)) {
    if (isControl(icon)) continue;
    const label = plainLabel(icon) ?? tooltipOf(icon, '');
    if (label !== null && !isNoteHint(label))
      return { ...NOTHING, shown: label, from: 'label', superscript, tooltip: anyTooltip(cell, label, memory) };
  }
  // an icon says what it is in words for screen readers
  const words =
    (cell.querySelector('i, svg, img, span:empty') && cell.querySelector(WORDS_OF_ICONS)?.textContent) ||
    cell.querySelector('svg > title')?.textContent;
  if (words) return { ...NOTHING, shown: tidy(words), from: 'label', superscript };
  return hintedFace(cell, anyTooltip(cell, '', memory), superscript, memory);
}

function plainLabel(element: Element): string | null {
  const label = element.getAttribute('aria-label') ?? (element.tagName === 'IMG' ? element.getAttribute('alt') : null);
  return label === null || tidy(label) === '' ? null : tidy(label);
}

/** A select, or a short text box whose content could be a code; search boxes, checkboxes and minutes are not. */
function holdsMark(control: Control): boolean {
  return control.tagName === 'SELECT' || (/^(?:text|search|tel)$/.test(control.type) && !isForElse(control));
}

/** By its name: minutes, a time, a comment, a button that opens something. */
function isForElse(control: Control): boolean {
  const name = ['name', 'aria-label', 'placeholder', 'alt'].map((name) => control.getAttribute(name)).join(' ');
  return (
    /\b(?:min|late|time(?!tab|slot)|arriv|comment|note)/i.test(name.replace(/[_[\]-]/g, ' ')) ||
    (/button|image|submit/.test(control.type) && isNoteHint(name + control.value))
  );
}

function controlFace(control: Control, cell: Element, memory: SightMemory): Face {
  const isSelect = control.tagName === 'SELECT';
  const { selectedOptions } = control as HTMLSelectElement;
  const option = isSelect ? selectedOptions[0] : undefined;
  return {
    ...NOTHING,
    shown: tidy(isSelect ? option?.label || option?.text || '' : control.value),
    from: 'control',
    control,
    isUntouched: isSelect
      ? isUntouchedSelect(control as HTMLSelectElement)
      : control.value === (control as HTMLInputElement).defaultValue,
    value: isSelect ? (option?.value ?? '') : control.value,
    tooltip: anyTooltip(cell, '', memory),
  };
}

function isUntouchedSelect(select: HTMLSelectElement): boolean {
  const chosen = select.selectedOptions[0];
  if (chosen === undefined || chosen.defaultSelected) return true;
  const served = [...select.options].some((option) => option.defaultSelected);
  return !served && select.selectedIndex === 0;
}

function radioFace(radios: HTMLInputElement[], memory: SightMemory): Face {
  const checked = radios.find((radio) => radio.checked);
  const control = checked ?? (radios[0] as HTMLInputElement);
  const isUntouched = radios.every((radio) => radio.checked === radio.defaultChecked);
  const shown = checked ? labelOfControl(checked, memory) : '';
  return { ...NOTHING, shown, from: 'control', control, isUntouched, value: checked?.value ?? '' };
}

/** The checked one of radio buttons that stand in several cells, under the heading of its column. */
export function radioSetFace(
  cells: readonly { cell: Element | null; heading: string }[],
): Face & { at: Element | null } {
  const radios = cells.flatMap(({ cell, heading }) => {
    const radio = cell?.querySelector<HTMLInputElement>('input[type=radio]');
    return cell && radio ? [{ cell, heading, radio }] : [];
  });
  const checked = radios.find(({ radio }) => radio.checked);
  const isUntouched = radios.every(({ radio }) => radio.checked === radio.defaultChecked);
  const at = checked?.cell ?? radios[0]?.cell ?? null;
  const control = checked?.radio ?? radios[0]?.radio ?? null;
  const shown = checked ? checked.heading || tidy(checked.radio.getAttribute('aria-label') ?? checked.radio.value) : '';
  return { ...NOTHING, shown, from: 'control', control, isUntouched, at };
}

/** The words beside a control: its label, its aria-label, or the value it would send. A hint in words explains a mere letter. */
export function labelOfControl(control: HTMLInputElement, memory: SightMemory): string {
  const label = control.labels?.[0];
  const text = label ? visibleText(label, memory) : '';
  const hint = tidy(
    control.getAttribute('aria-label') ?? control.getAttribute('title') ?? label?.getAttribute('title') ?? '',
  );
  if (text.length > 0 && text.length <= 2 && hint.length > 2) return hint;
  return text || hint || tidy(control.value);
}

const CONTROL_TAGS = new Set(['SELECT', 'INPUT', 'TEXTAREA']);

function isControl(element: Element): element is Control {
  return CONTROL_TAGS.has(element.tagName);
}

/** A tooltip that says more than the cell already shows. */
function tooltipOf(element: Element, shown: string): string | null {
  for (const attribute of TOOLTIP_ATTRIBUTES) {
    const value = element.getAttribute(attribute);
    if (value === null) continue;
    const text = tidy(value.includes('<') ? value.replace(/<[^<>]*>/g, ' ') : value);
    if (text !== '' && text !== shown) return text;
  }
  return null;
}

function anyTooltip(cell: Element, shown: string, memory: SightMemory): string | null {
  const own = tooltipOf(cell, shown);
  if (own !== null) return own;
  for (const hinted of within(cell, LABELLED, memory)) {
    const tooltip = tooltipOf(hinted, shown);
    if (tooltip !== null) return tooltip;
  }
  return null;
}

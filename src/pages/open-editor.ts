/**
 * Whether somebody is typing a mark right now. Owns that knowledge, so that nothing is read from a half-typed mark and
 * nothing moves beside an open editor.
 */

const TEXT_TYPES = new Set(['text', 'search', 'number', 'tel', 'time', '']);

export class OpenEditor {
  private editor: { element: Element; value: string } | null = null;

  /** Focus came: from now on the element may be a mark being typed. */
  opened(target: EventTarget | null): void {
    if (target instanceof Element && isEditor(target)) this.editor = { element: target, value: typedIn(target) };
  }

  /** The page was told of the new value, or focus left: what stands there now counts. */
  committed(target: EventTarget | null): void {
    if (this.editor !== null && target === this.editor.element) this.editor.value = typedIn(this.editor.element);
  }

  closed(target: EventTarget | null): void {
    if (this.editor !== null && target === this.editor.element) this.editor = null;
  }

  /** Whether one of these elements holds an editor whose value is not committed yet, or that was put there just now. */
  isIn(elements: readonly Element[], isKnown: (control: Element) => boolean): boolean {
    const editor = this.editor;
    if (editor === null || !editor.element.isConnected) return false;
    if (!elements.some((element) => element.contains(editor.element))) return false;
    return typedIn(editor.element) !== editor.value || !isKnown(editor.element);
  }

  /** The control that is being edited, for whatever must not cover it. */
  get element(): Element | null {
    return this.editor?.element.isConnected ? this.editor.element : null;
  }
}

function isEditor(element: Element): boolean {
  if (element.tagName === 'INPUT') return TEXT_TYPES.has((element.getAttribute('type') ?? '').toLowerCase());
  return (
    element.tagName === 'TEXTAREA' ||
    element.getAttribute('role') === 'combobox' ||
    (element as HTMLElement).isContentEditable
  );
}

function typedIn(element: Element): string {
  return element.tagName === 'INPUT' || element.tagName === 'TEXTAREA' ? (element as HTMLInputElement).value : '';
}

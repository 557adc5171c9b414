/** Draws a component into a page of happy-dom, and finds what a person would find there. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';

export type Screen = {
  text(): string;
  button(name: string): HTMLButtonElement;
  field<Kind extends HTMLElement = HTMLInputElement>(label: string): Kind;
  all(selector: string): HTMLElement[];
  press(name: string): Promise<void>;
  draw(view: ComponentChild): Promise<void>;
};

export async function show(view: ComponentChild): Promise<Screen> {
  document.body.replaceChildren();
  const root = document.body.appendChild(document.createElement('div'));
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = <Kind extends HTMLElement>(what: string, found: HTMLElement | undefined): Kind => {
    if (!found) throw new Error(`There is no ${what} in: ${root.textContent}`);
    return found as Kind;
  };
  const nameOf = (element: HTMLElement) => element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
  const screen: Screen = {
    text: () => root.textContent ?? '',
    all,
    button: (name) =>
      one(
        `button '${name}'`,
        all('button').find((button) => nameOf(button) === name),
      ),
    field: (label) => {
      const named = all('label').find((one) => one.textContent?.trim().startsWith(label)) as
        | HTMLLabelElement
        | undefined;
      const byLabel = all('input, select').find(
        (control) => control.getAttribute('aria-label') === label || (named?.htmlFor && control.id === named.htmlFor),
      );
      return one(`field '${label}'`, byLabel ?? named?.querySelector<HTMLElement>('input, select') ?? undefined);
    },
    press: async (name) => {
      await act(() => screen.button(name).click());
    },
    draw: async (next) => {
      await act(() => render(next, root));
    },
  };
  await screen.draw(view);
  return screen;
}

export async function choose(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

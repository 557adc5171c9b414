/** An element on a page of its own, for one test. Owns the putting there and the waiting; knows no element. */

/** Puts markup on the page and gives its first element, drawn. */
export async function placed<Made extends HTMLElement>(html: string): Promise<Made> {
  document.body.innerHTML = html;
  const made = document.body.firstElementChild as Made;
  await drawn();
  return made;
}

/** Drawing and loading are done in microtasks and short tasks. */
export async function drawn(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setTimeout(resolve));
}

export const textOf = (element: Element): string => element.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '';

export const partOf = (element: Element, part: string): Element | null =>
  element.shadowRoot?.querySelector(`[part~="${part}"]`) ?? null;

/** All events of a name that reach the page while `act` runs. */
export async function heard(name: string, act: () => void): Promise<unknown[]> {
  const details: unknown[] = [];
  const listen = (event: Event) => details.push((event as CustomEvent).detail);
  document.addEventListener(name, listen);
  act();
  await drawn();
  document.removeEventListener(name, listen);
  return details;
}

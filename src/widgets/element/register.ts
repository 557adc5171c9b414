/** Gives a tag its class. Owns what happens where the tag is taken already: the first version of a page stays, and nothing fails. */

/** What a class of ours says of itself. */
type Versioned = CustomElementConstructor & { version?: string };

/** Registers, unless the tag is taken. A second version keeps quiet, but for one line that says so. */
export function register(tag: string, element: Versioned): void {
  if (typeof customElements === 'undefined') return;
  const there: Versioned | undefined = customElements.get(tag);
  if (there === undefined) customElements.define(tag, element);
  else if (there !== element && there.version !== element.version)
    console.info(
      `Register Lens: <${tag}> is version ${there.version ?? 'unknown'} on this page; version ${element.version} was not used.`,
    );
}

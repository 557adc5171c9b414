/**
 * As much of a document as drawing needs, and nothing of styles or layout: a whole school is drawn in seconds. Owns these few
 * nodes; what a browser really does is for other tests.
 */
export class PlainNode {
  parentNode: PlainNode | null = null;
  childNodes: PlainNode[] = [];
  readonly attributes = new Map<string, string>();
  readonly style = {};
  data = '';

  constructor(
    readonly localName: string,
    readonly nodeType: number,
    readonly namespaceURI = '',
  ) {}

  get firstChild(): PlainNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): PlainNode | null {
    const among = this.parentNode?.childNodes ?? [];
    return among[among.indexOf(this) + 1] ?? null;
  }

  insertBefore(node: PlainNode, before: PlainNode | null): PlainNode {
    node.remove();
    if (before === null) this.childNodes.push(node);
    else this.childNodes.splice(this.childNodes.indexOf(before), 0, node);
    node.parentNode = this;
    return node;
  }

  appendChild(node: PlainNode): PlainNode {
    return this.insertBefore(node, null);
  }

  removeChild(node: PlainNode): PlainNode {
    node.remove();
    return node;
  }

  remove(): void {
    const among = this.parentNode?.childNodes;
    if (among !== undefined) among.splice(among.indexOf(this), 1);
    this.parentNode = null;
  }

  contains(node: PlainNode | null): boolean {
    return node !== null && (node === this || this.contains(node.parentNode));
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(): void {
    // nobody presses anything here
  }

  removeEventListener(): void {
    // as above
  }

  get text(): string {
    return this.nodeType === 3 ? this.data : this.childNodes.map(({ text }) => text).join('');
  }

  /** Every node of it for which something is so; what is within one that is `left` out is not looked at. */
  all(
    isMeant: (node: PlainNode) => boolean,
    isLeft: (node: PlainNode) => boolean = () => false,
    found: PlainNode[] = [],
  ): PlainNode[] {
    if (isLeft(this)) return found;
    if (isMeant(this)) found.push(this);
    for (const node of this.childNodes) node.all(isMeant, isLeft, found);
    return found;
  }

  has(name: string, value?: string): boolean {
    return value === undefined ? this.attributes.has(name) : this.attributes.get(name) === value;
  }
}

/** Stands in for `document` while something is drawn into one of its nodes. */
export const plainDocument = {
  createElement: (name: string) => new PlainNode(name, 1),
  createElementNS: (namespace: string, name: string) => new PlainNode(name, 1, namespace),
  createTextNode(data: string) {
    const node = new PlainNode('#text', 3);
    node.data = data;
    return node;
  },
};

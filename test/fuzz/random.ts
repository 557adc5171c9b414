/** Numbers that look random and are the same for the same seed, so that a failure can be had again. Knows no page. */

export type Random = {
  /** From 0 up to, and without, `below`. */
  below(count: number): number;
  of<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
};

export function randomFrom(seed: number): Random {
  let state = (seed + 1) >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 0x100000000;
  };
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    of: (items) => {
      if (items.length === 0) throw new Error('nothing to choose from');
      return items[below(items.length)] as (typeof items)[number];
    },
    shuffled: (items) => {
      const left = [...items];
      return items.map(() => left.splice(below(left.length), 1)[0] as (typeof items)[number]);
    },
  };
}

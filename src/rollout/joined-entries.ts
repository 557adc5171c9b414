/**
 * Letters and heads of letters, of which each goes by itself: a trust that sets one leaves the others as they are. Owns
 * which entry goes before which, and where each is from; what stands in an entry is not looked at.
 */
export const BY_ENTRY = ['letters', 'letterHead'] as const;
export type ByEntry = (typeof BY_ENTRY)[number];

type Entries = Readonly<Record<string, unknown>>;

/**
 * The entries that go, where `added` goes before `before`. What is said for every school ('below-96') goes before what was
 * said for one ('ash/below-96') by somebody who comes after: the trust's new letter is then every school's.
 */
export function joinedEntries<Source>(
  { before, sources }: { before: Entries; sources: Readonly<Record<string, Source>> },
  added: Entries,
  from: Source,
): { entries: Record<string, unknown>; sources: Record<string, Source> } {
  const isReplaced = (key: string) => Object.hasOwn(added, key) || Object.hasOwn(added, everySchools(key));
  const kept = Object.entries(before).filter(([key]) => !isReplaced(key));
  const all = [...kept, ...Object.entries(added)];
  const sourceOf = (key: string) => (Object.hasOwn(added, key) ? from : (sources[key] ?? from));
  return { entries: Object.fromEntries(all), sources: Object.fromEntries(all.map(([key]) => [key, sourceOf(key)])) };
}

/** 'ash/below-96' → 'below-96', which is every school's. */
const everySchools = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

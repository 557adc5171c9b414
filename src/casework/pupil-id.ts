/**
 * Who a pupil is: an id of a kind, at a school. Owns which ids of a page's pupil may be remembered, and which pupils of one
 * page cannot be told apart. Names never join two pupils; knows nothing of the database.
 */
import type { Pupil } from '../pages/reading';

/** `mis:<origin>` is what the pages of one origin call the pupil; the others are the same everywhere. */
export type KindOfId = `mis:${string}` | 'upn' | 'admission';
export type PupilId = { kind: KindOfId; id: string };

const LONGEST_ID = 64;

/** The ids of a pupil as a page at `url` shows them; none where nothing may be remembered. */
export function idsOf(pupil: Pick<Pupil, 'id' | 'ids'>, url: string): PupilId[] {
  return idsAt(pupil, originOf(url));
}

function idsAt({ id, ids }: Pick<Pupil, 'id' | 'ids'>, origin: string | null): PupilId[] {
  const { mis = null, upn = null, admission = null } = ids ?? { mis: id };
  const all: (PupilId | null)[] = [
    mis === null || origin === null ? null : { kind: `mis:${origin}`, id: mis.trim() },
    upn === null ? null : { kind: 'upn', id: upn.trim().toUpperCase() },
    admission === null ? null : { kind: 'admission', id: admission.trim() },
  ];
  return all.filter((one): one is PupilId => one !== null && one.id !== '' && one.id.length <= LONGEST_ID);
}

/** The text that tells an id from all others of its school. */
export function textOfId({ kind, id }: PupilId): string {
  return `${kind} ${id}`;
}

/** Null for addresses that have none: ids of such pages are nobody's. */
function originOf(url: string): string | null {
  const origin = URL.canParse(url) ? new URL(url).origin : 'null';
  return origin === 'null' ? null : origin;
}

/** A pupil of a page, with everything that stands there of them. */
export type Shown<T> = { ids: PupilId[]; name: string | null; of: T[] };

/**
 * The pupils of one page by their ids, rows of one pupil together. Left out are those without an id, and those of whom the
 * page says two different things: an id that has two names, or that stands beside two others, is the id of something else.
 */
export function shownPupils<T>(shown: readonly { pupil: Pupil; of: T }[], url: string): Shown<T>[] {
  const origin = originOf(url);
  return toldApart(shown.map(({ pupil, of }) => ({ ids: idsAt(pupil, origin), name: pupil.name, of })));
}

/** The same, where the ids are known already. */
export function toldApart<T>(shown: readonly { ids: PupilId[]; name: string | null; of: T }[]): Shown<T>[] {
  const byIds = new Map<string, Shown<T>>();
  const doubtful = new Set<string>();
  const ownerOf = new Map<string, string>();
  for (const { ids, name, of } of shown) {
    if (ids.length === 0) continue;
    const texts = ids.map(textOfId);
    const who = texts.join('\n');
    const known = byIds.get(who);
    if (known === undefined) byIds.set(who, { ids, name, of: [of] });
    else {
      known.of.push(of);
      if (known.name !== null && name !== null && known.name !== name) doubtful.add(who);
      known.name ??= name;
    }
    for (const text of texts) {
      const owner = ownerOf.get(text);
      if (owner === undefined) ownerOf.set(text, who);
      else if (owner !== who) doubtful.add(owner).add(who);
    }
  }
  return [...byIds].filter(([who]) => !doubtful.has(who)).map(([, pupil]) => pupil);
}

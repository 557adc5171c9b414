/**
 * A pupil's year as the few letters that are sealed. Owns that writing: a list of looks (minutes since the one before, and
 * which page), then one token a session: its code, and which look it is from where that is not the token's before.
 *
 * `>4` leaves four places out, `+` is the next look and `@1c` look 48, `,` begins a dissent about the same session, `_` is an
 * empty place and `|` the afternoon's present mark. Numbers are to the base 36 in small letters, codes have none.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { IsoDate } from '../attendance';
import { emptyYear, type SeenYear } from './seen-year';
import type { Saying, Sayings, Seen } from './session-sayings';

const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const count = z.optional(z.int().check(z.minimum(0)));
const printed = z.object({
  percent: z.optional(z.string()),
  attended: count,
  possible: count,
  authorised: count,
  unauthorised: count,
  lates: count,
});

/** A packed year as it comes out of the database or a file; that its letters mean something is known when it is unpacked. */
export const packedYearSchema = z.object({
  /** Kind and pattern of each page. */
  pages: z.array(z.tuple([z.enum(['register', 'history', 'file']), z.string()])),
  looks: z.string(),
  marks: z.string(),
  figures: z.array(z.object({ on: date, kind: z.enum(['cohort', 'history']), printed })),
  words: z.array(z.string()),
});
export type PackedYear = z.output<typeof packedYearSchema>;

/** Codes that a token can hold: letter and digit, or a sign of the national table. */
const CODE = /^(?:[A-Z]\d?|[/\\#]|)$/;

export function canBeKept(code: string): boolean {
  return CODE.test(code);
}

export function packYear({ sessions, figures, words }: SeenYear): PackedYear {
  const looks = looksOf(sessions);
  const pages: PackedYear['pages'] = [];
  const pageIndex = new Map<string, number>();
  let last = 0;
  const packedLooks = looks.list.map(({ at, kind, page }) => {
    const name = nameOfPage({ kind, page });
    if (!pageIndex.has(name)) pageIndex.set(name, pages.push([kind, page]) - 1);
    const passed = at - last;
    last = at;
    const index = pageIndex.get(name) as number;
    return `${passed.toString(36)}${index === 0 ? '' : `:${index.toString(36)}`}`;
  });
  return { pages, looks: packedLooks.join(' '), marks: packMarks(sessions, looks.indexOf), figures, words };
}

type Looks = { list: Seen[]; indexOf: (seen: Seen) => number };

const nameOfPage = ({ kind, page }: Pick<Seen, 'kind' | 'page'>): string => `${kind} ${page}`;

/** Every look that a token is from, once, oldest first. */
function looksOf(sessions: SeenYear['sessions']): Looks {
  const byName = new Map<string, Seen>();
  const names = new Map<Seen, string>();
  for (const sayings of sessions.values())
    for (const { seen } of sayings) {
      if (names.has(seen)) continue;
      const name = `${seen.at} ${nameOfPage(seen)}`;
      names.set(seen, name);
      if (!byName.has(name)) byName.set(name, seen);
    }
  const list = [...byName.values()].sort((a, b) => a.at - b.at);
  const indexOfName = new Map(list.map((seen, index) => [names.get(seen), index]));
  return { list, indexOf: (seen) => indexOfName.get(names.get(seen)) as number };
}

function packMarks(sessions: SeenYear['sessions'], indexOf: Looks['indexOf']): string {
  let next = 0;
  let look = -1;
  let packed = '';
  for (const place of [...sessions.keys()].sort((a, b) => a - b)) {
    if (place > next) packed += `>${(place - next).toString(36)}`;
    next = place + 1;
    (sessions.get(place) as Sayings).forEach(({ code, seen }, index) => {
      const from = indexOf(seen);
      const turn = from === look ? '' : from === look + 1 ? '+' : `@${from.toString(36)}`;
      look = from;
      packed += `${index > 0 ? ',' : ''}${turn}${code === '' ? '_' : code === '\\' ? '|' : code}`;
    });
  }
  return packed;
}

/** @throws when it is not what `packYear` wrote. */
export function unpackYear(from: IsoDate, content: unknown): SeenYear {
  const { pages, looks, marks, figures, words } = packedYearSchema.parse(content);
  let at = 0;
  const list = (looks === '' ? [] : looks.split(' ')).map((look): Seen => {
    const [passed = '', index = '0'] = look.split(':');
    at += Number.parseInt(passed, 36);
    const [kind, page] = pages[Number.parseInt(index, 36)] ?? damaged();
    return { at, kind, page };
  });
  return { ...emptyYear(from), sessions: unpackMarks(marks, list), figures, words };
}

const TOKEN = />([0-9a-z]+)|(,?)(?:(\+)|@([0-9a-z]+))?([A-Z]\d?|[/|#_])/y;

function unpackMarks(packed: string, looks: readonly Seen[]): SeenYear['sessions'] {
  const sessions: SeenYear['sessions'] = new Map();
  let place = -1;
  let look = -1;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < packed.length) {
    const [, skipped, dissent, isNext, index, sign] = TOKEN.exec(packed) ?? damaged();
    if (skipped !== undefined) {
      place += Number.parseInt(skipped, 36);
      continue;
    }
    if (isNext) look += 1;
    else if (index !== undefined) look = Number.parseInt(index, 36);
    const code = sign === '_' ? '' : sign === '|' ? '\\' : (sign as string);
    const saying: Saying = { code, seen: looks[look] ?? damaged() };
    if (dissent) sessions.set(place, [...(sessions.get(place) ?? damaged()), saying]);
    else sessions.set(++place, [saying]);
  }
  return sessions;
}

function damaged(): never {
  throw new Error('marks seen: a packed year that cannot be read');
}

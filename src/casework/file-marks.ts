/**
 * Marks of an imported file on their way into the database. Owns their shape in a message, and the few letters of one year: as in
 * `packed-year.ts`, without the looks, since all of a file is one look.
 */
import '../zod-jitless';
import * as z from 'zod/mini';

/** `>4` leaves four places out; `|` is the afternoon's present mark. */
const PACKED = /^(?:>[0-9a-z]{1,3}|[A-Z]\d?|[/|#])*$/;
const TOKEN = />([0-9a-z]+)|([A-Z]\d?|[/|#])/g;
/** Two sessions a day, with a day for leap years. */
const PLACES = 2 * 366;

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

const filePupilSchema = z.object({
  ids: z.array(z.object({ kind: text(200), id: text(64) })).check(z.minLength(1), z.maxLength(3)),
  name: z.nullable(text(200)),
  /** The first row of the file that is about them. */
  row: z.int().check(z.minimum(1)),
  years: z
    .array(
      z.object({
        from: z.string().check(z.regex(/^\d{4}-09-01$/)),
        marks: z.string().check(z.maxLength(4 * PLACES), z.regex(PACKED)),
      }),
    )
    .check(z.maxLength(20)),
});
export type FilePupil = z.output<typeof filePupilSchema>;

export const fileMarksSchema = z.object({
  school: text(200),
  /** The file's name without whatever tells one week's file from the next. */
  file: text(300),
  /** When the file was made. */
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/)),
  pupils: z.array(filePupilSchema).check(z.maxLength(20_000)),
});
export type FileMarks = z.output<typeof fileMarksSchema>;

/** `codes` by place in the year, as numbers of `names`; 0 is no mark. */
export function packFileYear(codes: Uint8Array, names: readonly string[]): string {
  let packed = '';
  let next = 0;
  for (let place = 0; place < codes.length && place < PLACES; place++) {
    const code = codes[place] as number;
    if (code === 0) continue;
    if (place > next) packed += `>${(place - next).toString(36)}`;
    next = place + 1;
    const name = names[code] as string;
    packed += name === '\\' ? '|' : name;
  }
  return packed;
}

/** Each place with its code, in order. */
export function unpackFileYear(packed: string, visit: (place: number, code: string) => void): void {
  let place = 0;
  for (const [, skipped, sign] of packed.matchAll(TOKEN)) {
    if (skipped !== undefined) place += Number.parseInt(skipped, 36);
    else if (place < PLACES) visit(place++, sign === '|' ? '\\' : (sign as string));
  }
}

/** A year that holds nothing else, as it is packed in the database. */
export function packedYearOfFile(marks: string, at: number, page: string, words: string[]) {
  // the first token says that it is of the first look
  const first = marks.replace(/^(>[0-9a-z]+)?/, '$1+');
  return { pages: [['file', page]] as ['file', string][], looks: at.toString(36), marks: first, figures: [], words };
}

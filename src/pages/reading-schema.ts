/**
 * The six kinds of reading as schemas, for wherever a reading crosses a boundary: a message, a file, another program. Owns
 * the parsing; what the fields mean is said in `reading.ts`. Page text is nobody's word, so every text has its longest.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { LEAVE_TYPES } from './leave-types';
import type { PageReading } from './reading';

const LONGEST_TEXT = 2000;
const MOST_ROWS = 20_000;
const MOST_CELLS = 2000;

const text = z.string().check(z.maxLength(LONGEST_TEXT, `a text of at most ${LONGEST_TEXT} characters`));
const word = z.string().check(z.maxLength(200, 'a text of at most 200 characters'));
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD'));
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:MM'));
const instant = z
  .string()
  .check(z.regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/, 'a moment: ISO 8601 with an offset or Z'));
const session = z.enum(['AM', 'PM']);
const count = z.int().check(z.minimum(0, 'a whole number, 0 or more'));

const mark = z.object({ date, session, code: word });

export const pupilSchema = z.object({
  name: z.nullable(word),
  id: z.nullable(word),
  ids: z.optional(z.object({ mis: z.optional(word), upn: z.optional(word), admission: z.optional(word) })),
  year: z.nullable(word),
  dateOfBirth: z.optional(date),
});

const cell = z.object({
  key: text,
  date: z.nullable(date),
  session: z.nullable(session),
  lesson: z.nullable(word),
  code: z.nullable(word),
  shown: text,
  state: z.enum(['saved', 'edited', 'default', 'empty', 'uncertain']),
  arrival: z.optional(time),
  minutesLate: z.optional(count),
  enteredAt: z.optional(instant),
  comment: z.optional(text),
  hasComment: z.optional(z.boolean()),
  why: z.optional(text),
});

const pupilRow = z.object({
  key: text,
  pupil: pupilSchema,
  cells: z.array(cell).check(z.maxLength(MOST_CELLS, `at most ${MOST_CELLS} cells a row`)),
});

const rows = <Row extends z.core.SomeType>(row: Row) =>
  z.array(row).check(z.maxLength(MOST_ROWS, `at most ${MOST_ROWS} rows`));

const base = {
  mis: z.nullable(word),
  url: text,
  school: z.nullable(word),
  group: z.nullable(word),
  readAt: instant,
  coverage: z.object({
    found: count,
    read: count,
    total: z.nullable(count),
    unread: z.array(z.object({ key: text, why: text })),
  }),
};

export const printedSchema = z.object({
  percent: z.optional(word),
  attended: z.optional(count),
  possible: z.optional(count),
  authorised: z.optional(count),
  unauthorised: z.optional(count),
  lates: z.optional(count),
});

const register = z.object({
  kind: z.literal('register'),
  ...base,
  taken: z.nullable(z.enum(['saved', 'unsaved'])),
  savedAt: z.nullable(time),
  marking: z.optional(z.object({ date: z.nullable(date), session: z.nullable(session), lesson: z.nullable(word) })),
  rows: rows(pupilRow),
});

const history = z.object({
  kind: z.literal('history'),
  ...base,
  from: z.nullable(date),
  to: z.nullable(date),
  printed: z.optional(printedSchema),
  rows: rows(pupilRow),
});

export const amendmentEntrySchema = z.object({
  key: text,
  pupil: pupilSchema,
  date: z.nullable(date),
  session: z.nullable(session),
  original: z.nullable(word),
  amended: z.nullable(word),
  reason: z.nullable(text),
  amendedOn: z.nullable(z.union([date, instant])),
  name: z.nullable(word),
  position: z.nullable(word),
  purge: z.optional(z.boolean()),
});

const amendments = z.object({ kind: z.literal('amendments'), ...base, entries: rows(amendmentEntrySchema) });

const hours = z.number().check(z.minimum(0), z.maximum(168));

export const leaveRequestSchema = z.object({
  key: z.optional(text),
  pupil: pupilSchema,
  type: z.nullable(z.enum(LEAVE_TYPES)),
  from: z.nullable(date),
  to: z.nullable(date),
  sessions: z.optional(z.array(mark)),
  requestedOn: z.nullable(date),
  reason: z.nullable(text),
  decision: z.optional(z.nullable(z.enum(['granted', 'refused']))),
  decidedOn: z.optional(z.nullable(date)),
  decidedBy: z.optional(z.nullable(z.object({ role: word }))),
  answers: z.optional(
    z.object({
      travelBooked: z.optional(z.boolean()),
      licence: z.optional(z.enum(['dated', 'undated', 'bopa', 'none'])),
      educationHours: z.optional(z.object({ perDay: z.optional(hours), perWeek: z.optional(hours) })),
      setApart: z.optional(z.boolean()),
      occupational: z.optional(z.boolean()),
      officialLetter: z.optional(z.boolean()),
      metOn: z.optional(date),
    }),
  ),
});

const leave = z.object({ kind: z.literal('leave'), ...base, requests: rows(leaveRequestSchema) });

const cohort = z.object({
  kind: z.literal('cohort'),
  ...base,
  from: z.nullable(date),
  to: z.nullable(date),
  rows: rows(z.object({ key: text, pupil: pupilSchema, printed: printedSchema, groups: z.optional(z.array(word)) })),
  registers: z.optional(
    z.array(z.object({ group: word, session: z.nullable(session), date, taken: z.nullable(z.boolean()) })),
  ),
});

const maybeTime = z.optional(z.nullable(time));
const maybeText = z.optional(z.nullable(text));

const absences = z.object({
  kind: z.literal('absences'),
  ...base,
  rows: rows(
    z.object({
      key: text,
      pupil: pupilSchema,
      date: z.nullable(date),
      session: z.nullable(session),
      code: z.nullable(word),
      reportedAt: maybeTime,
      channel: maybeText,
      reason: maybeText,
      returnOn: z.optional(z.nullable(date)),
      arrivedAt: maybeTime,
      missingSince: z.optional(instant),
      signedOut: z.optional(z.object({ at: maybeTime, by: maybeText, reason: maybeText, backAt: maybeTime })),
    }),
  ),
});

export const readingSchema = z.discriminatedUnion('kind', [register, history, amendments, leave, cohort, absences]);

export type ReadingProblem = { path: string; message: string };

/** Parses a reading from outside. Each problem names its path ('rows.3.cells.0.date') and what was expected there. */
export function parseReading(
  json: unknown,
): { ok: true; reading: PageReading } | { ok: false; problems: ReadingProblem[] } {
  const parsed = readingSchema.safeParse(json);
  if (parsed.success) return { ok: true, reading: parsed.data satisfies PageReading };
  return {
    ok: false,
    problems: parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.') || '(the whole reading)',
      message,
    })),
  };
}

/**
 * Page maps: what is known of one system's pages, as data. Owns their schema and version. A map only corrects the generic
 * reader where that is wrong; it holds literals and globs, never a regular expression and never code.
 */
import '../zod-jitless';
import * as z from 'zod/mini';

const short = z.string().check(z.minLength(1), z.maxLength(200));
/** A CSS selector; the first of several that finds something counts. */
const selectors = z.array(short).check(z.minLength(1), z.maxLength(6));
/** A text with `*` for any run of characters. */
const globs = z.array(short).check(z.minLength(1), z.maxLength(20));

const origin = short.check(
  z.regex(/^(?:https?|\*):\/\/[^/]+$/, 'an address without path, such as https://*.mis.example'),
);

/** Where something stands in a row: in a column by number (from 0), or by selector below the row; in an attribute, or as it shows. */
const place = z.strictObject({
  column: z.optional(z.number().check(z.int(), z.gte(0), z.lt(600))),
  select: z.optional(selectors),
  attribute: z.optional(short),
});
export type MapPlace = z.output<typeof place>;

const markPlace = z.strictObject({
  column: z.optional(z.number().check(z.int(), z.gte(0), z.lt(600))),
  select: z.optional(selectors),
  /** Fixed by the map where the page never says it in words. */
  session: z.optional(z.enum(['AM', 'PM'])),
});

const gridMap = z.strictObject({
  kind: z.enum(['register', 'history', 'amendments', 'leave', 'cohort', 'absences']),
  /** The element that holds all rows. */
  grid: selectors,
  /** Rows below the grid. */
  row: selectors,
  /** Cells below a row; left out: its table cells, ARIA cells, or else its children. */
  cell: z.optional(selectors),
  /** The row of headings, with cells as in other rows. */
  heading: z.optional(selectors),
  name: z.optional(place),
  id: z.optional(place),
  marks: z.optional(z.array(markPlace).check(z.minLength(1), z.maxLength(100))),
  /** In a row, the date of its marks: for histories with a row a day. */
  rowDate: z.optional(place),
  arrival: z.optional(place),
  minutes: z.optional(place),
  comment: z.optional(place),
});
export type GridMap = z.output<typeof gridMap>;

export const pageMapSchema = z.strictObject({
  format: z.literal(1),
  /** The least reader version that understands this map; older ones leave it alone. */
  reader: z.number().check(z.int(), z.gte(1)),
  id: z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(60)),
  name: short,
  /** The system the page belongs to; null where nobody knows. */
  system: z.nullable(short),
  by: z.enum(['shipped', 'trust', 'taught']),
  match: z.strictObject({
    /** 'https://*.arbor.sc' */
    origins: z.array(origin).check(z.minLength(1), z.maxLength(20)),
    /** Paths without query; left out: all. */
    paths: z.optional(globs),
    /** The query string without '?'; systems that route by it have their pages there. */
    queries: z.optional(globs),
    /** Each of these must be in the page. */
    present: z.optional(z.array(short).check(z.maxLength(10))),
  }),
  page: z.optional(gridMap),
  /** Elements that say the date, the session and the group of the whole page. */
  date: z.optional(selectors),
  session: z.optional(selectors),
  group: z.optional(selectors),
  saveButton: z.optional(selectors),
  dateControl: z.optional(selectors),
  /**
   * What the page shows → national code, '/\\' for present in either session, '' for no mark: the school's own codes, or
   * the system's words.
   */
  codes: z.optional(z.record(short, z.string().check(z.maxLength(2)))),
  /** Each school sets its own codes here: a letter or sign is no national code unless a table of codes says so. */
  codesAreOwn: z.optional(z.boolean()),
  /** What is known, where it was found, and whether it was seen there or only follows. */
  facts: z.array(
    z.strictObject({ says: z.string().check(z.maxLength(400)), source: short, mark: z.enum(['seen', 'inferred']) }),
  ),
});
export type PageMap = z.output<typeof pageMapSchema>;

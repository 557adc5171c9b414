/** A change of casework as it comes over a message. Owns its schema only: each kind's value is what `records.ts` says. */
import '../zod-jitless';
import * as z from 'zod/mini';
import { RECORD_SCHEMAS, type RecordChange, type RecordKind } from './records';

const id = z.string().check(z.minLength(1), z.maxLength(80));

/** History is written with each change, by who writes; nobody sends it. */
type SentKind = Exclude<RecordKind, 'events'>;

const changeOf = <Kind extends SentKind>(kind: Kind) =>
  z.object({
    kind: z.literal(kind),
    id,
    pupil: id,
    base: z.nullable(z.number()),
    value: z.nullable(RECORD_SCHEMAS[kind]),
    /** '': open, and nothing in it has a date. */
    due: z.optional(z.nullable(z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/)))),
  });

export const recordChangeSchema = z.discriminatedUnion('kind', [
  changeOf('pupils'),
  changeOf('notes'),
  changeOf('contacts'),
  changeOf('cases'),
  changeOf('decisions'),
  changeOf('notices'),
  changeOf('flags'),
  changeOf('supports'),
  changeOf('letters'),
]);

export type SentChange = RecordChange<SentKind>;

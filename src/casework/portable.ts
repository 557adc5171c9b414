/**
 * Casework as it stands in a file: everything that the keys of this computer hide, in plain words, since they mean nothing on
 * another one. Owns the sections of a file and their schemas; whatever comes out of a file goes through them.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { Instant } from '../attendance';
import type { FileContents } from './backup-file';
import { upgraded } from './content-upgrades';
import { SCHEMA_VERSION } from './database';
import { dismissalSchema } from './dismissal';
import type { DatedDismissal } from './dismissals';
import type { Known } from './merge-records';
import { type PackedYear, packedYearSchema } from './packed-year';
import type { StoredRecord } from './plan-merge';
import type { PupilId } from './pupil-id';
import { RECORD_KINDS, RECORD_SCHEMAS, type RecordKind, type RecordOf } from './records';

/** One pupil of a school by ids that pages show; `pupil` is the random name. */
export type PortablePupil = { pupil: string; school: string; ids: PupilId[] };
export type PortableYear = { pupil: string; school: string; year: string; marks: PackedYear };

export type PortableCasework = {
  /** Which installation made it. */
  installation: string;
  /** It holds everything there was, and not a part. */
  isWhole: boolean;
  /** Up to when that installation knows what which one wrote, itself too. */
  known: Known;
  pupils: PortablePupil[];
  records: StoredRecord[];
  years: PortableYear[];
  dismissals: DatedDismissal[];
};

export type Incoming = PortableCasework & {
  at: Instant;
  /** Records that this program cannot read: how many. */
  unreadable: number;
};

const id = z.string().check(z.minLength(1), z.maxLength(80));
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const text = z.string().check(z.maxLength(400));

const aboutSchema = z.object({
  installation: id,
  schemaVersion: z.number(),
  isWhole: z.boolean(),
  known: z.array(z.tuple([id, z.string().check(z.maxLength(40))])),
});
const pupilSchema = z.object({
  pupil: id,
  school: text,
  ids: z.array(z.object({ kind: text, id: text })).check(z.maxLength(40)),
});
const recordSchema = z.object({
  kind: z.enum(RECORD_KINDS as [RecordKind, ...RecordKind[]]),
  id,
  pupil: id,
  at: isoDate,
  due: z.nullable(z.union([isoDate, z.literal('')])),
  version: z.number(),
  stamps: z.record(z.string(), text),
  value: z.unknown(),
});
const yearSchema = z.object({ pupil: id, school: text, year: isoDate, marks: packedYearSchema });
const datedDismissalSchema = z.extend(dismissalSchema, { at: z.string().check(z.maxLength(40)) });

/** As `writeFile` takes it. */
export function sectionsOf(casework: PortableCasework): [string, unknown[]][] {
  const { installation, isWhole, known, pupils, records, years, dismissals } = casework;
  return [
    ['about', [{ installation, schemaVersion: SCHEMA_VERSION, isWhole, known: [...known] }]],
    ['pupils', pupils],
    ['records', records],
    ['years', years],
    ['dismissals', dismissals],
  ];
}

/**
 * What a file holds. A record that does not fit is counted and left out: one bad record costs itself only.
 * Null where a newer program wrote it.
 */
export function caseworkIn({ at, sections }: FileContents): Incoming | null {
  const [about] = (sections.get('about') ?? []).map((one) => aboutSchema.parse(one));
  if (about === undefined) throw new Error('the file does not say who made it');
  const { installation, schemaVersion, isWhole } = about;
  if (schemaVersion > SCHEMA_VERSION) return null;
  let unreadable = 0;
  const parsed = <T>(section: string, parse: (item: unknown) => T | null): T[] =>
    (sections.get(section) ?? []).flatMap((item) => {
      const one = parse(item);
      if (one === null) unreadable += 1;
      return one === null ? [] : [one];
    });
  const pupils = parsed('pupils', (item) => fitting(pupilSchema, item) as PortablePupil | null);
  const records = parsed('records', (item) => recordIn(item, schemaVersion));
  const years = parsed('years', (item) => fitting(yearSchema, item));
  const dismissals = parsed('dismissals', (item) => fitting(datedDismissalSchema, item));
  return { at, installation, isWhole, known: new Map(about.known), pupils, records, years, dismissals, unreadable };
}

function recordIn(item: unknown, schemaVersion: number): StoredRecord | null {
  const record = fitting(recordSchema, item);
  if (record === null) return null;
  const { kind } = record;
  const value = RECORD_SCHEMAS[kind].safeParse(upgraded(kind, schemaVersion, record.value));
  return value.success ? { ...record, value: value.data as RecordOf<RecordKind> } : null;
}

function fitting<Schema extends z.ZodMiniType>(schema: Schema, item: unknown): z.output<Schema> | null {
  const parsed = schema.safeParse(item);
  return parsed.success ? parsed.data : null;
}

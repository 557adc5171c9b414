/**
 * A policy pack: what an attendance policy says, value by value, each with its clause and how sure the reading is.
 * Owns the shape and its parsing. Knows nothing of checks or pages.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import type { IsoDate } from '../attendance';

export type Operator = '<' | '<=' | '>' | '>=' | '=';

/** How sure a national fact is: seen in the law itself, at second hand, recalled, or our own analysis. */
export type Confidence = 'V1' | 'V2' | 'R' | 'A';

export type StatedValue<T = unknown> = {
  /** Null only where `by` holds the values: the policy then says nothing that goes for everybody. */
  value: T;
  op?: Operator;
  unit?: string;
  clause: string;
  certainty: 'stated' | 'conflict' | 'garbled';
  /** Values per year group ('-1' nursery, '0' reception, '1' … '14'). */
  by?: Record<string, T>;
  /** First and last day on which the value is in force; both inclusive, left out = always. */
  validFrom?: IsoDate;
  validTo?: IsoDate;
  /** Where a national value was read: the edition of its source, and how sure that is. */
  edition?: string;
  confidence?: Confidence;
};

export type Silence = { silent: true; certainty: 'silent' | 'image-lost' };

export type Stated<T = unknown> = StatedValue<T> | Silence;

/** Keys are the policy matrix's, joined by dots: 'am.close', 'leave.noticeDays'. */
export type PolicyPack = { id: string; name: string; values: Record<string, Stated> };

/** What is asked, from the law upwards. `national` left out means the shipped national pack. */
export type PolicyStack = {
  national?: PolicyPack;
  trust: PolicyPack;
  school?: Partial<PolicyPack>;
  /** Lets checks fall back to national values where the policy is silent: all of them, or those named. */
  nationalDefaults?: boolean | string[];
};

/** A value as the policy states it, with its clause. */
export function stated<T>(
  value: T,
  clause: string,
  more: Omit<Partial<StatedValue<T>>, 'value' | 'clause'> = {},
): Stated<T> {
  return { value, clause, certainty: 'stated', ...more };
}

/** A value that the document also contradicts, or whose meaning it leaves open. */
export function conflicting<T>(value: T, clause: string): Stated<T> {
  return { value, clause, certainty: 'conflict' };
}

/** A value that differs from year group to year group. */
export function statedByYear<T>(by: Record<string, T>, clause: string): Stated<T | null> {
  return { value: null, clause, certainty: 'stated', by };
}

/** The document says nothing. */
export const silent: Silence = { silent: true, certainty: 'silent' };

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD'));

const statedValueSchema = z.strictObject({
  value: z.json(),
  op: z.optional(z.enum(['<', '<=', '>', '>=', '='])),
  unit: z.optional(z.string()),
  clause: z.string(),
  certainty: z.enum(['stated', 'conflict', 'garbled']),
  by: z.optional(z.record(z.string(), z.json())),
  validFrom: z.optional(isoDate),
  validTo: z.optional(isoDate),
  edition: z.optional(z.string()),
  confidence: z.optional(z.enum(['V1', 'V2', 'R', 'A'])),
});

const silenceSchema = z.strictObject({ silent: z.literal(true), certainty: z.enum(['silent', 'image-lost']) });

export const statedSchema = z.union([silenceSchema, statedValueSchema]);

export const policyPackSchema = z.object({
  id: z.string().check(z.minLength(1, 'a name of its own, such as "wessex"')),
  name: z.string().check(z.minLength(1, 'the title people know the policy by')),
  values: z.record(z.string(), statedSchema),
});

export const policyStackSchema = z.object({
  national: z.optional(policyPackSchema),
  trust: policyPackSchema,
  school: z.optional(z.partial(policyPackSchema)),
  nationalDefaults: z.optional(z.union([z.boolean(), z.array(z.string())])),
});

export type PackProblem = { path: string; message: string };

/**
 * Reads a pack from JSON that somebody wrote or imported.
 * Each problem names its path ('values.am.close.clause') and what was expected there.
 */
export function parsePolicyPack(
  json: unknown,
): { ok: true; pack: PolicyPack } | { ok: false; problems: PackProblem[] } {
  const parsed = policyPackSchema.safeParse(json);
  if (parsed.success) return { ok: true, pack: parsed.data as PolicyPack };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
}

type Issue = z.core.$ZodIssue;

/** A value is either silent or stated; the complaint that helps is the one about the form its author meant. */
function problemsOf(issue: Issue, under: PropertyKey[] = []): PackProblem[] {
  const path = [...under, ...issue.path];
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.reduce((best, next) => (next.length < best.length ? next : best));
    return nearest.flatMap((inner) => problemsOf(inner as Issue, path));
  }
  return [{ path: path.map(String).join('.') || '(the whole pack)', message: issue.message }];
}

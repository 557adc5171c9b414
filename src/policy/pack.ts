/**
 * A policy pack: what an attendance policy says, value by value, each with its clause and how sure the reading is.
 * Owns the shape; its parsing is `pack-schema.ts`. Knows nothing of checks or pages.
 */
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
export function conflicting<T>(
  value: T,
  clause: string,
  more: Omit<Partial<StatedValue<T>>, 'value' | 'clause' | 'certainty'> = {},
): Stated<T> {
  return { value, clause, certainty: 'conflict', ...more };
}

/** A value that stands in the document in damaged characters, as its author must have meant it. */
export function garbled<T>(value: T, clause: string): Stated<T> {
  return { value, clause, certainty: 'garbled' };
}

/** A value that differs from year group to year group. */
export function statedByYear<T>(by: Record<string, T>, clause: string): Stated<T | null> {
  return { value: null, clause, certainty: 'stated', by };
}

/** The document says nothing. */
export const silent: Silence = { silent: true, certainty: 'silent' };

/** The document had a picture here, and what it said is lost with it. */
export const imageLost: Silence = { silent: true, certainty: 'image-lost' };

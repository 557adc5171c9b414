/** Reads packs that people wrote. Owns the messages: which path, and what was expected there. */
import type * as z from 'zod/mini';
import type { PolicyPack, Stated } from './pack';
import { policyPackSchema } from './pack-schema';
import { policyKey } from './policy-keys';
import { expectedInstead } from './value-kinds';

export type PackProblem = { path: string; message: string };

/**
 * Reads a pack from JSON that somebody wrote or imported.
 * Each problem names its path ('values.am.close.clause') and what was expected there. Keys that nobody knows are left as
 * they are: a trust may keep notes of its own in a pack.
 */
export function parsePolicyPack(
  json: unknown,
): { ok: true; pack: PolicyPack } | { ok: false; problems: PackProblem[] } {
  const parsed = policyPackSchema.safeParse(json);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue)) };
  const pack = parsed.data as PolicyPack;
  const problems = Object.entries(pack.values).flatMap(([key, entry]) =>
    valueProblems(key, entry).map(({ path, message }) => ({ path: `values.${path}`, message })),
  );
  return problems.length === 0 ? { ok: true, pack } : { ok: false, problems };
}

/**
 * What is wrong with the value of one key, by the key's kind; paths begin with the key ('am.close.value').
 * For a value by year group every group is looked at.
 */
export function valueProblems(key: string, entry: Stated): PackProblem[] {
  if ('silent' in entry) return [];
  const known = policyKey(key);
  const problems: PackProblem[] = [];
  const look = (value: unknown, path: string) => {
    const expected = known === undefined ? null : expectedInstead(known, value);
    if (expected !== null) problems.push({ path, message: expected });
  };
  if (entry.value !== null) look(entry.value, `${key}.value`);
  else if (entry.by === undefined)
    problems.push({ path: `${key}.value`, message: 'a value, or "silent": true, or values by year group' });
  for (const [year, value] of Object.entries(entry.by ?? {})) {
    if (!isYearGroup(year)) problems.push({ path: `${key}.by.${year}`, message: 'a year group, -1 (nursery) to 14' });
    look(value, `${key}.by.${year}`);
  }
  return problems;
}

const isYearGroup = (year: string): boolean => /^(-1|\d|1[0-4])$/.test(year);

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

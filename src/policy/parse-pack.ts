/** Reads packs that people wrote. Owns the messages: which path, and what was expected there. */
import type * as z from 'zod/mini';
import type { PolicyPack } from './pack';
import { policyPackSchema } from './pack-schema';

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

/** A finding that somebody put away. Owns its shape and the five reasons; where it is kept is for `dismissals.ts`. */
import '../zod-jitless';
import * as z from 'zod/mini';

export const DISMISSAL_REASONS = ['correct', 'agreed', 'handled', 'misread', 'other'] as const;
export type DismissalReason = (typeof DISMISSAL_REASONS)[number];

export const dismissalSchema = z.object({
  school: z.string().check(z.minLength(1)),
  /** The finding's stable key. */
  finding: z.string().check(z.minLength(1)),
  pupil: z.string().check(z.minLength(1)),
  check: z.string(),
  reason: z.enum(DISMISSAL_REASONS),
  /** The last day on which it stays away. */
  until: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type Dismissal = z.output<typeof dismissalSchema>;

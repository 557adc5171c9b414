/** A finding as a schema, for wherever one crosses a boundary. Owns the parsing; what the fields mean is said in `finding.ts`. */
import '../zod-jitless';
import * as z from 'zod/mini';
import { pupilSchema } from '../pages/reading-schema';

const sourced = {
  value: z.unknown(),
  op: z.optional(z.enum(['<', '<=', '>', '>=', '='])),
  unit: z.optional(z.string()),
};

export const findingSchema = z.object({
  key: z.string(),
  check: z.string(),
  outcome: z.enum(['breach', 'indeterminate']),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  action: z.string(),
  missing: z.optional(z.array(z.string())),
  notes: z.optional(z.array(z.enum(['equality', 'provisional', 'at-least']))),
  sources: z.object({
    policy: z.optional(z.object({ pack: z.string(), clause: z.string(), ...sourced })),
    national: z.optional(
      z.object({ source: z.string(), edition: z.string(), confidence: z.enum(['V1', 'V2', 'R', 'A']), ...sourced }),
    ),
  }),
  subject: z.object({
    pupil: z.optional(pupilSchema),
    date: z.optional(z.string()),
    session: z.optional(z.enum(['AM', 'PM'])),
    cell: z.optional(z.string()),
  }),
  facts: z.record(z.string(), z.unknown()),
});

/**
 * The form in which a pack is written down or sent, whatever its keys. Owns the schemas and stays light, for pages read packs
 * too; what a known key must hold is `value-kinds.ts`, what a bad pack should be told is `parse-pack.ts`.
 */
import '../zod-jitless';
import * as z from 'zod/mini';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD'));

const statedValueSchema = z
  .strictObject({
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
  })
  .check(
    z.refine(({ validFrom, validTo }) => validFrom === undefined || validTo === undefined || validFrom <= validTo, {
      error: 'a day on or after validFrom',
      path: ['validTo'],
    }),
  );

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

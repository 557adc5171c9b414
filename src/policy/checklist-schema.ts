/**
 * The form in which checklists are written down or sent, for a trust's own ones. Owns the schemas, and what must hold between
 * the steps and exits of one checklist and of a set. Knows no pack.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { type Checklist, LETTER_KINDS } from './checklist';

const line = z.string().check(z.minLength(1), z.maxLength(200));
const long = z.string().check(z.minLength(1), z.maxLength(1000));
const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'letters, digits and hyphens'));
const checkIds = z.array(id).check(z.maxLength(40));
const count = z.int().check(z.minimum(0), z.maximum(400));
const atLeastOnce = z.int().check(z.minimum(1), z.maximum(400));
const confidence = z.enum(['V1', 'V2', 'R', 'A']);
const means = z.enum(['phone', 'text', 'email', 'letter', 'meeting', 'visit', 'copy', 'form']);

const dueSchema = z.union(
  [
    z.strictObject({ after: id, schoolDays: count }),
    z.strictObject({ after: id, weeks: count }),
    z.strictObject({ after: id, halfTerms: atLeastOnce }),
    z.strictObject({ after: id, minutes: count }),
    z.strictObject({ after: id, time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:MM')) }),
    z.strictObject({
      after: id,
      every: atLeastOnce,
      of: z.enum(['school-days', 'weeks', 'half-terms', 'terms', 'months']),
    }),
  ],
  'after which step, and one of schoolDays, weeks, halfTerms, minutes, time, or every and of',
);

const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('contact'),
    reached: z.optional(z.literal(true)),
    channels: z.optional(z.array(means)),
  }),
  z.strictObject({ kind: z.literal('reason-recorded') }),
  z.strictObject({ kind: z.literal('attended') }),
  z.strictObject({ kind: z.literal('leave-decided') }),
  z.strictObject({ kind: z.literal('notice'), notice: z.enum(['notice-to-improve', 'penalty-notice']) }),
  z.strictObject({ kind: z.literal('letter'), letter: z.enum(LETTER_KINDS) }),
  z.strictObject({ kind: z.literal('settled'), checks: checkIds.check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal('attendance'), atLeast: z.number().check(z.minimum(0), z.maximum(100)) }),
]);

const owner = z.enum([
  'office',
  'officer',
  'lead',
  'head',
  'dsl',
  'pastoral',
  'teacher',
  'family-liaison',
  'local-authority',
  'anybody',
]);

const stepSchema = z.strictObject({
  id,
  text: line,
  owner,
  ownerWords: z.optional(line),
  due: z.nullable(dueSchema),
  isDueOurs: z.optional(z.literal(true)),
  clause: z.optional(line),
  edition: z.optional(line),
  confidence: z.optional(confidence),
  onlyIf: z.optional(line),
  means: z.optional(z.array(means)),
  evidence: z.optional(evidenceSchema),
  decides: z.optional(line),
  stage: z.optional(line),
  asks: z.optional(line),
});

const exitSchema = z.strictObject({
  when: line,
  to: z
    .string()
    .check(z.regex(/^(step:)?[A-Za-z0-9][A-Za-z0-9-]{0,59}$/, 'close, watch, step:<id> or a checklist’s id')),
  kind: z.enum(['success', 'no-improvement', 'other']),
  after: z.optional(id),
  evidence: z.optional(evidenceSchema),
});

export const checklistSchema = z.strictObject({
  id,
  title: line,
  trigger: line,
  offeredBy: checkIds,
  about: z.enum(['pupil', 'school']),
  kind: z.enum([
    'first-day',
    'absence',
    'concern',
    'ladder',
    'penalty',
    'leave',
    'missing',
    'health',
    'deletion',
    'routine',
    'amendment',
    'other',
  ]),
  clause: line,
  edition: z.optional(line),
  confidence: z.optional(confidence),
  steps: z.array(stepSchema).check(z.minLength(1), z.maxLength(60)),
  exits: z.array(exitSchema).check(z.minLength(1), z.maxLength(20)),
  note: z.optional(long),
});

/** Checklists that a trust wrote itself. */
export const checklistsSchema = z.array(checklistSchema).check(z.maxLength(200));

/**
 * What does not hold in a set of checklists, in words that name the place: names that are used twice, references that lead
 * nowhere, steps that wait for one another, ways from which there is no end.
 */
export function checklistProblems(all: readonly Checklist[], known: (id: string) => boolean = () => false): string[] {
  const ids = all.map((one) => one.id);
  const isThere = (id: string) => ids.includes(id) || known(id);
  return [
    ...twice(ids).map((one) => `${one}: there are two of this name`),
    ...all.flatMap((one) => problemsWithin(one, isThere)),
    ...endless(all, known).map((one) => `${one}: no exit of it ever ends`),
  ];
}

function problemsWithin({ id: name, steps, exits }: Checklist, isThere: (id: string) => boolean): string[] {
  const ids = steps.map((step) => step.id);
  const places = new Map(ids.map((step, index) => [step, index]));
  return [
    ...twice(ids).map((step) => `${name}: two steps ${step}`),
    ...twice(exits.map(({ when }) => when)).map((when) => `${name}: two exits "${when}"`),
    ...steps.flatMap(({ id: step, due, isDueOurs }, index) => {
      if (due === null) return isDueOurs ? [`${name} ${step}: a date of ours is missing`] : [];
      const before = due.after === 'start' ? -1 : places.get(due.after);
      if (before === undefined) return [`${name} ${step}: counts from ${due.after}, which is not there`];
      return before < index ? [] : [`${name} ${step}: counts from ${due.after}, which does not come before it`];
    }),
    ...exits.flatMap(({ when, to, after }) => {
      const leads = to.startsWith('step:') ? places.has(to.slice('step:'.length)) : isEnd(to) || isThere(to);
      return [
        ...(leads ? [] : [`${name} "${when}": leads to ${to}, which is not there`]),
        ...(after === undefined || places.has(after) ? [] : [`${name} "${when}": after ${after}, which is not there`]),
      ];
    }),
  ];
}

const isEnd = (to: string): boolean => to === 'close' || to === 'watch';

/** Checklists from which no chain of exits leads to an end. */
function endless(all: readonly Checklist[], known: (id: string) => boolean): string[] {
  const ending = new Set<string>();
  for (let before = -1; before < ending.size; ) {
    before = ending.size;
    for (const { id: one, exits } of all)
      if (exits.some(({ to }) => isEnd(to) || ending.has(to) || (known(to) && !all.some((other) => other.id === to))))
        ending.add(one);
  }
  return all.map((one) => one.id).filter((one) => !ending.has(one));
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

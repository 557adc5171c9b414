/**
 * What casework keeps, record by record, as it is when unlocked. Owns the schemas, which everything that comes out of a
 * database, a file or a message goes through. Knows nothing of keys and tables.
 *
 * No record holds a safeguarding detail: a flag says whom to tell and until when, never why.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { LETTER_KINDS } from '../policy/checklist';

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const instant = z.string().check(z.minLength(16), z.maxLength(40));
const short = z.string().check(z.maxLength(200));
const long = z.string().check(z.maxLength(10_000));
const id = z.string().check(z.minLength(1), z.maxLength(80));

/** Who did something, as they said when they unlocked; nobody checks it, so it is shown as "said to be". */
export const personSchema = z.object({
  initials: z.string().check(z.minLength(1), z.maxLength(8)),
  role: z.enum(['office', 'officer', 'head', 'teacher']),
});
export type Person = z.output<typeof personSchema>;

/** Who a pupil is. The record's own id is the pupil's random name in this database. */
export const pupilSchema = z.object({
  name: z.nullable(short),
  year: z.nullable(short),
  group: z.nullable(short),
  dateOfBirth: z.optional(isoDate),
  /** The settings' id of the school. */
  school: id,
  ids: z.array(z.object({ kind: short, id: short })).check(z.maxLength(12)),
  /** How many emergency contacts are held: typed, never who they are. */
  contactsHeld: z.optional(z.number()),
});

export const noteSchema = z.object({ text: long, at: instant, by: personSchema });

export const CONTACT_CHANNELS = ['phone', 'text', 'email', 'letter', 'meeting', 'visit', 'form', 'in-person'] as const;
export const contactSchema = z.object({
  at: instant,
  channel: z.enum(CONTACT_CHANNELS),
  /** Which of the contacts held, 1 is the first to be tried; null: it was not one of them. */
  contact: z.nullable(z.number()),
  /** Somebody was spoken to, or answered; a voicemail is no answer. */
  reached: z.boolean(),
  /** The reason given, in one line. */
  reason: z.optional(short),
  /** A member of staff saw the child. */
  seen: z.optional(z.boolean()),
  by: personSchema,
  /** The case it belongs to. */
  caseId: z.optional(id),
});

export const STEP_STATES = ['done', 'skipped', 'not-needed'] as const;
export const stepStateSchema = z.object({
  state: z.enum(STEP_STATES),
  at: instant,
  by: personSchema,
  /** Why it was skipped, or what was written down. */
  words: z.optional(long),
  /** How often a repeating step was done. */
  times: z.optional(z.number()),
});
export type StepState = z.output<typeof stepStateSchema>;

/** Steps of a case that were done, or had a day, and are to be done again. `exit` is the way out that led back. */
const roundSchema = z.object({
  until: instant,
  by: personSchema,
  exit: short,
  steps: z.record(z.string(), stepStateSchema),
  dueSet: z.record(z.string(), isoDate),
});
export type CaseRound = z.output<typeof roundSchema>;

/**
 * A case: one checklist being worked through for one pupil, or for the school. Where it goes on with another checklist, that
 * is a new case with `from`.
 */
export const caseSchema = z.object({
  school: id,
  /** A checklist of the school's pack, and the pack it was started under. */
  checklist: id,
  pack: id,
  title: short,
  startedAt: instant,
  startedBy: personSchema,
  /** The day that offsets count from: the absence's first day, the day the letter came. */
  startsOn: isoDate,
  /** The day that they count from since it began again: a first day without a reason goes on as another. */
  restartedOn: z.optional(isoDate),
  /** What it is about, where it is about sessions. */
  sessions: z.optional(z.array(z.object({ date: isoDate, session: z.enum(['AM', 'PM']) })).check(z.maxLength(400))),
  /** The checks that offered it. */
  checks: z.array(short).check(z.maxLength(40)),
  from: z.optional(id),
  /** Step id → what became of it. A step that is not here is still to be done. */
  steps: z.record(z.string(), stepStateSchema),
  /** Step id → a due date that a person set. */
  dueSet: z.record(z.string(), isoDate),
  /** What was done before the case began again from a step, the first round first: nobody's tick goes. */
  rounds: z.optional(z.array(roundSchema).check(z.maxLength(400))),
  closed: z.nullable(
    z.object({ at: instant, by: personSchema, exit: short, kind: z.enum(['success', 'no-improvement', 'other']) }),
  ),
  /** The leave request it is about. */
  decision: z.optional(id),
});

/** A decision about leave, refusals too. */
export const decisionSchema = z.object({
  type: z.nullable(short),
  from: z.nullable(isoDate),
  to: z.nullable(isoDate),
  requestedOn: z.nullable(isoDate),
  decision: z.nullable(z.enum(['granted', 'partly-granted', 'refused'])),
  /** Of a partly granted one. */
  grantedFrom: z.optional(z.nullable(isoDate)),
  grantedTo: z.optional(z.nullable(isoDate)),
  decidedOn: z.nullable(isoDate),
  decidedBy: z.nullable(personSchema),
  reason: long,
  /** How the request stood to the policy on that day. */
  conditions: z
    .array(z.object({ title: short, state: z.enum(['met', 'broken', 'unknown']), clause: short }))
    .check(z.maxLength(60)),
});

/** A notice to improve, or a penalty notice as far as the school knows: per parent label and child. */
export const noticeSchema = z.object({
  kind: z.enum(['notice-to-improve', 'penalty-notice']),
  /** 'Parent 1', never a name. */
  parent: short,
  issuedOn: isoDate,
  from: z.optional(isoDate),
  to: z.optional(isoDate),
  contents: z.optional(z.array(short).check(z.maxLength(20))),
  state: z.enum(['open', 'met', 'not-met', 'paid', 'unpaid', 'prosecuted', 'withdrawn']),
});

export const FLAGS = ['inform-contact', 'first-day-visit', 'weekly-check-in', 'ehc-plan'] as const;
/** Whom to tell and until when; there is no place for why. */
export const flagSchema = z.object({ flag: z.enum(FLAGS), tell: short, until: z.nullable(isoDate) });

/** Support that was offered, or a plan with its review. */
export const supportSchema = z.object({
  kind: z.enum([
    'meeting',
    'support-plan',
    'contract',
    'early-help',
    'check-in',
    'reintegration',
    'part-time',
    'agency',
    'other',
  ]),
  words: short,
  from: isoDate,
  to: z.nullable(isoDate),
  reviewOn: z.optional(z.nullable(isoDate)),
  outcome: z.optional(short),
});

/** A letter that was printed or copied: which and when. Its text is not kept. */
export const letterSchema = z.object({ letter: z.enum(LETTER_KINDS), at: instant, by: personSchema });

/** Who did what. Written with each change, never changed, and left when a pupil is erased, then without them. */
export const eventSchema = z.object({
  at: instant,
  by: personSchema,
  what: z.enum([
    'added',
    'changed',
    'removed',
    'erased',
    'exported',
    'imported',
    'merged',
    'backed-up',
    'restored',
    'unlocked',
    'passphrase-changed',
    'retention',
  ]),
  /** The kind of record, and its id; of an erased pupil a random id that leads nowhere. */
  kind: z.optional(short),
  record: z.optional(id),
  /** How many, where it was many; which file. */
  words: z.optional(short),
});

export const RECORD_SCHEMAS = {
  pupils: pupilSchema,
  notes: noteSchema,
  contacts: contactSchema,
  cases: caseSchema,
  decisions: decisionSchema,
  notices: noticeSchema,
  flags: flagSchema,
  supports: supportSchema,
  letters: letterSchema,
  events: eventSchema,
} as const;

export type RecordKind = keyof typeof RECORD_SCHEMAS;
export type RecordOf<Kind extends RecordKind> = z.output<(typeof RECORD_SCHEMAS)[Kind]>;
export const RECORD_KINDS = Object.keys(RECORD_SCHEMAS) as RecordKind[];

export type PupilRecord = RecordOf<'pupils'>;
export type Note = RecordOf<'notes'>;
export type Contact = RecordOf<'contacts'>;
export type Case = RecordOf<'cases'>;
export type LeaveDecision = RecordOf<'decisions'>;
export type NoticeEntry = RecordOf<'notices'>;
export type Flag = RecordOf<'flags'>;
export type Support = RecordOf<'supports'>;
export type LetterEntry = RecordOf<'letters'>;
export type CaseworkEvent = RecordOf<'events'>;

/** Whose records that are about no pupil are. */
export const NO_PUPIL = 'school';

/** A record as it is when unlocked, with what stands of it in clear. */
export type OpenRecord<Kind extends RecordKind = RecordKind> = {
  kind: Kind;
  /** Random. */
  id: string;
  /** The pupil's random name, or `NO_PUPIL`. */
  pupil: string;
  /** Raised with each writing: who changes it says which one they saw. */
  version: number;
  value: RecordOf<Kind>;
  /** Field → when it was last written and by which installation, for merging; steps of a case one by one: 'steps.call'. */
  stamps: Record<string, string>;
};

/** What is to be written. `base` is the version that was seen, null for a new record; `value` null removes it. */
export type RecordChange<Kind extends RecordKind = RecordKind> = {
  [K in Kind]: {
    kind: K;
    id: string;
    pupil: string;
    base: number | null;
    value: RecordOf<K> | null;
    /** The next day on which something is due, in clear, for the badge and the locked panel; null: nothing. */
    due?: string | null;
    /** Of a merge: when which field was written, instead of now. */
    stamps?: Record<string, string>;
  };
}[Kind];

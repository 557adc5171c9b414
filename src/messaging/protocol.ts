/**
 * What the parts of the extension say to each other. Owns every message's shape; each payload is parsed on arrival, since
 * what comes over a port is nobody's word.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { dismissalSchema } from '../casework/dismissal';
import { fileMarksSchema } from '../casework/file-marks';
import { recordChangeSchema } from '../casework/record-change-schema';
import { personSchema } from '../casework/records';
import { findingSchema } from '../checks/finding-schema';
import { readingSchema } from '../pages/reading-schema';
import { policyStackSchema } from '../policy/pack-schema';
import { ROLES } from '../rollout/role';

const text = z.string().check(z.maxLength(500));

/** What a page's script is told about its page. */
const pageSetup = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('on'),
    school: z.object({ id: z.string(), name: z.string() }),
    policy: policyStackSchema,
    /** Checks that this profile does not run: switched off, or set to be shown to others. */
    checksOff: z.array(z.string()),
    /** Check id → what its findings weigh here, where it is not the check's own weight. */
    severity: z.record(z.string(), z.enum(['error', 'warning', 'info'])),
    role: z.enum(ROLES),
    /** The day in London that this is for: on another one the page asks again. */
    today: z.string(),
    /** The dates offered for "dismiss until". */
    untilChoices: z.array(z.object({ label: z.string(), date: z.string() })),
    /** The school's own codes, as its pages show them → national code. */
    codeMap: z.optional(z.record(z.string(), z.string())),
    /** Demonstration and test builds only. */
    clockShift: z.optional(z.number()),
  }),
  /** The page fits no school, or several: somebody has to say. */
  z.object({
    state: z.literal('ask'),
    schools: z.array(z.object({ id: z.string(), name: z.string() })),
    clockShift: z.optional(z.number()),
  }),
  z.object({
    state: z.literal('off'),
    why: z.enum(['no-school', 'not-england', 'no-pack', 'site-off']),
    clockShift: z.optional(z.number()),
  }),
]);
export type PageSetup = z.output<typeof pageSetup>;

export const frameText = z.object({
  text,
  from: z.enum(['caption', 'heading', 'control', 'address', 'title', 'text']),
  label: z.optional(text),
});
export type FrameText = z.output<typeof frameText>;

/** One finding as the panel lists it. */
const reportedFinding = z.object({
  /** The finding's stable key. */
  key: z.string(),
  number: z.number(),
  severity: z.enum(['error', 'warning', 'info']),
  who: z.string(),
  message: z.string(),
  action: z.string(),
  sum: z.string(),
  policy: z.nullable(z.object({ value: z.string(), clause: z.string() })),
  national: z.nullable(z.object({ value: z.string(), clause: z.string() })),
  /** It concerns another session than the one the register page is for. */
  elsewhere: z.boolean(),
  /** What says the same of the same pupil, by other clauses. */
  alike: z.optional(
    z.array(z.object({ key: z.string(), sentence: z.string(), action: z.string(), clause: z.string() })),
  ),
});
export type ReportedFinding = z.output<typeof reportedFinding>;

/** A condition of the policy, and how the leave request that is open stands to it. */
const reportedCondition = z.object({
  title: z.string(),
  state: z.enum(['met', 'broken', 'unknown']),
  why: z.string(),
  clause: z.string(),
  /** The marks it rests on, in words. */
  proof: z.string(),
});
export type ReportedCondition = z.output<typeof reportedCondition>;

/** What a page's script tells the panel. */
export const pageReport = z.object({
  title: z.string(),
  state: z.string(),
  coverage: z.string(),
  /** It is read, and nothing in it is checked. */
  isUnchecked: z.optional(z.boolean()),
  findings: z.array(reportedFinding),
  conditions: z.optional(z.array(reportedCondition)),
  unknown: z.array(z.string()),
  /** The keys of findings that lack something to be decided. */
  undecided: z.array(z.string()),
  /** When the page was last read as a whole. */
  readAt: z.string(),
  /** When this page was read first: what was read before that in the tab was another page. */
  since: z.optional(z.string()),
  pupils: z.object({ found: z.number(), read: z.number(), total: z.nullable(z.number()) }),
});
export type PageReport = z.output<typeof pageReport>;

/** What the background says of a page that was read. */
const beyondPage = z.object({
  findings: z.array(z.extend(findingSchema, { alike: z.optional(z.array(findingSchema)) })),
  /** Of a page with one leave request: how it stands to what the policy asks. */
  conditions: z.array(reportedCondition),
  /** Where pages said different things. */
  notes: z.array(z.string()),
});
export type BeyondPage = z.output<typeof beyondPage>;

export const COMMANDS = ['next-finding', 'previous-finding', 'open-finding', 'focus-strip', 'toggle-hidden'] as const;
export type Command = (typeof COMMANDS)[number];

const nothing = z.null();

const passphrase = z.string().check(z.minLength(1), z.maxLength(1000));

/** What opens the vault. A recovery file is parsed by whoever reads it. */
const unlockBy = z.discriminatedUnion('by', [
  z.object({ by: z.literal('passphrase'), passphrase }),
  z.object({ by: z.literal('device') }),
  /** The text of the file. */
  z.object({ by: z.literal('recovery'), file: z.string().check(z.maxLength(10_000)) }),
]);

const unlocked = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), why: z.string() }),
]);

/** What came of a writing: everything of it was kept, or nothing. */
const written = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), versions: z.record(z.string(), z.number()) }),
  /** `current` is the record as another window left it, null where it was removed. */
  z.object({ ok: z.literal(false), why: z.string(), id: z.optional(z.string()), current: z.optional(z.unknown()) }),
]);
export type Written = z.output<typeof written>;

const count = z.int().check(z.minimum(0));

/** What came of a file's marks: all of them were kept, or none. */
const importedMarks = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    pupils: z.object({ known: count, fresh: count }),
    sessions: z.object({ fresh: count, same: count, newer: count, older: count }),
    leftOut: z.array(z.object({ pupil: count, why: z.enum(['unclear', 'other-name']) })),
  }),
  z.object({
    ok: z.literal(false),
    why: z.enum(['teacher', 'no-school', 'newer-program', 'no-room', 'failed']),
  }),
]);

/** Messages that the background answers. */
export const TO_BACKGROUND = {
  'page-setup': { payload: z.object({ url: z.string(), text: z.string() }), reply: pageSetup },
  'choose-school': { payload: z.object({ site: z.string(), school: z.string() }), reply: nothing },
  dismissed: {
    payload: z.object({ school: z.string(), findings: z.array(z.string()), on: z.string() }),
    reply: z.array(z.string()),
  },
  /** A page was read: what is to be said of it that its own script cannot check. */
  findings: {
    /** `loaded` tells one loading of a page from all others. */
    payload: z.object({ school: z.string(), reading: readingSchema, loaded: z.number() }),
    reply: beyondPage,
  },
  dismiss: { payload: dismissalSchema, reply: nothing },
  'restore-dismissed': { payload: z.object({ school: z.string(), finding: z.string() }), reply: nothing },
  'outer-texts': { payload: nothing, reply: z.array(frameText) },
  'open-panel': { payload: nothing, reply: nothing },
  'open-options': { payload: nothing, reply: nothing },
  /** Said before the browser asks for permission: its question may close the popup that asked. */
  'turning-on': { payload: z.object({ site: z.string(), tabId: z.nullable(z.number()) }), reply: nothing },
  'turn-on': { payload: z.object({ site: z.string(), tabId: z.nullable(z.number()) }), reply: nothing },
  'turn-off': { payload: z.object({ site: z.string() }), reply: nothing },
  badge: { payload: z.object({ count: z.number() }), reply: nothing },
  /** A person wants to teach a page. Without a tab it is the sender's own; without a frame the one that shows most. */
  teach: { payload: z.object({ tabId: z.nullable(z.number()), frameId: z.nullable(z.number()) }), reply: nothing },
  /** What was taught; it is a page map only when the background has parsed it. */
  'save-map': { payload: z.object({ map: z.unknown() }), reply: nothing },
  /** Makes the vault, and answers with what its recovery file holds; null where the device opens it. */
  'vault-make': {
    payload: z.object({ passphrase: z.nullable(passphrase), person: personSchema }),
    /** The text of the recovery file. */
    reply: z.object({ recovery: z.nullable(z.string()) }),
  },
  'vault-unlock': { payload: z.object({ with: unlockBy, person: personSchema }), reply: unlocked },
  'vault-lock': { payload: nothing, reply: nothing },
  'casework-write': {
    payload: z.object({
      changes: z.array(recordChangeSchema).check(z.maxLength(5000)),
      /** Of names of many pupils: one entry in the school's history, or none in what is a later part of the same. */
      history: z.optional(z.union([z.literal('none'), z.string().check(z.minLength(1), z.maxLength(200))])),
    }),
    reply: written,
  },
  /** The marks of a file that a person looked at and said yes to: all of them, or nothing. */
  'import-marks': { payload: fileMarksSchema, reply: importedMarks },
  /** Casework was written by a page itself, since it was too long for a message: what is due is other than it was. */
  'count-due': { payload: nothing, reply: nothing },
  /** A check threw: which one, and the kind of error, never its words. */
  'check-failed': {
    payload: z.object({ check: z.string().check(z.maxLength(80)), error: z.string().check(z.maxLength(80)) }),
    reply: nothing,
  },
} as const;

/** Messages that a page's script answers. */
export const TO_PAGE = {
  command: { payload: z.object({ name: z.enum(COMMANDS) }), reply: nothing },
  report: { payload: nothing, reply: z.nullable(pageReport) },
  'show-finding': { payload: z.object({ number: z.number() }), reply: nothing },
  /** Asked for a frame: its address, by which the page around it knows which one it is. */
  texts: { payload: z.nullable(z.string().check(z.maxLength(4000))), reply: z.array(frameText) },
  'settings-changed': { payload: nothing, reply: nothing },
} as const;

export const MESSAGES = { ...TO_BACKGROUND, ...TO_PAGE };
export type Messages = typeof MESSAGES;
export type MessageName = keyof Messages;
export type Payload<Name extends MessageName> = z.output<Messages[Name]['payload']>;
export type Reply<Name extends MessageName> = z.output<Messages[Name]['reply']>;

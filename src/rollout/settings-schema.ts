/**
 * The schema of every setting's value, as the house uses it: lists of lines are tables and objects by then. Owns how values
 * are parsed and how a fault is put into words; names, limits and defaults are from the definitions.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { pageMapSchema } from '../pages/map-schema';
import { keptLettersSchema, letterHeadSchema } from '../papers/letters/own-letters';
import { policyPackSchema } from '../policy/pack-schema';
import { audiencesSchema, severitiesSchema } from './check-settings';
import { overrideProblem } from './pack-overrides';
import { ROLES } from './role';
import { schoolSchema } from './school';
import type { SettingDefinition } from './setting-definition';
import { DEFINITION_OF, type SettingKey } from './setting-definitions';
import { siteOf } from './site-patterns';

const text = (key: 'policyName' | 'policyVersion') => z.string().check(z.maxLength(DEFINITION_OF[key].longest));

const wholeNumber = (key: 'lockAfterMinutes' | 'lockAfterHours' | 'retentionTerms' | 'backupReminderDays') =>
  z.int().check(z.minimum(DEFINITION_OF[key].from), z.maximum(DEFINITION_OF[key].to));

const VAULT_MODES = [
  'passphrase',
  'device',
] as const satisfies (typeof DEFINITION_OF.vaultMode.choices)[number]['value'][];

const override = z.string().check(
  z.superRefine<string>((line, context) => {
    const message = overrideProblem(line);
    if (message !== null) context.addIssue({ code: 'custom', message, input: line });
  }),
);

/** As browsers write it: in another form no page would ever be found to be of that site. */
const site = z.string().check(
  z.superRefine<string>((given, context) => {
    const written = /^https?:\/\/[^/*]+$/.test(given) ? siteOf(given) : null;
    if (written === given && !given.includes('*')) return;
    const message = written === null ? 'an origin such as https://mis.example' : `to be written as ${short(written)}`;
    context.addIssue({ code: 'custom', message, input: given });
  }),
);

/** Flat keys; each is valid or not on its own, so that one bad value loses no other. */
const FIELDS = {
  policyName: text('policyName'),
  policyVersion: text('policyVersion'),
  policyKeys: z.array(z.string()),
  schools: z.array(schoolSchema),
  /** By the name that schools choose them by. */
  packs: z.record(z.string(), policyPackSchema),
  packOverrides: z.array(override),
  nationalDefaults: z.boolean(),
  nationalDefaultsFor: z.array(z.string()),
  sites: z.array(site),
  /** The trust's, and those that were taught or imported here. */
  maps: z.array(pageMapSchema),
  mapsOff: z.array(z.string()),
  checksOff: z.array(z.string()),
  checkSeverity: severitiesSchema,
  checkAudience: audiencesSchema,
  role: z.enum(ROLES),
  vaultMode: z.enum(VAULT_MODES),
  lockAfterMinutes: wholeNumber('lockAfterMinutes'),
  lockAfterHours: wholeNumber('lockAfterHours'),
  retentionTerms: wholeNumber('retentionTerms'),
  backupReminderDays: wholeNumber('backupReminderDays'),
  letters: keptLettersSchema,
  letterHead: z.record(z.string(), letterHeadSchema),
  /** Which school a site belongs to, where somebody had to say: origin → school id. For people alone: no policy sets it. */
  chosenSchools: z.record(z.string(), z.string()),
} as const satisfies Record<SettingKey | 'chosenSchools', z.ZodMiniType>;

export type Settings = { [Key in keyof typeof FIELDS]: z.output<(typeof FIELDS)[Key]> };
export type SettingName = keyof Settings;

export const SETTING_NAMES = Object.keys(FIELDS) as SettingName[];

/** Settings whose value is a table; a policy's list of lines has become one by then. */
const TABLES: ReadonlySet<SettingName> = new Set([
  'packs',
  'checkSeverity',
  'checkAudience',
  'letters',
  'letterHead',
  'chosenSchools',
]);

export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, TABLES.has(name) ? {} : DEFINITION_OF[name as SettingKey].default]),
) as unknown as Settings;

/** Of their tables each entry stands by itself: one that is wrong switches no other back. */
const BY_ENTRY: ReadonlySet<SettingName> = new Set(['checkSeverity', 'checkAudience', 'letters', 'letterHead']);

export type ReadValue = { value: unknown; problem: string | null };

/**
 * A value as its schema has it. With a fault in it, what can still be used: of some tables their good entries, and where
 * `inParts` is asked for those of every list and table; undefined where nothing can.
 */
export function readValue(name: SettingName, given: unknown, inParts = BY_ENTRY.has(name)): ReadValue {
  try {
    const parsed = FIELDS[name].safeParse(given);
    if (parsed.success) return { value: parsed.data, problem: null };
    const { issues } = parsed.error;
    const problem = issues.some(({ path }) => path.length === 0) ? `expected ${formOf(name)}` : describe(issues);
    const bad = new Set(issues.map(({ path }) => path[0]));
    if (!inParts || bad.has(undefined)) return { value: undefined, problem };
    const good = Array.isArray(given)
      ? given.filter((_, place) => !bad.has(place))
      : Object.fromEntries(Object.entries(given as object).filter(([key]) => !bad.has(key)));
    return { value: FIELDS[name].safeParse(good).data, problem };
  } catch (error) {
    // lists in lists in lists, too deep to be looked through
    return { value: undefined, problem: `cannot be read: ${short(String(error))}` };
  }
}

/** What was expected, where the value as a whole is something else. */
function formOf(name: SettingName): string {
  if (!Object.hasOwn(DEFINITION_OF, name)) return 'a table';
  const definition: SettingDefinition = DEFINITION_OF[name as SettingKey];
  if (definition.type === 'number') return `a whole number from ${definition.from} to ${definition.to}`;
  if (definition.type === 'boolean') return 'true or false';
  if (definition.type === 'list') return 'a list';
  const { choices, longest } = definition;
  return choices ? `one of ${choices.map(({ value }) => value).join(', ')}` : `text of at most ${longest} characters`;
}

const MOST_ISSUES = 5;
const LONGEST_WORDS = 160;

/** A list with a thousand faults needs not a thousand lines. */
function describe(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const said = issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => `${short(path.map(String).join('.')) || 'value'}: ${short(message)}`);
  const more = issues.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

export function short(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words;
}

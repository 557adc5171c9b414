/**
 * The settings: one schema, from which everything about them follows. Owns their names, defaults and how what the trust's
 * browser policy says (managed) goes before what was set on this computer, each with its source.
 */
import '../zod-jitless';
import * as z from 'zod/mini';
import { type PageMap, pageMapSchema } from '../pages/map-schema';
import { keptLettersSchema, letterHeadSchema } from '../papers/letters/own-letters';
import { policyPackSchema } from '../policy/pack-schema';
import { audiencesSchema, fromLines, severitiesSchema } from './check-settings';
import { ROLES } from './role';
import { schoolSchema } from './school';

/** Flat keys; each is valid or not on its own, so that one bad value loses no other. */
const FIELDS = {
  /** The schools, each with its policy pack and calendar. */
  schools: z.array(schoolSchema),
  /** Origins on which pages are read, such as 'https://mis.example'. */
  sites: z.array(z.string().check(z.regex(/^https?:\/\/[^/*]+$/, 'an origin such as https://mis.example'))),
  /** Who uses this browser profile. A teacher's profile keeps nothing but dismissals. */
  role: z.enum(ROLES),
  /** Checks that are switched off, by id. */
  checksOff: z.array(z.string()),
  /** What a check's findings weigh, where the school weighs them otherwise: check id → error, warning or info. */
  checkSeverity: severitiesSchema,
  /** Who is shown a check's findings, and nobody else: check id → teacher, office, attendance officer or leadership. */
  checkAudience: audiencesSchema,
  /** Lets checks use national values where the policy is silent. */
  nationalDefaults: z.union([z.boolean(), z.array(z.string())]),
  /** Policies that do not ship, by the name that schools choose them by. */
  packs: z.record(z.string(), policyPackSchema),
  /** Which school a site belongs to, where somebody had to say: origin → school id. */
  chosenSchools: z.record(z.string(), z.string()),
  /** Page maps that do not ship: the trust's by browser policy, and those that were taught or imported here. */
  maps: z.array(pageMapSchema),
  /** Page maps that are switched off, by id; those that ship too. */
  mapsOff: z.array(z.string()),
  /** What opens the casework on this computer: a passphrase, or the browser profile alone. */
  vaultMode: z.enum(['passphrase', 'device']),
  /** Casework locks after so many minutes without a key or a mouse. */
  lockAfterMinutes: z.int().check(z.minimum(1), z.maximum(240)),
  /** And so many hours after it was unlocked, whatever happens. */
  lockAfterHours: z.int().check(z.minimum(1), z.maximum(24)),
  /** Records of closed cases are kept to the end of the school year and so many terms more. */
  retentionTerms: z.int().check(z.minimum(0), z.maximum(9)),
  /** A reminder when no backup was made for so many days; 0: none. */
  backupReminderDays: z.int().check(z.minimum(0), z.maximum(365)),
  /** Letters in the school's or the trust's own words, by kind or by school and kind. */
  letters: keptLettersSchema,
  /** What stands on every letter of a school: school id → address, telephone, who signs. */
  letterHead: z.record(z.string(), letterHeadSchema),
} as const;

export type Settings = { [Key in keyof typeof FIELDS]: z.output<(typeof FIELDS)[Key]> };
export type SettingName = keyof Settings;

export const SETTING_NAMES = Object.keys(FIELDS) as SettingName[];

export const DEFAULT_SETTINGS: Settings = {
  schools: [],
  sites: [],
  role: 'teacher',
  checksOff: [],
  checkSeverity: {},
  checkAudience: {},
  nationalDefaults: false,
  packs: {},
  chosenSchools: {},
  maps: [],
  mapsOff: [],
  vaultMode: 'passphrase',
  lockAfterMinutes: 15,
  lockAfterHours: 9,
  retentionTerms: 1,
  backupReminderDays: 14,
  letters: {},
  letterHead: {},
};

export type SettingSource = 'managed' | 'user' | 'default';

export type ResolvedSettings = {
  values: Settings;
  from: Record<SettingName, SettingSource>;
  /** Values that were given and could not be used. */
  problems: { setting: SettingName; from: 'managed' | 'user'; message: string }[];
};

/**
 * Managed goes before the user's own, that before the default; a value that does not fit its schema counts as not given.
 * Of page maps the trust's come first and the user's stay beside them: what was taught here is for this computer's pages.
 */
export function mergeSettings(managed: Record<string, unknown>, user: Record<string, unknown>): ResolvedSettings {
  const values: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const from = Object.fromEntries(SETTING_NAMES.map((name) => [name, 'default'])) as Record<SettingName, SettingSource>;
  const problems: ResolvedSettings['problems'] = [];
  for (const name of SETTING_NAMES) {
    for (const [source, given] of [
      ['user', user[name]],
      ['managed', decoded(name, managed[name])],
    ] as const) {
      if (given === undefined) continue;
      const { value, problem } = readField(name, given);
      if (problem !== null) problems.push({ setting: name, from: source, message: problem });
      if (value === undefined) continue;
      values[name] = name === 'maps' ? joinedMaps(value as PageMap[], source, values) : value;
      from[name] = source;
    }
  }
  return { values: values as Settings, from, problems };
}

/** Each of their entries stands by itself: one that is wrong switches no other back. */
const BY_ENTRY: ReadonlySet<SettingName> = new Set(['checkSeverity', 'checkAudience', 'letters', 'letterHead']);

function readField(name: SettingName, given: unknown): { value: unknown; problem: string | null } {
  const parsed = FIELDS[name].safeParse(given);
  if (parsed.success) return { value: parsed.data, problem: null };
  const { issues } = parsed.error;
  const problem = describe(issues);
  const bad = new Set(issues.map(({ path }) => path[0]));
  if (!BY_ENTRY.has(name) || bad.has(undefined)) return { value: undefined, problem };
  const good = Object.entries(given as object).filter(([key]) => !bad.has(key));
  return { value: FIELDS[name].safeParse(Object.fromEntries(good)).data, problem };
}

/** Whose a map is follows from where it is kept, whatever its file says. */
function joinedMaps(maps: readonly PageMap[], source: 'managed' | 'user', values: Record<string, unknown>): PageMap[] {
  const by = source === 'managed' ? 'trust' : 'taught';
  return [...maps.map((map): PageMap => ({ ...map, by })), ...(values.maps as PageMap[])];
}

/** Their entries are objects, which browser policy writes as lines of JSON. */
const OF_LINES: ReadonlySet<SettingName> = new Set(['packs', 'letters', 'letterHead']);

/** Browser policy has no lists of objects that all browsers take: each school, pack, page map and letter is a line of JSON there. */
function decoded(name: SettingName, given: unknown): unknown {
  if ((name === 'schools' || name === 'maps') && Array.isArray(given)) return given.map(fromLine);
  if (name === 'checkSeverity' || name === 'checkAudience') return fromLines(given);
  if (OF_LINES.has(name) && typeof given === 'object' && given !== null)
    return Object.fromEntries(Object.entries(given).map(([id, line]) => [id, fromLine(line)]));
  return given;
}

function fromLine(entry: unknown): unknown {
  if (typeof entry !== 'string') return entry;
  try {
    return JSON.parse(entry);
  } catch {
    return entry; // what is no JSON fails the schema, which then says so
  }
}

function describe(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  return issues.map(({ path, message }) => `${path.map(String).join('.') || 'value'}: ${message}`).join('; ');
}

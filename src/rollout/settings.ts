/**
 * The settings as they go: what the trust's browser policy says (managed) before what was set on this computer, that before
 * what the trust's own package brings, that before the defaults, each with its source. Pure; keeping them is
 * `settings-store.ts`.
 */
import type { PageMap } from '../pages/map-schema';
import { decoded, isPolicyKey, shapeProblem, sizeProblem } from './decode-policy';
import { BY_ENTRY, type ByEntry, joinedEntries } from './joined-entries';
import type { SettingKey } from './setting-definitions';
import {
  DEFAULT_SETTINGS,
  type ReadValue,
  readValue,
  SETTING_NAMES,
  type SettingName,
  type Settings,
} from './settings-schema';

export { DEFAULT_SETTINGS, SETTING_NAMES, type SettingName, type Settings } from './settings-schema';

export type SettingSource = 'managed' | 'user' | 'package' | 'default';

export type SettingProblem = { setting: string; from: Exclude<SettingSource, 'default'>; message: string };

/** Of each entry that goes, by its key, who set it. */
type EntrySources = Record<ByEntry, Record<string, SettingSource>>;

export type ResolvedSettings = {
  values: Settings;
  from: Record<SettingName, SettingSource>;
  /** Who set each letter and each head of letters: these go one by one. */
  entryFrom: EntrySources;
  /** Values that were given and could not be used. */
  problems: SettingProblem[];
  /** Policies that came with the trust's package, and that nobody here put another in the place of. */
  packsOfPackage: string[];
  /** What the browser policy switches off, and nobody here on again. */
  offByPolicy: Record<SwitchedOff, string[]>;
};

/** The trust's switches: what it switches off is off beside what people switched off themselves. */
type SwitchedOff = 'checksOff' | 'mapsOff';

type Values = Record<string, unknown>;

/**
 * Joins what the three say. A value that does not fit its schema counts as not given. Page maps and policies of the trust's
 * package stay beside the user's own and beside the browser policy's: the package's schools go by them. Page maps that were
 * taught here stay too, for they are for this computer's pages. Checks and page maps that the browser policy switches off are
 * off beside what was switched off here: a switch for an emergency must not switch anything else on. Of letters and their heads
 * each goes by itself: one that the browser policy sets takes no other away.
 */
export function mergeSettings(managed: Values, user: Values, ofPackage: Values = {}): ResolvedSettings {
  const values: Values = { ...DEFAULT_SETTINGS };
  const from = Object.fromEntries(SETTING_NAMES.map((name) => [name, 'default'])) as Record<SettingName, SettingSource>;
  const problems: SettingProblem[] = [];
  const offByPolicy: ResolvedSettings['offByPolicy'] = { checksOff: [], mapsOff: [] };
  const entryFrom: EntrySources = { letters: {}, letterHead: {} };
  for (const name of SETTING_NAMES) {
    let brought: unknown;
    for (const [source, read] of [
      ['package', given(ofPackage, name, readPolicyValue)],
      ['user', given(user, name, readValue)],
      ['managed', given(managed, name, readPolicyValue)],
    ] as const) {
      if (read === null) continue;
      const { value, problem } = read;
      if (problem !== null) problems.push({ setting: name, from: source, message: problem });
      if (value === undefined) continue;
      if (source === 'package') brought = value;
      if (source === 'managed' && isSwitchedOff(name)) offByPolicy[name] = value as string[];
      from[name] = source;
      if (isByEntry(name)) {
        const before = { before: values[name] as Values, sources: entryFrom[name] };
        ({ entries: values[name], sources: entryFrom[name] } = joinedEntries<SettingSource>(
          before,
          value as Values,
          source,
        ));
      } else
        values[name] = joined(name, value, source, source === 'managed' && name === 'packs' ? brought : values[name]);
    }
  }
  const brought = packsOfPackage(managed, user, ofPackage);
  return { values: values as Settings, from, entryFrom, problems, packsOfPackage: brought, offByPolicy };
}

function packsOfPackage(managed: Values, user: Values, ofPackage: Values): string[] {
  if (managed.packs !== undefined) return [];
  const brought = given(ofPackage, 'packs', readPolicyValue)?.value ?? {};
  return Object.keys(brought).filter((id) => !Object.hasOwn(user.packs ?? {}, id));
}

/** A value of a policy or a package, from the form in which these have it. */
export function readPolicyValue(name: SettingName, raw: unknown): ReadValue {
  if (!isPolicyKey(name)) return { value: undefined, problem: 'no policy sets this' };
  const size = sizeProblem(name, raw);
  if (size !== null) return { value: undefined, problem: size };
  const value = decoded(name, raw);
  const shape = shapeProblem(value);
  return shape === null ? readValue(name, value, true) : { value: undefined, problem: shape };
}

function given(
  values: Values,
  name: SettingName,
  read: (name: SettingName, raw: unknown) => ReadValue,
): ReadValue | null {
  return Object.hasOwn(values, name) && values[name] !== undefined ? read(name, values[name]) : null;
}

/** Settings of which the package's part stays whatever the user adds. */
export const JOINED: ReadonlySet<SettingName> = new Set<SettingKey>(['maps', 'packs', ...BY_ENTRY]);

const isByEntry = (name: SettingName): name is ByEntry => BY_ENTRY.some((one) => one === name);

const isSwitchedOff = (name: SettingName): name is SwitchedOff => name === 'checksOff' || name === 'mapsOff';

function joined(name: SettingName, value: unknown, source: SettingProblem['from'], before: unknown): unknown {
  if (name === 'packs') return { ...(before as object | undefined), ...(value as object) };
  if (isSwitchedOff(name) && source === 'managed')
    return [...new Set([...(value as string[]), ...(before as readonly string[])])];
  if (name !== 'maps') return value;
  // whose a map is follows from where it is kept, whatever its file says
  const by = source === 'user' ? 'taught' : 'trust';
  const these = (value as PageMap[]).map((map): PageMap => ({ ...map, by }));
  const isReplaced = (map: PageMap) =>
    source === 'managed' && map.by === 'trust' && these.some(({ id }) => id === map.id);
  const others = (before as PageMap[]).filter((map) => !isReplaced(map));
  return source === 'user' ? [...others, ...these] : [...these, ...others];
}

/**
 * Reads `trust.json` and says everything that is wrong with it, each fault with its place, before anything is written. Owns
 * what must agree between its parts: sites and the package's hosts, schools and policies, names and what ships.
 */
import { checks } from '../../src/checks/check-reading';
import { shippedMaps } from '../../src/pages/maps';
import type { Stated } from '../../src/policy/pack';
import { policyPacks } from '../../src/policy/packs';
import { parsePolicyPack, valueProblems } from '../../src/policy/parse-pack';
import { unknownSchools } from '../../src/rollout/pack-overrides';
import { mergeSettings, type Settings } from '../../src/rollout/settings';
import { type Fault, policyValues } from './policy-values';
import { type PolicyGroup, type PolicyValue, type Trust, trustSchema } from './trust-schema';

export type ReadTrust =
  | { ok: true; trust: Trust; bakedIn: Record<string, PolicyValue>; groups: PolicyGroup[] }
  | { ok: false; faults: Fault[] };

/** Everything at once: one run says all that has to be mended. */
export function readTrust(text: string): ReadTrust {
  const json = parsedJson(text);
  if (!json.ok) return { ok: false, faults: [json.fault] };
  const parsed = trustSchema.safeParse(json.value);
  const faults: Fault[] = parsed.success ? [] : parsed.error.issues.flatMap(faultsOfIssue);
  const parts = partsOf(json.value);
  const read = parts.map((part) => ({ ...part, ...policyValues(part.settings, part.path) }));
  for (const part of read) faults.push(...part.faults, ...faultsWithin(part.values, part.path, part.settings));
  if (parsed.success) faults.push(...disagreements(parsed.data, read));
  if (!parsed.success || faults.length > 0) return { ok: false, faults };
  const [bakedIn, everyone, ...groups] = read;
  const withSites = { ...sitesOf(parsed.data, read), ...bakedIn?.values };
  return {
    ok: true,
    trust: parsed.data,
    bakedIn: withSites,
    groups: [
      { id: null, name: 'Everyone', values: everyone?.values ?? {} },
      ...parsed.data.groups.map(({ id, name }, index) => ({
        id,
        name,
        values: { ...everyone?.values, ...groups[index]?.values },
      })),
    ],
  };
}

type Part = { path: string; settings: Record<string, unknown> };
type ReadPart = Part & { values: Record<string, PolicyValue> };

/** The places where settings stand, whatever else is wrong with the file: package, policy, each group. */
function partsOf(json: unknown): Part[] {
  const file = asObject(json);
  const groups = Array.isArray(file.groups) ? file.groups : [];
  return [
    { path: 'bakedIn', settings: asObject(file.bakedIn) },
    { path: 'policy', settings: asObject(file.policy) },
    ...groups.map((group, index) => ({ path: `groups.${index}.policy`, settings: asObject(asObject(group).policy) })),
  ];
}

/** What the settings themselves say of the values, and what only a policy's author needs to hear. */
function faultsWithin(values: Record<string, PolicyValue>, path: string, given: Record<string, unknown>): Fault[] {
  const { values: settings, problems } = mergeSettings({}, {}, values);
  const of = (key: string): string => `${path}.${key}`;
  return [
    ...problems.map(({ setting, message }) => ({ path: of(setting), message: inWords(message) })),
    ...packFaults(given.packs, of('packs')),
    ...schoolFaults(settings, of('schools')),
    ...twice(settings.schools, of('schools')),
    ...named(settings.checksOff, CHECKS, of('checksOff'), 'no check is called', 'docs/checks.md'),
    ...named(settings.nationalDefaultsFor, CHECKS, of('nationalDefaultsFor'), 'no check is called', 'docs/checks.md'),
    ...named(Object.keys(settings.checkSeverity), CHECKS, of('checkSeverity'), 'no check is called', 'docs/checks.md'),
    ...named(Object.keys(settings.checkAudience), CHECKS, of('checkAudience'), 'no check is called', 'docs/checks.md'),
  ];
}

const CHECKS: ReadonlySet<string> = new Set(checks.map(({ id }) => id));

function packFaults(packs: unknown, path: string): Fault[] {
  return (Array.isArray(packs) ? packs : []).flatMap((pack, index) => {
    const at = `${path}.${index}`;
    const json = typeof pack === 'string' ? parsedJson(pack) : { ok: true as const, value: pack };
    if (!json.ok) return [{ path: at, message: json.fault.message }];
    const parsed = parsePolicyPack(json.value);
    if (!parsed.ok) return parsed.problems.map((problem) => ({ ...problem, path: `${at}.${problem.path}` }));
    if (Object.hasOwn(policyPacks, parsed.pack.id))
      return [{ path: `${at}.id`, message: `'${parsed.pack.id}' is a policy that ships: choose another id` }];
    return [];
  });
}

function schoolFaults({ schools }: Settings, path: string): Fault[] {
  return schools.flatMap(({ id, overrides }, index) =>
    Object.entries(overrides as Record<string, Stated>)
      .flatMap(([key, entry]) => valueProblems(key, entry))
      .map((problem) => ({
        path: `${path}.${index}.overrides.${problem.path}`,
        message: `${problem.message} (${id})`,
      })),
  );
}

function twice(schools: Settings['schools'], path: string): Fault[] {
  const ids = schools.map(({ id }) => id);
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `${path}.${index}.id`, message: `another school has the id '${id}' already` }]
      : [],
  );
}

function named(ids: readonly string[], known: ReadonlySet<string>, path: string, why: string, see: string): Fault[] {
  return ids.filter((id) => !known.has(id)).map((id) => ({ path, message: `${why} '${id.slice(0, 80)}', see ${see}` }));
}

/** What only shows when the parts are held side by side. */
function disagreements(trust: Trust, parts: readonly ReadPart[]): Fault[] {
  const settings = parts.map((part) => ({ part, ...mergeSettings({}, {}, part.values) }));
  const packs = new Set([...Object.keys(policyPacks), ...settings.flatMap(({ values }) => Object.keys(values.packs))]);
  const schools = new Set(settings.flatMap(({ values }) => values.schools.map(({ id }) => id)));
  const maps = new Set([...shippedMaps, ...settings.flatMap(({ values }) => values.maps)].map(({ id }) => id));
  const faults: Fault[] = [];
  for (const { part, values } of settings) {
    values.schools.forEach(({ pack, knownBy }, index) => {
      const at = `${part.path}.schools.${index}`;
      if (!packs.has(pack)) faults.push({ path: `${at}.pack`, message: `no policy is called '${pack}'` });
      for (const host of knownBy.hosts)
        if (!trust.mis.some((pattern) => coversHost(pattern, host)))
          faults.push({
            path: `${at}.knownBy.hosts`,
            message: `'${host}' is not among mis: pages there cannot be read`,
          });
    });
    for (const site of values.sites)
      if (!trust.mis.some((pattern) => covers(pattern, site)) && !trust.package.otherSites)
        faults.push({ path: `${part.path}.sites`, message: `'${site}' is not among mis: the package may not read it` });
    for (const { setting, message } of unknownSchools(values, schools))
      faults.push({ path: `${part.path}.${setting}`, message });
    faults.push(...named(values.mapsOff, maps, `${part.path}.mapsOff`, 'no page map is called', 'docs/page-maps.md'));
  }
  const hasWildcard = trust.mis.some((pattern) => pattern.includes('*'));
  if (hasWildcard && !settings.some(({ values }) => values.sites.length > 0))
    faults.push({ path: 'bakedIn.sites', message: 'say each address: mis has a * in it' });
  const ids = trust.groups.map(({ id }) => id);
  for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index)))
    faults.push({ path: 'groups', message: `two groups have the id '${id}'` });
  if (!settings.some(({ values }) => values.schools.length > 0))
    faults.push({ path: 'bakedIn.schools', message: 'at least one school, here or by policy' });
  return faults;
}

/** Addresses without a star are the sites, where nobody says others. */
function sitesOf(trust: Trust, parts: readonly ReadPart[]): Record<string, PolicyValue> {
  const isSaid = parts.some(({ values }) => values.sites !== undefined);
  return isSaid ? {} : { sites: [...trust.mis] };
}

/** Whether an address of the package's hosts takes in a site's. */
export function covers(pattern: string, site: string): boolean {
  const [scheme = '', host = ''] = pattern.split('://');
  const url = new URL(site);
  return url.protocol === `${scheme}:` && isHostOf(host, url.hostname);
}

const coversHost = (pattern: string, host: string): boolean => isHostOf(pattern.split('://')[1] ?? '', host);

const isHostOf = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;

const WHOLE = '(the whole file)';

type Issue = { path: PropertyKey[]; message: string; code?: string; keys?: string[] };

function faultsOfIssue({ path, message, code, keys }: Issue): Fault[] {
  const at = path.map(String).join('.');
  if (code === 'unrecognized_keys' && keys)
    return keys.map((key) => ({ path: at === '' ? key : `${at}.${key}`, message: 'is not known here' }));
  return [{ path: at || WHOLE, message: inWords(message) }];
}

/** What the schemas have no words of their own for. */
const inWords = (message: string): string => message.replaceAll('Invalid input', 'is missing, or of another kind');

function parsedJson(text: string): { ok: true; value: unknown } | { ok: false; fault: Fault } {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    return { ok: false, fault: { path: WHOLE, message: `is no JSON: ${why}` } };
  }
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/**
 * Which value goes for a pupil on a day: the school's own, else the trust's, else the national one, each with its source.
 * Owns that order and nothing else: whether a check may lean on a national value is the check's business.
 */
import type { IsoDate } from '../attendance';
import type { Confidence, Operator, PolicyPack, PolicyStack, Stated, StatedValue } from './pack';

export type PolicyLayer = 'school' | 'trust' | 'national';

export type ResolvedValue<T = unknown> = {
  value: T;
  op?: Operator;
  unit?: string;
  clause?: string;
  certainty: 'stated' | 'conflict' | 'garbled';
  from: PolicyLayer;
  /** The document the value stands in. */
  pack: { id: string; name: string };
  edition?: string;
  confidence?: Confidence;
};

export type PolicyView = {
  /** The value in force: school, then trust, then national; null where all are silent. */
  get(key: string): ResolvedValue | null;
  /** The same without the national layer: what the school's policy itself says. */
  own(key: string): ResolvedValue | null;
  /** What national rules say, whatever the policy says. */
  national(key: string): ResolvedValue | null;
  /**
   * What a check goes by: the policy's own value of `key`; else what the policy says of this check in words
   * (`checks.<id>`); else, where this policy leans on national rules here, the national value of `nationalKey`, or of `key`.
   * Null: the check is off.
   */
  rule(check: string, key?: string, nationalKey?: string): ResolvedValue | null;
  /** True where the policy has a value for some year groups and the pupil's year is not known. */
  needsYear(key: string): boolean;
};

type Layer = { from: PolicyLayer; pack: { id: string; name: string }; values: Record<string, Stated> };

/**
 * Looks a stack up for one year group and one date.
 * `year` left out means it is not known: a value that exists per year group only is then null, and `needsYear` says so.
 */
export function resolvePolicy(
  stack: PolicyPack | PolicyStack,
  at: { year?: string | null; on: IsoDate },
  shippedNational?: PolicyPack,
): PolicyView {
  const layers = layersOf(stack, shippedNational);
  const ownLayers = layers.filter((layer) => layer.from !== 'national');
  const nationalLayers = layers.filter((layer) => layer.from === 'national');
  const look = (among: Layer[], key: string) => {
    for (const layer of among) {
      const found = valueIn(layer, key, at);
      if (found) return found;
    }
    return null;
  };
  const leansOnNational = (check: string): boolean => {
    const defaults = 'trust' in stack ? stack.nationalDefaults : undefined;
    if (defaults === true || (Array.isArray(defaults) && defaults.includes(check))) return true;
    if (ownLayers.some((layer) => listOf(layer, at).includes(check))) return true;
    const isMentioned = ownLayers.some((layer) => `checks.${check}` in layer.values);
    return !isMentioned && nationalLayers.some((layer) => listOf(layer, at).includes(check));
  };
  const get = remembered((key) => look(layers, key));
  const own = remembered((key) => look(ownLayers, key));
  const national = remembered((key) => look(nationalLayers, key));
  const rules = new Map<string, { key?: string; nationalKey?: string; found: ResolvedValue | null }>();
  return {
    get,
    own,
    national,
    rule(check, key, nationalKey = key) {
      const known = rules.get(check);
      if (known !== undefined && known.key === key && known.nationalKey === nationalKey) return known.found;
      const found =
        (key === undefined ? null : own(key)) ??
        own(`checks.${check}`) ??
        (nationalKey !== undefined && leansOnNational(check) ? national(nationalKey) : null);
      rules.set(check, { key, nationalKey, found });
      return found;
    },
    needsYear: (key) =>
      look(ownLayers, key) === null && ownLayers.some((layer) => isByYearOnly(layer.values[key], at.on)),
  };
}

/** A view is asked the same few keys for every pupil. */
function remembered(look: (key: string) => ResolvedValue | null): (key: string) => ResolvedValue | null {
  const known = new Map<string, ResolvedValue | null>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = look(key);
      known.set(key, found);
    }
    return found;
  };
}

function layersOf(stack: PolicyPack | PolicyStack, shippedNational: PolicyPack | undefined): Layer[] {
  const { school, trust, national } =
    'trust' in stack ? stack : { school: undefined, trust: stack, national: undefined };
  const layers: Layer[] = [];
  if (school?.values)
    layers.push({
      from: 'school',
      pack: { id: school.id ?? trust.id, name: school.name ?? trust.name },
      values: school.values,
    });
  layers.push({ from: 'trust', pack: { id: trust.id, name: trust.name }, values: trust.values });
  const law = national ?? shippedNational;
  if (law) layers.push({ from: 'national', pack: { id: law.id, name: law.name }, values: law.values });
  return layers;
}

function valueIn(layer: Layer, key: string, at: { year?: string | null; on: IsoDate }): ResolvedValue | null {
  const entry = layer.values[key];
  if (!isInForce(entry, at.on)) return null;
  const value = at.year != null && entry.by !== undefined && at.year in entry.by ? entry.by[at.year] : entry.value;
  if (value === null || value === undefined) return null;
  const { op, unit, clause, certainty, edition, confidence } = entry;
  return { value, op, unit, clause, certainty, from: layer.from, pack: layer.pack, edition, confidence };
}

/** Checks for which a layer says that national rules go. */
function listOf(layer: Layer, at: { year?: string | null; on: IsoDate }): readonly unknown[] {
  const list = valueIn(layer, 'national.checks', at)?.value;
  return Array.isArray(list) ? list : [];
}

function isInForce(entry: Stated | undefined, on: IsoDate): entry is StatedValue {
  if (entry === undefined || 'silent' in entry) return false;
  return (entry.validFrom ?? on) <= on && on <= (entry.validTo ?? on);
}

function isByYearOnly(entry: Stated | undefined, on: IsoDate): boolean {
  return isInForce(entry, on) && entry.value === null && entry.by !== undefined;
}

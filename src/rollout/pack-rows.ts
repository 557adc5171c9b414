/**
 * A policy as a form: one row a value, in the order of the table of keys, with what the pack says and what the school
 * changed. Owns which values are in the form, and the pack as it is in force; draws nothing.
 */
import { type PolicyPack, type Stated, stated } from '../policy/pack';
import { type KeyKind, type PolicyKey, policyKeys, policySections } from '../policy/policy-keys';

export type PackRow = PolicyKey & {
  /** What the pack says; null where it does not have the key. */
  pack: Stated | null;
  /** What this school set instead. */
  own: Stated | null;
  /** The national value of the same key. */
  national: Stated | null;
  /** Set by the trust in a line of its policy: nobody changes it here. */
  isTrusts?: true;
};

/** Set by a field of its own, or written by whoever makes a pack. */
const NOT_IN_THE_FORM = new Set(['minutesLateFrom', 'national.checks']);
const OTHER_SECTION = 'Other values of this pack';

const isInForm = (key: string) => !NOT_IN_THE_FORM.has(key) && !key.startsWith('checks.');

/** Every value that a school may look at and change; keys that only this pack has come last. */
export function packRows(
  pack: PolicyPack,
  own: Readonly<Record<string, Stated>>,
  national: PolicyPack,
  byTrust: ReadonlySet<string> = new Set(),
): { sections: string[]; rows: PackRow[] } {
  const known = new Set(policyKeys.map(({ key }) => key));
  const others = [...new Set([...Object.keys(pack.values), ...Object.keys(own)])]
    .filter((key) => !known.has(key))
    .sort()
    .map((key) => ({ key, section: OTHER_SECTION, label: key, kind: kindOf(own[key] ?? pack.values[key]) }));
  const rows = [...policyKeys, ...others]
    .filter(({ key }) => isInForm(key))
    .map((entry) => ({
      ...entry,
      pack: pack.values[entry.key] ?? null,
      own: own[entry.key] ?? null,
      national: national.values[entry.key] ?? null,
      ...(byTrust.has(entry.key) ? { isTrusts: true as const } : {}),
    }));
  const used = new Set(rows.map(({ section }) => section));
  return { sections: [...policySections, OTHER_SECTION].filter((section) => used.has(section)), rows };
}

/**
 * The pack with the school's own values in it, as it goes on a date. A change that is not in force yet, or no longer,
 * leaves the pack's value standing.
 */
export function packInForce(pack: PolicyPack, own: Readonly<Record<string, Stated>>, on: string): PolicyPack {
  const values = { ...pack.values };
  for (const [key, entry] of Object.entries(own)) if (isInForce(entry, on)) values[key] = entry;
  return { ...pack, values };
}

/** Whether a value of the school's own goes on a date; a silence never takes the place of what a pack says. */
export function isInForce(entry: Stated, on: string): boolean {
  if ('silent' in entry) return false;
  return (entry.validFrom ?? on) <= on && on <= (entry.validTo ?? on);
}

/** A value of the school's own. */
export function ownValue(value: unknown): Stated {
  return stated(value, 'school settings');
}

function kindOf(entry: Stated | undefined): KeyKind {
  const value = entry === undefined || 'silent' in entry ? undefined : entry.value;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return 'number';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'table' : 'text';
}

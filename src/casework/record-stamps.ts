/**
 * When which field of a record was written, and where: what a merge of two computers goes by. Owns what counts as a field;
 * the steps of a case are fields one by one, since two people tick two of them.
 */

/** Field → its value, for stamps and merges. */
export function fieldsOf(value: Readonly<Record<string, unknown>>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    if (name !== 'steps' || typeof field !== 'object' || field === null) fields.set(name, field);
    else for (const [step, state] of Object.entries(field)) fields.set(`steps.${step}`, state);
  }
  return fields;
}

/** The stamps of a record after a writing: fields that changed, came or went have this one. */
export function stampsAfter(
  before: { value: Readonly<Record<string, unknown>>; stamps: Readonly<Record<string, string>> } | null,
  value: Readonly<Record<string, unknown>>,
  stamp: string,
): Record<string, string> {
  const [was, is] = [fieldsOf(before?.value ?? {}), fieldsOf(value)];
  const stamps = { ...before?.stamps };
  for (const name of new Set([...was.keys(), ...is.keys()])) {
    if (!isSame(was.get(name), is.get(name))) stamps[name] = stamp;
  }
  return stamps;
}

/** Whether two values say the same, in whatever order their fields stand; a field that is undefined is not there. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, two] = [a as Record<string, unknown>, b as Record<string, unknown>];
  return [...new Set([...Object.keys(one), ...Object.keys(two)])].every((name) => isSame(one[name], two[name]));
}

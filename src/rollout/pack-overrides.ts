/**
 * Single policy values that a trust sets in a line each: 'ash:am.close=09:20', '*:leave.noticeDays=20'. Owns how a line is
 * read and for whom it goes; what a value must look like is `policy`'s.
 */
import { type Stated, stated } from '../policy/pack';
import { type PolicyKey, policyKey } from '../policy/policy-keys';
import { expectedInstead } from '../policy/value-kinds';

/** The clause of such a value, and what people are told it comes from. */
export const BY_THE_TRUST = 'set by the trust';

const EVERY_SCHOOL = '*';

/** Schools that a setting names and nobody knows: what it says of them does nothing, and whoever wrote it should know. */
export function unknownSchools(
  { packOverrides, letters, letterHead }: OfSchools,
  schools: ReadonlySet<string>,
): { setting: keyof OfSchools; message: string }[] {
  const schoolOf = (key: string) => (key.includes('/') ? key.slice(0, key.indexOf('/')) : EVERY_SCHOOL);
  const named: Record<keyof OfSchools, string[]> = {
    packOverrides: packOverrides.map(readLine).flatMap((one) => (typeof one === 'string' ? [] : [one.school])),
    letters: Object.keys(letters).map(schoolOf),
    letterHead: Object.keys(letterHead),
  };
  return (Object.keys(named) as (keyof OfSchools)[]).flatMap((setting) =>
    [...new Set(named[setting])]
      .filter((id) => id !== EVERY_SCHOOL && !schools.has(id))
      .map((id) => ({ setting, message: `no school has the id '${id.slice(0, LONGEST_ID)}'` })),
  );
}

const LONGEST_ID = 80;
type OfSchools = { packOverrides: readonly string[]; letters: object; letterHead: object };

type Override = { school: string; key: string; value: unknown };

/** What is wrong with a line, in words; null where it can be used. */
export function overrideProblem(line: string): string | null {
  const read = readLine(line);
  return typeof read === 'string' ? read : null;
}

/** What the lines say for one school; of two about the same value the one for this school alone goes, else the later. */
export function overridesFor(school: string, lines: readonly string[]): Record<string, Stated> {
  const read = lines.map(readLine).filter((one): one is Override => typeof one !== 'string');
  const going = [...read.filter((one) => one.school === EVERY_SCHOOL), ...read.filter((one) => one.school === school)];
  return Object.fromEntries(going.map(({ key, value }) => [key, stated(value, BY_THE_TRUST)]));
}

function readLine(line: string): Override | string {
  const equals = line.indexOf('=');
  const colon = line.indexOf(':');
  if (colon < 1 || equals < colon) return 'written as school:value=what, such as ash:am.close=09:20';
  const [school, key, text] = [line.slice(0, colon), line.slice(colon + 1, equals), line.slice(equals + 1)].map(
    (part) => part.trim(),
  ) as [string, string, string];
  const known = policyKey(key);
  if (known === undefined) return 'no policy value has this name';
  const value = valueFrom(known, text);
  const expected = expectedInstead(known, value);
  return expected === null ? { school, key, value } : `expected ${expected}`;
}

function valueFrom({ kind }: PolicyKey, text: string): unknown {
  if (kind === 'list' && !text.startsWith('[')) return text.split(',').map((word) => word.trim());
  if (kind === 'text' || kind === 'time' || kind === 'choice') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text; // a word that may stand in the place of a number; anything else is then not what was expected
  }
}

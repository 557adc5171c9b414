/**
 * Where a taught page says which pupil a row is for, beyond what is found without being taught. Owns the choice of an
 * attribute by its name; its values stay in the page.
 */
import type { PrivateWords } from './private-words';

const PERSON = /^(?:pupil|student|learner|child|person|stu|upn|adm|admission|mis)(?:id|ids|no|number|ref)?$/;

/** The name of an attribute that every row has, each with another value, and that is named for a pupil; null where none is. */
export function pupilIdAttribute(rows: readonly Element[], words: PrivateWords): string | null {
  const [first] = rows;
  if (first === undefined || rows.length < 2) return null;
  for (const { name } of first.attributes) {
    if (words.areIn(name) || !name.split(/[-_:]/).some((part) => PERSON.test(part))) continue;
    const values = rows.map((row) => row.getAttribute(name) ?? '');
    if (values.every((value) => /^[A-Za-z0-9_-]{1,40}$/.test(value)) && new Set(values).size === rows.length)
      return name;
  }
  return null;
}

/** Owns the roll: forty forms of thirty invented pupils, in the order a register lists them. */

import { addDays } from './calendar.ts';
import { fixedNames, forenames, type PersonName, surnames, tutorName } from './names.ts';
import { type Random, randomFor } from './prng.ts';

export interface Pupil extends PersonName {
  id: string;
  admissionNumber: string;
  upn: string;
  year: number;
  form: string;
  dateOfBirth: string;
}

export interface Form {
  /** 8 Birch */
  name: string;
  /** 8-Birch, for addresses. */
  slug: string;
  year: number;
  tutor: string;
  room: string;
  pupils: readonly Pupil[];
}

const years = [7, 8, 9, 10, 11];
const trees = ['Ash', 'Beech', 'Birch', 'Elm', 'Hazel', 'Maple', 'Oak', 'Rowan'];
const formSize = 30;

export const schoolName = 'Thornmere School';

export function fullName(pupil: PersonName): string {
  return `${pupil.forename} ${pupil.surname}`;
}

export function listName(pupil: PersonName): string {
  return `${pupil.surname}, ${pupil.forename}`;
}

/** Plain letters decide the order, so that it does not hang on the machine's collation tables. */
function sortKey(name: PersonName): string {
  const plain = `${name.surname} ${name.forename}`.toLowerCase().replaceAll('ł', 'l').normalize('NFD');
  return plain.replace(/[^a-z ]/g, '');
}

function formNames(form: string, random: Random, used: Set<string>): PersonName[] {
  const names = [...(fixedNames[form] ?? [])];
  while (names.length < formSize) {
    const name = { surname: random.pick(surnames), forename: random.pick(forenames) };
    if (used.has(listName(name))) continue;
    used.add(listName(name));
    names.push(name);
  }
  return names
    .map((person) => ({ person, key: sortKey(person) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ person }) => person);
}

export function buildForms(seed: number): Form[] {
  const random = randomFor(seed, 'roll');
  const used = new Set(Object.values(fixedNames).flat().map(listName));
  const forms: Form[] = [];
  let admission = 3207;
  // The oldest year joined first, so it has the lowest numbers.
  for (const year of [...years].reverse()) {
    const block = (11 - year) * trees.length * formSize;
    const ids = random.shuffled(Array.from({ length: trees.length * formSize }, (_, i) => String(10001 + block + i)));
    for (const tree of trees) {
      const name = `${year} ${tree}`;
      const born = `${2026 - year - 5}-09-01`;
      const pupils = formNames(name, random, used).map((person): Pupil => {
        admission += random.int(1, 3);
        return {
          ...person,
          id: ids.pop() ?? '',
          admissionNumber: String(admission).padStart(6, '0'),
          // Local authority 000 does not exist: nobody's real number can come out of this.
          upn: `${random.pick([...'ABCDEFGHJKLMNPQRTUVWXYZ'])}000${random.int(1000, 9999)}${String(admission).padStart(5, '0')}`,
          year,
          form: name,
          dateOfBirth: addDays(born, random.int(0, 364)),
        };
      });
      const index = years.indexOf(year) * trees.length + trees.indexOf(tree);
      const room = `${'ABCDE'[year - 7] ?? 'A'}${10 + trees.indexOf(tree) * 2}`;
      forms.push({ name, slug: `${year}-${tree}`, year, tutor: tutorName(index), room, pupils });
    }
  }
  return forms.sort((a, b) => a.year - b.year || (a.name < b.name ? -1 : 1));
}

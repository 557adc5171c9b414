/** How a case is called: by its pupil, or by its checklist where it is the school's. Owns these words only. */
import { NO_PUPIL, type OpenRecord, type Person } from '../../../src/casework/records';
import type { Owner } from '../../../src/policy/checklist';
import type { KnownCasework } from '../known';

export function nameOfCase({ pupil, value }: OpenRecord<'cases'>, { names }: Pick<KnownCasework, 'names'>): string {
  return pupil === NO_PUPIL ? value.title : nameOfPupil(pupil, names);
}

export function nameOfPupil(pupil: string, names: KnownCasework['names']): string {
  return names.get(pupil)?.name ?? 'A pupil without a name';
}

export function groupOfPupil(pupil: string, names: KnownCasework['names']): string {
  const record = names.get(pupil);
  return record?.group ?? (record?.year == null ? '' : `Year ${record.year}`);
}

const OWNERS: Record<Owner, string> = {
  office: 'office',
  officer: 'attendance officer',
  lead: 'attendance lead',
  head: 'headteacher',
  dsl: 'safeguarding lead',
  pastoral: 'pastoral team',
  teacher: 'teacher',
  'family-liaison': 'family liaison',
  'local-authority': 'local authority',
  anybody: 'anybody',
};

export const ownerOf = (owner: Owner, words: string | undefined): string => words ?? OWNERS[owner];

const PERSONS: Record<Person['role'], string> = {
  office: 'office',
  officer: 'attendance officer',
  head: 'headteacher',
  teacher: 'teacher',
};

/** Said to be: nobody checks it. */
export const personWords = ({ initials, role }: Person): string => `${initials}, ${PERSONS[role]}`;

/** Every change that is made to pages to see whether the reader is taken in by it. Owns the list. */
import { COLUMN_MUTATIONS } from './column-mutations';
import { DATE_MUTATIONS } from './date-mutations';
import { ROW_MUTATIONS } from './row-mutations';
import type { Mutation } from './subject';
import { TEXT_MUTATIONS } from './text-mutations';

export const MUTATIONS: readonly Mutation[] = [
  ...ROW_MUTATIONS,
  ...COLUMN_MUTATIONS,
  ...TEXT_MUTATIONS,
  ...DATE_MUTATIONS,
];

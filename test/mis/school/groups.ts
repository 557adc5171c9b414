/** Owns which pupils count in which groups of the school's reports. */

import { randomFor } from './prng.ts';
import type { Pupil } from './roll.ts';

export const groupNames = ['PP', 'SEN', 'EAL'] as const;
export type GroupName = (typeof groupNames)[number];

const shares: Readonly<Record<GroupName, number>> = { PP: 0.24, SEN: 0.17, EAL: 0.14 };

/** Drawn from the pupil alone: a report must say the same each time. */
export function groupsOf(pupil: Pupil): GroupName[] {
  const random = randomFor(Number(pupil.id), 'groups');
  return groupNames.filter((name) => random.chance(shares[name]));
}

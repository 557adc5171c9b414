/** A school as it begins, with nothing known of it but its name. Owns what stands in it until somebody says. */
import type { School } from '../../src/rollout/school';

export function newSchool(name: string): School {
  return {
    id: crypto.randomUUID(),
    name,
    country: 'England',
    knownBy: { hosts: [], paths: [], texts: [] },
    yearGroups: [],
    pack: '',
    overrides: {},
    calendar: null,
  };
}

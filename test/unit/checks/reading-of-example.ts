/** Builds the smallest reading that a worked example describes. */
import type { MarkExample, RegisterExample } from '../../../src/checks/example';
import type { Cell, RegisterReading } from '../../../src/pages/reading';
import type { PolicyStack, Stated } from '../../../src/policy/pack';
import { stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';

const FRIDAY = '2026-11-20';

export function readingOf(example: MarkExample | RegisterExample): RegisterReading {
  const date = example.date ?? FRIDAY;
  const code = 'code' in example ? example.code : null;
  const cell: Cell = {
    key: 'cell',
    date,
    session: example.session,
    lesson: 'lesson' in example ? (example.lesson ?? null) : null,
    code,
    shown: 'shown' in example ? (example.shown ?? '') : (code ?? ''),
    state: 'state' in example && example.state ? example.state : code === '' ? 'empty' : 'saved',
    ...('arrival' in example && example.arrival ? { arrival: example.arrival } : {}),
    ...('minutesLate' in example && example.minutesLate !== undefined ? { minutesLate: example.minutesLate } : {}),
    ...('enteredAt' in example && example.enteredAt ? { enteredAt: example.enteredAt } : {}),
  };
  const isRegister = 'at' in example;
  return {
    kind: 'register',
    mis: null,
    url: 'https://mis.example/register',
    school: null,
    group: '8 Birch',
    readAt: `${date}T12:00:00Z`,
    coverage: { found: 1, read: 1, total: 1, unread: [] },
    taken: example.taken === undefined ? 'saved' : example.taken,
    savedAt: null,
    rows: [
      {
        key: 'id:101',
        pupil: { name: 'Ash, Amy', id: '101', year: example.year === undefined ? '8' : example.year },
        cells: [isRegister ? { ...cell, code: '', shown: '', state: 'empty' } : cell],
      },
    ],
  };
}

export function policyOf(example: MarkExample | RegisterExample): PolicyStack {
  const values: Record<string, Stated> = {};
  for (const [key, value] of Object.entries(example.school ?? {})) values[key] = stated(value, 'school settings');
  return { trust: policyPacks[example.policy], ...(example.school ? { school: { values } } : {}) };
}

/** The moment of a register example, or the evening of the mark's own day. */
export function momentOf(example: MarkExample | RegisterExample): string {
  return 'at' in example ? `${FRIDAY}T${example.at}:30Z` : `${example.date ?? FRIDAY}T18:00:00Z`;
}

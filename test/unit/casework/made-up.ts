/** Made-up pupils, cases and checklists for the tests of the engine. */
import type { IsoDate, Mark, SchoolCalendar } from '../../../src/attendance';
import type { Case, Contact, OpenRecord, Person, RecordKind, RecordOf } from '../../../src/casework/records';
import type { Checklist, ChecklistStep } from '../../../src/policy/checklist';

export const calendar: SchoolCalendar = {
  terms: [
    { name: 'Autumn', from: '2026-09-03', to: '2026-10-23', half: 1 },
    { name: 'Autumn', from: '2026-11-02', to: '2026-12-18', half: 2 },
    { name: 'Spring', from: '2027-01-04', to: '2027-02-12', half: 1 },
    { name: 'Spring', from: '2027-02-22', to: '2027-03-26', half: 2 },
  ],
  closed: ['2026-11-02'],
};

export const officer: Person = { initials: 'AB', role: 'officer' };
export const at = (date: IsoDate, time = '10:00'): string => `${date}T${time}:00Z`;
export const by = (date: IsoDate, time?: string) => ({ person: officer, now: at(date, time), calendar });

export function record<Kind extends RecordKind>(kind: Kind, value: RecordOf<Kind>, id = `${kind}-1`): OpenRecord<Kind> {
  return { kind, id, pupil: 'p1', version: 3, value, stamps: {} };
}

export const step = (id: string, more: Partial<ChecklistStep> = {}): ChecklistStep => ({
  id,
  text: `Step ${id}`,
  owner: 'office',
  due: null,
  ...more,
});

export const checklist = (steps: ChecklistStep[], more: Partial<Checklist> = {}): Checklist => ({
  id: 'xx-concern',
  title: 'Concern',
  trigger: 'below 96',
  offeredBy: ['att-first-contact'],
  about: 'pupil',
  kind: 'concern',
  clause: '5.6',
  steps,
  exits: [],
  ...more,
});

export const caseOf = (more: Partial<Case> = {}): Case => ({
  school: 'thornmere',
  checklist: 'xx-concern',
  pack: 'wessex',
  title: 'Concern',
  startedAt: at('2026-11-09', '09:30'),
  startedBy: officer,
  startsOn: '2026-11-09',
  checks: [],
  steps: {},
  dueSet: {},
  closed: null,
  ...more,
});

export const done = (date: IsoDate, time?: string) => ({ state: 'done' as const, at: at(date, time), by: officer });

export const contact = (date: IsoDate, time: string, more: Partial<Contact> = {}): Contact => ({
  at: at(date, time),
  channel: 'phone',
  contact: 1,
  reached: false,
  by: officer,
  ...more,
});

/** `{ '2026-11-19': 'N N' }` */
export const marks = (days: Record<IsoDate, string>): Mark[] =>
  Object.entries(days).flatMap(([date, codes]) => {
    const [am, pm] = codes.split(' ');
    return [
      ...(am === undefined ? [] : [{ date, session: 'AM' as const, code: am }]),
      ...(pm === undefined ? [] : [{ date, session: 'PM' as const, code: pm }]),
    ];
  });

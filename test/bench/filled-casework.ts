/** A school's casework for the benchmark: so many pupils and notes, the same in every run. Names and texts are made up. */
import type { Case, Note, PupilRecord, RecordChange } from '../../src/casework/records';
import { ownChecklistsOf } from '../../src/policy/checklists';

export const SCHOOL = 'a';
export const PUPILS = 1500;
export const NOTES = 10_000;
const CASES = 120;

const FIRST = [
  'Kofi',
  'Marlow',
  'Evie',
  'Dylan',
  'Theo',
  'Finlay',
  'Aisha',
  'Priya',
  'Rowan',
  'Elsie',
  'Tomasz',
  'Nia',
];
const LAST = [
  'Danquah',
  'Teague',
  'Pennock',
  'Farrant',
  'Rashleigh',
  'Underhay',
  'Okparra',
  'Quarrington',
  'Vellacott',
];
const SAID = [
  'Rang home at nine, no reply, left a message with the office number.',
  'Mother says the bus did not come; pupil arrived after the register had closed.',
  'Meeting held with family: a later start on Mondays was agreed until half term.',
  'Doctor’s letter seen and copied; the certificate covers the first week only.',
  'Form tutor reports that friendship trouble has settled; weekly check-in goes on.',
  'Grandmother collects on Wednesdays and asks that texts go to her as well.',
  'Walked past the house on the way in, curtains drawn, nobody came to the door.',
  'Attendance contract reviewed, two of three targets reached, next review in December.',
];

type Values = { pupils: PupilRecord; notes: Note; cases: Case };
type Change = { [Kind in keyof Values]: RecordChange & { kind: Kind } }[keyof Values];

const by = { initials: 'AB', role: 'officer' } as const;
const at = '2026-11-02T09:00:00Z';
export const pupilNamed = (index: number): string => `pupil-${index}`;
const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** In the order in which they are to be written: who a pupil is comes first. */
export function filledCasework(): Change[] {
  const checklists = ownChecklistsOf('wessex');
  return [
    ...Array.from({ length: PUPILS }, (_, index) =>
      added('pupils', pupilNamed(index), index, {
        name: `${of(FIRST, index)} ${of(LAST, index)}${index}`,
        year: String(7 + (index % 5)),
        group: `${7 + (index % 5)} Birch`,
        school: SCHOOL,
        ids: [{ kind: 'mis', id: String(10_000 + index) }],
      }),
    ),
    ...Array.from({ length: NOTES }, (_, index) =>
      added('notes', `note-${index}`, index % PUPILS, {
        text: `${of(SAID, index)} ${of(SAID, index * 7 + 3)} Reference ${index}.`,
        at,
        by,
      }),
    ),
    ...Array.from({ length: CASES }, (_, index) => ({
      ...added('cases', `case-${index}`, index * 11, {
        school: SCHOOL,
        checklist: of(checklists, index).id,
        pack: 'wessex',
        title: of(checklists, index).title,
        startedAt: at,
        startedBy: by,
        startsOn: '2026-11-02',
        checks: [],
        steps: {},
        dueSet: {},
        closed: null,
      }),
      due: `2026-11-${String(16 + (index % 14)).padStart(2, '0')}`,
    })),
  ];
}

function added<Kind extends keyof Values>(kind: Kind, id: string, pupil: number, value: Values[Kind]) {
  return { kind, id, pupil: pupilNamed(pupil), base: null, value } as Change & { kind: Kind };
}

/** A report over all pupils, as the reader tells it; another one in each run, so that all of it is news. */
export function cohortReport(run: number, url: string) {
  return {
    kind: 'cohort' as const,
    mis: null,
    url,
    school: null,
    group: null,
    readAt: '2026-11-20T09:26:00Z',
    coverage: { found: PUPILS, read: PUPILS, total: PUPILS, unread: [] },
    from: '2026-09-01',
    to: '2026-11-20',
    rows: Array.from({ length: PUPILS }, (_, index) => ({
      key: `row-${index}`,
      pupil: {
        name: `${of(FIRST, index)} ${of(LAST, index)}${index}`,
        id: String(10_000 + index),
        ids: { mis: String(10_000 + index) },
        year: String(7 + (index % 5)),
      },
      printed: {
        percent: (85 + ((index + run) % 150) / 10).toFixed(1),
        attended: 90 + (run % 10),
        possible: 106 + run,
      },
    })),
  };
}

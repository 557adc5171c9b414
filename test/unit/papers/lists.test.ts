import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../src/attendance';
import type { Case, Contact } from '../../../src/casework/records';
import { caseNumber } from '../../../src/papers/due-calendar';
import { mailMergeSheet } from '../../../src/papers/letters/mail-merge';
import { lettersOf } from '../../../src/papers/letters/policy-letters';
import { casesSheet, contactsSheet } from '../../../src/papers/sheets/casework-sheets';
import { rewardSheet } from '../../../src/papers/sheets/reward-sheet';

const by = { initials: 'RO', role: 'officer' as const };
const amy = { name: 'Amy Ash', year: '8', group: '8 Birch' };
const of = (more: Partial<Case>): Case => ({
  school: 'thornmere',
  checklist: 'wx-concern',
  pack: 'wessex',
  title: 'Attendance concern',
  startedAt: '2026-07-01T23:30:00Z',
  startedBy: by,
  startsOn: '2026-07-01',
  checks: [],
  steps: {},
  dueSet: {},
  closed: null,
  ...more,
});

describe('the sheet of cases', () => {
  it('has the open ones by due date, then the closed ones, each with its number', () => {
    const closed = of({ closed: { at: '2026-11-02T10:00:00Z', by, exit: 'Reason found', kind: 'success' } });
    const next = { text: 'Call', owner: 'attendance officer', due: '2026-11-25' };
    const { rows, columns } = casesSheet([
      { id: 'c', case: closed, pupil: amy, next },
      { id: 'b', case: of({}), pupil: amy, next: { ...next, due: null } },
      { id: 'a', case: of({}), pupil: amy, next },
    ]);
    expect(rows.map(([number]) => number)).toEqual(['a', 'b', 'c'].map(caseNumber));
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[0]?.slice(9, 12)).toEqual(['Call', 'attendance officer', { date: '2026-11-25' }]);
    expect(rows[2]?.slice(9)).toEqual([null, null, null, { date: '2026-11-02' }, 'Reason found']);
  });

  it('dates a case by the London clock', () => {
    expect(casesSheet([{ id: 'a', case: of({}), pupil: null, next: null }]).rows[0]?.[5]).toEqual({
      date: '2026-07-02',
    });
  });
});

describe('the sheet of contacts', () => {
  it('has a line for each attempt, the oldest first', () => {
    const contact = (at: string, more: Partial<Contact> = {}): Contact => ({
      at,
      channel: 'phone',
      contact: 1,
      reached: false,
      by,
      ...more,
    });
    const { rows } = contactsSheet([
      { contact: contact('2026-11-20T09:40:00Z', { reached: true, reason: 'bus', seen: false }), pupil: amy },
      { contact: contact('2026-11-20T09:30:00Z'), pupil: amy },
    ]);
    expect(rows.map((row) => row.slice(1, 10))).toEqual([
      ['09:30', 'Amy Ash', 'Year 8', '8 Birch', 'Phone', 1, 'no', null, null],
      ['09:40', 'Amy Ash', 'Year 8', '8 Birch', 'Phone', 1, 'yes', 'no', 'bus'],
    ]);
  });
});

describe('the list of rewards', () => {
  const marks = (attended: number, possible: number): Mark[] =>
    Array.from({ length: possible }, (_, at) => ({
      date: new Date(Date.UTC(2026, 8, 1 + Math.floor(at / 2))).toISOString().slice(0, 10),
      session: at % 2 === 0 ? 'AM' : 'PM',
      code: at < attended ? '/' : 'I',
    }));
  const listed = (all: [string, number, number][], lines = [99, 100]) =>
    rewardSheet(
      all.map(([name, attended, possible]) => ({ name, year: '8', group: null, marks: marks(attended, possible) })),
      { from: '2026-09-01', to: '2026-12-31', lines },
    ).rows.map(([reached, name]) => [reached, name]);

  it('has each pupil once, under the highest line reached, without rounding up to it', () => {
    // 98.97 % is shown as 99.0 and is not 99
    expect(
      listed([
        ['Amy', 96, 97],
        ['Ben', 99, 100],
        ['Cai', 100, 100],
        ['Dee', 50, 100],
      ]),
    ).toEqual([
      ['100 %', 'Cai'],
      ['99 % or more', 'Ben'],
    ]);
  });

  it('goes by the lines of the policy', () => {
    expect(
      listed(
        [
          ['Amy', 95, 100],
          ['Ben', 94, 100],
        ],
        [95],
      ),
    ).toEqual([['95 % or more', 'Amy']]);
  });

  it('leaves out who had no possible session', () => {
    expect(listed([['Amy', 0, 0]])).toEqual([]);
  });
});

describe('a letter for many pupils', () => {
  it('is a sheet with a column for each of its fields; what is not known stays empty', () => {
    const { columns, rows } = mailMergeSheet(lettersOf('wessex')['below-96'], [
      { pupil: 'Amy Ash', percent: '95.2', parentAddress: ['4 Brook Row', 'Thornmere'] },
    ]);
    const cells = Object.fromEntries(columns.map(({ name }, at) => [name, rows[0]?.[at]]));
    expect(cells).toMatchObject({
      pupil: 'Amy Ash',
      percent: '95.2',
      parentAddress: '4 Brook Row\nThornmere',
      attended: null,
    });
    expect(columns.map(({ name }) => name)).toEqual([...new Set(columns.map(({ name }) => name))]);
    expect(cells).not.toHaveProperty('decisionReason');
  });
});

import { describe, expect, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { PageReading } from '../../../src/pages/reading';
import { parseReading, type readingSchema } from '../../../src/pages/reading-schema';

const pupil = { name: 'Ash, Amy', id: '101', year: '8' };
const base = {
  mis: null,
  url: 'https://mis.example/page',
  school: null,
  group: '8 Birch',
  readAt: '2026-11-20T09:30:00Z',
  coverage: { found: 1, read: 1, total: null, unread: [{ key: 'r2', why: 'no name' }] },
};
const cell = {
  key: 'c',
  date: '2026-11-20',
  session: 'AM',
  lesson: null,
  code: 'L',
  shown: 'L',
  state: 'saved',
  arrival: '09:20',
  minutesLate: 20,
  comment: 'Signed in',
};
const SIX_KINDS = {
  register: { kind: 'register', ...base, taken: 'saved', savedAt: '09:12', rows: [{ key: 'r', pupil, cells: [cell] }] },
  history: {
    kind: 'history',
    ...base,
    from: '2026-09-03',
    to: null,
    printed: { percent: '94.7', attended: 108, possible: 114 },
    rows: [{ key: 'r', pupil, cells: [{ ...cell, code: null, state: 'uncertain', why: 'two marks in one place' }] }],
  },
  amendments: {
    kind: 'amendments',
    ...base,
    entries: [
      {
        key: 'a',
        pupil,
        date: '2026-11-20',
        session: 'AM',
        original: 'N',
        amended: 'I',
        reason: '',
        amendedOn: '2026-11-23T10:00:00+00:00',
        name: 'A Teacher',
        position: null,
      },
    ],
  },
  leave: {
    kind: 'leave',
    ...base,
    requests: [
      {
        pupil,
        type: 'performance',
        from: '2026-12-01',
        to: '2026-12-02',
        requestedOn: '2026-11-10',
        reason: 'a play',
        decision: null,
        answers: { licence: 'dated', educationHours: { perDay: 3 } },
      },
    ],
  },
  cohort: {
    kind: 'cohort',
    ...base,
    from: '2026-09-03',
    to: '2026-11-20',
    rows: [{ key: 'r', pupil, printed: { percent: '91.2 %' }, groups: ['SEN support'] }],
    registers: [{ group: '8 Birch', session: 'AM', date: '2026-11-20', taken: false }],
  },
  absences: {
    kind: 'absences',
    ...base,
    rows: [
      {
        key: 'r',
        pupil,
        date: '2026-11-20',
        session: 'AM',
        code: 'N',
        reportedAt: null,
        missingSince: '2026-11-20T09:40:00Z',
        signedOut: { at: '11:00', by: 'aunt', backAt: null },
      },
    ],
  },
} as const;

describe('a reading from outside', () => {
  it.each(Object.entries(SIX_KINDS))('is taken as it is: %s', (_, reading) => {
    expect(parseReading(JSON.parse(JSON.stringify(reading)))).toEqual({ ok: true, reading });
  });

  it('is the same type as the readings inside', () => {
    expectTypeOf<z.output<typeof readingSchema>>().toExtend<PageReading>();
    expectTypeOf<PageReading>().toExtend<z.output<typeof readingSchema>>();
  });

  it.each([
    ['no reading', null, '(the whole reading)', ''],
    ['a kind that is none', { ...SIX_KINDS.register, kind: 'timetable' }, 'kind', ''],
    ['a day that is no date', { ...SIX_KINDS.history, from: '3 Sep' }, 'from', 'a date, YYYY-MM-DD'],
    ['a time that is none', { ...SIX_KINDS.register, savedAt: '9:12' }, 'savedAt', 'a time, HH:MM'],
    [
      'fewer than nothing',
      { ...SIX_KINDS.cohort, rows: [{ key: 'r', pupil, printed: { attended: -1 } }] },
      'rows.0.printed.attended',
      'a whole number, 0 or more',
    ],
    ['a text without end', { ...SIX_KINDS.leave, url: 'x'.repeat(5000) }, 'url', 'at most 2000 characters'],
  ])('is refused with the place and what was expected: %s', (_, json, path, wanted) => {
    const answer = parseReading(json);
    expect(answer.ok).toBe(false);
    const problem = answer.ok ? undefined : answer.problems.find((one) => one.path === path);
    expect(problem?.message).toContain(wanted);
  });
});

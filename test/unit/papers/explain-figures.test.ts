import { describe, expect, it } from 'vitest';
import { type Mark, type SchoolCalendar, summarise } from '../../../src/attendance';
import { towardsDepartment } from '../../../src/papers/explain-department';
import { addedUp, explain, explainFigure, figuresOf, type PrintedCounts } from '../../../src/papers/explain-figures';
import type { Explained } from '../../../src/papers/explain-ranges';
import { roundedAs } from '../../../src/papers/explain-rounding';
import published from '../../vectors/published-rates.json' with { type: 'json' };
import { calendar, days, mark } from '../attendance/autumn-2026';

const NOW = { date: '2026-11-20', session: 'AM' } as const;

/** Everybody present from 3 September to 20 November AM, with the exceptions given. */
function marksWith(exceptions: Record<string, string>): Mark[] {
  return days('2026-09-03', '2026-11-20', 'present')
    .filter(({ date, session }) => date < NOW.date || session === 'AM')
    .map((one) => ({ ...one, code: exceptions[`${one.date} ${one.session}`] ?? one.code }));
}

function pupil(marks: readonly Mark[], more: Partial<Explained> = {}): Explained {
  return {
    marks,
    calendar: calendar as SchoolCalendar,
    yearFrom: '2026-09-01',
    asOf: NOW,
    covers: { from: null, to: '2026-11-20' },
    onRollFrom: null,
    onRollTo: null,
    unread: 0,
    ...more,
  };
}

/** What an MIS would print that counts these marks in its own way. */
function printedWith(marks: readonly Mark[], attended: number, possible: number): PrintedCounts {
  const ours = summarise(marks);
  return { attended: ours.attended + attended, possible: ours.possible + possible };
}

const named = (answer: ReturnType<typeof explain>): string[] => answer.explanations.map(({ short }) => short);

describe('a printed figure that is ours', () => {
  it('agrees, to the session or to the places it is printed with', () => {
    const marks = marksWith({ '2026-09-22 AM': 'O' });
    expect(explainFigure(pupil(marks), printedWith(marks, 0, 0)).outcome).toBe('agrees');
    expect(explainFigure(pupil(marks), { percent: '99.0 %' }).outcome).toBe('agrees');
  });

  it('is nothing to compare where nothing, or no number, is printed', () => {
    expect(explainFigure(pupil(marksWith({})), { percent: '–' }).outcome).toBe('nothing-printed');
    expect(explainFigure(pupil([]), { percent: '95.0' }).outcome).toBe('nothing-known');
  });
});

describe('one reason explains the figure to the session', () => {
  const cases: [name: string, exceptions: Record<string, string>, attended: number, possible: number][] = [
    ['D as present', { '2026-09-10 AM': 'D', '2026-09-10 PM': 'D' }, 2, 2],
    ['blank as present', { '2026-10-14 PM': '-' }, 1, 1],
    ['blank as absent', { '2026-10-14 PM': '' }, 0, 1],
    ['N left out', { '2026-11-13 AM': 'N', '2026-11-13 PM': 'N' }, 0, -2],
    ['X as absent', { '2026-09-10 AM': 'X', '2026-09-10 PM': 'X', '2026-09-11 AM': 'X' }, 0, 3],
    ['L as absent', { '2026-09-17 AM': 'L' }, -1, 0],
    ['U as present', { '2026-09-17 AM': 'U' }, 1, 0],
    ['J as absent', { '2026-09-17 AM': 'J' }, -1, 0],
    ['H left out', { '2026-09-17 AM': 'H' }, 0, -1],
    ['Q/Y as absent', { '2026-09-17 AM': 'Y2', '2026-09-17 PM': 'Q' }, 0, 2],
    ['C2 left out', { '2026-09-17 PM': 'C2' }, 0, -1],
    ['J1 as present', { '2026-09-17 AM': 'J1' }, 1, 0],
  ];
  it.each(cases)('%s', (name, exceptions, attended, possible) => {
    const marks = marksWith({ ...exceptions, '2026-09-29 AM': 'I' });
    const answer = explainFigure(pupil(marks), printedWith(marks, attended, possible));
    expect(answer.outcome).toBe('explained');
    expect(named(answer)).toEqual([name]);
    expect(answer.explanations[0]?.steps[0]).toMatchObject({ attended, possible });
  });

  it('sessions before admission, which have no mark at all', () => {
    const marks = marksWith({ '2026-10-05 AM': 'I' }).filter(({ date }) => date >= '2026-09-09');
    const input = pupil(marks, { onRollFrom: '2026-09-09' });
    expect(named(explainFigure(input, printedWith(marks, 0, 8)))).toEqual(['before admission']);
    expect(named(explainFigure(input, printedWith(marks, 8, 8)))).toEqual(['before admission']);
  });

  it('leave that is entered for next week', () => {
    const marks = [...marksWith({}), ...days('2026-11-24', '2026-11-25', 'C')];
    expect(named(explainFigure(pupil(marks), printedWith(marksWith({}), 0, 4)))).toEqual(['marks ahead']);
  });

  it('this half term only, or today left out', () => {
    const marks = marksWith({ '2026-09-22 AM': 'O' });
    const half = marks.filter(({ date }) => date >= '2026-11-02');
    expect(named(explainFigure(pupil(marks), printedWith(half, 0, 0)))).toContain('this half term');
    const before = marks.filter(({ date }) => date < '2026-11-20');
    expect(named(explainFigure(pupil(marks), printedWith(before, 0, 0)))).toContain('not today');
  });

  it('rounding, where the percentage alone is printed', () => {
    // 95 of 96 is 98.958…: cut off it is 98.9
    const marks = marksWith({})
      .slice(0, 95)
      .concat(mark('2026-11-19', 'PM', 'I'));
    expect(summarise(marks)).toMatchObject({ attended: 95, possible: 96 });
    expect(named(explainFigure(pupil(marks), { percent: '98.9' }))).toContain('cut off');
  });
});

describe('two reasons together', () => {
  it('are looked for where no single one will do', () => {
    const marks = marksWith({ '2026-09-10 AM': 'D', '2026-09-10 PM': 'D', '2026-11-13 AM': 'N' });
    const answer = explainFigure(pupil(marks), printedWith(marks, 2, 1));
    expect(answer.outcome).toBe('explained');
    expect(answer.explanations[0]?.steps.map(({ id }) => id)).toEqual(['D-present', 'N-left-out']);
  });

  it('never say two things of one code', () => {
    const marks = marksWith({ '2026-10-14 PM': '', '2026-10-15 PM': '' });
    const answer = explainFigure(pupil(marks), printedWith(marks, 2, 4));
    expect(answer.outcome).toBe('not-explained');
  });
});

describe('honesty', () => {
  it('more than one that fits is said to be several, the likeliest first', () => {
    const marks = marksWith({ '2026-09-10 AM': 'D', '2026-10-14 PM': '' });
    const answer = explainFigure(pupil(marks), printedWith(marks, 1, 1));
    expect(answer.outcome).toBe('several');
    expect(named(answer)).toEqual(['D as present', 'blank as present']);
  });

  it('what fits nothing is not explained', () => {
    const marks = marksWith({ '2026-09-10 AM': 'D' });
    const answer = explainFigure(pupil(marks), printedWith(marks, -7, 5));
    expect(answer).toMatchObject({ outcome: 'not-explained', explanations: [] });
  });

  it('marks that nobody read explain what the MIS has more, where there are so many', () => {
    const marks = marksWith({ '2026-09-29 AM': 'I' }).filter(({ date }) => date < '2026-10-05' || date > '2026-10-06');
    const answer = explainFigure(pupil(marks, { unread: 4 }), printedWith(marks, 3, 4));
    expect(named(answer)).toEqual(['not all read']);
    expect(explainFigure(pupil(marks, { unread: 3 }), printedWith(marks, 3, 4)).outcome).toBe('not-explained');
    expect(explainFigure(pupil(marks), printedWith(marks, 3, 4)).outcome).toBe('not-explained');
  });

  it('whoever takes the steps from ours comes out at the printed figure', () => {
    const marks = marksWith({ '2026-09-10 AM': 'D', '2026-10-14 PM': '', '2026-11-13 AM': 'N', '2026-09-17 AM': 'U' });
    for (const [attended, possible] of [
      [1, 1],
      [0, -1],
      [2, 2],
      [1, 0],
      [2, 1],
      [1, 2],
    ] as const) {
      const printed = printedWith(marks, attended, possible);
      const { ours, explanations } = explainFigure(pupil(marks), printed);
      for (const { steps } of explanations) {
        const sum = steps.reduce((all, step) => ({ a: all.a + step.attended, p: all.p + step.possible }), {
          a: ours.attended,
          p: ours.possible,
        });
        expect(sum).toEqual({ a: printed.attended, p: printed.possible });
      }
    }
  });
});

describe('a group', () => {
  const some = [
    marksWith({ '2026-09-10 AM': 'D' }),
    marksWith({ '2026-09-11 AM': 'D', '2026-09-11 PM': 'D' }),
    marksWith({ '2026-09-29 AM': 'I' }),
  ];

  it('is explained by one reason for all of it', () => {
    const ours = some.map((marks) => summarise(marks));
    const printed = {
      attended: ours.reduce((sum, { attended }) => sum + attended, 3),
      possible: ours.reduce((sum, { possible }) => sum + possible, 3),
    };
    const answer = explain(addedUp(some.map((marks) => figuresOf(pupil(marks)))), printed);
    expect(answer.ours).toEqual({ attended: printed.attended - 3, possible: printed.possible - 3 });
    expect(named(answer)).toEqual(['D as present']);
    expect(answer.explanations[0]?.steps[0]?.sessions).toBe(3);
  });

  it('has a range for those too whom it does not change', () => {
    const late = pupil(marksWith({}).filter(({ date }) => date >= '2026-11-10'));
    const all = addedUp([figuresOf(pupil(some[0] ?? [])), figuresOf(late)]);
    const half = summarise((some[0] ?? []).filter(({ date }) => date >= '2026-11-02'));
    const ofLate = summarise(late.marks);
    const printed = { attended: half.attended + ofLate.attended, possible: half.possible + ofLate.possible };
    expect(named(explain(all, printed))).toContain('this half term');
  });
});

describe('rounding', () => {
  it('half up is the Department’s own', () => {
    for (const { part, whole, rate } of published)
      expect(roundedAs({ attended: part, possible: whole }, 1, 'half-up')).toBe(
        rate.includes('.') ? rate : `${rate}.0`,
      );
  });

  it('the others part from it at a half only, or below it', () => {
    const half = { attended: 1, possible: 16 };
    expect(roundedAs(half, 2, 'half-up')).toBe('6.25');
    expect(roundedAs(half, 1, 'half-up')).toBe('6.3');
    expect(roundedAs(half, 1, 'half-even')).toBe('6.2');
    expect(roundedAs(half, 1, 'half-down')).toBe('6.2');
    expect(roundedAs(half, 1, 'cut-off')).toBe('6.2');
    expect(roundedAs(half, 1, 'up')).toBe('6.3');
    expect(roundedAs({ attended: 0, possible: 0 }, 1, 'half-up')).toBeNull();
  });
});

describe('on to the Department’s method', () => {
  const whole: SchoolCalendar = {
    ...calendar,
    terms: [...calendar.terms, { from: '2027-06-07', to: '2027-07-21', name: 'Summer 2027', half: 2 }],
  };
  const upTo = (date: string) => ({
    calendar: whole,
    asOf: { date, session: 'PM' as const },
    onRollFrom: null,
    onRollTo: null,
  });

  it('leaves out the second half of Year 11’s summer term, and of nobody else’s', () => {
    const marks = [mark('2027-05-20', 'AM', '/'), mark('2027-06-10', 'AM', 'S'), mark('2027-06-10', 'PM', 'S')];
    const eleven = towardsDepartment({ marks, year: '11', ...upTo('2027-06-30') });
    expect(eleven.counts).toEqual({ attended: 1, possible: 1 });
    expect(eleven.steps.find(({ id }) => id === 'year-11')).toMatchObject({ sessions: 2, attended: 0, possible: -2 });
    expect(towardsDepartment({ marks, year: '10', ...upTo('2027-06-30') }).counts).toEqual({
      attended: 1,
      possible: 3,
    });
  });

  it('begins with admission and ends with leaving', () => {
    const marks = [mark('2026-09-07', 'AM', 'O'), mark('2026-09-09', 'AM', '/'), mark('2026-10-12', 'AM', 'O')];
    const { counts } = towardsDepartment({
      ...upTo('2026-11-20'),
      marks,
      year: '8',
      onRollFrom: '2026-09-09',
      onRollTo: '2026-10-09',
    });
    expect(counts).toEqual({ attended: 1, possible: 1 });
  });

  it('says for whom its figures are not', () => {
    expect(towardsDepartment({ marks: [], year: '12', ...upTo('2026-11-20') }).scope).toContain('outside them');
  });
});

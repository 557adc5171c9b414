import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../src/papers/sheets/csv';
import { filterChips, filtered } from '../../../src/review/cohort-filters';
import { groupLines } from '../../../src/review/cohort-groups';
import { cohortSheet, cohortText } from '../../../src/review/cohort-sheet';
import { lineBefore, sorted } from '../../../src/review/cohort-sort';
import { absent, figuresOf, LINE, row, term } from './made-up-cohort';

const far = row('Far', { figures: figuresOf(term(absent(30))) });
const under = row('Under', { figures: figuresOf(term(absent(14))) });
const near = row('Near', { figures: figuresOf(term(absent(9))), step: 'Concern, step 2' });
const good = row('Good', { figures: figuresOf(term(absent(1))) });
const unread = row('Unread');
const list = [good, unread, under, near, far];
const keys = (rows: readonly { key: string }[]) => rows.map(({ key }) => key);

describe('the order of the list', () => {
  it('goes by headroom from the furthest under the line to the furthest above, with what is not known last', () => {
    expect(keys(sorted(list, { column: 'headroom', descending: false }))).toEqual([
      'Far',
      'Under',
      'Near',
      'Good',
      'Unread',
    ]);
    expect(keys(sorted(list, { column: 'headroom', descending: true }))).toEqual([
      'Good',
      'Near',
      'Under',
      'Far',
      'Unread',
    ]);
  });

  it('draws the line between the two sides, and only in that order', () => {
    const rows = sorted(list, { column: 'headroom', descending: false });
    expect(lineBefore(rows, { column: 'headroom', descending: false })).toBe(2);
    expect(lineBefore(rows, { column: 'percent', descending: false })).toBeNull();
  });

  it('compares numbers as numbers: 9 before 10', () => {
    const nine = row('nine', { figures: figuresOf(term({ '2026-11-10 AM': 'U' })) });
    const ten = row('ten', { figures: figuresOf(term(absent(10, 'U'))) });
    const two = row('two', { figures: figuresOf(term({ '2026-11-10 AM': 'U', '2026-11-10 PM': 'U' })) });
    expect(keys(sorted([ten, two, nine], { column: 'attended', descending: false }))).toEqual(['ten', 'two', 'nine']);
  });

  it('leaves equals as they were', () => {
    const same = ['c', 'a', 'b'].map((key) => row(key, { figures: good.figures }));
    expect(keys(sorted(same, { column: 'percent', descending: false }))).toEqual(['c', 'a', 'b']);
    expect(keys(sorted(same, { column: 'percent', descending: true }))).toEqual(['c', 'a', 'b']);
  });

  it('goes by form as people count: 8 before 10', () => {
    const forms = ['10 Elm', '8 Birch', '9 Ash'].map((group) => row(group, { group }));
    expect(keys(sorted(forms, { column: 'group', descending: false }))).toEqual(['8 Birch', '9 Ash', '10 Elm']);
  });
});

describe('the filters', () => {
  const count = (isLocked = false) =>
    Object.fromEntries(
      filterChips(list, { line: 90, nLimit: '5 school days', isLocked }).map(({ filter, count: some }) => [
        filter,
        some,
      ]),
    );

  it('count who is below or near the line, and who has no step', () => {
    expect(count()).toMatchObject({ all: 5, near: 3, 'no-step': 2, missing: 1, differs: 0 });
  });

  it('do not tell while locked who has no step', () => {
    expect(count(true)).not.toHaveProperty('no-step');
  });

  it('find by words of name, form and year in any order', () => {
    expect(keys(filtered(list, 'all', 'birch go'))).toEqual(['Good']);
    expect(keys(filtered(list, 'near', 'good'))).toEqual([]);
  });

  it('call nobody below the line who may not be', () => {
    const partly = row('Partly', {
      figures: figuresOf(
        term(absent(9)).filter(({ date }) => date > '2026-09-20'),
        false,
      ),
    });
    expect(keys(filtered([partly], 'near', ''))).toEqual([]);
    expect(keys(filtered([partly], 'missing', ''))).toEqual(['Partly']);
  });
});

describe('groups', () => {
  const form = (name: string, count: number, absences: number) =>
    Array.from({ length: count }, (_, at) =>
      row(`${name} ${at}`, { group: name, figures: figuresOf(term(absent(absences))) }),
    );

  it('add up what the pupils have', () => {
    const [all, birch] = groupLines(form('8 Birch', 12, 14), 'group', false);
    const one = figuresOf(term(absent(14))).counts;
    expect(birch).toMatchObject({
      pupils: 12,
      attended: 12 * one.attended,
      possible: 12 * one.possible,
      persistent: 12,
    });
    expect(all).toMatchObject({ pupils: 12 });
  });

  it('of fewer than ten are withheld, and another with them, so that nobody works them out', () => {
    const lines = groupLines(
      [...form('8 Birch', 12, 1), ...form('8 Oak', 4, 30), ...form('8 Ash', 15, 2)],
      'group',
      false,
    );
    expect(lines.map(({ name, why }) => [name, why])).toEqual([
      ['All of them', ''],
      ['8 Ash', ''],
      ['8 Birch', 'withheld'],
      ['8 Oak', 'fewer than 10'],
    ]);
  });

  it('withhold so many forms of a year that the year’s own line gives none of them away', () => {
    const ofYear = (year: string, name: string, count: number) => form(name, count, 1).map((one) => ({ ...one, year }));
    const rows = [
      ...ofYear('8', '8 Birch', 28),
      ...ofYear('8', '8 Oak', 9),
      ...ofYear('9', '9 Ash', 5),
      ...ofYear('9', '9 Elm', 26),
      ...ofYear('10', '10 Fir', 30),
    ];
    const shown = (by: 'year' | 'group') => groupLines(rows, by, true).filter(({ why }) => why === '');
    expect(shown('year').map(({ pupils }) => pupils)).toEqual([98, 37, 31, 30]);
    // 37 less 28 would be the nine of 8 Oak
    expect(shown('group').map(({ name }) => name)).toEqual(['All of them', '10 Fir']);
  });

  it('show no form of a year that is withheld itself', () => {
    const ofYear = (year: string, name: string, count: number) => form(name, count, 1).map((one) => ({ ...one, year }));
    const rows = [
      ...ofYear('8', '8 Birch', 18),
      ...ofYear('8', '8 Oak', 17),
      ...ofYear('9', '9 Ash', 5),
      ...ofYear('10', '10 Fir', 40),
    ];
    const shown = (by: 'year' | 'group') => groupLines(rows, by, true).filter(({ why }) => why === '');
    expect(shown('year').map(({ pupils }) => pupils)).toEqual([80, 40]);
    expect(shown('group').map(({ name }) => name)).toEqual(['All of them', '10 Fir']);
  });

  it('withhold small counts of pupils for others outside the school', () => {
    const rows = [...form('8 Birch', 12, 1), ...form('8 Ash', 12, 1), ...form('8 Elm', 12, 1)];
    rows.push(row('under', { group: '8 Elm', figures: figuresOf(term(absent(20))) }));
    const [all] = groupLines(rows, 'group', true);
    expect(all).toMatchObject({ pupils: 37, persistent: null });
    expect(groupLines(rows, 'group', false)[0]).toMatchObject({ persistent: 1 });
  });

  it('with unread marks have counts that are at least', () => {
    const rows = form('8 Birch', 12, 1);
    rows.push(row('partly', { figures: figuresOf(term().slice(20), false) }));
    const [, birch] = groupLines(rows, 'group', false);
    expect(birch).toMatchObject({ isAtLeast: true });
    const [low = 0, high = 0] = (birch?.percent ?? '').split(' to ').map(Number);
    const read = (100 * (birch?.attended ?? 0)) / (birch?.possible ?? 1);
    expect(low).toBeLessThan(read);
    expect(high).toBeGreaterThanOrEqual(Math.floor(read * 10) / 10);
  });
});

describe('the list as a file', () => {
  const asked = { columns: ['pupil', 'attended', 'percent'] as const, line: LINE, nLimit: null, above: ['Ash School'] };

  it('has a line for each pupil, numbers as numbers', () => {
    const { rows } = cohortSheet([good], { ...asked, columns: [...asked.columns] });
    expect(rows[0]?.[0]).toBe('Good');
    expect(rows[0]?.[2]).toEqual(expect.any(Number));
  });

  it('lets no name become a formula', () => {
    const text = csvOf(
      cohortSheet([row('=1+1', { figures: good.figures })], { ...asked, columns: [...asked.columns] }),
    );
    expect(text).toContain(`"'=1+1"`);
  });

  it('is pasted with one line a pupil, whatever stands in a name', () => {
    const text = cohortText([row('Two\nLines', { figures: good.figures })], { ...asked, columns: [...asked.columns] });
    expect(text.split('\n')).toHaveLength(3);
  });
});

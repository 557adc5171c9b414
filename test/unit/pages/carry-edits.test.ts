import { describe, expect, it } from 'vitest';
import { carryEdits } from '../../../src/pages/carry-edits';
import type { Cell, PupilRow } from '../../../src/pages/reading';

const NOW = '2026-11-20T09:26:00Z';
const row = (cell: Partial<Cell>): PupilRow => ({
  key: 'pupil:101',
  pupil: { name: 'Ash, Amy', id: '101', year: '8' },
  cells: [
    { key: 'c', date: '2026-11-20', session: 'AM', lesson: null, code: 'L', shown: 'L', state: 'saved', ...cell },
  ],
});
const looked = (before: Partial<Cell>) => carryEdits(row(before), row({}), NOW).cells[0];

describe('a mark that is another one at the next look', () => {
  it.each([
    ['no mark', { code: '', shown: '', state: 'empty' as const }],
    ['another mark', { code: '/', shown: '/' }],
    ['an open editor', { code: null, shown: '', state: 'uncertain' as const, why: 'a picture' }],
  ])('was entered now where there was %s before', (_, before) => {
    expect(looked(before)).toMatchObject({ state: 'edited', enteredAt: NOW });
  });

  it('was there all along where it showed the same and was only not plain: nobody entered it', () => {
    const cell = looked({ code: null, state: 'uncertain', why: 'the page does not say AM or PM' });
    expect(cell).toMatchObject({ code: 'L', state: 'saved' });
    expect(cell).not.toHaveProperty('enteredAt');
  });
});

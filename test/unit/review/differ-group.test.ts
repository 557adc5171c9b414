import { describe, expect, it } from 'vitest';
import { summarise } from '../../../src/attendance';
import { differGroup, type GroupPupil } from '../../../src/review/differ-group';
import { explainedOf } from '../../../src/review/differ-walk';
import { plain } from '../../../src/review/pupil-said';
import { inputFor } from '../../components/review/made-up-review';

/** A pupil whom the MIS counts with so much more than we do. */
function pupil(key: string, attended: number, possible: number, code = '/'): GroupPupil {
  const marks = inputFor().seen.marks.map((one) =>
    one.date === '2026-10-12' ? { ...one, code } : one.code === '-' ? { ...one, code: '\\' } : one,
  );
  const input = inputFor({ marks });
  const ours = summarise(marks);
  const printed = { attended: ours.attended + attended, possible: ours.possible + possible };
  return { key, name: `Pupil ${key}`, explained: explainedOf(input, 0), year: '8', printed };
}

describe('a group whose figures differ', () => {
  const group = [pupil('a', 0, 0), pupil('b', 2, 2, 'D'), pupil('c', 2, 2, 'D'), pupil('d', -9, 4)];
  const differ = differGroup(group);

  it('says how many differ, and of how many nobody knows why', () => {
    expect(plain(differ?.said ?? [])).toBe(
      '3 of 4 differ: 2 explained, 0 with more than one explanation, 1 not explained.',
    );
    expect(differ?.pupils.map(({ key, why }) => `${key}: ${why}`)).toEqual([
      'b: D as present',
      'c: D as present',
      'd: not explained',
    ]);
  });

  it('adds reasons up over pupils', () => {
    expect(differ?.reasons).toHaveLength(1);
    expect(plain(differ?.reasons[0]?.pupils ?? [])).toBe('2');
    expect(plain(differ?.reasons[0]?.change ?? [])).toBe('+4 attended, +4 possible');
  });

  it('is walked as one where whole sessions are printed', () => {
    const whole = differGroup(group.slice(0, 3))?.whole;
    expect(whole?.outcome).toBe('explained');
    expect(whole?.walks[0]?.steps.map(({ change }) => plain(change))).toEqual(['−4 attended, −4 possible']);
  });

  it('is not, where the MIS prints percentages only', () => {
    const percents = group.map((one) => ({ ...one, printed: { percent: '85.9' } }));
    expect(differGroup(percents)).toMatchObject({
      whole: null,
      whyNone: expect.stringContaining('mean of percentages'),
    });
  });

  it('is nothing where no figure was read', () => {
    expect(differGroup([{ ...pupil('a', 0, 0), printed: null }])).toBeNull();
  });
});

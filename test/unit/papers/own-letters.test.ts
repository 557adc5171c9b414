import { describe, expect, it } from 'vitest';
import type { LetterTemplate } from '../../../src/papers/letters/letter-template';
import { ownLettersOf, whoseLetter } from '../../../src/papers/letters/own-letters';
import { lettersOf } from '../../../src/papers/letters/policy-letters';

const own = (text: string, clause: string | null = null): LetterTemplate => ({
  letter: 'below-96',
  title: 'About {pupil}',
  text,
  clause,
});
const wessex = lettersOf('wessex');
const inForce = (letters: Record<string, LetterTemplate>, school: string) =>
  lettersOf('wessex', ownLettersOf(letters, school, wessex))['below-96'];

describe('the wording of a letter', () => {
  const letters = { 'below-96': own('The trust’s.', '9.9'), 'ash/below-96': own('Ash’s.', '9.9') };

  it('is the school’s before the trust’s, and the trust’s before ours', () => {
    expect(inForce(letters, 'ash').text).toBe('Ash’s.');
    expect(inForce(letters, 'oak').text).toBe('The trust’s.');
    expect(inForce({}, 'oak')).toEqual(wessex['below-96']);
  });

  it('rests on the policy that goes now where it is the school’s, and on what the trust says where it is the trust’s', () => {
    expect(inForce(letters, 'ash').clause).toBe('5.6');
    expect(inForce(letters, 'oak').clause).toBe('9.9');
  });

  it('is told whose it is, whatever a school is called', () => {
    expect(whoseLetter(letters, 'ash', 'below-96')).toBe('school');
    expect(whoseLetter(letters, 'oak', 'below-96')).toBe('all-schools');
    expect(whoseLetter(letters, 'ash', 'below-90')).toBe('ours');
    expect(inForce({ 'a/b/below-96': own('Theirs.') }, 'a/b').text).toBe('Theirs.');
    expect(whoseLetter({}, '__proto__', 'below-96')).toBe('ours');
  });
});

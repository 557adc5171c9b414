import { describe, expect, it } from 'vitest';
import { BlanksNote, LetterView } from '../../../components/papers/letter';
import { fillLetter } from '../../../src/papers/letters/fill-letter';
import { letterFields } from '../../../src/papers/letters/letter-fields';
import { lettersOf } from '../../../src/papers/letters/policy-letters';
import { show } from '../screen';

const letter = fillLetter(
  lettersOf('otw')['notice-to-improve'],
  letterFields({ pupil: { name: 'Amy <b>Ash</b>', year: '8' }, supportSoFar: ['a meeting', 'a plan'] }),
);

describe('a letter on paper', () => {
  it('has its title, headings and lists', async () => {
    const page = await show(<LetterView letter={letter} />);
    expect(page.all('h1').map((one) => one.textContent)).toEqual(['Notice to improve: Amy <b>Ash</b>, Year 8']);
    expect(page.all('h2').map((one) => one.textContent)).toContain('Support given so far');
    expect(page.all('.letter-list li').map((one) => one.textContent)).toContain('a plan');
  });

  it('shows a blank where something is to be filled in, and says what', async () => {
    const page = await show(<LetterView letter={letter} />);
    const blanks = page.all('.letter-blank');
    expect(blanks.length).toBeGreaterThan(5);
    expect(blanks.every((blank) => blank.textContent?.startsWith('[……] (to fill in: '))).toBe(true);
    expect(blanks.map((blank) => blank.title)).toContain('length of the improvement period in weeks');
  });

  it('has what it rests on at the foot', async () => {
    const page = await show(<LetterView letter={letter} />);
    expect(page.all('.paper-foot').map((one) => one.textContent)[0]).toContain('5.2 · Education Act 1996');
  });

  it('lists the blanks above it, on the screen only', async () => {
    const page = await show(<BlanksNote blanks={['name of the pupil', 'day by which to answer']} />);
    expect(page.all('.paper-screen')[0]?.textContent).toBe(
      'To fill in by hand: name of the pupil, day by which to answer.',
    );
    expect((await show(<BlanksNote blanks={[]} />)).text()).toBe('Nothing is left to fill in.');
  });
});

// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { renamed, withNamesNow } from '../../../entrypoints/sidepanel/names-now';
import { FINLAY, knownOf } from './made-up';

const nameNow = (pupil: string) => (pupil === FINLAY ? 'pupil-joined' : pupil);

describe('two pupils who turned out to be one, while a page of them is open', () => {
  it('are one in the open page too, and where they were opened by name', () => {
    const known = knownOf();
    const { page, ui } = withNamesNow({ ...known, ui: { ...known.ui, opened: FINLAY } }, nameNow);
    expect(page.facts?.pupils.map(({ who }) => who)).toEqual(['pupil-joined']);
    expect(ui.opened).toBe('pupil-joined');
  });

  it('are as they were where nobody was joined', () => {
    const known = knownOf();
    const { page, ui } = withNamesNow(known, (pupil) => pupil);
    expect([page, ui]).toEqual([known.page, known.ui]);
    expect(page).toBe(known.page);
  });

  it('are one in the list of whom to call; one without a random name stays so', () => {
    expect(renamed({ who: FINLAY }, nameNow)).toEqual({ who: 'pupil-joined' });
    expect(renamed({ who: null }, nameNow)).toEqual({ who: null });
  });
});

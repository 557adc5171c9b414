import { describe, expect, it } from 'vitest';
import { pupilReviewOf } from '../../../entrypoints/review/pupil-review-of';
import type { Known } from '../../../entrypoints/sidepanel/known';
import { plain } from '../../../src/review/pupil-said';
import { FINLAY, fileOf, knownOf } from '../panel-wiring/made-up';

describe('what the officer is shown of the pupil that is open', () => {
  it('are figures without a key, and no casework', () => {
    const view = pupilReviewOf(knownOf());
    expect(view?.name).toBe('Finlay Underhay');
    expect(view?.sub).toBe('Year 8 · 8 Birch');
    expect(plain(view?.shown?.figures.counts ?? [])).toContain('79');
    expect(view?.casework).toBeNull();
  });

  it('are, with a key, the checklists that the record gives rise to and what a referral lacks', () => {
    const { casework } = pupilReviewOf(knownOf({}, fileOf())) ?? {};
    expect(casework?.offers.length).toBeGreaterThan(0);
    expect(casework?.offers.every(({ pupils }) => pupils.every(({ id }) => id === FINLAY))).toBe(true);
    expect(casework?.readiness?.points).toContainEqual(
      expect.objectContaining({ title: 'No N left to settle', state: 'missing' }),
    );
  });

  it('leave out an offer that was put away', () => {
    const [offer] = pupilReviewOf(knownOf({}, fileOf()))?.casework?.offers ?? [];
    const known = knownOf({}, fileOf());
    const ui: Known['ui'] = { ...known.ui, putAway: new Set([`${offer?.checklist} ${FINLAY}`]) };
    const titles = pupilReviewOf({ ...known, ui })?.casework?.offers.map(({ checklist }) => checklist);
    expect(offer).toBeDefined();
    expect(titles).not.toContain(offer?.checklist);
  });

  it('hold the latest figure that a page printed of this year against ours', () => {
    const known = knownOf();
    const before = [
      { on: '2026-11-20', printed: { attended: 80, possible: 93 } },
      { on: '2026-06-20', printed: { percent: '91.0' } },
    ];
    const history = known.pupil?.history ? { ...known.pupil.history, before } : null;
    const view = pupilReviewOf({ ...known, pupil: known.pupil && { ...known.pupil, history } });
    expect(view?.shown?.differ.printed).toBe('The MIS prints 80 of 93 up to Fri 20 Nov');
  });

  it('are nothing while no pupil is open', () => {
    expect(pupilReviewOf(knownOf({ pupil: null }))).toBeNull();
  });
});

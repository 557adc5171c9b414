import { describe, expect, it } from 'vitest';
import { missingTimer } from '../../../src/casework/missing-timer';
import { at, caseOf, checklist, done, officer, step } from './made-up';

const missing = checklist([
  step('search', { due: { after: 'start', minutes: 0 }, text: 'Search the site' }),
  step('parents', { due: { after: 'start', minutes: 10 }, text: 'Tell the parents' }),
  step('again', { due: { after: 'parents', minutes: 5 }, text: 'Ask for news' }),
]);
const value = (steps = {}) => caseOf({ startedAt: at('2026-11-20', '10:42'), startsOn: '2026-11-20', steps });

describe('the clock of a missing child', () => {
  it('runs from the start, towards the next step that is timed', () => {
    const timer = missingTimer(value({ search: done('2026-11-20', '10:45') }), missing, at('2026-11-20', '10:50'));
    expect(timer).toMatchObject({ minutes: 8, minutesLeft: 2, next: { step: 'parents', isPassed: false } });
    expect(timer?.words).toEqual({ since: 'since 10:42', running: '8 min', next: 'at 10 min: tell the parents' });
  });

  it('says what should have been done by now', () => {
    const timer = missingTimer(value({ search: done('2026-11-20', '10:45') }), missing, at('2026-11-20', '10:54'));
    expect(timer).toMatchObject({ minutesLeft: -2, next: { isPassed: true } });
    expect(timer?.words.next).toBe('now, due at 10 min: tell the parents');
  });

  it('counts a step from the one before it, once that was done', () => {
    const steps = { search: done('2026-11-20', '10:45'), parents: done('2026-11-20', '10:53') };
    expect(missingTimer(value(steps), missing, at('2026-11-20', '10:54'))?.next).toMatchObject({
      step: 'again',
      minutes: 16,
    });
  });

  it('stops when the case is closed, and is none of a checklist by days', () => {
    const closed = { at: at('2026-11-20', '10:55'), by: officer, exit: 'Found', kind: 'success' as const };
    expect(missingTimer({ ...value(), closed }, missing, at('2026-11-20', '10:56'))).toBeNull();
    expect(missingTimer(value(), checklist([step('call')]), at('2026-11-20', '10:56'))).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { pupilViewOf } from '../../../entrypoints/sidepanel/views/pupil-view-of';
import { factsOfReport, type PageFacts } from '../../../src/messaging/page-facts';
import { facts, fileOf, knownOf, report } from './made-up';

const at = (time: string) => `2026-11-20T${time}Z`;
const readAt = (time: string): PageFacts => ({ ...facts, readAt: at(time) });
/** A report of a page that was first read at `since`, and last at `last`. */
const shows = (since: string, last: string) => ({ ...report([]), since: at(since), readAt: at(last) });

describe('the pupil of the page in a tab', () => {
  it('is known while the page is read again and again', () => {
    const kept = readAt('09:52:30');
    expect(factsOfReport(shows('09:52:00', '09:52:30'), kept)).toBe(kept);
    // the page changed a little, and what the panel keeps of it comes a moment later
    expect(factsOfReport(shows('09:52:00', '09:53:00'), kept)).toBe(kept);
  });

  it('goes with their page, though the tab stays: the next one is another pupil’s until it is known whose', () => {
    expect(factsOfReport(shows('09:54:00', '09:54:00'), readAt('09:53:00'))).toBeNull();
  });

  it('is known again after the clock was set back: what was read at that moment, and nothing that may be another page’s', () => {
    const read = readAt('09:30:00');
    expect(factsOfReport(shows('09:52:00', '09:30:00'), readAt('09:29:00'))).toBeNull();
    expect(factsOfReport(shows('09:52:00', '09:30:00'), readAt('09:29:00'), read)).toBe(read);
  });

  it('is nobody where the page cannot be read, or none is there', () => {
    expect(factsOfReport({ ...report([]), readAt: '' }, readAt('09:52:00'))).toBeNull();
    expect(factsOfReport(null, readAt('09:52:00'))).toBeNull();
  });

  it('waits for the page to be shown where what is kept is ahead of it, and stays where it is the same page', () => {
    const before = readAt('09:52:00');
    expect(factsOfReport(shows('09:52:00', '09:52:00'), readAt('09:55:00'))).toBeNull();
    expect(factsOfReport(shows('09:52:00', '09:52:00'), readAt('09:55:00'), before)).toBe(before);
  });

  it('is never shown with the file of the one before, while theirs is being read', () => {
    const [finlay] = facts.pupils;
    const next = { ...facts, pupils: [{ ...finlay, who: 'pupil-maren', id: '10801', name: 'Maren Holloway' }] };
    const page = { tabId: 7, report: report([]), facts: next as PageFacts };
    expect(pupilViewOf(knownOf({ page }, fileOf()))).toBeNull();
    expect(pupilViewOf(knownOf({ page: { ...page, facts: null } }, fileOf()))).toBeNull();
    expect(pupilViewOf(knownOf({}, fileOf()))?.name).toBe('Finlay Underhay');
  });
});

import { describe, expect, it } from 'vitest';
import { pagePupil } from '../../../src/pages/generic/page-pupil';
import type { PageText } from '../../../src/pages/generic/page-texts';

const pupilOf = (heading: string, ...texts: string[]) =>
  pagePupil([
    { text: heading, from: 'heading', element: null },
    ...[heading, ...texts].map((text): PageText => ({ text, from: 'text', element: null })),
  ]);

describe('the pupil a page is about', () => {
  it.each([
    ['Amy Ash · ID 10773'],
    ['Amy Ash (id 10773)'],
    ['Amy Ash', 'ID: 10773'],
    ['Amy Ash', '8 Birch', 'ID', '10773'],
    ['Leave of absence request LR0501: Barlow, Tegan 8 Elm · id 10773'],
    ['Leave request 17: Amy Ash', 'id 10773'],
    ['Leave request', 'Student ID: 10773'],
  ])('has the id that stands beside the name, or says whose it is: %s %s', (...texts) => {
    expect(pupilOf(...(texts as [string])).id).toBe('10773');
  });

  it.each([
    ['Leave request: Amy Ash', 'ID 4711'],
    ['Leave request of Amy Ash', 'Request id: 4711'],
    ['Change request ID: 4711', 'Amy Ash'],
    ['Case Record ID 4711'],
    ['Amy Ash', 'Entry ID: 4711'],
    ['Attendance of Amy Ash', 'Rose Page (ID 4711)'],
  ])('has no id that may be of something else: %s %s', (...texts) => {
    expect(pupilOf(...(texts as [string])).id).toBeNull();
  });

  it('is of one year group only', () => {
    expect(pupilOf('Amy Ash', 'Year 8').year).toBe('8');
    expect(pupilOf('Leave request', 'Amy Ash (Year 8), Tom Ash (Year 5)').year).toBeNull();
  });

  it('is of no year group that may be a code', () => {
    expect(pupilOf('Amy Ash', 'Y2: travel disrupted').year).toBeNull();
  });
});

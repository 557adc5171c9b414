import { describe, expect, it } from 'vitest';
import { dueOf, overdueBy } from '../../../src/casework/due-date';
import { dayTag, dueLine, dueTag, dueWhy } from '../../../src/casework/due-words';
import type { Due } from '../../../src/policy/checklist';
import { at, calendar, caseOf, checklist, done, step } from './made-up';

const dueOn = (due: Due, value = caseOf(), own: typeof calendar | null = calendar) =>
  dueOf(step('x', { due }), value, own);

describe('the day a step is due', () => {
  it.each([
    ['the same day', { after: 'start', schoolDays: 0 }, '2026-11-09', '2026-11-09'],
    ['eight school days later', { after: 'start', schoolDays: 8 }, '2026-11-09', '2026-11-19'],
    ['school days over half term and an INSET day', { after: 'start', schoolDays: 1 }, '2026-10-23', '2026-11-03'],
    ['a letter of a Saturday is for Monday', { after: 'start', schoolDays: 0 }, '2026-11-14', '2026-11-16'],
    ['two school weeks, of which half term is none', { after: 'start', weeks: 2 }, '2026-10-21', '2026-11-11'],
    ['a week from a day that is closed two weeks on', { after: 'start', weeks: 1 }, '2026-10-19', '2026-11-03'],
    ['the end of the half term', { after: 'start', halfTerms: 1 }, '2026-11-09', '2026-12-18'],
    ['the end of the next half term', { after: 'start', halfTerms: 2 }, '2026-11-09', '2027-02-12'],
    ['in the holiday, the half term that comes', { after: 'start', halfTerms: 1 }, '2026-10-28', '2026-12-18'],
    ['every three months', { after: 'start', every: 3, of: 'months' }, '2026-11-09', '2027-02-09'],
    ['months that end in a holiday', { after: 'start', every: 3, of: 'months' }, '2026-11-16', '2027-02-12'],
    ['every term: by the end of this one', { after: 'start', every: 1, of: 'terms' }, '2026-09-10', '2026-12-18'],
    ['every ten school days', { after: 'start', every: 10, of: 'school-days' }, '2026-11-09', '2026-11-23'],
  ] as [string, Due, string, string][])('%s', (_, due, startsOn, on) => {
    expect(dueOn(due, caseOf({ startsOn }))).toMatchObject({ on, why: null });
  });

  it('counts from the day on which the step before was done', () => {
    const due: Due = { after: 'call', schoolDays: 5 };
    expect(dueOn(due)).toMatchObject({ on: null, why: 'step-not-done', waitsFor: 'call' });
    expect(dueOn(due, caseOf({ steps: { call: done('2026-11-12') } })).on).toBe('2026-11-19');
  });

  it('counts from a step that was skipped, from that day', () => {
    const skipped = { ...done('2026-11-13'), state: 'skipped' as const };
    expect(dueOn({ after: 'call', schoolDays: 1 }, caseOf({ steps: { call: skipped } })).on).toBe('2026-11-16');
  });

  it('of a repeating step is counted from the last time', () => {
    const value = caseOf({ steps: { x: done('2026-11-23') } });
    expect(dueOn({ after: 'start', every: 10, of: 'school-days' }, value).on).toBe('2026-12-07');
    expect(dueOn({ after: 'start', every: 1, of: 'half-terms' }, value).on).toBe('2027-02-12');
    expect(dueOn({ after: 'start', every: 1, of: 'terms' }, value).on).toBe('2027-03-26');
  });

  it('is a moment where it is due to the minute, and at a time of the London clock', () => {
    expect(dueOn({ after: 'start', minutes: 10 })).toMatchObject({ on: '2026-11-09', at: '2026-11-09T09:40:00.000Z' });
    const inSummer = caseOf({ startsOn: '2026-09-10' });
    expect(dueOn({ after: 'start', time: '09:30' }, inSummer).at).toBe('2026-09-10T08:30:00Z');
    expect(dueOn({ after: 'start', time: '09:30' }).at).toBe('2026-11-09T09:30:00Z');
  });

  it('is told why where it cannot be', () => {
    const without = { ...calendar, terms: calendar.terms.map(({ half: _, ...term }) => term) };
    expect(dueOn({ after: 'start', schoolDays: 3 }, caseOf(), null).why).toBe('calendar-not-set');
    expect(dueOn({ after: 'start', weeks: 30 }).why).toBe('beyond-calendar');
    expect(dueOn({ after: 'start', halfTerms: 4 }).why).toBe('beyond-calendar');
    expect(dueOn({ after: 'start', halfTerms: 1 }, caseOf(), without).why).toBe('halves-not-set');
    expect(dueOf(step('x'), caseOf(), calendar).why).toBe('none');
  });

  it('that a person set goes first, until a repeating step is done once more', () => {
    const set = caseOf({ dueSet: { x: '2026-11-27' } });
    expect(dueOn({ after: 'start', schoolDays: 3 }, set)).toMatchObject({ on: '2026-11-27', isSet: true });
    const again = { ...set, steps: { x: done('2026-11-30') } };
    expect(dueOn({ after: 'start', every: 1, of: 'school-days' }, again)).toMatchObject({
      on: '2026-12-01',
      isSet: false,
    });
  });
});

describe('what is overdue', () => {
  const due = dueOn({ after: 'start', schoolDays: 8 });
  it.each([
    ['2026-11-19', null, 'Today', 'Due today'],
    ['2026-11-20', { schoolDays: 1, minutes: null }, '1 day over', 'Due Thu 19 Nov, 1 school day over'],
    ['2026-11-21', { schoolDays: 1, minutes: null }, '1 day over', 'Due Thu 19 Nov, 1 school day over'],
    ['2026-11-24', { schoolDays: 3, minutes: null }, '3 days over', 'Due Thu 19 Nov, 3 school days over'],
    ['2026-11-17', null, 'Thu 19 Nov', 'Due Thu 19 Nov'],
  ])('on %s', (today, over, tag, line) => {
    expect(overdueBy(due, at(today), calendar)).toEqual(over);
    expect(dueTag(due, at(today), calendar)?.words).toBe(tag);
    expect(dueLine(due, at(today), calendar)).toBe(line);
  });

  it('is not what was due on Friday, on the Sunday after', () => {
    const friday = dueOn({ after: 'start', schoolDays: 4 });
    expect(friday.on).toBe('2026-11-13');
    expect(overdueBy(friday, at('2026-11-15'), calendar)).toBeNull();
    expect(dueTag(friday, at('2026-11-15'), calendar)).toEqual({ words: 'Fri 13 Nov', tone: 'today' });
  });

  it('is overdue without a calendar too, by nobody knows how many days', () => {
    expect(overdueBy(due, at('2026-11-24'), null)).toEqual({ schoolDays: null, minutes: null });
    expect(dayTag('2026-11-19', at('2026-11-24'), null)).toEqual({ words: 'Over since Thu 19 Nov', tone: 'over' });
    expect(dayTag('', at('2026-11-24'), null)).toBeNull();
  });

  it('counts minutes where it is due to the minute', () => {
    const soon = dueOn({ after: 'start', minutes: 10 });
    expect(dueTag(soon, at('2026-11-09', '09:35'), calendar)).toEqual({ words: 'Today 09:40', tone: 'today' });
    expect(dueTag(soon, at('2026-11-09', '09:44'), calendar)).toEqual({ words: '4 min over', tone: 'over' });
  });
});

describe('where a due date comes from', () => {
  const list = checklist([step('call'), step('meet', { due: { after: 'call', schoolDays: 5 }, isDueOurs: true })]);
  const [call, meet] = list.steps as [ReturnType<typeof step>, ReturnType<typeof step>];

  it('says that an offset is ours', () => {
    const value = caseOf({ steps: { call: done('2026-11-10') } });
    expect(dueWhy(meet, dueOf(meet, value, calendar), list)).toBe(
      '5 school days after step 1, our default: the policy gives none',
    );
  });

  it('says that the calendar is not set', () => {
    const value = caseOf({ steps: { call: done('2026-11-10') } });
    expect(dueWhy(meet, dueOf(meet, value, null), list)).toBe(
      '5 school days after step 1; calendar not set: no due date',
    );
    expect(dueWhy(call, dueOf(call, value, null), list)).toBe('');
  });
});

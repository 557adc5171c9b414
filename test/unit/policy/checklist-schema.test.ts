/** Checklists that a trust writes itself: what is taken, and what it is told of one that does not hold together. */
import { describe, expect, it } from 'vitest';
import type { Checklist } from '../../../src/policy/checklist';
import { better, days, noBetter, step } from '../../../src/policy/checklist-makers';
import { checklistProblems, checklistSchema } from '../../../src/policy/checklist-schema';

const ash: Checklist = {
  id: 'ash-first-day',
  title: 'First day',
  trigger: 'No word',
  offeredBy: [],
  about: 'pupil',
  kind: 'first-day',
  clause: '1',
  steps: [
    step('call', 'Call', 'office', { due: days(0) }),
    step('visit', 'Visit', 'officer', { due: days(1, 'call') }),
  ],
  exits: [better('Found', 'close')],
};

const isTaken = (json: unknown) => checklistSchema.safeParse(json).success;
const withStep = (more: object) => ({ ...ash, steps: [{ ...ash.steps[0], ...more }] });

describe('a checklist from JSON', () => {
  it('is taken as it stands', () => {
    expect(checklistSchema.parse(JSON.parse(JSON.stringify(ash)))).toEqual(ash);
  });

  it('is not taken with an owner, a date or a proof that nobody knows', () => {
    expect(isTaken(withStep({ owner: 'caretaker' }))).toBe(false);
    expect(isTaken(withStep({ due: { after: 'start', fortnights: 1 } }))).toBe(false);
    expect(isTaken(withStep({ due: { after: 'start', schoolDays: -1 } }))).toBe(false);
    expect(isTaken(withStep({ due: { after: 'start', schoolDays: 1, minutes: 5 } }))).toBe(false);
    expect(isTaken(withStep({ due: { after: 'start', time: '25:00' } }))).toBe(false);
    expect(isTaken(withStep({ evidence: { kind: 'sent' } }))).toBe(false);
    expect(isTaken(withStep({ evidence: { kind: 'settled', checks: [] } }))).toBe(false);
    expect(isTaken(withStep({}))).toBe(true);
  });

  it('is not taken without steps or without a way out', () => {
    expect(isTaken({ ...ash, steps: [] })).toBe(false);
    expect(isTaken({ ...ash, exits: [] })).toBe(false);
  });

  it('is not taken with a key that means nothing: it may be a date that was misspelt', () => {
    expect(isTaken(withStep({ dueDate: '2026-11-20' }))).toBe(false);
  });
});

describe('what does not hold together is named', () => {
  it('two of a name', () => {
    expect(checklistProblems([ash, ash])).toContain('ash-first-day: there are two of this name');
    const [call] = ash.steps as [Checklist['steps'][0], Checklist['steps'][0]];
    expect(checklistProblems([{ ...ash, steps: [call, call] }])).toEqual(['ash-first-day: two steps call']);
    const [found] = ash.exits as [Checklist['exits'][0]];
    expect(checklistProblems([{ ...ash, exits: [found, found] }])).toEqual(['ash-first-day: two exits "Found"']);
  });

  it('a step that counts from one that is not there, or from one that comes later', () => {
    const steps = [step('visit', 'Visit', 'officer', { due: days(1, 'call') }), step('call', 'Call', 'office')];
    expect(checklistProblems([{ ...ash, steps }])).toEqual([
      'ash-first-day visit: counts from call, which does not come before it',
    ]);
    expect(checklistProblems([{ ...ash, steps: steps.slice(0, 1) }])).toEqual([
      'ash-first-day visit: counts from call, which is not there',
    ]);
  });

  it('an exit that leads nowhere', () => {
    const exits = [
      better('Found', 'close'),
      noBetter('Not', 'step:ring', { after: 'ring' }),
      noBetter('Never', 'birch'),
    ];
    expect(checklistProblems([{ ...ash, exits }])).toEqual([
      'ash-first-day "Not": leads to step:ring, which is not there',
      'ash-first-day "Not": after ring, which is not there',
      'ash-first-day "Never": leads to birch, which is not there',
    ]);
    expect(checklistProblems([{ ...ash, exits: [noBetter('Never', 'birch')] }], (id) => id === 'birch')).toEqual([]);
  });

  it('a ring of checklists from which there is no end', () => {
    const ring = [
      { ...ash, exits: [noBetter('On', 'ash-second-day')] },
      { ...ash, id: 'ash-second-day', exits: [noBetter('Back', 'ash-first-day'), noBetter('Again', 'step:call')] },
    ];
    expect(checklistProblems(ring)).toEqual([
      'ash-first-day: no exit of it ever ends',
      'ash-second-day: no exit of it ever ends',
    ]);
  });

  it('a date that is said to be ours and is not there', () => {
    const steps = [step('call', 'Call', 'office', { isDueOurs: true })];
    expect(checklistProblems([{ ...ash, steps }])).toEqual(['ash-first-day call: a date of ours is missing']);
  });
});

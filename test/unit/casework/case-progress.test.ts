import { describe, expect, it } from 'vitest';
import { dueInClear, progressOf } from '../../../src/casework/case-progress';
import {
  chooseExit,
  completeStep,
  reopenStep,
  setDue,
  skipStep,
  stepNotNeeded,
} from '../../../src/casework/case-steps';
import { type Case, caseSchema, NO_PUPIL, type RecordChange } from '../../../src/casework/records';
import { startCase } from '../../../src/casework/start-case';
import { at, by, calendar, caseOf, checklist, done, officer, record, step } from './made-up';

const concern = checklist(
  [
    step('call', { due: { after: 'start', schoolDays: 1 } }),
    step('letter', { due: null, onlyIf: 'Letter wanted?' }),
    step('meeting', { due: { after: 'start', schoolDays: 8 } }),
    step('plan', { due: { after: 'meeting', schoolDays: 5 }, asks: 'What was agreed?' }),
    step('check-in', { due: { after: 'plan', every: 10, of: 'school-days' } }),
  ],
  {
    exits: [
      { when: 'Improved', to: 'watch', kind: 'success' },
      { when: 'Not improved', to: 'xx-legal', kind: 'no-improvement', after: 'meeting' },
      { when: 'Once more', to: 'step:call', kind: 'no-improvement' },
      { when: 'Straight to a plan', to: 'step:plan', kind: 'other' },
      { when: 'Left the school', to: 'close', kind: 'other' },
    ],
  },
);
const legal = checklist([step('ask-head', { due: { after: 'start', schoolDays: 2 } })], {
  id: 'xx-legal',
  title: 'Legal',
});

const states = (value: Case, today = '2026-11-20') =>
  progressOf(value, concern, at(today), calendar).steps.map(({ state }) => state);
const open = (value = caseOf()) => record('cases', value);
const caseAfter = (result: ReturnType<typeof completeStep>): Case => {
  if (!result.ok) throw new Error(result.why);
  return result.changes[0]?.value as Case;
};
const ids = () => {
  let next = 0;
  return () => `new-${++next}`;
};

describe('how far a case is', () => {
  it('shows one step to be done now, what is to come, and what waits for another', () => {
    expect(states(caseOf())).toEqual(['now', 'to-come', 'to-come', 'waiting', 'waiting']);
  });

  it('goes on with the next step that is open', () => {
    const value = caseOf({ steps: { call: done('2026-11-10'), letter: { ...done('2026-11-12'), state: 'skipped' } } });
    expect(states(value)).toEqual(['done', 'skipped', 'now', 'waiting', 'waiting']);
    const progress = progressOf(value, concern, at('2026-11-20'), calendar);
    expect(progress.current).toMatchObject({ number: 3, overdue: { schoolDays: 1 } });
    expect(progress).toMatchObject({ next: '2026-11-19', isOverdue: true, isAllDone: false });
  });

  it('leaves a repeating step open, and brings it back when it is due', () => {
    const steps = Object.fromEntries(['call', 'letter', 'meeting', 'plan'].map((id) => [id, done('2026-11-12')]));
    expect(states(caseOf({ steps })).at(-1)).toBe('to-come');
    expect(states(caseOf({ steps }), '2026-11-26').at(-1)).toBe('now');
    const again = caseOf({ steps: { ...steps, 'check-in': done('2026-11-26') } });
    expect(states(again, '2026-11-27').at(-1)).toBe('to-come');
    const progress = progressOf(again, concern, at('2026-11-27'), calendar);
    expect(progress).toMatchObject({ next: '2026-12-10', isAllDone: true });
    expect(progress.current?.step.id).toBe('check-in');
  });

  it('offers an exit once the step that it comes after is done', () => {
    const choices = (value: Case) =>
      progressOf(value, concern, at('2026-11-20'), calendar).exits.map(({ canChoose }) => canChoose);
    expect(choices(caseOf())).toEqual([true, false, true, true, true]);
    expect(choices(caseOf({ steps: { meeting: done('2026-11-18') } }))[1]).toBe(true);
  });

  it('has nothing to be done in a closed case, and nothing due', () => {
    const closed = { at: at('2026-11-20'), by: by('2026-11-20').person, exit: 'Improved', kind: 'success' as const };
    const progress = progressOf(caseOf({ closed }), concern, at('2026-11-24'), calendar);
    expect(progress).toMatchObject({ isClosed: true, current: null, next: null, isOverdue: false });
    expect(progress.exits.every(({ canChoose }) => !canChoose)).toBe(true);
    expect(dueInClear(caseOf({ closed }), concern, calendar)).toBeNull();
  });

  it('tells an open case without any date from a closed one', () => {
    expect(dueInClear(caseOf(), checklist([step('talk')]), calendar)).toBe('');
    expect(dueInClear(caseOf(), null, calendar)).toBe('');
  });

  it('names steps that the pack no longer has, and opens without its checklist', () => {
    const value = caseOf({ steps: { gone: done('2026-11-10') } });
    expect(progressOf(value, concern, at('2026-11-20'), calendar).unknownSteps).toEqual(['gone']);
    expect(progressOf(value, null, at('2026-11-20'), calendar)).toMatchObject({ steps: [], isAllDone: false });
  });
});

describe('a step', () => {
  it('is done by somebody at some time, on the version that was seen, with the next day in clear', () => {
    const result = completeStep(open(), concern, 'call', by('2026-11-10'), ' Bus was late ');
    expect(result).toMatchObject({ ok: true, changes: [{ kind: 'cases', id: 'cases-1', base: 3, due: '2026-11-19' }] });
    expect(caseAfter(result).steps.call).toEqual({ ...done('2026-11-10'), words: 'Bus was late' });
    expect(caseSchema.safeParse(caseAfter(result)).success).toBe(true);
  });

  it('that asks for something is not done without it', () => {
    expect(completeStep(open(), concern, 'plan', by('2026-11-10'))).toEqual({ ok: false, why: 'words-missing' });
  });

  it('counts how often it was done where it repeats', () => {
    const once = caseAfter(completeStep(open(), concern, 'check-in', by('2026-11-10')));
    const twice = caseAfter(completeStep(open(once), concern, 'check-in', by('2026-11-24')));
    expect(twice.steps['check-in']).toMatchObject({ times: 2, at: at('2026-11-24') });
  });

  it('is not skipped without a reason', () => {
    expect(skipStep(open(), concern, 'call', by('2026-11-10'), '  ')).toEqual({ ok: false, why: 'why-missing' });
    expect(caseAfter(skipStep(open(), concern, 'call', by('2026-11-10'), 'Met in person')).steps.call).toMatchObject({
      state: 'skipped',
      words: 'Met in person',
    });
  });

  it('with a question needs no more words than the no', () => {
    expect(caseAfter(stepNotNeeded(open(), concern, 'letter', by('2026-11-10'))).steps.letter).toMatchObject({
      state: 'not-needed',
      words: 'Letter wanted? No.',
    });
    expect(stepNotNeeded(open(), concern, 'call', by('2026-11-10'))).toEqual({ ok: false, why: 'why-missing' });
  });

  it('is not settled twice, and can be taken back', () => {
    const value = caseOf({ steps: { call: done('2026-11-10') } });
    expect(completeStep(open(value), concern, 'call', by('2026-11-11'))).toEqual({ ok: false, why: 'already-settled' });
    expect(caseAfter(reopenStep(open(value), concern, 'call', by('2026-11-11'))).steps).toEqual({});
    expect(reopenStep(open(), concern, 'call', by('2026-11-11'))).toEqual({ ok: false, why: 'not-settled' });
  });

  it('has a date of its own until that is taken away', () => {
    const set = setDue(open(), concern, 'call', '2026-11-27', by('2026-11-10'));
    expect(set).toMatchObject({ changes: [{ due: '2026-11-19', value: { dueSet: { call: '2026-11-27' } } }] });
    expect(caseAfter(setDue(open(caseAfter(set)), concern, 'call', null, by('2026-11-10'))).dueSet).toEqual({});
  });

  it('of a closed case, or of another checklist, is not touched', () => {
    const closed = { at: at('2026-11-20'), by: by('2026-11-20').person, exit: 'Improved', kind: 'success' as const };
    expect(completeStep(open(caseOf({ closed })), concern, 'call', by('2026-11-21'))).toEqual({
      ok: false,
      why: 'closed',
    });
    expect(completeStep(open(), concern, 'other', by('2026-11-21'))).toEqual({ ok: false, why: 'no-such-step' });
  });
});

describe('an exit', () => {
  const to = { checklistOf: (id: string) => [concern, legal].find((one) => one.id === id) ?? null, newId: ids() };
  const choose = (when: string, value = caseOf(), more = {}, today = '2026-11-20') =>
    chooseExit(open(value), concern, when, by(today), { ...to, newId: ids(), ...more });

  it('closes the case, with what was said', () => {
    const result = choose('Left the school', caseOf(), { words: 'moved away' });
    expect(result).toMatchObject({
      changes: [{ due: null, value: { closed: { exit: 'Left the school: moved away' } } }],
    });
    expect(caseSchema.safeParse(caseAfter(result)).success).toBe(true);
  });

  it('goes on with another checklist in a case of its own, from today', () => {
    const value = caseOf({ steps: { meeting: done('2026-11-18') }, checks: ['att-first-contact'] });
    const result = choose('Not improved', value);
    expect(result).toMatchObject({
      changes: [
        { value: { closed: { kind: 'no-improvement' } } },
        {
          kind: 'cases',
          id: 'new-1',
          base: null,
          pupil: 'p1',
          due: '2026-11-24',
          value: { checklist: 'xx-legal', from: 'cases-1', startsOn: '2026-11-20', checks: ['att-first-contact'] },
        },
      ],
    });
    expect(choose('Not improved')).toEqual({ ok: false, why: 'not-yet' });
    expect(choose('Not improved', value, { checklistOf: () => null })).toEqual({ ok: false, why: 'no-such-exit' });
  });

  it('puts a review into the file where attendance is watched until a day', () => {
    expect(choose('Improved')).toMatchObject({ changes: [{ kind: 'cases' }] });
    expect(choose('Improved', caseOf(), { watchUntil: '2026-12-18' })).toMatchObject({
      changes: [{ kind: 'cases' }, { kind: 'supports', id: 'new-1', base: null, value: { reviewOn: '2026-12-18' } }],
    });
  });

  it('begins again from a step, and counts anew from today', () => {
    const value = caseOf({ steps: { call: done('2026-11-10'), letter: done('2026-11-11') } });
    const again = caseAfter(choose('Once more', value));
    expect(again).toMatchObject({ steps: {}, closed: null, startsOn: '2026-11-09', restartedOn: '2026-11-20' });
    expect(progressOf(again, concern, at('2026-11-20'), calendar).next).toBe('2026-11-23');
  });

  it('keeps who did what in the round that ended, and steps that the policy no longer has', () => {
    const call = { ...done('2026-11-10'), words: 'No answer from either' };
    const steps = { call, 'old-step': done('2026-11-09'), letter: done('2026-11-11') };
    const value = caseOf({ steps, dueSet: { letter: '2026-11-12', meeting: '2026-11-25' } });
    const again = caseAfter(choose('Once more', value));
    expect(again.steps).toEqual({ 'old-step': steps['old-step'] });
    expect(again.rounds).toEqual([
      {
        until: at('2026-11-20'),
        by: officer,
        exit: 'Once more',
        steps: { call, letter: steps.letter },
        dueSet: value.dueSet,
      },
    ]);
    // a day that was set for the last round says nothing of this one
    expect(again.dueSet).toEqual({});
    const third = caseAfter(choose('Once more', { ...again, steps: { ...again.steps, call: done('2026-11-20') } }));
    expect(third.rounds?.map((round) => Object.keys(round.steps))).toEqual([['call', 'letter'], ['call']]);
    expect(caseSchema.parse(third)).toEqual(third);
  });

  it('leaves what comes before the step that it goes back to in the round that goes on', () => {
    const later = checklist([step('call'), step('contract'), step('review')], {
      exits: [{ when: 'Not met', to: 'step:contract', kind: 'no-improvement' }],
    });
    const value = caseOf({
      steps: { call: done('2026-11-10'), contract: done('2026-11-11'), review: done('2026-11-12') },
      dueSet: { call: '2026-11-10', review: '2026-11-12' },
    });
    const again = caseAfter(chooseExit(open(value), later, 'Not met', by('2026-11-20'), to));
    expect([Object.keys(again.steps), again.dueSet]).toEqual([['call'], { call: '2026-11-10' }]);
    expect(again.rounds?.map((round) => [Object.keys(round.steps), round.dueSet])).toEqual([
      [['contract', 'review'], { review: '2026-11-12' }],
    ]);
  });

  it('skips ahead without losing steps that the policy no longer has', () => {
    const steps = { call: done('2026-11-10'), 'old-step': done('2026-11-09') };
    const ahead = caseAfter(choose('Straight to a plan', caseOf({ steps })));
    expect(ahead.steps['old-step']).toEqual(steps['old-step']);
    expect(ahead.rounds).toBeUndefined();
  });

  it('skips ahead over steps that are then not needed', () => {
    const ahead = caseAfter(choose('Straight to a plan', caseOf({ steps: { call: done('2026-11-10') } })));
    expect(ahead.steps).toMatchObject({
      call: { state: 'done' },
      letter: { state: 'not-needed', words: 'Straight to a plan' },
      meeting: { state: 'not-needed' },
    });
    expect(states(ahead)[3]).toBe('now');
  });

  it('takes the calls of a first day to the next school day, once that has not come yet', () => {
    const firstDay = checklist([step('call', { due: { after: 'start', schoolDays: 0 } })], {
      kind: 'first-day',
      exits: [{ when: 'No reason yet', to: 'step:call', kind: 'no-improvement' }],
    });
    const value = caseOf({ startsOn: '2026-11-20', steps: { call: done('2026-11-20') } });
    const next = (today: string) => {
      const result = chooseExit(open(value), firstDay, 'No reason yet', by(today, '15:00'), to);
      return result.ok ? result.changes[0]?.due : result.why;
    };
    expect(next('2026-11-20')).toBe('2026-11-23');
    expect(next('2026-11-23')).toBe('2026-11-23');
  });
});

describe('a new case', () => {
  const start = { id: 'c9', pupil: 'p1', school: 'thornmere', pack: 'wessex', checklist: concern };

  it('is open, from today unless another day is given, with the next day in clear', () => {
    const change: RecordChange<'cases'> = startCase({ ...start, checks: ['att-first-contact'] }, by('2026-11-20'));
    expect(change).toMatchObject({
      id: 'c9',
      base: null,
      due: '2026-11-23',
      value: { startsOn: '2026-11-20', closed: null },
    });
    expect(caseSchema.safeParse(change.value).success).toBe(true);
    expect(startCase({ ...start, startsOn: '2026-11-18' }, by('2026-11-20')).due).toBe('2026-11-19');
  });

  it('of the school is nobody’s', () => {
    expect(startCase({ ...start, checklist: { ...concern, about: 'school' } }, by('2026-11-20')).pupil).toBe(NO_PUPIL);
  });
});

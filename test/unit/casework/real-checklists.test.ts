import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../src/casework/case-progress';
import { chooseExit, completeStep, skipStep, stepNotNeeded } from '../../../src/casework/case-steps';
import { dueTag, dueWhy } from '../../../src/casework/due-words';
import { nextCall } from '../../../src/casework/next-call';
import { type Case, caseSchema, NO_PUPIL, type OpenRecord, type RecordChange } from '../../../src/casework/records';
import { startCase } from '../../../src/casework/start-case';
import type { Checklist } from '../../../src/policy/checklist';
import { checklist, checklistsOf } from '../../../src/policy/checklists';
import { at, by, calendar } from './made-up';

const PACKS = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow', 'national'];
const ALL = PACKS.flatMap((pack) => checklistsOf(pack).map((own) => ({ pack, id: own.id, own })));
const TODAY = '2026-11-20';

const begun = (own: Checklist, pack: string, startsOn = TODAY): OpenRecord<'cases'> =>
  written(startCase({ id: 'c1', pupil: 'p1', school: 'thornmere', pack, checklist: own, startsOn }, by(TODAY)));
const written = ({ id, pupil, value }: RecordChange): OpenRecord<'cases'> => ({
  ...{ kind: 'cases', id, pupil, version: 1, stamps: {} },
  value: value as Case,
});

/** Does what comes next until nothing is left; returns the case and in which order its steps were done. */
function workThrough(own: Checklist, pack: string): { record: OpenRecord<'cases'>; order: string[] } {
  let record = begun(own, pack);
  const order: string[] = [];
  for (let round = 0; round <= own.steps.length; round++) {
    const { steps, isAllDone } = progressOf(record.value, own, at(TODAY, '11:00'), calendar);
    const next = steps.find(({ state, repeats }) => state === 'now' && !repeats);
    if (isAllDone || next === undefined) break;
    const result = completeStep(record, own, next.step.id, by(TODAY, '11:00'), 'noted');
    if (!result.ok) throw new Error(`${next.step.id}: ${result.why}`);
    record = written(result.changes[0] as RecordChange);
    order.push(next.step.id);
  }
  return { record, order };
}

describe.each(ALL)('$id under $pack', ({ pack, own }) => {
  it('can be worked through step by step, to an exit', () => {
    const { record, order } = workThrough(own, pack);
    expect(order).toHaveLength(own.steps.filter(({ due }) => due === null || !('every' in due)).length);
    const progress = progressOf(record.value, own, at(TODAY, '11:00'), calendar);
    expect(progress.isAllDone).toBe(true);
    expect(progress.exits.some(({ canChoose }) => canChoose)).toBe(true);
    expect(record.pupil).toBe(own.about === 'school' ? NO_PUPIL : 'p1');
  });

  it('leads somewhere by every exit', () => {
    const { record } = workThrough(own, pack);
    for (const { when } of own.exits) {
      const to = { checklistOf: (id: string) => checklist(pack, id), newId: () => 'new', watchUntil: '2026-12-18' };
      const result = chooseExit(record, own, when, by(TODAY, '12:00'), to);
      expect(result, when).toMatchObject({ ok: true });
      for (const { kind, value } of result.ok ? result.changes : [])
        if (kind === 'cases') expect(caseSchema.safeParse(value).success, when).toBe(true);
    }
  });

  it('has a day or a reason for each step, and words for both', () => {
    for (const { step, due } of progressOf(begun(own, pack).value, own, at(TODAY), calendar).steps) {
      expect((due.on === null) === (due.why !== null)).toBe(true);
      expect(dueTag(due, at(TODAY), calendar) === null).toBe(due.on === null);
      expect(dueWhy(step, due, own) === '').toBe(due.why === 'none');
    }
  });

  it('skips each step that has a question by a no, and no other without a reason', () => {
    const record = begun(own, pack);
    for (const { id, onlyIf } of own.steps) {
      expect(stepNotNeeded(record, own, id, by(TODAY)).ok).toBe(onlyIf !== undefined);
      expect(skipStep(record, own, id, by(TODAY), '').ok).toBe(false);
    }
  });
});

describe('a first day that goes on', () => {
  it('under Wessex begins again on the next school day', () => {
    const own = checklist('wessex', 'wx-first-day') as Checklist;
    const { record } = workThrough(own, 'wessex');
    const exit = own.exits.find(({ to }) => to === 'step:1')?.when ?? '';
    const again = chooseExit(record, own, exit, by(TODAY, '12:00'), { checklistOf: () => null, newId: () => 'new' });
    expect(again).toMatchObject({ ok: true, changes: [{ due: '2026-11-23', value: { steps: {}, closed: null } }] });
  });

  it('under Keystone goes on with the second day, counted from the first', () => {
    const own = checklist('keystone', 'ka-day1') as Checklist;
    const { record } = workThrough(own, 'keystone');
    const exit = own.exits.find(({ to }) => to === 'ka-day2')?.when ?? '';
    const to = { checklistOf: (id: string) => checklist('keystone', id), newId: () => 'new' };
    expect(chooseExit(record, own, exit, by('2026-11-23', '08:30'), to)).toMatchObject({
      changes: [{ due: null }, { due: '2026-11-23', value: { checklist: 'ka-day2', startsOn: TODAY } }],
    });
  });
});

describe('the first thing to do on a first day', () => {
  it.each([
    ['wessex', 'Text contact 1'],
    ['keystone', 'Call contact 1'],
    ['otw', 'Call contact 1'],
    ['jtmat', 'Call contact 1'],
    ['ludlow', 'Call contact 1'],
    ['national', 'Call contact 1'],
  ])('under %s is: %s', (pack, words) => {
    const own = checklistsOf(pack).find(({ kind }) => kind === 'first-day') as Checklist;
    expect(nextCall({ contacts: [], contactsHeld: 2, flags: [], checklist: own, now: at(TODAY) }).words).toBe(words);
  });
});

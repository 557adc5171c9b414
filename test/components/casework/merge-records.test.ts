// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, mergeRecords } from '../../../src/casework/merge-records';
import type { OpenRecord, RecordOf } from '../../../src/casework/records';
import { caseAbout, rowan } from './open-vault';

const DESK = '2026-11-20T09:00:00Z desk';
const LAPTOP = '2026-11-20T10:00:00Z laptop';
const nothing: Known = new Map();
const upTo = (time: string, ...installations: string[]): Known =>
  new Map(installations.map((one) => [one, `2026-11-20T${time}:00Z`]));

type Flag = RecordOf<'flags'>;
const flag = (value: Partial<Flag>, stamps: Record<string, string>): OpenRecord<'flags'> => ({
  kind: 'flags',
  id: 'f',
  pupil: 'p',
  version: 4,
  value: { flag: 'inform-contact', tell: 'Head of Year', until: null, ...value },
  stamps,
});
const caseOf = (value: Partial<RecordOf<'cases'>>, stamps: Record<string, string>): OpenRecord<'cases'> => ({
  kind: 'cases',
  id: 'c',
  pupil: 'p',
  version: 1,
  value: caseAbout(value),
  stamps,
});
const step = (state: 'done' | 'skipped', words: string) => ({ state, at: '2026-11-20T09:00:00Z', by: rowan, words });

describe('one record of two computers', () => {
  it('is the same where both say the same, whatever their stamps are', () => {
    const merged = mergeRecords(flag({}, { tell: DESK }), flag({}, { tell: LAPTOP }), nothing, nothing);
    expect(merged).toMatchObject({ from: 'same', conflicts: [] });
  });

  it('takes each field from whoever wrote it last', () => {
    const here = flag({ tell: 'Head of Year 8' }, { tell: DESK, until: '2026-11-01T09:00:00Z desk' });
    const there = flag({ until: '2026-12-01' }, { tell: '2026-11-01T09:00:00Z desk', until: LAPTOP });
    const { from, record, conflicts } = mergeRecords(
      here,
      there,
      upTo('09:30', 'desk'),
      upTo('10:30', 'laptop', 'desk'),
    );
    expect(from).toBe('both');
    expect(record.value).toEqual({ flag: 'inform-contact', tell: 'Head of Year 8', until: '2026-12-01' });
    expect(record.stamps).toEqual({ tell: DESK, until: LAPTOP });
    expect(conflicts).toEqual([]);
  });

  it('is a conflict where both wrote one field without knowing of each other: the newer stands, both are told', () => {
    const here = flag({ tell: 'Mrs Fern' }, { tell: DESK });
    const there = flag({ tell: 'Mr Thorn' }, { tell: LAPTOP });
    const { record, conflicts } = mergeRecords(here, there, upTo('11:00', 'desk'), upTo('11:00', 'laptop'));
    expect(record.value).toMatchObject({ tell: 'Mr Thorn' });
    expect(conflicts).toEqual([{ field: 'tell', here: 'Mrs Fern', there: 'Mr Thorn', taken: 'there' }]);
  });

  it('is no conflict where the later writer knew the earlier writing', () => {
    const here = flag({ tell: 'Mrs Fern' }, { tell: DESK });
    const there = flag({ tell: 'Mr Thorn' }, { tell: LAPTOP });
    expect(mergeRecords(here, there, nothing, upTo('09:00', 'desk')).conflicts).toEqual([]);
    expect(mergeRecords(here, there, nothing, upTo('08:59', 'desk')).conflicts).toHaveLength(1);
  });

  it('goes by who knew what, and not by a clock that is an hour fast; a person is told', () => {
    const here = flag({ tell: 'Mrs Fern' }, { tell: '2026-11-20T11:00:00Z desk' });
    const there = flag({ tell: 'No: Mr Thorn' }, { tell: LAPTOP });
    const { record, conflicts } = mergeRecords(here, there, upTo('11:30', 'desk'), upTo('11:30', 'desk', 'laptop'));
    expect(record.value).toMatchObject({ tell: 'No: Mr Thorn' });
    expect(conflicts).toMatchObject([{ field: 'tell', taken: 'there' }]);
    const back = mergeRecords(there, here, upTo('11:30', 'desk', 'laptop'), upTo('11:30', 'desk'));
    expect(back.record.value).toEqual(record.value);
  });

  it('takes the steps of a case one by one, so that two people can tick two of them', () => {
    const here = caseOf({ steps: { call: step('done', 'rang') } }, { 'steps.call': DESK });
    const there = caseOf({ steps: { letter: step('skipped', 'no need') } }, { 'steps.letter': LAPTOP });
    const { record, conflicts } = mergeRecords(here, there, nothing, nothing);
    expect(Object.keys((record.value as RecordOf<'cases'>).steps).sort()).toEqual(['call', 'letter']);
    expect(conflicts).toEqual([]);
  });

  it('loses a field that the newer side took away', () => {
    const here = caseOf({ steps: { call: step('done', 'rang') } }, { 'steps.call': DESK });
    const there = caseOf({ steps: {} }, { 'steps.call': LAPTOP });
    const { record } = mergeRecords(here, there, nothing, upTo('09:30', 'desk'));
    expect((record.value as RecordOf<'cases'>).steps).toEqual({});
  });

  it('comes out the same on both computers, whoever merges', () => {
    const words = fc.constantFrom('Fern', 'Thorn', 'Ash', 'Elm');
    const stamp = fc
      .tuple(fc.integer({ min: 10, max: 14 }), fc.constantFrom('desk', 'laptop'))
      .map(([hour, installation]) => `2026-11-20T${hour}:00:00Z ${installation}`);
    const side = fc.tuple(words, stamp, fc.constantFrom('2026-12-01', '2026-12-08'), stamp);
    fc.assert(
      fc.property(side, side, ([tell, a, until, b], [otherTell, c, otherUntil, d]) => {
        const one = flag({ tell, until }, { tell: a, until: b });
        const two = flag({ tell: otherTell, until: otherUntil }, { tell: c, until: d });
        const here = mergeRecords(one, two, nothing, nothing);
        const there = mergeRecords(two, one, nothing, nothing);
        expect(here.record.value).toEqual(there.record.value);
        expect(here.conflicts.map(({ field }) => field)).toEqual(there.conflicts.map(({ field }) => field));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isSamePolicy, receivePolicy } from '../../../src/rollout/receive-policy';
import { mergeSettings } from '../../../src/rollout/settings';

const school = (id: string, more: object = {}) => JSON.stringify({ id, name: `${id} School`, pack: 'wessex', ...more });
const first = (said: object) => receivePolicy(null, { ...said }, '2026-11-20T08:00:00Z');
const next = (before: ReturnType<typeof first>, said: object) =>
  receivePolicy(before, { ...said }, '2026-11-20T09:00:00Z');

describe('a policy that arrives', () => {
  it('goes as it is where nothing is wrong with it', () => {
    const said = { role: 'office', sites: ['https://mis.example'], lockAfterMinutes: 10 };
    expect(first(said)).toEqual({ at: '2026-11-20T08:00:00Z', good: said, faults: [] });
  });

  it('leaves each setting as it was last good while what came for it is wrong, and says why', () => {
    const good = first({ role: 'office', lockAfterMinutes: 10, checksOff: ['blank-mark'] });
    const { good: goes, faults } = next(good, { role: 'boss', lockAfterMinutes: '10', checksOff: ['late-l'] });
    expect(goes).toEqual({ role: 'office', lockAfterMinutes: 10, checksOff: ['late-l'] });
    expect(faults).toEqual([
      { key: 'role', used: 'last-good', message: expect.stringContaining('one of teacher, office, officer, head') },
      { key: 'lockAfterMinutes', used: 'last-good', message: expect.stringContaining('a whole number from 1 to 240') },
    ]);
  });

  it('gives what is right of a list where there is nothing good yet', () => {
    const { good, faults } = first({ schools: [school('ash'), '{broken', school('oak')] });
    expect(mergeSettings(good, {}).values.schools.map(({ id }) => id)).toEqual(['ash', 'oak']);
    expect(faults).toMatchObject([{ key: 'schools', used: 'rest' }]);
  });

  it('comes to the same however often it is looked at', () => {
    const said = { schools: [school('ash'), 7], role: 'boss', strange: true };
    const once = first(said);
    expect(isSamePolicy(once, next(once, said))).toBe(true);
  });

  it('that names a setting which the browser left out has that setting as it was', () => {
    const good = first({ policyKeys: ['role', 'sites'], role: 'office', sites: ['https://mis.example'] });
    const { good: goes, faults } = next(good, { policyKeys: ['role', 'sites'], sites: ['https://mis.example'] });
    expect(goes.role).toBe('office');
    expect(faults).toEqual([{ key: 'role', used: 'last-good', message: expect.stringContaining('did not arrive') }]);
  });

  it('that no longer names a setting lets it go', () => {
    const good = first({ policyKeys: ['role', 'sites'], role: 'office', sites: [] });
    expect(next(good, { policyKeys: ['sites'], sites: [] }).good).not.toHaveProperty('role');
  });

  it('of names that nobody knows says so, and not endlessly', () => {
    const said = Object.fromEntries(Array.from({ length: 500 }, (_, number) => [`unknown${number}`, number]));
    const { good, faults } = first(said);
    expect(good).toEqual({});
    expect(faults.length).toBeLessThan(30);
    expect(faults.at(-1)?.message).toContain('and 480 more');
  });

  it('that is gone takes everything with it, without a fault', () => {
    expect(next(first({ role: 'office' }), {})).toMatchObject({ good: {}, faults: [] });
  });
});

describe('what comes from where', () => {
  it('is the policy’s before the user’s, that before the package’s, that before the default', () => {
    const { values, from } = mergeSettings(
      { role: 'head' },
      { role: 'office', lockAfterMinutes: 20 },
      { role: 'officer', lockAfterMinutes: 30, retentionTerms: 3 },
    );
    expect(values).toMatchObject({ role: 'head', lockAfterMinutes: 20, retentionTerms: 3, lockAfterHours: 9 });
    expect(from).toMatchObject({
      role: 'managed',
      lockAfterMinutes: 'user',
      retentionTerms: 'package',
      lockAfterHours: 'default',
    });
  });

  it('joins the package’s policies and page maps with the user’s own', () => {
    const pack = (id: string) => ({ id, name: id, values: {} });
    const map = (id: string) => ({
      ...{ format: 1, reader: 1, id, name: id, system: null, by: 'taught', facts: [] },
      match: { origins: ['https://mis.example'] },
    });
    const { values } = mergeSettings(
      {},
      { packs: { mine: pack('mine') }, maps: [map('mine')] },
      { packs: [JSON.stringify(pack('trusts'))], maps: [JSON.stringify(map('trusts'))] },
    );
    expect(Object.keys(values.packs)).toEqual(['trusts', 'mine']);
    expect(values.maps.map(({ id, by }) => `${id} ${by}`)).toEqual(['trusts trust', 'mine taught']);
  });

  it('has the policy’s page maps beside the package’s, of which it takes the place of one of the same id', () => {
    const map = (id: string, name: string) =>
      JSON.stringify({
        ...{ format: 1, reader: 1, id, name, system: null, by: 'trust', facts: [] },
        match: { origins: ['https://mis.example'] },
      });
    const taught = { maps: [{ ...JSON.parse(map('here', 'taught here')), by: 'taught' }] };
    const brought = { maps: [map('one', 'package'), map('two', 'package')] };
    const { values } = mergeSettings({ maps: [map('two', 'policy')] }, taught, brought);
    expect(values.maps.map(({ id, name }) => `${id} ${name}`)).toEqual([
      'two policy',
      'one package',
      'here taught here',
    ]);
  });

  it('has the policy’s policies beside the package’s, by which its schools go', () => {
    const pack = (id: string) => JSON.stringify({ id, name: id, values: {} });
    const user = { packs: { mine: JSON.parse(pack('mine')) } };
    const { values } = mergeSettings({ packs: [pack('new')] }, user, { packs: [pack('trusts')] });
    expect(Object.keys(values.packs)).toEqual(['trusts', 'new']);
  });

  it('takes of letters and their heads each by itself: one that the trust sets leaves the others', () => {
    const letter = (letter: string, text: string) => ({ letter, title: 'T', text, clause: null });
    const line = (key: string, kind: string, text: string) => `${key}=${JSON.stringify(letter(kind, text))}`;
    const { values, entryFrom, from } = mergeSettings(
      { letters: [line('below-96', 'below-96', 'policy')], letterHead: ['ash={"phone":"1"}'] },
      {
        letters: {
          'oak/below-96': letter('below-96', 'user'),
          'oak/below-90': letter('below-90', 'user'),
        },
      },
      {
        letters: [line('ash/below-96', 'below-96', 'package'), line('well-done', 'well-done', 'package')],
        letterHead: ['ash={"address":"Lane"}', 'elm={"address":"Street"}'],
      },
    );
    expect(entryFrom).toEqual({
      letters: { 'well-done': 'package', 'oak/below-90': 'user', 'below-96': 'managed' },
      letterHead: { elm: 'package', ash: 'managed' },
    });
    expect(Object.values(values.letters).map(({ text }) => text)).toEqual(['package', 'user', 'policy']);
    expect(values.letterHead.ash).toEqual({ address: '', phone: '1', signedBy: '', signedAs: '' });
    expect([from.letters, from.letterHead]).toEqual(['managed', 'managed']);
  });

  it('leaves a school’s letter beside the one for all where one and the same says both', () => {
    const both = { 'below-96': 'all', 'ash/below-96': 'ash' };
    const letters = Object.entries(both).map(
      ([key, text]) => `${key}=${JSON.stringify({ letter: 'below-96', title: 'T', text, clause: null })}`,
    );
    expect(Object.keys(mergeSettings({ letters }, {}, { letters }).values.letters)).toEqual(Object.keys(both));
  });

  it('switches nothing on again that was off here, where the trust switches something off', () => {
    const off = mergeSettings({ checksOff: ['a'], mapsOff: ['m'] }, { checksOff: ['b', 'a'], mapsOff: ['n'] });
    expect(off.values).toMatchObject({ checksOff: ['a', 'b'], mapsOff: ['m', 'n'] });
    expect(off.offByPolicy).toEqual({ checksOff: ['a'], mapsOff: ['m'] });
    const gone = mergeSettings({}, { checksOff: ['b'] }, { checksOff: ['c'] });
    expect([gone.values.checksOff, gone.offByPolicy.checksOff]).toEqual([['b'], []]);
  });
});

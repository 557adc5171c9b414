import { describe, expect, it } from 'vitest';
import { type School, schoolOfPage } from '../../../src/rollout/school';
import { DEFAULT_SETTINGS, mergeSettings } from '../../../src/rollout/settings';

const school = (id: string, more: Partial<School> = {}) => ({ id, name: id, pack: 'wessex', ...more });

describe('settings', () => {
  it('are the defaults where nobody set anything', () => {
    expect(mergeSettings({}, {}).values).toEqual(DEFAULT_SETTINGS);
  });

  it('take the trust’s value before the user’s, and say where each comes from', () => {
    const { values, from } = mergeSettings({ role: 'officer' }, { role: 'teacher', sites: ['https://mis.example'] });
    expect(values).toMatchObject({ role: 'officer', sites: ['https://mis.example'] });
    expect(from).toMatchObject({ role: 'managed', sites: 'user', schools: 'default' });
  });

  it('lose no other value to a bad one, and say which was bad and why', () => {
    const { values, problems } = mergeSettings({ role: 'boss', checksOff: ['blank-mark'] }, { role: 'office' });
    expect(values).toMatchObject({ role: 'office', checksOff: ['blank-mark'] });
    expect(problems).toEqual([expect.objectContaining({ setting: 'role', from: 'managed' })]);
  });

  it('read schools from lines of JSON, as browser policies carry them', () => {
    const { values, problems } = mergeSettings({ schools: [JSON.stringify(school('thornmere'))] }, {});
    expect(values.schools[0]).toMatchObject({ id: 'thornmere', country: 'England', calendar: null });
    expect(problems).toEqual([]);
    expect(mergeSettings({ schools: ['{broken'] }, {}).problems[0]?.setting).toBe('schools');
  });

  it('take origins only, never patterns', () => {
    for (const site of ['https://*/*', 'https://mis.example/path', 'mis.example', 'ftp://mis.example'])
      expect(mergeSettings({}, { sites: [site] }).problems, site).toHaveLength(1);
  });

  it('take an address only as browsers write it, and lose no other to one that is none', () => {
    const sites = [
      'https://Mis.example',
      'https://mis.example:443',
      'https://exa mple',
      'https://[x',
      'https://a@b.example',
    ];
    const { values, problems } = mergeSettings({ sites: [...sites, 'https://mis.example'] }, {});
    expect(values.sites).toEqual(['https://mis.example']);
    expect(problems[0]?.message).toContain('0: to be written as https://mis.example');
    for (const site of sites) expect(mergeSettings({}, { sites: [site] }).problems, site).toHaveLength(1);
  });

  it('take 0 and 1 for a switch, as the Windows registry has it', () => {
    expect(mergeSettings({ nationalDefaults: 1 }, {}).values.nationalDefaults).toBe(true);
    expect(mergeSettings({ nationalDefaults: 0 }, { nationalDefaults: true }).values.nationalDefaults).toBe(false);
    expect(mergeSettings({ nationalDefaults: 2 }, {}).problems).toHaveLength(1);
  });
});

describe('page maps in the settings', () => {
  const map = (id: string, by = 'taught') => ({
    format: 1,
    reader: 1,
    id,
    name: id,
    system: null,
    by,
    match: { origins: ['https://mis.example'] },
    facts: [],
  });

  it('are the trust’s and the user’s together, whatever a map says of whose it is', () => {
    const { values, problems } = mergeSettings({ maps: [JSON.stringify(map('a'))] }, { maps: [map('b', 'shipped')] });
    expect(values.maps.map(({ id, by }) => `${id} ${by}`)).toEqual(['a trust', 'b taught']);
    expect(problems).toEqual([]);
  });

  it('keep the user’s where the trust’s are broken, and the other way round', () => {
    expect(mergeSettings({ maps: ['{}'] }, { maps: [map('b')] }).values.maps.map(({ id }) => id)).toEqual(['b']);
    expect(mergeSettings({ maps: [map('a')] }, { maps: [{}] }).values.maps.map(({ id }) => id)).toEqual(['a']);
  });
});

describe('letters in the settings', () => {
  const letter = (more: object = {}) => ({
    letter: 'below-96',
    title: 'About {pupil}',
    text: 'Dear all',
    clause: null,
    ...more,
  });
  const kept = (letters: object) => mergeSettings({}, { letters });

  it('are kept by kind, or by school and kind, and read from lines of JSON as browser policies carry them', () => {
    const { values, problems, from } = mergeSettings(
      { letters: { 'below-96': JSON.stringify(letter()), 'ash/below-96': JSON.stringify(letter({ text: 'Ash' })) } },
      {},
    );
    expect(Object.keys(values.letters)).toEqual(['below-96', 'ash/below-96']);
    expect(values.letters['ash/below-96']?.text).toBe('Ash');
    expect([problems, from.letters]).toEqual([[], 'managed']);
  });

  it('lose none to one that is wrong, and name the field that nobody knows', () => {
    const { values, problems } = kept({ 'ash/below-96': letter({ text: '{pupils}' }), 'below-96': letter() });
    expect(Object.keys(values.letters)).toEqual(['below-96']);
    expect(problems[0]?.message).toContain('ash/below-96.text: no field is called {pupils}, did you mean {pupil}?');
  });

  it('are of the kind that they are kept for', () => {
    expect(kept({ 'below-90': letter() }).problems[0]?.message).toContain('below-90: is kept for');
    expect(kept({ 'ash/below-90': letter(), 'below-96/ash': letter() }).values.letters).toEqual({});
  });

  it('have a head for each school', () => {
    const { values, problems } = mergeSettings(
      { letterHead: { ash: JSON.stringify({ address: '1 Lane', phone: '01632 960123' }), oak: '{broken' } },
      {},
    );
    expect(values.letterHead).toEqual({
      ash: { address: '1 Lane', phone: '01632 960123', signedBy: '', signedAs: '' },
    });
    expect(problems[0]).toMatchObject({ setting: 'letterHead', from: 'managed' });
  });
});

describe('the casework of a school', () => {
  const problems = (more: object) => mergeSettings({}, { schools: [{ ...school('ash'), ...more }] }).problems.length;

  it('has a clock for referrals in whole days', () => {
    expect(problems({ referralDeadline: { days: 10, of: 'school-days' }, keepsLeave: true })).toBe(0);
    expect(problems({ referralDeadline: { days: 0, of: 'days' } })).toBe(1);
    expect(problems({ referralDeadline: { days: 10, of: 'weeks' } })).toBe(1);
  });
});

describe('a school’s own codes', () => {
  it('lead to national codes in capitals, or to no mark', () => {
    const problems = (codeMap: object) =>
      mergeSettings({}, { schools: [{ ...school('ash'), codeMap }] }).problems.length;
    expect(problems({ S: 'I', P: '/\\', 'Off site': 'B', x: '', c: 'C1', '*': '#', '>': '\\' })).toBe(0);
    expect([problems({ S: 'i' }), problems({ S: 'Ill' }), problems({ '': 'I' })]).toEqual([1, 1, 1]);
  });
});

describe('which school a page belongs to', () => {
  const full = (id: string, knownBy: Partial<School['knownBy']> = {}): School =>
    ({
      ...school(id),
      country: 'England',
      knownBy: { hosts: [], paths: [], texts: [], ...knownBy },
      yearGroups: [],
      overrides: {},
      calendar: null,
    }) as School;
  const page = { url: 'https://mis.example/ash/register', text: 'Thornmere School' };

  it('is the only school there is', () => {
    expect(schoolOfPage([full('a')], page, undefined)).toMatchObject({ kind: 'one', school: { id: 'a' } });
    expect(schoolOfPage([], page, undefined)).toEqual({ kind: 'none' });
  });

  it('is told by host, path or a text on the page', () => {
    const schools = [
      full('a', { hosts: ['a.example'] }),
      full('b', { hosts: ['example'], paths: ['/ash'] }),
      full('c', { texts: ['Oakwood'] }),
    ];
    expect(schoolOfPage(schools, page, undefined)).toMatchObject({ kind: 'one', school: { id: 'b' } });
  });

  it('is for a person to say where two fit, or none', () => {
    const two = [full('a'), full('b')];
    expect(schoolOfPage(two, page, undefined)).toMatchObject({ kind: 'several', schools: [{ id: 'a' }, { id: 'b' }] });
    expect(schoolOfPage(two, page, 'b')).toMatchObject({ kind: 'one', school: { id: 'b' } });
    const none = [full('a', { texts: ['Oakwood'] }), full('b', { texts: ['Elmfield'] })];
    expect(schoolOfPage(none, page, undefined).kind).toBe('several');
  });

  it('a host is not known by a name that only ends like it', () => {
    const schools = [full('a', { hosts: ['mis.example'] }), full('b', { hosts: ['other.example'] })];
    expect(schoolOfPage(schools, { url: 'https://evilmis.example/', text: '' }, undefined).kind).toBe('several');
  });
});

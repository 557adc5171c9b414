import { describe, expect, it } from 'vitest';
import { type PolicyPack, silent, stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';
import { policyKeys, policySections } from '../../../src/policy/policy-keys';
import { packInForce, packRows } from '../../../src/rollout/pack-rows';
import { policyOfSchool } from '../../../src/rollout/policy-of-school';
import type { School } from '../../../src/rollout/school';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../../../src/rollout/settings';

const oak: PolicyPack = {
  id: 'oak',
  name: 'Oak Trust',
  values: { 'am.close': stated('09:30', '2.1'), 'am.lateAfter': silent, 'oak.tutor': stated(true, '3') },
};
const school = (pack: string): School => ({
  id: 'ash',
  name: 'Ash School',
  country: 'England',
  knownBy: { hosts: [], paths: [], texts: [] },
  yearGroups: [],
  pack,
  overrides: {},
  calendar: null,
});
const settings = (packs: Record<string, unknown>): Settings => mergeSettings({}, { packs }).values;

describe('a policy of this profile', () => {
  it('is chosen by a school as one that ships is', () => {
    expect(policyOfSchool(school('oak'), settings({ oak }))?.trust).toEqual(oak);
    expect(policyOfSchool(school('wessex'), settings({ oak }))?.trust).toBe(policyPacks.wessex);
  });

  it('never takes the place of one that ships', () => {
    expect(policyOfSchool(school('wessex'), settings({ wessex: oak }))?.trust).toBe(policyPacks.wessex);
  });

  it('that is not there leaves the school without a policy, whatever its name', () => {
    expect(policyOfSchool(school('gone'), DEFAULT_SETTINGS)).toBeNull();
    expect(policyOfSchool(school('toString'), DEFAULT_SETTINGS)).toBeNull();
  });

  it('comes from browser policy as a line of JSON', () => {
    const { values, from, problems } = mergeSettings({ packs: { oak: JSON.stringify(oak) } }, {});
    expect(values.packs.oak).toEqual(oak);
    expect(from.packs).toBe('managed');
    expect(problems).toEqual([]);
    expect(mergeSettings({ packs: { oak: '{broken' } }, {}).problems[0]?.setting).toBe('packs');
  });
});

describe('the pack in force', () => {
  it('has the school’s own values in it, from their first day to their last', () => {
    const own = {
      'am.close': stated('09:40', 'school settings', { validFrom: '2027-01-04', validTo: '2027-03-26' }),
      'am.lateAfter': stated('08:55', 'school settings'),
    };
    const close = (on: string) => packInForce(oak, own, on).values['am.close'];
    expect(close('2027-01-03')).toBe(oak.values['am.close']);
    expect(close('2027-01-04')).toBe(own['am.close']);
    expect(close('2027-03-26')).toBe(own['am.close']);
    expect(close('2027-03-27')).toBe(oak.values['am.close']);
    expect(packInForce(oak, own, '2026-11-20').values['am.lateAfter']).toBe(own['am.lateAfter']);
  });

  it('is not silenced by a school', () => {
    expect(packInForce(oak, { 'am.close': silent }, '2026-11-20').values['am.close']).toBe(oak.values['am.close']);
  });
});

describe('the form of a policy', () => {
  it('has each known value once, in the order of the sections', () => {
    const { rows, sections } = packRows(policyPacks.wessex, {}, policyPacks.national);
    const keys = rows.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(sections).toEqual(policySections.filter((section) => sections.includes(section)));
    expect(keys.length).toBe(
      policyKeys.filter(({ key }) => key !== 'minutesLateFrom' && key !== 'national.checks').length,
    );
  });

  it('has no verdicts of checks in it', () => {
    for (const pack of Object.values(policyPacks))
      expect(packRows(pack, {}, policyPacks.national).rows.filter(({ key }) => key.startsWith('checks.'))).toEqual([]);
  });

  it('has the values that only this pack has at its end, by what they hold', () => {
    const { rows, sections } = packRows(oak, {}, policyPacks.national);
    expect(rows.at(-1)).toMatchObject({ key: 'oak.tutor', kind: 'boolean', pack: oak.values['oak.tutor'] });
    expect(sections.at(-1)).toBe('Other values of this pack');
  });
});

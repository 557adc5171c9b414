import { describe, expect, it } from 'vitest';
import type { Stated } from '../../../src/policy/pack';
import { resolvePolicy } from '../../../src/policy/resolve';
import { overrideProblem, overridesFor, unknownSchools } from '../../../src/rollout/pack-overrides';
import { policyOfSchool } from '../../../src/rollout/policy-of-school';
import { mergeSettings } from '../../../src/rollout/settings';

const worthOf = (entry: Stated | undefined) => (entry && 'value' in entry ? entry.value : undefined);

describe('a single policy value in a line', () => {
  it('is a time, a number, a switch, a list or a text, as its key wants it', () => {
    const values = overridesFor('ash', [
      'ash:am.close=09:20',
      'ash:leave.noticeDays=20',
      'ash:register.lessons=true',
      'ash:break=10:40, 11:00',
      'ash:register.system=Made-up MIS = new',
    ]);
    expect(Object.values(values).map(worthOf)).toEqual(['09:20', 20, true, ['10:40', '11:00'], 'Made-up MIS = new']);
    expect(values['am.close']).toMatchObject({ clause: 'set by the trust', certainty: 'stated' });
  });

  it('goes for one school or for every one, and the school’s own goes before', () => {
    const lines = ['ash:am.close=09:20', '*:am.close=09:10'];
    expect(worthOf(overridesFor('ash', lines)['am.close'])).toBe('09:20');
    expect(worthOf(overridesFor('oak', lines)['am.close'])).toBe('09:10');
  });

  it.each([
    ['am.close=09:20', 'written as school:value=what'],
    ['ash:am.close', 'written as school:value=what'],
    ['ash:am.closes=09:20', 'no policy value has this name'],
    ['ash:am.close=25:20', 'expected a time, HH:MM'],
    ['ash:leave.noticeDays=soon', 'expected a whole number'],
  ])('%s is refused: %s', (line, why) => {
    expect(overrideProblem(line)).toContain(why);
    expect(overridesFor('ash', [line])).toEqual({});
  });

  it('goes before the policy and before what was set on the computer', () => {
    const ash = {
      ...{ id: 'ash', name: 'Ash School', pack: 'wessex' },
      overrides: { 'am.close': { value: '09:30', clause: 'school settings', certainty: 'stated' } },
    };
    const { values } = mergeSettings({ packOverrides: ['ash:am.close=09:20'] }, { schools: [ash] });
    const [school] = values.schools;
    const policy = school && policyOfSchool(school, values);
    expect(policy && resolvePolicy(policy, { on: '2026-11-20' }).own('am.close')).toMatchObject({
      value: '09:20',
      clause: 'set by the trust',
    });
  });
});

describe('schools that settings name', () => {
  it('and nobody knows are told of', () => {
    const { values } = mergeSettings(
      {
        packOverrides: ['ash:am.close=09:20', 'oka:am.close=09:20', '*:leave.noticeDays=20', 'oka:pm.close=13:10'],
        letterHead: ['elm={"address":"1 Lane"}'],
      },
      {},
    );
    expect(unknownSchools(values, new Set(['ash', 'oak']))).toEqual([
      { setting: 'packOverrides', message: "no school has the id 'oka'" },
      { setting: 'letterHead', message: "no school has the id 'elm'" },
    ]);
  });
});

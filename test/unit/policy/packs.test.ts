import { describe, expect, it } from 'vitest';
import { liveRegisterChecks } from '../../../src/checks/register/live';
import { excerptForPages } from '../../../src/policy/excerpt';
import { type PolicyPack, silent, stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';
import { parsePolicyPack } from '../../../src/policy/parse-pack';
import { resolvePolicy } from '../../../src/policy/resolve';

const on = '2026-11-20';

describe('resolving a value', () => {
  const trust: PolicyPack = { id: 't', name: 'Trust', values: { 'am.close': stated('09:15', '4.4'), nLimit: silent } };

  it('takes the school’s, else the trust’s, else the national one, and says which', () => {
    const school = { values: { 'am.close': stated('09:20', 'settings') } };
    expect(resolvePolicy({ trust, school }, { on }).get('am.close')).toMatchObject({ value: '09:20', from: 'school' });
    expect(resolvePolicy({ trust }, { on }).get('am.close')).toMatchObject({
      value: '09:15',
      from: 'trust',
      clause: '4.4',
    });
    const view = resolvePolicy({ trust }, { on }, policyPacks.national);
    expect(view.get('register.maxOpenMinutes')).toMatchObject({ value: 30, from: 'national', confidence: 'V2' });
    expect(view.own('register.maxOpenMinutes')).toBeNull();
  });

  it('is null where all are silent', () => {
    expect(resolvePolicy(trust, { on }).get('nLimit')).toBeNull();
    expect(resolvePolicy(trust, { on }).get('no.such.key')).toBeNull();
  });

  it('looks past a school that is silent', () => {
    expect(resolvePolicy({ trust, school: { values: { 'am.close': silent } } }, { on }).get('am.close')?.from).toBe(
      'trust',
    );
  });

  it('takes a value only on the days it is in force', () => {
    const changed = {
      ...trust,
      values: { 'am.close': stated('09:10', 'settings', { validFrom: '2026-09-01', validTo: '2026-10-23' }) },
    };
    expect(resolvePolicy({ trust, school: changed }, { on: '2026-10-23' }).get('am.close')?.value).toBe('09:10');
    expect(resolvePolicy({ trust, school: changed }, { on: '2026-10-24' }).get('am.close')?.value).toBe('09:15');
  });
});

describe('parsing a pack', () => {
  it('takes every pack that ships', () => {
    for (const pack of Object.values(policyPacks))
      expect(parsePolicyPack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack });
  });

  it('names the path and what was expected there', () => {
    const answer = parsePolicyPack({
      id: 'x',
      name: 'X',
      values: { 'am.close': { value: '09:15', certainty: 'perhaps' } },
    });
    expect(answer.ok).toBe(false);
    const paths = answer.ok ? [] : answer.problems.map(({ path }) => path);
    expect(paths).toContain('values.am.close.clause');
    expect(paths).toContain('values.am.close.certainty');
  });

  it.each([{}, null, 'pack', { id: '', name: 'X', values: {} }])('refuses %j without throwing', (json) => {
    expect(parsePolicyPack(json).ok).toBe(false);
  });
});

describe('the excerpt for a page', () => {
  it('answers what register checks ask exactly as the whole pack does, and holds little else', () => {
    for (const trust of Object.values(policyPacks).filter((pack) => pack !== policyPacks.national)) {
      const stack = { trust, national: policyPacks.national };
      const excerpt = excerptForPages(stack, liveRegisterChecks);
      for (const year of ['4', '8', undefined])
        for (const key of [
          'am.lateAfter',
          'am.close',
          'pm.lateAfter',
          'pm.close',
          'pm.boundary',
          'day.start',
          'codes.missing',
          'register.when',
          'checks.blank-mark',
          'national.checks',
        ])
          expect(resolvePolicy(excerpt, { year, on }).get(key), `${trust.id} ${key}`).toEqual(
            resolvePolicy(stack, { year, on }).get(key),
          );
      expect(Object.keys(excerpt.trust.values).length).toBeLessThan(70);
    }
  });
});

/** Traps of the policy matrix that lie in the packs themselves: what a document says twice, or not as one would think. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyPacks } from '../../../src/policy/packs';
import { resolvePolicy } from '../../../src/policy/resolve';

type Name = 'wessex' | 'keystone' | 'otw' | 'jtmat' | 'ludlow';
const value = (name: Name, key: string) => {
  const entry = policyPacks[name].values[key];
  return entry === undefined || 'silent' in entry ? null : entry;
};

describe('a pack', () => {
  it('names who issues penalty notices as the policy has it, and no local authority (T-17, T-28)', () => {
    expect(value('otw', 'pn.issuer')).toMatchObject({ certainty: 'conflict' });
    for (const name of ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const)
      expect(value(name, 'la.name'), name).toBeNull();
  });

  it('gives jtmat one time for reports of absence and keeps the other in words (T-22)', () => {
    expect(value('jtmat', 'parentCutoff')?.value).toBe('09:00');
  });

  it('keeps both sides where holidays are never granted and yet sometimes are (T-23)', () => {
    expect(value('jtmat', 'leave.never.holiday')).toMatchObject({ value: true, certainty: 'conflict' });
    expect(value('wessex', 'leave.never.holiday')).toBeNull();
  });

  it('rules leave out above a tenth authorised, not at it (T-29), and after any unauthorised mark (T-30)', () => {
    for (const name of ['wessex', 'ludlow'] as const) {
      expect(value(name, 'leave.never.authorisedOver')).toMatchObject({ value: 10, op: '>' });
      expect(value(name, 'leave.never.anyUnauthorised')?.value).toBe(true);
    }
  });

  it('keeps "never" and the head’s discretion of one clause apart (T-31)', () => {
    expect(value('wessex', 'leave.test')?.certainty).toBe('conflict');
  });

  it('has a floor for performances only where the policy has one (T-32)', () => {
    expect(value('wessex', 'leave.performanceFloor')).toMatchObject({ value: 94, op: '<' });
    expect(value('ludlow', 'leave.performanceFloor')).toMatchObject({ value: 96, op: '<' });
    for (const name of ['keystone', 'otw', 'jtmat'] as const)
      expect(value(name, 'leave.performanceFloor'), name).toBeNull();
  });

  it('takes no percentage from a document that miscounts its days: the expectation is days (T-37, T-38)', () => {
    expect(value('jtmat', 'expectation')).toMatchObject({ value: 5, unit: 'days' });
  });

  it('cites Ludlow by the numbers of its body, which are one lower than its contents (T-40)', () => {
    expect(value('ludlow', 'am.close')?.clause).toBe('§3');
    expect(value('ludlow', 'retentionYears')?.clause).toBe('§5');
  });

  it('knows the names of one role, and two roles of one name (T-44, T-56)', () => {
    expect(value('jtmat', 'roles.aliases')?.value).toMatchObject({ SENCO: ['SENDCo'] });
    expect(value('ludlow', 'roles.aliases')?.value).toMatchObject({
      'attendance lead': expect.arrayContaining(['attendance officer']),
      'attendance officer': ['attendance lead'],
      ESO: ['SEO'],
    });
  });

  it('says of the police and of the third day what its policy says, in words that order nothing (T-48, T-54)', () => {
    expect(value('otw', 'office.firstDay')?.value).toContain('may be called');
    expect(value('keystone', 'dayTriggers.3')?.value).toBe('enquiries+maybeVisit');
  });

  it('never lends a number to another: policy and national value are asked apart (matrix F3)', () => {
    const view = resolvePolicy({ trust: policyPacks.wessex }, { on: '2026-11-20' }, policyPacks.national);
    expect([view.own('retentionYears')?.value, view.national('retentionYears')?.value]).toEqual([3, 6]);
  });
});

describe('every trap', () => {
  const files = ['src/checks', 'test'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  );
  const text = files.join('\n');

  it.each(Array.from({ length: 56 }, (_, index) => `T-${String(index + 1).padStart(2, '0')}`))(
    '%s of the matrix is named by a test or a worked example',
    (trap) => {
      expect(text).toMatch(new RegExp(`\\b${trap}\\b`));
    },
  );

  /** 25 is about names newly entered, 42 about registers that are not in force yet: neither is on these pages. */
  it.each([...Array.from({ length: 24 }, (_, index) => index + 1), ...Array.from({ length: 16 }, (_, i) => i + 26)])(
    'law trap %i is named by a test or a worked example',
    (trap) => {
      expect(text).toMatch(new RegExp(`\\blaw,? traps? (?:\\d+ and |\\d+, )*${trap}\\b`));
    },
  );
});

import { describe, expect, it } from 'vitest';
import { type PolicyStack, stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';
import { registerTimes, sideOfClose } from '../../../src/policy/register-times';
import { resolvePolicy } from '../../../src/policy/resolve';

const times = (stack: PolicyStack, session: 'AM' | 'PM', year?: string) =>
  registerTimes(resolvePolicy(stack, { year, on: '2026-11-20' }, policyPacks.national), session);

describe('the five policies’ register times (matrix A-X)', () => {
  it.each([
    ['wessex', 'AM', '09:00', '09:15', 'exclusive'],
    ['wessex', 'PM', '14:10', '14:10', 'inclusive'],
    ['otw', 'AM', '09:15', '09:45', 'ambiguous'],
    ['otw', 'PM', '13:00', '13:30', 'ambiguous'],
    ['jtmat', 'AM', '08:50', '08:55', 'inclusive'],
    ['jtmat', 'PM', '13:50', '14:00', 'inclusive'],
    ['ludlow', 'AM', '09:00', '09:30', 'exclusive'],
  ] as const)('%s %s: late after %s, closes %s, %s', (pack, session, late, close, boundary) => {
    const found = times({ trust: policyPacks[pack] }, session);
    expect([found.lateAfter?.value, found.close?.value, found.boundary]).toEqual([late, close, boundary]);
  });

  it('Ludlow’s PM depends on the year group', () => {
    const of = (year?: string) => times({ trust: policyPacks.ludlow }, 'PM', year);
    expect(['3', '4', '5', '6'].map((year) => of(year).lateAfter?.value)).toEqual(['13:00', '13:10', '13:30', '13:35']);
    expect(of()).toMatchObject({ lateAfter: null, needsYear: true });
    expect(of('7')).toMatchObject({ lateAfter: null, needsYear: true });
  });

  it('Keystone states a time to arrive and no register, until its school sets one (matrix, F notes; T-11)', () => {
    expect(times({ trust: policyPacks.keystone }, 'AM')).toMatchObject({
      statesRegisterTimes: false,
      markedBy: null,
      close: null,
    });
    const school = { values: { 'am.close': stated('09:10', 'school settings') } };
    expect(times({ trust: policyPacks.keystone, school }, 'AM')).toMatchObject({
      statesRegisterTimes: true,
      close: { value: '09:10', from: 'school' },
      boundary: 'ambiguous',
    });
  });

  it('T-01: Wessex leaves no window for L in the afternoon', () => {
    expect(times({ trust: policyPacks.wessex }, 'PM').isWindowEmpty).toBe(true);
    expect(times({ trust: policyPacks.wessex }, 'AM').isWindowEmpty).toBe(false);
  });

  it('T-09: John Taylor’s afternoon register is overdue at its close, not at its start', () => {
    expect(times({ trust: policyPacks.jtmat }, 'PM').markedBy?.value).toBe('14:00');
    expect(times({ trust: policyPacks.jtmat }, 'AM').markedBy?.value).toBe('08:50');
  });
});

describe('what minutes late are counted from', () => {
  const from = (
    value: unknown,
    session: 'AM' | 'PM',
    pack: keyof typeof policyPacks = 'wessex',
    key = 'minutesLateFrom',
  ) =>
    times({ trust: policyPacks[pack], school: { values: { [key]: stated(value, 'school settings') } } }, session)
      .minutesLateFrom;

  it('is never guessed', () => expect(times({ trust: policyPacks.wessex }, 'AM').minutesLateFrom).toBeNull());
  it('may be the late-after time of the session', () => {
    expect(from('lateAfter', 'AM')).toBe('09:00');
    expect(from('lateAfter', 'PM')).toBe('14:10');
  });
  it('may be the start of the session, where the policy has one', () => {
    expect(from('sessionStart', 'AM')).toBe('08:45');
    expect(from('sessionStart', 'PM')).toBeNull();
    expect(from('sessionStart', 'PM', 'jtmat')).toBe('13:50');
  });
  it('may be a clock time, for the half of the day it lies in only', () => {
    expect(from('08:50', 'AM')).toBe('08:50');
    expect(from('08:50', 'PM')).toBeNull();
    expect(from('14:00', 'PM', 'wessex', 'pm.minutesLateFrom')).toBe('14:00');
  });
  it('is nothing that is no time', () => expect(from('9 o’clock', 'AM')).toBeNull());
});

describe('the side of the close', () => {
  it.each([
    ['09:14', 'exclusive', 'before'],
    ['09:15', 'exclusive', 'after'],
    ['09:15', 'inclusive', 'before'],
    ['09:15', 'ambiguous', 'at'],
    ['09:16', 'inclusive', 'after'],
    ['09:16', 'ambiguous', 'after'],
  ] as const)('%s at a close of 09:15, %s: %s', (arrival, boundary, side) =>
    expect(sideOfClose(arrival, '09:15', boundary)).toBe(side),
  );
});

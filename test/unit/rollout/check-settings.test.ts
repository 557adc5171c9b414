import { describe, expect, it } from 'vitest';
import { audienceOf, checkSettingsOf, unknownChecks } from '../../../src/rollout/check-settings';
import { DEFAULT_SETTINGS, mergeSettings, type Settings } from '../../../src/rollout/settings';

const LATE = 'late-l-after-close';
const settings = (more: Partial<Settings>) => checkSettingsOf({ ...DEFAULT_SETTINGS, ...more });

describe('settings of single checks', () => {
  it('are severities and audiences by the id of a check', () => {
    const { values, from, problems } = mergeSettings(
      {},
      { checkSeverity: { [LATE]: 'info' }, checkAudience: { [LATE]: 'office' } },
    );
    expect(values).toMatchObject({ checkSeverity: { [LATE]: 'info' }, checkAudience: { [LATE]: 'office' } });
    expect(from).toMatchObject({ checkSeverity: 'user', checkAudience: 'user' });
    expect(problems).toEqual([]);
  });

  it('may be lines in a browser policy, where they go before the user’s', () => {
    const { values, from } = mergeSettings(
      { checkSeverity: [`${LATE}=warning`, ' blank-mark = info '], checkAudience: { [LATE]: 'attendance officer' } },
      { checkSeverity: { 'u-before-close': 'info' } },
    );
    expect(values.checkSeverity).toEqual({ [LATE]: 'warning', 'blank-mark': 'info' });
    expect(values.checkAudience).toEqual({ [LATE]: 'attendance officer' });
    expect(from.checkSeverity).toBe('managed');
  });

  it('lose only the entry that is wrong, and say which and what it may be', () => {
    const { values, problems } = mergeSettings(
      { checkSeverity: [`${LATE}=eror`, 'blank-mark=info', 'u-before-close'], checkAudience: [`${LATE}=governors`] },
      {},
    );
    expect(values).toMatchObject({ checkSeverity: { 'blank-mark': 'info' }, checkAudience: {} });
    expect(problems.map(({ setting, message }) => `${setting}: ${message}`)).toEqual([
      `checkSeverity: ${LATE}: one of error, warning, info; u-before-close: one of error, warning, info`,
      `checkAudience: ${LATE}: one of teacher, office, attendance officer, leadership`,
    ]);
  });

  it('are not taken where they are no table and no lines at all', () => {
    for (const given of ['error', [1], 3])
      expect(mergeSettings({ checkSeverity: given }, {}), String(given)).toMatchObject({
        values: { checkSeverity: {} },
        from: { checkSeverity: 'default' },
        problems: [{ setting: 'checkSeverity', from: 'managed' }],
      });
  });

  it('that name no check there is are told to whoever wrote them', () => {
    const merged = mergeSettings(
      { checksOff: ['late-l-after-closing', LATE] },
      { checkSeverity: { [LATE]: 'info', 'no-such': 'info' }, checkAudience: { [LATE]: 'office' } },
    );
    expect(unknownChecks(merged, new Set([LATE]))).toEqual([
      { setting: 'checksOff', from: 'managed', message: "no check is called 'late-l-after-closing'" },
      { setting: 'checkSeverity', from: 'user', message: "no check is called 'no-such'" },
    ]);
  });
});

describe('what a profile’s checks run with', () => {
  it('is everything, as it is, where nobody set anything', () => {
    expect(settings({})).toEqual({ off: [], severity: {} });
  });

  it('leaves out what is switched off, and weighs what somebody weighed', () => {
    expect(settings({ checksOff: ['blank-mark'], checkSeverity: { [LATE]: 'info' } })).toEqual({
      off: ['blank-mark'],
      severity: { [LATE]: 'info' },
    });
  });

  it.each([
    ['teacher', ['teacher']],
    ['office', ['office']],
    ['officer', ['attendance officer']],
    ['head', ['leadership']],
  ] as const)('leaves out for a profile of role %s what was set to be shown to others', (role, [own]) => {
    const checkAudience = { a: 'teacher', b: 'office', c: 'attendance officer', d: 'leadership' } as const;
    const shown = Object.entries(checkAudience).filter(([id]) => !settings({ role, checkAudience }).off.includes(id));
    expect(shown.map(([, audience]) => audience)).toEqual([own]);
  });

  it('names a check once that is off and for others', () => {
    expect(settings({ checksOff: [LATE], checkAudience: { [LATE]: 'office' } }).off).toEqual([LATE]);
  });
});

describe('for whom a check is', () => {
  const check = { id: LATE, audience: 'teacher' } as const;
  it('is what the school set, else the check’s own', () => {
    expect(audienceOf(check, { checkAudience: {} })).toBe('teacher');
    expect(audienceOf(check, { checkAudience: { [LATE]: 'office' } })).toBe('office');
  });
});

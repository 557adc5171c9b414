import { describe, expect, it } from 'vitest';
import { lintPolicyPack } from '../../../src/checks/lint-policy-pack';
import { lintChecks } from '../../../src/checks/pack';
import type { LintCheck } from '../../../src/checks/pack/lint-check';
import type { LintExample } from '../../../src/checks/pack/lint-example';
import { conflicting, type PolicyPack, stated } from '../../../src/policy/pack';
import { policyPacks } from '../../../src/policy/packs';

const DAY_OF_USE = '2026-11-22';
const POLICIES = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'] as const;
type PolicyName = (typeof POLICIES)[number];

/** Policy matrix, section B.L: which policies each check fires for, and how many findings it then leaves. */
const FIRES_FOR: Record<string, Partial<Record<PolicyName, number>>> = {
  'lint-retention-short': { wessex: 1, ludlow: 1, keystone: 1 },
  'lint-withdrawn-code': { wessex: 1, ludlow: 1, keystone: 1 },
  'lint-missing-codes': { keystone: 1 },
  'lint-close-unset': { keystone: 2, ludlow: 1 },
  'lint-window-empty': { wessex: 1 },
  'lint-window-uneven': { wessex: 1, ludlow: 1 },
  'lint-boundary-ambiguous': { otw: 1 },
  'lint-penalty-unset': { wessex: 1, keystone: 1, ludlow: 1 },
  'lint-band-holes': { keystone: 1, otw: 1 },
  'lint-policy-age': { wessex: 1, keystone: 1, otw: 1, jtmat: 1, ludlow: 1 },
  'lint-unfinished': { otw: 1, jtmat: 1, wessex: 1 },
  'lint-conflict-open': { wessex: 1, keystone: 1, otw: 1, jtmat: 1, ludlow: 1 },
};

function packOf({ pack, school = {} }: LintExample): PolicyPack {
  const base = typeof pack === 'string' ? policyPacks[pack] : { id: 'small', name: 'A small pack', values: pack };
  const own = Object.entries(school).map(([key, value]) => [key, stated(value, 'school settings')] as const);
  return { ...base, values: { ...base.values, ...Object.fromEntries(own) } };
}

type LintFile = { default?: LintCheck; examples?: LintExample[] };
const files = import.meta.glob<LintFile>('../../../src/checks/pack/lint-*.ts', { eager: true });
const withCheck = Object.entries(files).filter(([, file]) => file.default);

describe.each(withCheck)('%s', (path, { default: check, examples = [] }) => {
  it('is one check a file, under its own name, and in the group', () => {
    expect(path.endsWith(`/${check?.id}.ts`)).toBe(true);
    expect(lintChecks).toContain(check);
  });

  it('has examples of a breach, of a pass and of a near miss', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.some(({ expect }) => expect === null)).toBe(true);
    expect(examples.some(({ expect }) => expect !== null)).toBe(true);
  });

  it.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
    const findings = lintPolicyPack(packOf(example), example.on ?? DAY_OF_USE, { checks: [check as LintCheck] });
    if (example.expect === null) {
      expect(findings).toEqual([]);
      return;
    }
    const { severity, keys, findings: count = 1 } = example.expect;
    expect(findings).toHaveLength(count);
    expect(findings[0]).toMatchObject({ outcome: 'breach', check: check?.id, severity, subject: {} });
    if (keys) expect(findings[0]?.facts.keys).toEqual(keys);
  });
});

function titleOf({ pack, school, on, why }: LintExample): string {
  const what = typeof pack === 'string' ? pack : JSON.stringify(pack).slice(0, 60);
  return `${what}${school ? ` + ${Object.keys(school).join(', ')}` : ''}${on ? ` on ${on}` : ''}: ${why}`;
}

describe('the twelve lint checks', () => {
  it('are those of the policy matrix', () => {
    expect(lintChecks.map(({ id }) => id).sort()).toEqual(Object.keys(FIRES_FOR).sort());
    for (const check of lintChecks) expect(check).toMatchObject({ page: 'pack', audience: 'leadership', needs: [] });
  });

  describe.each(lintChecks.map(({ id }) => id))('%s', (id) => {
    it.each(POLICIES)('%s', (name) => {
      const findings = lintPolicyPack(policyPacks[name], DAY_OF_USE).filter(({ check }) => check === id);
      expect(findings.map(({ outcome }) => outcome)).toEqual(Array(FIRES_FOR[id]?.[name] ?? 0).fill('breach'));
    });
  });

  it('find On Track’s review overdue from the day after it was due', () => {
    const ages = (on: string) => lintPolicyPack(policyPacks.otw, on).filter(({ check }) => check === 'lint-policy-age');
    expect(ages('2026-09-01')).toEqual([]);
    expect(ages('2026-09-02')).toHaveLength(1);
  });

  it('measure no yardstick: the national pack is nobody’s policy', () => {
    expect(lintPolicyPack(policyPacks.national, DAY_OF_USE)).toEqual([]);
  });
});

describe('a lint finding', () => {
  const everything = POLICIES.flatMap((name) => lintPolicyPack(policyPacks[name], DAY_OF_USE));

  it('says what, what to do, and which values it is about', () => {
    for (const { message, action, facts } of everything) {
      expect(message).toMatch(/^[A-Z].{10,}\.$/);
      expect(message).not.toMatch(/undefined|null|NaN|\[object/);
      expect(action).toMatch(/^[A-Z].{10,}\.$/);
      expect(action).not.toMatch(/undefined|null|NaN|\[object/);
      expect(facts.keys).not.toEqual([]);
    }
  });

  it('has a key of its own', () => {
    expect(new Set(everything.map(({ key }) => key)).size).toBe(everything.length);
  });

  it('comes in order of severity, then of check', () => {
    const order = lintPolicyPack(policyPacks.wessex, DAY_OF_USE).map(({ severity, check }) => `${severity} ${check}`);
    const ranks = { error: 0, warning: 1, info: 2 };
    const rank = (line: string) => `${ranks[line.split(' ')[0] as keyof typeof ranks]} ${line}`;
    expect(order.length).toBeGreaterThan(3);
    expect(order).toEqual([...order].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)));
  });

  it('shows the policy’s figure and the law’s apart', () => {
    const pack = packOf({ pack: { retentionYears: stated(3, '6.7') }, expect: null, why: '' });
    const [finding] = lintPolicyPack(pack, DAY_OF_USE).filter(({ check }) => check === 'lint-retention-short');
    expect(finding).toMatchObject({
      key: 'lint-retention-short|small|3',
      message: 'Keeps register entries 3 years; the law asks for 6.',
      sources: {
        policy: { pack: 'A small pack', clause: '6.7', value: 3 },
        national: { value: 6, confidence: 'V1' },
      },
      facts: { keys: ['retentionYears'], years: 3, lawfulYears: 6 },
    });
  });

  it('cites no policy where the policy is silent', () => {
    const pack = packOf({ pack: {}, expect: null, why: '' });
    const [finding] = lintPolicyPack(pack, DAY_OF_USE).filter(({ check }) => check === 'lint-retention-short');
    expect(finding?.sources.policy).toBeUndefined();
    expect(finding?.sources.national?.value).toBe(6);
  });
});

describe('a lint check that fails', () => {
  const broken: LintCheck = {
    id: 'lint-broken',
    page: 'pack',
    severity: 'warning',
    audience: 'leadership',
    needs: [],
    title: 'Always fails',
    run() {
      throw new Error('on purpose');
    },
  };
  const pack = packOf({ pack: { 'pm.close': conflicting('14:10', '4.4') }, expect: null, why: '' });

  it('leaves one finding that says so, and the others stand', () => {
    const sound = lintPolicyPack(pack, DAY_OF_USE);
    const findings = lintPolicyPack(pack, DAY_OF_USE, { checks: [broken, ...lintChecks] });
    expect(findings.filter(({ check }) => check === 'lint-broken')).toEqual([
      expect.objectContaining({ outcome: 'indeterminate', missing: ['internal'], key: 'lint-broken|small|internal' }),
    ]);
    expect(findings.filter(({ check }) => check !== 'lint-broken')).toEqual(sound);
    expect(sound.length).toBeGreaterThan(0);
  });

  it('is told to whoever listens', () => {
    const told: unknown[] = [];
    lintPolicyPack(pack, DAY_OF_USE, { checks: [broken], onError: (check, error) => told.push([check, error]) });
    expect(told).toEqual([['lint-broken', new Error('on purpose')]]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Check } from '../../../src/checks/check';
import type { MarkExample, RegisterExample } from '../../../src/checks/example';
import { registerChecks } from '../../../src/checks/register';
import { runChecks } from '../../../src/checks/run';
import { policyPacks } from '../../../src/policy/packs';
import { momentOf, policyOf, readingOf } from './reading-of-example';

type CheckFile = { default?: Check; examples?: (MarkExample | RegisterExample)[] };
const files = import.meta.glob<CheckFile>('../../../src/checks/register/*.ts', { eager: true });
const withCheck = Object.entries(files).filter(([, file]) => file.default);

describe.each(withCheck)('%s', (path, { default: check, examples = [] }) => {
  it('is one check a file, under its own name, and in the group', () => {
    expect(path.endsWith(`/${check?.id}.ts`)).toBe(true);
    expect(registerChecks).toContain(check);
  });

  it('has examples of a breach and of a pass', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.some((example) => example.expect === null)).toBe(true);
    expect(examples.some((example) => example.expect !== null && example.expect.outcome !== 'indeterminate')).toBe(
      true,
    );
  });

  it.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
    const findings = runChecks(readingOf(example), [check as Check], {
      policy: policyOf(example),
      national: policyPacks.national,
      now: momentOf(example),
    });
    if (example.expect === null) {
      expect(findings).toEqual([]);
      return;
    }
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ outcome: 'breach', check: check?.id, ...example.expect });
    expect(findings[0]?.message.length).toBeGreaterThan(10);
    expect(findings[0]?.action).not.toBe('');
    if (findings[0]?.outcome === 'breach') {
      const { policy, national } = findings[0].sources;
      expect(policy ?? national).toBeDefined();
      // an error never rests on a national fact that was only recalled
      if (findings[0].severity === 'error' && !policy) expect(national?.confidence).not.toBe('R');
    }
  });
});

function titleOf(example: MarkExample | RegisterExample): string {
  const what =
    'at' in example ? `${example.taken ?? 'unknown'} at ${example.at}` : `'${example.code ?? example.shown}'`;
  const when = 'arrival' in example && example.arrival ? ` arrived ${example.arrival}` : '';
  return `${example.id ? `${example.id} ` : ''}${example.policy} ${example.session} ${what}${when}: ${example.why}`;
}

import { describe, expect, it } from 'vitest';
import { absenceChecks } from '../../../src/checks/absences';
import { amendmentChecks } from '../../../src/checks/amendments';
import type { Check } from '../../../src/checks/check';
import { cohortChecks } from '../../../src/checks/cohort';
import type { MarkExample, PupilExample, RegisterExample } from '../../../src/checks/example';
import type { RecordExample } from '../../../src/checks/example-of-record';
import type { Finding } from '../../../src/checks/finding';
import { historyChecks } from '../../../src/checks/history';
import { leaveChecks } from '../../../src/checks/leave';
import { registerChecks } from '../../../src/checks/register';
import { runChecks } from '../../../src/checks/run-checks';
import { runRecordChecks } from '../../../src/checks/run-record-checks';
import { policyPacks } from '../../../src/policy/packs';
import { momentOf, policyOf, pupilCase, readingOf } from './reading-of-example';
import { isRecordExample, recordCase } from './record-case';

type Example = MarkExample | RegisterExample | PupilExample | RecordExample;
type CheckFile = { default?: Check; examples?: Example[] };
const files = import.meta.glob<CheckFile>(
  ['../../../src/checks/{register,history,amendments,leave,cohort,absences}/*.ts'],
  { eager: true },
);
const withCheck = Object.entries(files).filter(([, file]) => file.default);
const all = [
  ...registerChecks,
  ...historyChecks,
  ...amendmentChecks,
  ...leaveChecks,
  ...cohortChecks,
  ...absenceChecks,
];

describe.each(withCheck)('%s', (path, { default: check, examples = [] }) => {
  it('is one check a file, under its own name, and in the group', () => {
    expect(path.endsWith(`/${check?.id}.ts`)).toBe(true);
    expect(all).toContain(check);
  });

  it('has examples of a breach and of a pass', () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.some(({ expect: wanted }) => wanted === null)).toBe(true);
    expect(examples.some(({ expect: wanted }) => [wanted].flat().some((one) => one && !one.outcome))).toBe(true);
  });

  it('has an example of what it cannot tell', () => {
    const outcomes = examples.flatMap(({ expect: wanted }) => [wanted].flat().map((one) => one?.outcome));
    expect(outcomes).toContain('indeterminate');
  });

  it.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
    const findings = findingsOf(check as Check, example);
    const wanted = [example.expect].flat().filter((one) => one !== null);
    expect(findings.map(({ outcome }) => outcome)).toEqual(wanted.map(({ outcome }) => outcome ?? 'breach'));
    for (const [index, { says, ...shape }] of wanted.entries()) {
      const finding = findings[index] as Finding;
      expect(finding).toMatchObject({ check: check?.id, outcome: 'breach', severity: check?.severity, ...shape });
      if (says) expect(`${finding.message} ${finding.action}`).toContain(says);
      expect(finding.message.length).toBeGreaterThan(10);
      expect(finding.action).not.toBe('');
      if (finding.outcome === 'breach') {
        const { policy, national } = finding.sources;
        expect(policy ?? national, 'a source: the policy or a national fact').toBeDefined();
        // an error never rests on a national fact that was only recalled
        if (finding.severity === 'error' && !policy) expect(national?.confidence).not.toBe('R');
      }
    }
  });
});

function findingsOf(check: Check, example: Example): Finding[] {
  const policy = policyOf(example);
  const { national } = policyPacks;
  if (isRecordExample(example)) {
    const { reading, options } = recordCase(example);
    const findings = runRecordChecks(reading, [check], { ...options, policy, national });
    return findings.filter(({ subject }) => subject.pupil === undefined || subject.pupil.id === '101');
  }
  if (!('session' in example)) {
    const { reading, options } = pupilCase(example);
    const findings = runChecks(reading, [check], { ...options, policy, national });
    return findings.filter(({ subject }) => subject.pupil === undefined || subject.pupil.id === '101');
  }
  return runChecks(readingOf(example), [check], { policy, national, now: momentOf(example) });
}

function titleOf(example: Example): string {
  const id = example.id ? `${example.id} ` : '';
  if (!('session' in example)) return `${id}${example.policy}: ${example.why}`;
  const what =
    'at' in example ? `${example.taken ?? 'unknown'} at ${example.at}` : `'${example.code ?? example.shown}'`;
  const when = 'arrival' in example && example.arrival ? ` arrived ${example.arrival}` : '';
  return `${id}${example.policy} ${example.session} ${what}${when}: ${example.why}`;
}

/** Section E of the policy matrix. */
const VECTORS =
  'V-01 V-03 V-05 V-07 V-09 V-10 V-11 V-13 V-15 V-17 V-19 V-21 V-23 V-24 V-26 V-27 V-29 V-32 V-33 V-35 V-36 V-37 V-39 V-41 V-42 V-44 V-46 V-47 V-49 V-50';

describe('the worked examples of the policy matrix', () => {
  const named = new Set(withCheck.flatMap(([, { examples = [] }]) => examples.map(({ id }) => id)));

  it.each(VECTORS.split(' '))('%s is a worked example of a check', (vector) => {
    expect([...named]).toContain(vector);
  });
});

describe('what findings say', () => {
  const all = withCheck.flatMap(([, { default: check, examples = [] }]) =>
    examples.flatMap((example) => findingsOf(check as Check, example)),
  );

  it('never names an amount of money, a fine, or a first, second or third offence', () => {
    const texts = all.map(({ message, action }) => `${message} ${action}`);
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => /£|\bfined?\b|offence|\bviolat/i.test(text))).toEqual([]);
  });

  it('never names the pupil where a flag, a note or an illness is why', () => {
    const about = /^(illness|health|social|ehcp|vulnerable|safe|weekly|u-hides|remote)/;
    expect(all.filter(({ check, message }) => about.test(check) && message.includes('Ash'))).toEqual([]);
  });
});

/** The clause index: nothing that a policy asks is left out, and nothing in it names what is not there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyPacks } from '../../../src/policy/packs';
import type { ClauseEntry, PolicyName } from '../../../tools/clauses/clause';
import { clausesOfPolicies, clausesText } from '../../../tools/clauses/clauses-text';
import { law } from '../../../tools/clauses/law';

const read = <T>(file: string): T => JSON.parse(readFileSync(`tools/clauses/${file}`, 'utf8'));
/** Every clause or heading of the documents, in their order: the yardstick. */
const knownClauses = read<Record<PolicyName, { clause: string; heading: string }[]>>('known-clauses.json');
const knownIds = read<{ checks: string[]; checklists: string[] }>('known-ids.json');
/** The checks whose cell, in the policy matrix or of our own, cites a clause of that policy and gives them something to go by. */
const citedChecks = read<Record<PolicyName, string[]>>('cited-checks.json');

/** Checks that go by a value and not by words: without it they are off, whatever the policy says of them. */
const goesBy: Record<string, string> = {
  'illness-evidence-due': 'evidenceDays',
  'cohort-report-due': 'reports.due',
  'reward-due': 'rewards',
  'lesson-absent-not-n': 'lesson.absent',
  'health-15-days': 'healthLA',
  'term-absence-letter': 'letterTerm',
  'att-75-neglect-line': 'neglect',
  'safe-and-well-due': 'safeAndWell',
};

const placeOf = ({ clause, heading }: { clause: string; heading: string }) => `${clause} ${heading}`;
const checksIn = (entries: readonly ClauseEntry[]) =>
  entries.flatMap(({ served }) => served.flatMap((one) => ('check' in one ? [one.check] : [])));

describe('the yardsticks of the clause index', () => {
  it('know the five policies, 153 checks and 77 checklists', () => {
    const policies = clausesOfPolicies.map(({ policy }) => policy);
    expect(policies).toEqual(['wessex', 'keystone', 'otw', 'jtmat', 'ludlow']);
    expect(Object.keys(knownClauses)).toEqual(policies);
    expect(Object.keys(citedChecks)).toEqual(policies);
    // 147 of the policy matrix and 6 of our own
    expect(new Set(knownIds.checks).size).toBe(153);
    expect(new Set(knownIds.checklists).size).toBe(77);
  });
});

describe.each(clausesOfPolicies)('the clauses of $policy', ({ policy, entries }) => {
  it('are all there, in the order of the document', () => {
    expect([...new Set(entries.map(placeOf))]).toEqual(knownClauses[policy].map(placeOf));
  });

  it('each say something, once', () => {
    const lines = entries.map((entry) => `${placeOf(entry)}: ${entry.says}`);
    expect(lines.filter((line) => line.endsWith(': '))).toEqual([]);
    expect(lines.filter((line, at) => lines.indexOf(line) !== at)).toEqual([]);
  });

  it('are each served, or say why not', () => {
    const silent = entries.filter(
      ({ served }) => served.length === 0 || served.some((one) => 'notServed' in one && one.notServed.trim() === ''),
    );
    expect(silent.map(placeOf)).toEqual([]);
  });

  it('are never both served and not served', () => {
    const both = entries.filter(({ served }) => served.length > 1 && served.some((one) => 'notServed' in one));
    expect(both.map(placeOf)).toEqual([]);
  });

  it('name only checks and checklists that there are', () => {
    const unknown = entries.flatMap((entry) =>
      entry.served.flatMap((one) => {
        if ('check' in one && !knownIds.checks.includes(one.check)) return [`${placeOf(entry)}: ${one.check}`];
        if ('checklist' in one && !knownIds.checklists.includes(one.checklist))
          return [`${placeOf(entry)}: ${one.checklist}`];
        return [];
      }),
    );
    expect(unknown).toEqual([]);
  });

  it('name no check that this policy leaves off', () => {
    const { values } = policyPacks[policy];
    const isStated = (key: string) => values[key] !== undefined && !('silent' in values[key]);
    const leaning = (values['national.checks'] as { value: string[] }).value;
    const off = checksIn(entries).filter((id) => {
      if (id.startsWith('lint-') || leaning.includes(id)) return false;
      const key = goesBy[id];
      return !isStated(`checks.${id}`) || (key !== undefined && !isStated(key));
    });
    expect(off).toEqual([]);
  });

  it('name only values that the pack states', () => {
    const pack = policyPacks[policy].values;
    const unstated = entries.flatMap((entry) =>
      entry.served.flatMap((one) => {
        if (!('value' in one)) return [];
        const value = pack[one.value];
        return value === undefined || 'silent' in value ? [`${placeOf(entry)}: ${one.value}`] : [];
      }),
    );
    expect(unstated).toEqual([]);
  });

  it('name every check that cites this policy', () => {
    const named = new Set(checksIn(entries));
    expect(citedChecks[policy].filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('what the law says beyond the policies', () => {
  it('is each served by a check that there is, or says why not', () => {
    const silent = law.filter(
      ({ served }) => served.length === 0 || served.some((one) => 'notServed' in one && one.notServed.trim() === ''),
    );
    expect(silent.map(placeOf)).toEqual([]);
    expect(checksIn(law).filter((id) => !knownIds.checks.includes(id))).toEqual([]);
  });
});

describe('docs/clauses.md', () => {
  it('is what the lists say (written anew by `npm run docs`)', () => {
    expect(readFileSync('docs/clauses.md', 'utf8')).toBe(clausesText());
  });
});

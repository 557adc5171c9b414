/** The clause index: nothing that a policy asks is left out, and nothing in it names what is not there. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { policyPacks } from '../../../src/policy/packs';
import type { ClauseEntry, PolicyName } from '../../../tools/clauses/clause';
import { clausesOfPolicies, clausesText } from '../../../tools/clauses/clauses-text';

const read = <T>(file: string): T => JSON.parse(readFileSync(`tools/clauses/${file}`, 'utf8'));
/** Every clause or heading of the documents, in their order: the yardstick. */
const knownClauses = read<Record<PolicyName, { clause: string; heading: string }[]>>('known-clauses.json');
const knownIds = read<{ checks: string[]; checklists: string[] }>('known-ids.json');
/** The checks whose cell in the policy matrix cites a clause of that policy. */
const citedChecks = read<Record<PolicyName, string[]>>('cited-checks.json');

const placeOf = ({ clause, heading }: { clause: string; heading: string }) => `${clause} ${heading}`;
const checksIn = (entries: readonly ClauseEntry[]) =>
  entries.flatMap(({ served }) => served.flatMap((one) => ('check' in one ? [one.check] : [])));

describe('the yardsticks of the clause index', () => {
  it('know the five policies, 147 checks and 77 checklists', () => {
    const policies = clausesOfPolicies.map(({ policy }) => policy);
    expect(policies).toEqual(['wessex', 'keystone', 'otw', 'jtmat', 'ludlow']);
    expect(Object.keys(knownClauses)).toEqual(policies);
    expect(Object.keys(citedChecks)).toEqual(policies);
    expect(new Set(knownIds.checks).size).toBe(147);
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

describe('docs/clauses.md', () => {
  it('is what the lists say (written anew by `npm run docs`)', () => {
    expect(readFileSync('docs/clauses.md', 'utf8')).toBe(clausesText());
  });
});

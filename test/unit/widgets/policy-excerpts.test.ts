/** What built elements load of a policy answers as the whole of it does: every worked example, under every policy. */
import { describe, expect, it } from 'vitest';
import type { MarkExample, RegisterExample } from '../../../src/checks/example';
import type { RequestExample } from '../../../src/checks/example-of-record';
import { conditionsOf } from '../../../src/checks/leave-conditions';
import type { History } from '../../../src/checks/pupil-history';
import { liveRegisterChecks } from '../../../src/checks/register/live';
import { runChecks } from '../../../src/checks/run-checks';
import type { LeaveReading, Pupil } from '../../../src/pages/reading';
import { type PackName, policyPacks } from '../../../src/policy/packs';
import { excerptOf } from '../../../tools/elements/policy-excerpts';
import { momentOf, readingOf } from '../checks/reading-of-example';
import { recordCase } from '../checks/record-case';

const NAMES = Object.keys(policyPacks) as PackName[];
const stackOf = (name: PackName, part: 'register' | 'leave') => ({
  whole: { national: policyPacks.national, trust: policyPacks[name] },
  part: {
    national: part === 'register' ? excerptOf('national', part) : policyPacks.national,
    trust: name === 'national' && part === 'leave' ? policyPacks.national : excerptOf(name, part),
  },
});

const ofRegister = Object.values(
  import.meta.glob<{ examples?: (MarkExample | RegisterExample)[] }>('../../../src/checks/register/*.ts', {
    eager: true,
  }),
)
  .flatMap(({ examples = [] }) => examples)
  .filter((example) => 'session' in example);
const ofLeave = Object.values(
  import.meta.glob<{ examples?: RequestExample[] }>('../../../src/checks/leave/*.ts', { eager: true }),
).flatMap(({ examples = [] }) => examples);

describe.each(NAMES)('the part of %s', (name) => {
  it('that a register needs finds what the whole finds', () => {
    const { whole, part } = stackOf(name, 'register');
    let found = 0;
    for (const example of ofRegister) {
      const options = { now: momentOf(example) };
      const reading = readingOf(example);
      const wanted = runChecks(reading, liveRegisterChecks, { ...options, policy: whole });
      expect(runChecks(reading, liveRegisterChecks, { ...options, policy: part }), example.why).toEqual(wanted);
      found += wanted.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  it('that a request for leave needs puts the conditions that the whole puts', () => {
    const { whole, part } = stackOf(name, 'leave');
    for (const example of ofLeave) {
      const { reading, options } = recordCase(example);
      const [request] = (reading as LeaveReading).requests;
      if (request === undefined) throw new Error(example.why);
      const history = (options.history as (pupil: Pupil) => History | null)(request.pupil);
      const known = { now: options.now, calendar: options.calendar ?? null, history };
      expect(conditionsOf(request, { ...known, policy: part }), example.why).toEqual(
        conditionsOf(request, { ...known, policy: whole }),
      );
    }
  });
});

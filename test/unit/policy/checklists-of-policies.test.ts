/** The checklists of the five policies: all that the policy matrix has, and none besides. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checklistsOf, ownChecklistsOf } from '../../../src/policy/checklists';
import { clausesOfPolicies } from '../../../tools/clauses/clauses-text';
import { isOn, settledChecks } from './checks-of-pack';

/** Checklist → how many steps. */
const OF_POLICIES = {
  wessex: {
    'wx-first-day': 5,
    'wx-explain-letter': 3,
    'wx-concern': 4,
    'wx-legal': 6,
    'wx-truancy': 4,
    'wx-missing': 2,
    'wx-leave': 6,
    'wx-performance': 4,
    'wx-health-15': 4,
    'wx-20-10': 3,
    'wx-recognition': 3,
    'wx-amend': 6,
  },
  keystone: {
    'ka-day1': 3,
    'ka-day2': 1,
    'ka-day3': 2,
    'ka-day10': 1,
    'ka-persistent-issue': 1,
    'ka-at-risk': 4,
    'ka-pa': 9,
    'ka-risk-severe': 2,
    'ka-severe': 2,
    'ka-enforce': 4,
    'ka-leave': 4,
    'ka-doubt': 3,
    'ka-recode': 2,
    'ka-leaver': 3,
    'ka-return': 2,
  },
  otw: {
    'ot-first-day': 9,
    'ot-medical': 3,
    'ot-amber': 6,
    'ot-below-90-A': 13,
    'ot-below-90-B': 17,
    'ot-pn-decision': 8,
    'ot-nti': 10,
    'ot-10-15': 2,
    'ot-ehcp': 1,
    'ot-leave': 5,
    'ot-register-day': 4,
    'ot-monitor': 6,
  },
  jtmat: {
    'jt-first-day': 3,
    'jt-day1-concern': 2,
    'jt-day3': 2,
    'jt-illness': 4,
    'jt-long': 2,
    'jt-s19': 3,
    'jt-disguised': 5,
    'jt-missing-lesson': 4,
    'jt-late': 4,
    'jt-leave': 5,
    'jt-elite': 4,
    'jt-overstay': 4,
    'jt-parttime': 4,
    'jt-unexplained': 5,
    'jt-health-15': 6,
    'jt-vulnerable': 5,
    'jt-pn': 8,
    'jt-cme': 2,
    'jt-report': 5,
    'jt-home-visit': 5,
    'jt-graduated': 1,
  },
  ludlow: {
    'lj-first-day': 5,
    'lj-n-week': 1,
    'lj-letter': 2,
    'lj-ladder': 16,
    'lj-85': 3,
    'lj-legal': 6,
    'lj-missing': 12,
    'lj-truancy': 5,
    'lj-leave': 5,
    'lj-performance': 3,
    'lj-lunch': 8,
    'lj-health-15': 7,
    'lj-deletion': 4,
    'lj-weekly': 3,
    'lj-monthly': 2,
    'lj-fgb': 1,
    'lj-amend': 6,
  },
} as const;

type PolicyName = keyof typeof OF_POLICIES;
const policies = Object.keys(OF_POLICIES) as PolicyName[];
const ofPolicies = policies.flatMap((name) => [...ownChecklistsOf(name)]);

describe('the checklists of the five policies', () => {
  it('are the 77 of the policy matrix, each with its steps', () => {
    for (const name of policies)
      expect(Object.fromEntries(ownChecklistsOf(name).map(({ id, steps }) => [id, steps.length]))).toEqual(
        OF_POLICIES[name],
      );
    expect(new Set(ofPolicies.map(({ id }) => id)).size).toBe(77);
  });

  it('are those that the clause index may name', () => {
    const ids = JSON.parse(readFileSync('tools/clauses/known-ids.json', 'utf8')) as { checklists: string[] };
    expect(ofPolicies.map(({ id }) => id).sort()).toEqual([...ids.checklists].sort());
  });

  it('cite clauses that their documents have', () => {
    const clauses = JSON.parse(readFileSync('tools/clauses/known-clauses.json', 'utf8')) as Record<
      PolicyName,
      { clause: string }[]
    >;
    const cited = policies.flatMap((name) =>
      ownChecklistsOf(name).flatMap(({ id, clause, steps }) =>
        [clause, ...steps.flatMap((one) => one.clause ?? [])].flatMap((some) =>
          some
            .split(', ')
            .filter((one) => !clauses[name].some((known) => known.clause === one))
            .map((one) => `${id}: ${one}`),
        ),
      ),
    );
    expect(cited).toEqual([]);
  });

  it('have every step that the clause index names', () => {
    const missing = clausesOfPolicies.flatMap(({ entries }) =>
      entries.flatMap(({ clause, served }) =>
        served.flatMap((one) => {
          if (!('checklist' in one) || one.step === undefined) return [];
          const steps = ofPolicies.find(({ id }) => id === one.checklist)?.steps ?? [];
          const isThere = steps.some(({ id, stage }) => id === one.step || stage === one.step);
          return isThere ? [] : [`${clause}: ${one.checklist} ${one.step}`];
        }),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are offered, and shown as settled, only by checks that the policy has on', () => {
    const off = policies.flatMap((name) =>
      ownChecklistsOf(name).flatMap((one) =>
        [...one.offeredBy, ...settledChecks(one)].filter((id) => !isOn(name, id)).map((id) => `${one.id}: ${id}`),
      ),
    );
    expect(off).toEqual([]);
  });

  it('are there where a finding tells people to open one', () => {
    const asking = [
      'att-below-90-actions',
      'att-persistent-absence',
      'att-first-contact',
      'pn-threshold-met',
      'missing-from-lesson',
      'fda-missing-in-school',
      'fda-no-contact-at-close',
      'unauthorised-10-days',
    ];
    const without = policies.flatMap((name) =>
      asking
        .filter((id) => isOn(name, id) && !checklistsOf(name).some(({ offeredBy }) => offeredBy.includes(id)))
        .map((id) => `${name}: ${id}`),
    );
    expect(without).toEqual([]);
  });
});

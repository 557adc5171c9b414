/** The checklists that ship, national ones too: each such that people can work by it, found where it belongs. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../src/checks/check-reading';
import type { Checklist } from '../../../src/policy/checklist';
import { checklistProblems, checklistsSchema } from '../../../src/policy/checklist-schema';
import { checklist, checklistsOf, ownChecklistsOf } from '../../../src/policy/checklists';
import { policyPacks } from '../../../src/policy/packs';
import { checklistsText } from '../../../tools/docs/checklists-text';
import { isOn, settledChecks } from './checks-of-pack';

const NATIONAL = {
  'nat-first-day': 6,
  'nat-n-ageing': 3,
  'nat-penalty-referral': 12,
  'nat-notice-to-improve': 7,
  'nat-leave': 6,
  'nat-missing': 6,
  'nat-day-10': 5,
};

const policies = ['wessex', 'keystone', 'otw', 'jtmat', 'ludlow'];
const national = checklistsOf(policyPacks.national.id);
const ofPolicies = policies.flatMap((name) => [...ownChecklistsOf(name)]);
const all = [...ofPolicies, ...national];

const countsOf = (some: readonly Checklist[]) => Object.fromEntries(some.map(({ id, steps }) => [id, steps.length]));
const inAll = <T>(look: (one: Checklist) => T[]): T[] => all.flatMap(look);
const step = (id: string, of: string) => all.find((one) => one.id === id)?.steps.find((one) => one.id === of);
const known = new Set(checks.map(({ id }) => id));

describe('the national checklists', () => {
  it('are seven, each with an edition and how sure the reading is', () => {
    expect(countsOf(national)).toEqual(NATIONAL);
    expect(national.filter(({ edition, confidence }) => !edition || !confidence)).toEqual([]);
  });

  it('say of what no source asks that it is ours', () => {
    const claimed = national.flatMap(({ id, steps }) =>
      steps
        .filter(({ clause, confidence }) => clause === 'our own advice' && confidence !== 'A')
        .map((one) => [id, one.id]),
    );
    expect(claimed).toEqual([]);
    expect(national.find(({ id }) => id === 'nat-missing')?.confidence).toBe('A');
  });

  it('take as settled only what national rules check', () => {
    expect(national.flatMap(settledChecks).filter((id) => !isOn('national', id))).toEqual([]);
  });

  it('have a referral wait until no N and no gap is left, and until the head has considered it', () => {
    const ids = national.find(({ id }) => id === 'nat-penalty-referral')?.steps.map(({ id }) => id) ?? [];
    expect(ids.slice(-2)).toEqual(['consider', 'refer']);
    for (const needed of ['no-n', 'no-blanks', 'certificate', 'support', 'letters', 'deadline', 'notice-to-improve'])
      expect(ids.indexOf(needed)).toBeLessThan(ids.indexOf('consider'));
    for (const needed of ['no-n', 'no-blanks', 'certificate', 'support', 'letters', 'deadline', 'notice-to-improve'])
      expect(ids).toContain(needed);
  });
});

describe('every checklist', () => {
  it('has the form in which a trust would write one, and comes back from JSON the same', () => {
    const written: unknown = JSON.parse(JSON.stringify(all));
    expect(checklistsSchema.parse(written)).toEqual(all);
  });

  it('holds together: names once, references that lead somewhere, and an end', () => {
    expect(checklistProblems(all)).toEqual([]);
  });

  it('is offered by checks that there are', () => {
    expect(
      inAll(({ id, offeredBy }) => offeredBy.filter((one) => !known.has(one)).map((one) => `${id}: ${one}`)),
    ).toEqual([]);
    expect(inAll((one) => settledChecks(one).filter((id) => !known.has(id)))).toEqual([]);
  });

  it('names a clause', () => {
    expect(inAll(({ id, clause }) => (clause.trim() === '' ? [id] : []))).toEqual([]);
  });

  it('says what to do in one short line', () => {
    const long = inAll(({ id, steps }) =>
      steps.filter(({ text }) => text.length > 100).map((one) => `${id} ${one.id}`),
    );
    expect(long).toEqual([]);
    expect(
      inAll(({ id, steps }) => steps.filter(({ onlyIf }) => onlyIf && !onlyIf.endsWith('?')).map(() => id)),
    ).toEqual([]);
    expect(inAll(({ id, steps }) => steps.filter(({ asks }) => asks && !asks.endsWith('?')).map(() => id))).toEqual([]);
  });

  it('leaves to people what only people decide, and says to whom', () => {
    const weighty =
      /police|social care|penalty notice|prosecut|\bdelet|unauthorised|code entered|enforcement|supervision order|sanction/i;
    const onlyTells = /^(Tell|Give|Review meetings)/;
    const bare = inAll(({ id, steps }) =>
      steps
        .filter(({ text, decides }) => weighty.test(text) && !onlyTells.test(text) && decides === undefined)
        .map((one) => `${id} ${one.id}: ${one.text}`),
    );
    expect(bare).toEqual([]);
    const who =
      /\b(head|DSL|local authority|attendance officer|attendance lead|FLO|Head of Year|pastoral manager|School Lead|DHT|school|Social care|senior leadership team|trust|parents|whoever|Whoever)\b/i;
    expect(
      inAll(({ steps }) => steps.flatMap(({ decides }) => (decides && !who.test(decides) ? [decides] : []))),
    ).toEqual([]);
  });

  it('is in British spelling, and speaks of no money', () => {
    const american =
      /authoriz|organiz|recogniz|analyz|summariz|behavior|center\b|program\b|fulfill\b|enroll\b|counselor|\bgotten\b/i;
    const texts = inAll((one) => [JSON.stringify(one)]);
    expect(texts.filter((text) => american.test(text))).toEqual([]);
    expect(texts.filter((text) => /£|\bpounds?\b|\bfined?\b|\bfines\b/i.test(text))).toEqual([]);
  });

  it('has nothing that the program would send, ring or enter by itself', () => {
    expect(
      inAll(({ steps }) => steps.flatMap(({ text }) => (/automatic|program|extension/i.test(text) ? [text] : []))),
    ).toEqual([]);
  });
});

describe('dates', () => {
  it('are marked as ours where there is one that is', () => {
    const marked = inAll(({ steps }) => steps.filter(({ isDueOurs }) => isDueOurs));
    expect(marked.every(({ due }) => due !== null)).toBe(true);
    expect(marked.length).toBeGreaterThan(50);
  });

  it('are the policy’s own where it gives one', () => {
    expect(step('wx-first-day', '2')).toMatchObject({ due: { after: 'start', schoolDays: 0 } });
    expect(step('ka-day3', '1')?.due).toEqual({ after: 'start', schoolDays: 2 });
    expect(step('ka-day10', 'notify')?.due).toEqual({ after: 'start', schoolDays: 9 });
    expect(step('jt-illness', 'day-4')?.due).toEqual({ after: 'start', schoolDays: 3 });
    expect(step('jt-illness', 'day-6')?.due).toEqual({ after: 'start', schoolDays: 5 });
    expect(step('ot-first-day', '4')?.due).toEqual({ after: 'start', schoolDays: 5 });
    expect(step('lj-n-week', 'unauthorised')?.due).toEqual({ after: 'start', weeks: 1 });
    const own = ['wx-first-day 2', 'ka-day3 1', 'ka-day10 notify', 'jt-illness day-4', 'lj-n-week unauthorised'];
    expect(own.filter((one) => step(...(one.split(' ') as [string, string]))?.isDueOurs)).toEqual([]);
  });

  it('of the ladders are their weeks and half terms', () => {
    expect(step('lj-ladder', 'S8-watch')?.due).toEqual({ after: 'S7-letter', weeks: 2 });
    expect(step('lj-ladder', 'S10-watch')?.due).toEqual({ after: 'S10-contract', weeks: 4 });
    expect(step('lj-ladder', 'S10-penalty')?.due).toEqual({ after: 'S10-warning', weeks: 4 });
    for (const id of ['ot-below-90-A', 'ot-below-90-B']) {
      expect(step(id, 'review-1')?.due).toEqual({ after: 'start', halfTerms: 1 });
      expect(step(id, 'review-2')?.due).toEqual({ after: 'start', halfTerms: 2 });
    }
  });

  it('of a missing pupil are minutes, ten until the parents are told', () => {
    expect(step('lj-missing', '5')).toMatchObject({ due: { after: 'start', minutes: 10 } });
    expect(step('lj-missing', '5')?.isDueOurs).toBeUndefined();
    expect(step('wx-missing', '2')).toMatchObject({ due: { after: 'start', minutes: 10 }, isDueOurs: true });
    expect(step('nat-missing', 'parents')).toMatchObject({ due: { after: 'start', minutes: 10 }, isDueOurs: true });
  });
});

describe('what was lost or added', () => {
  it('is said of the graduated response: the trust must key its steps', () => {
    const lost = checklist('jtmat', 'jt-graduated');
    expect(lost?.note).toContain('lost');
    expect(lost?.steps.map(({ text }) => text)).toEqual([expect.stringContaining('The trust must key the steps')]);
  });

  it('lets long absence for health begin with a talk about mental health', () => {
    for (const id of ['jt-health-15', 'lj-health-15'])
      expect(step(id, 'talk-with-parents')?.text).toBe(
        'Talk with parents about support where absence is linked to mental health',
      );
  });

  it('gives every ladder its stages', () => {
    const stagesOf = (id: string) => [...new Set(all.find((one) => one.id === id)?.steps.map(({ stage }) => stage))];
    expect(stagesOf('lj-ladder')).toEqual(['S5', 'S6', 'S7', 'S8', 'S9', 'S10']);
    expect(stagesOf('ot-below-90-A')).toHaveLength(3);
    expect(stagesOf('ot-below-90-B')).toHaveLength(4);
  });
});

describe('looking a checklist up', () => {
  it('gives a policy its own and the national ones that it has nothing for', () => {
    const nationalIds = (name: string) => checklistsOf(name).flatMap(({ id }) => (id.startsWith('nat-') ? [id] : []));
    expect(nationalIds('otw')).toEqual(['nat-n-ageing', 'nat-missing', 'nat-penalty-referral']);
    expect(nationalIds('ludlow')).toEqual(['nat-day-10', 'nat-penalty-referral', 'nat-notice-to-improve']);
    expect(nationalIds('wessex')).toContain('nat-n-ageing');
  });

  it('gives a policy that nobody here knows the national ones', () => {
    expect(checklistsOf('birch-trust')).toEqual(national);
    expect(checklistsOf('constructor')).toEqual(national);
    expect(ownChecklistsOf('birch-trust')).toEqual([]);
  });

  it('finds a national one under any policy, and none of another', () => {
    expect(checklist('wessex', 'nat-leave')?.id).toBe('nat-leave');
    expect(checklist('wessex', 'lj-leave')).toBeNull();
  });
});

describe('docs/checklists.md', () => {
  it('is what the packs say (written anew by `npm run docs`)', () => {
    expect(readFileSync('docs/checklists.md', 'utf8')).toBe(checklistsText());
  });
});

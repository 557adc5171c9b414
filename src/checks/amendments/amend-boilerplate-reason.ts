/** A reason for a change that says nothing, or one that is copied from change to change. */
import type { AmendmentEntry } from '../../pages/reading';
import { markWords } from '../amended-mark';
import { isEmptyTalk, plainReason } from '../amendment-reason';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';

/** One trip, or one pupil's week, has one reason for many marks: only so many pupils on so many days make a copy of it. */
const COPIED_TIMES = 5;

export default defineCheck({
  on: 'entry',
  id: 'amend-boilerplate-reason',
  page: 'amendments',
  severity: 'info',
  audience: 'leadership',
  needs: ['reason', 'log'],
  title: 'Reason that says nothing',
  policy: ({ policy }) => policy.rule('amend-boilerplate-reason'),
  run({ entry, log }, rule) {
    if (entry.reason === null) return unknown('reason');
    const plain = plainReason(entry.reason);
    const alike = reasonsOf(log).get(plain) ?? [];
    const action = 'Ask for a real reason: what was learned, when, and from whom.';
    if (isEmptyTalk(entry.reason))
      return breach({
        message: `The reason for the amendment of ${markWords(entry)} says nothing${
          alike.length > 1 ? `; ${alike.length} identical reasons in this log` : ''
        }.`,
        action,
        policy: rule,
        facts: { kind: 'empty', identical: alike.length },
      });
    // said once, at the first of them
    if (plain === '' || alike[0] !== entry || independent(alike) < COPIED_TIMES) return null;
    return breach({
      message: `${alike.length} identical reasons in this log, for different pupils on different days.`,
      action,
      policy: rule,
      facts: { kind: 'copied', identical: alike.length },
    });
  },
});

const gathered = new WeakMap<readonly AmendmentEntry[], Map<string, AmendmentEntry[]>>();

/** The entries of a log by their reason: gone through once, and not once for each entry. */
function reasonsOf(log: readonly AmendmentEntry[]): ReadonlyMap<string, AmendmentEntry[]> {
  const known = gathered.get(log);
  if (known !== undefined) return known;
  const byReason = new Map<string, AmendmentEntry[]>();
  for (const entry of log) {
    if (!entry.reason) continue;
    const plain = plainReason(entry.reason);
    const same = byReason.get(plain);
    if (same) same.push(entry);
    else byReason.set(plain, [entry]);
  }
  gathered.set(log, byReason);
  return byReason;
}

/** How many of them surely have nothing to do with each other: of other pupils, and of other days. */
function independent(entries: readonly AmendmentEntry[]): number {
  const pupils = new Set(entries.map(({ pupil }) => pupil.id ?? pupil.name));
  return Math.min(pupils.size, new Set(entries.map(({ date }) => date)).size);
}

/** Other entries with one reason, on so many days from Tuesday on. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function onDays(days: number, more: Partial<AmendmentEntry>): Partial<AmendmentEntry>[] {
  return Array.from({ length: days }, (_, index) => ({ date: `2026-11-${10 + index}`, ...more }));
}

// @__NO_SIDE_EFFECTS__
function times(count: number, entry: Partial<AmendmentEntry>): Partial<AmendmentEntry>[] {
  return Array.from({ length: count }, () => entry);
}

export const examples: EntryExample[] = [
  { policy: 'wessex', entry: {}, expect: null, why: 'a reason that tells what was learned' },
  {
    policy: 'wessex',
    entry: { reason: 'Error' },
    expect: { severity: 'info', says: 'says nothing', facts: { kind: 'empty', identical: 1 } },
    why: 'a word of habit',
  },
  { policy: 'otw', entry: { reason: '.' }, expect: {}, why: 'a full stop' },
  { policy: 'ludlow', year: '4', entry: { reason: 'x' }, expect: {}, why: 'one letter' },
  {
    policy: 'jtmat',
    entry: { reason: 'input error' },
    log: [{ reason: 'Input error.' }, { reason: 'INPUT ERROR' }],
    expect: { says: '3 identical reasons', facts: { identical: 3 } },
    why: 'signs and capitals make no other reason of it',
  },
  {
    policy: 'wessex',
    entry: { reason: 'Parent called the office' },
    log: onDays(4, { reason: 'Parent called the office' }),
    expect: { says: '5 identical reasons', facts: { kind: 'copied', identical: 5 } },
    why: 'five pupils on five days',
  },
  {
    policy: 'wessex',
    entry: { reason: 'Parent called the office' },
    log: onDays(3, { reason: 'Parent called the office' }),
    expect: null,
    why: 'four are not copied many times yet',
  },
  {
    policy: 'wessex',
    entry: { amended: 'V', reason: 'Museum trip, list from the trip leader' },
    log: times(27, { amended: 'V', reason: 'Museum trip, list from the trip leader' }),
    expect: null,
    why: 'one trip of a whole class is one reason',
  },
  {
    policy: 'wessex',
    entry: { reason: 'Hospital letter seen' },
    log: onDays(4, { pupil: { name: 'Ash, Amy', id: '101', year: '8' }, reason: 'Hospital letter seen' }),
    expect: null,
    why: 'one pupil’s week is one reason',
  },
  { policy: 'keystone', entry: { reason: 'error' }, expect: null, why: 'its policy says nothing of reasons' },
  { policy: 'wessex', entry: { reason: '' }, expect: null, why: 'none at all is amend-reason-missing' },
  {
    policy: 'wessex',
    entry: { reason: null },
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'the page has no place for reasons',
  },
];

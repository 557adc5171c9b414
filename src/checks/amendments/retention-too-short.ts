/** An entry on a list of what is to be deleted that is younger than registers are kept by law, whatever the policy says. */
import type { IsoDate } from '../../attendance';
import { changedAt, markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import { withNumber } from '../rule-number';

/** The law's years; a pack without them cannot make them fewer (T-02). */
const BY_LAW = 6;

export default defineCheck({
  on: 'entry',
  id: 'retention-too-short',
  page: 'amendments',
  severity: 'error',
  audience: 'leadership',
  needs: ['purge', 'date', 'amendedOn'],
  title: 'Entry deleted too early',
  national: 'retentionYears',
  policy: ({ policy }) => policy.rule('retention-too-short', 'retentionYears'),
  run({ entry, now }, rule) {
    if (entry.purge !== true) return null;
    const own = Number(withNumber(rule)?.value ?? BY_LAW);
    const years = Math.max(own, BY_LAW);
    // each change is an entry of its own, made on its own day
    const changed = changedAt(entry)?.date ?? null;
    const made = [entry.date, changed]
      .filter((day) => day !== null)
      .sort()
      .at(-1);
    if (made === undefined) return unknown('date');
    const age = fullYears(made, now.date);
    if (age >= years) return changed === null ? unknown('amendedOn') : null;
    const tooFew = own < BY_LAW ? ` The policy’s own ${own} years are too few.` : '';
    return breach({
      message: `An entry under ${years} years old (${markWords(entry)}, ${age} full ${age === 1 ? 'year' : 'years'}) is to be deleted.${tooFew}`,
      action:
        own < BY_LAW
          ? 'Do not delete it: entries are kept for 6 years. Correct the policy.'
          : 'Do not delete it; take it off the list.',
      policy: rule,
      facts: { made, age, years, policyYears: own },
    });
  },
});

/** Whole years from one date to another; on the anniversary itself one more is full. */
function fullYears(from: IsoDate, to: IsoDate): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? years - 1 : years);
}

/** An entry that is to be deleted. */
// @__NO_SIDE_EFFECTS__
function of(date: string | null, amendedOn: string | null = `${date}T15:00:00Z`): EntryExample['entry'] {
  return { date, amendedOn, purge: true };
}

export const examples: EntryExample[] = [
  {
    id: 'V-41',
    policy: 'wessex',
    entry: of('2022-11-16'),
    expect: { severity: 'error', says: 'own 3 years are too few', facts: { age: 4, years: 6, policyYears: 3 } },
    why: 'T-02: four years old, and the policy says 3',
  },
  {
    id: 'V-41',
    policy: 'ludlow',
    year: '4',
    entry: of('2022-11-16'),
    expect: { severity: 'error', says: 'Correct the policy' },
    why: 'T-02: four years old, and the policy says 3',
  },
  { policy: 'otw', entry: of('2022-11-16'), expect: { facts: { policyYears: 6 } }, why: 'its own 6 years (4.1)' },
  { policy: 'jtmat', entry: of('2020-11-21'), expect: { facts: { age: 5 } }, why: 'a day short of 6 years' },
  { policy: 'jtmat', entry: of('2020-11-20'), expect: null, why: 'six years to the day' },
  {
    policy: 'wessex',
    now: '2026-02-28',
    entry: of('2020-02-29'),
    expect: { facts: { age: 5 } },
    why: 'a leap day is not six years old on 28 February',
  },
  {
    policy: 'otw',
    entry: of('2020-11-09', '2020-11-25T10:00:00Z'),
    expect: { facts: { made: '2020-11-25' } },
    why: 'the change was made later than the mark, and is the younger entry',
  },
  { policy: 'wessex', entry: { purge: false, date: '2022-11-16' }, expect: null, why: 'not to be deleted' },
  { policy: 'wessex', entry: {}, expect: null, why: 'an ordinary log: nothing is to be deleted' },
  { policy: 'keystone', entry: of('2022-11-16'), expect: null, why: 'its policy is silent' },
  {
    policy: 'keystone',
    school: { retentionYears: 7 },
    entry: of('2020-01-15'),
    expect: { facts: { age: 6, years: 7 } },
    why: 'a school may keep them longer',
  },
  {
    policy: 'wessex',
    entry: of(null, null),
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day it is is not shown',
  },
  {
    policy: 'wessex',
    entry: of('2020-01-15', null),
    expect: { outcome: 'indeterminate', missing: ['amendedOn'] },
    why: 'the mark is old enough; the change may have been made later',
  },
  { policy: 'wessex', entry: of('2022-11-16', null), expect: {}, why: 'young, whenever it was changed' },
];

/** An N that got its code after the day by which the policy, or else the law, wants it settled. */
import { addSchoolDays } from '../../attendance';
import { changedAt, daysFrom, firstLacking, markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import { isSurelyWithin, nDueOn, nLimitOf, nLimitWords } from '../n-deadline';

export default defineCheck({
  on: 'entry',
  id: 'amend-too-late',
  page: 'amendments',
  severity: 'warning',
  audience: 'attendance officer',
  needs: ['original', 'amended', 'date', 'amendedOn', 'calendar'],
  title: 'N settled after its limit',
  national: 'nLimit',
  policy: ({ policy }) => nLimitOf('amend-too-late', policy),
  run({ entry, policy, calendar }, limit) {
    if (entry.original !== null && entry.original !== 'N') return null;
    if (entry.amended === 'N' || entry.amended === '') return null;
    const at = changedAt(entry);
    const lacks = firstLacking(entry, 'original', 'amended', 'date', 'amendedOn');
    if (lacks !== null || at === null || entry.date === null) return unknown(lacks ?? 'amendedOn');
    const due = nDueOn(entry.date, limit, calendar);
    if (due === null) return isSurelyWithin(entry.date, limit, calendar, at.date) ? null : unknown('calendar');
    if (at.date <= due) return null;
    if (entry.amended === 'O') {
      // O comes when the limit has passed without a reason: the next school day is in time for it
      const inTime = calendar === null ? null : addSchoolDays(due, 1, calendar);
      if (inTime === null) return unknown('calendar');
      if (at.date <= inTime) return null;
    }
    const national = limit.from === 'national' ? null : policy.national('nLimit');
    const nationalDue = national === null ? null : nDueOn(entry.date, national, calendar);
    const other = nationalDue === null || nationalDue === due ? '' : ` National rules say ${nationalDue}.`;
    const daysLate = daysFrom(due, at.date);
    return breach({
      message: `N of ${markWords(entry)} was coded on ${at.date}, ${daysLate} ${daysLate === 1 ? 'day' : 'days'} after its limit of ${nLimitWords(limit)} on ${due}.${other}`,
      action: 'Keep the code if it is right, and note why it came late.',
      policy: limit,
      facts: { due, nationalDue, changedOn: at.date, daysLate, limit: limit.value, unit: limit.unit ?? 'school days' },
    });
  },
});

/** An N of Tuesday 20 October 2026, settled on a day; half-term is from 26 to 30 October. */
// @__NO_SIDE_EFFECTS__
function settled(on: string): EntryExample['entry'] {
  return { date: '2026-10-20', amendedOn: on };
}

export const examples: EntryExample[] = [
  {
    policy: 'wessex',
    entry: settled('2026-11-04'),
    expect: null,
    why: 'T-19, law trap 16: five school days reach over half-term to 4 November',
    calendar: {
      terms: [
        { name: 'Autumn 2026', from: '2026-09-03', to: '2026-10-23', half: 1 },
        { name: 'Autumn 2026', from: '2026-11-02', to: '2026-12-18', half: 2 },
      ],
      closed: [{ date: '2026-11-02', kind: 'inset' }],
    },
  },
  { policy: 'wessex', entry: settled('2026-11-03'), expect: null, why: 'the fifth school day is the last in time' },
  {
    policy: 'wessex',
    entry: settled('2026-11-04'),
    expect: { severity: 'warning', says: '1 day after its limit of 5 school days on 2026-11-03' },
    why: 'the sixth school day',
  },
  {
    policy: 'otw',
    entry: settled('2026-10-28'),
    expect: { says: 'National rules say 2026-11-03', facts: { due: '2026-10-27', daysLate: 1 } },
    why: 'T-19: five working days end in half-term; both dates are shown',
  },
  { policy: 'otw', entry: settled('2026-10-27'), expect: null, why: 'the fifth working day' },
  {
    policy: 'ludlow',
    year: '4',
    entry: { date: '2026-11-09', amendedOn: '2026-11-16T10:00:00Z' },
    expect: null,
    why: 'a week to the day',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: { date: '2026-11-09', amendedOn: '2026-11-17T10:00:00Z' },
    expect: { says: 'limit of 1 week on 2026-11-16' },
    why: 'a day over the week',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: { date: '2026-11-09', amended: 'O', amendedOn: '2026-11-17T10:00:00Z' },
    expect: null,
    why: 'after a week it is O (AppA4): the next day is when that is done',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: { date: '2026-11-09', amended: 'O', amendedOn: '2026-11-18T10:00:00Z' },
    expect: { facts: { daysLate: 2 } },
    why: 'two days after it',
  },
  {
    policy: 'keystone',
    entry: { date: '2026-11-09', amendedOn: '2026-11-17' },
    expect: { facts: { due: '2026-11-16' } },
    why: 'T-19: "reasonable" is no number, so the national one goes',
  },
  {
    policy: 'jtmat',
    entry: { date: '2026-11-09', amendedOn: '2026-11-16' },
    expect: null,
    why: 'T-19: "at once" is for the office; the national number goes here',
  },
  {
    policy: 'jtmat',
    entry: { date: '2026-11-09', amendedOn: '2026-11-17' },
    expect: {},
    why: 'the sixth school day',
  },
  {
    policy: 'wessex',
    entry: { original: 'O', date: '2026-10-05' },
    expect: null,
    why: 'it was settled before: changing it again has no limit',
  },
  {
    policy: 'wessex',
    calendar: null,
    entry: { date: '2026-11-09', amendedOn: '2026-11-18' },
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'law trap 16: school days need a calendar',
  },
  { policy: 'wessex', calendar: null, entry: {}, expect: null, why: 'two days are within any five' },
  {
    policy: 'wessex',
    entry: { original: null },
    expect: { outcome: 'indeterminate', missing: ['original'] },
    why: 'whether it was an N is not shown',
  },
  {
    policy: 'wessex',
    entry: { amendedOn: null },
    expect: { outcome: 'indeterminate', missing: ['amendedOn'] },
    why: 'the page does not say when',
  },
  {
    policy: 'otw',
    entry: { date: null },
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'the page does not say of which day',
  },
];

/** An N that became O before the policy's limit was out, or without an attempt to reach the parents on record. */
import { changedAt, daysFrom, firstLacking, markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';
import { dayOf } from '../log-words';
import { isSurelyWithin, nDueOn, nLimitWords } from '../n-deadline';
import { withNumber } from '../rule-number';

export default defineCheck({
  on: 'entry',
  id: 'amend-n-to-o-early',
  page: 'amendments',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['original', 'amended', 'date', 'amendedOn', 'calendar', 'contacts'],
  title: 'N became O early',
  national: 'nLimit',
  policy: ({ policy }) => policy.rule('amend-n-to-o-early'),
  run({ entry, policy, calendar, history }, rule) {
    const { date } = entry;
    if (entry.amended !== null && entry.amended !== 'O') return null;
    if (entry.original !== null && entry.original !== 'N') return null;
    const at = changedAt(entry);
    const lacks = firstLacking(entry, 'amended', 'original', 'date', 'amendedOn');
    if (lacks !== null || at === null || date === null) return unknown(lacks ?? 'amendedOn');
    // where the policy has no number, nothing says how early is too early (T-19)
    const limit = withNumber(policy.own('nLimit'));
    const due = limit === null ? null : nDueOn(date, limit, calendar);
    const isEarly = limit !== null && (due === null ? isSurelyWithin(date, limit, calendar, at.date) : at.date < due);
    const attempts = history?.contacts?.filter((contact) => date <= dayOf(contact) && dayOf(contact) <= at.date);
    const isUntried = attempts?.length === 0;
    const after = daysFrom(date, at.date);
    if (isEarly || isUntried)
      return breach({
        message: [
          `N of ${markWords(entry)} became O ${after === 0 ? 'on the same day' : `after ${after} ${after === 1 ? 'day' : 'days'}`}`,
          ...(isEarly && limit ? [`before the limit of ${nLimitWords(limit)}${due === null ? '' : `, ${due}`}`] : []),
          ...(isUntried ? ['without a contact on record'] : []),
        ]
          .join(', ')
          .concat('.'),
        action: 'Confirm that somebody tried to reach the parents, and log when.',
        policy: isEarly ? limit : rule,
        facts: { days: after, due, early: isEarly, contacts: attempts?.length ?? null },
      });
    if (limit !== null && due === null) return unknown('calendar');
    return attempts === undefined ? unknown('contacts') : null;
  },
});

const N_TO_O: EntryExample['entry'] = { original: 'N', amended: 'O', reason: 'Nobody replied' };
// @__NO_SIDE_EFFECTS__
function calledOn(date: string) {
  return { contacts: [{ at: `${date}T09:40:00Z`, channel: 'phone', reached: false }] };
}

const CALLED = calledOn('2026-11-16');

/** The same entry otherwise. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function nToO(more: EntryExample['entry']): EntryExample['entry'] {
  return { ...N_TO_O, ...more };
}

export const examples: EntryExample[] = [
  {
    policy: 'otw',
    entry: N_TO_O,
    history: CALLED,
    expect: { severity: 'info', says: 'after 2 days, before the limit of 5 working days, 2026-11-23' },
    why: '4.5: there was time for a reason until the fifth working day',
  },
  {
    policy: 'otw',
    entry: nToO({ date: '2026-11-11' }),
    history: calledOn('2026-11-11'),
    expect: null,
    why: 'on the fifth working day, after a call',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: nToO({ date: '2026-11-12' }),
    history: calledOn('2026-11-12'),
    expect: { facts: { due: '2026-11-19', early: true } },
    why: 'AppA4: after a week, and this was the sixth day of it',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: nToO({ date: '2026-11-11' }),
    history: calledOn('2026-11-11'),
    expect: null,
    why: 'a week to the day',
  },
  {
    policy: 'jtmat',
    entry: nToO({ amendedOn: '2026-11-16T15:00:00Z' }),
    history: CALLED,
    expect: null,
    why: 'T-19: at once is allowed there, and somebody called',
  },
  {
    policy: 'jtmat',
    entry: nToO({ amendedOn: '2026-11-16T15:00:00Z' }),
    history: { contacts: [] },
    expect: { says: 'without a contact on record', facts: { early: false } },
    why: 'at once, yet nobody tried',
  },
  {
    policy: 'wessex',
    entry: N_TO_O,
    history: { contacts: [] },
    expect: { says: 'after 2 days, without a contact' },
    why: '5.3: absences are followed up',
  },
  { policy: 'wessex', entry: N_TO_O, history: CALLED, expect: null, why: 'T-19: no limit of its own, and a call' },
  {
    policy: 'wessex',
    entry: N_TO_O,
    history: { contacts: [{ at: '2026-11-19T09:00:00Z', channel: 'phone', reached: true }] },
    expect: {},
    why: 'the only call came after the change',
  },
  {
    policy: 'keystone',
    entry: N_TO_O,
    history: CALLED,
    expect: null,
    why: 'T-19: "a reasonable time" is no number to be early by',
  },
  { policy: 'otw', entry: {}, expect: null, why: 'N to I: a reason came' },
  {
    policy: 'otw',
    entry: nToO({ date: '2026-11-09' }),
    expect: { outcome: 'indeterminate', missing: ['contacts'] },
    why: 'the limit was out; whether anybody called is not known',
  },
  {
    policy: 'otw',
    calendar: null,
    entry: nToO({ date: '2026-11-09' }),
    history: calledOn('2026-11-09'),
    expect: { outcome: 'indeterminate', missing: ['calendar'] },
    why: 'working days need the bank holidays of a calendar',
  },
  { policy: 'otw', calendar: null, entry: N_TO_O, history: CALLED, expect: {}, why: 'two days are within any five' },
  {
    policy: 'wessex',
    entry: nToO({ amended: null }),
    expect: { outcome: 'indeterminate', missing: ['amended'] },
    why: 'the new mark is not shown',
  },
];

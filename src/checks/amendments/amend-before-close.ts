/** A mark that was changed while its register was still open, under a policy that amends only after the close. */
import { changedAt, firstLacking, markWords, sideOfRegister } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';

export default defineCheck({
  on: 'entry',
  id: 'amend-before-close',
  page: 'amendments',
  severity: 'info',
  audience: 'attendance officer',
  needs: ['date', 'session', 'amendedOn', 'year'],
  title: 'Changed before the register closed',
  national: 'amend.rule',
  policy: ({ policy }) => policy.rule('amend-before-close', 'amend.rule'),
  run(subject, rule) {
    const { entry } = subject;
    // the first mark of a session is no change, and an L is how a late arrival gets into an open register
    if (entry.original === '' || entry.amended === 'L') return null;
    const lacks = firstLacking(entry, 'date', 'amendedOn');
    if (lacks !== null) return unknown(lacks);
    const at = changedAt(entry);
    if (at === null) return unknown('amendedOn');
    // law trap 28: what is entered ahead is no mark yet
    if (at.date !== entry.date) return null;
    const moment = sideOfRegister(subject);
    if (moment === null) return null;
    if ('lacks' in moment) return unknown(moment.lacks);
    if (moment.side !== 'before') return null;
    return breach({
      message: `The mark of ${markWords(entry)} was changed at ${at.time}, before the register closed at ${moment.close?.value}.`,
      action: 'Confirm what the change rests on: the policy amends where a reason comes after the close.',
      policy: rule,
      facts: { changedAt: at.time, close: moment.close?.value },
    });
  },
});

/** Changed that morning. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function changed(time: string, more: EntryExample['entry'] = {}): EntryExample['entry'] {
  return { amendedOn: `2026-11-16T${time}:00Z`, ...more };
}

export const examples: EntryExample[] = [
  {
    policy: 'jtmat',
    entry: changed('08:52'),
    expect: { severity: 'info', says: 'changed at 08:52, before the register closed at 08:55' },
    why: '§8: only where a reason is found after the close',
  },
  { policy: 'jtmat', entry: changed('08:56'), expect: null, why: 'after 08:55' },
  { policy: 'jtmat', entry: changed('08:55'), expect: {}, why: 'T-07: the closing minute is still inside' },
  { policy: 'jtmat', entry: changed('13:59', { session: 'PM' }), expect: {}, why: 'T-09: it closes at 14:00' },
  {
    policy: 'jtmat',
    entry: { date: '2026-10-05', amendedOn: '2026-10-05T07:52:00Z' },
    expect: { says: 'changed at 08:52' },
    why: 'summer time: 07:52 UTC is 08:52 at school',
  },
  { policy: 'jtmat', entry: {}, expect: null, why: 'two days later' },
  {
    policy: 'jtmat',
    entry: { amendedOn: '2026-11-18' },
    expect: null,
    why: 'a date alone is enough where it is a later one',
  },
  {
    policy: 'jtmat',
    entry: changed('08:52', { amended: 'L' }),
    expect: null,
    why: 'a late arrival is entered while the register is open',
  },
  { policy: 'jtmat', entry: changed('08:47', { original: '' }), expect: null, why: 'the register was being taken' },
  {
    policy: 'jtmat',
    entry: { amendedOn: '2026-11-13T09:00:00Z', original: 'M' },
    expect: null,
    why: 'law trap 28: planned, and changed before its day',
  },
  { policy: 'wessex', entry: changed('08:52'), expect: null, why: 'its policy says nothing of it' },
  { policy: 'keystone', entry: changed('08:52'), expect: null, why: 'silent' },
  { policy: 'otw', entry: changed('09:20'), expect: null, why: 'silent' },
  { policy: 'ludlow', year: '4', entry: changed('09:05'), expect: null, why: 'silent' },
  {
    policy: 'jtmat',
    entry: { amendedOn: '2026-11-16' },
    expect: { outcome: 'indeterminate', missing: ['amendedOn'] },
    why: 'the same day, and no time',
  },
  {
    policy: 'jtmat',
    entry: changed('08:52', { session: null }),
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'of the morning or of the afternoon?',
  },
  {
    policy: 'jtmat',
    entry: { date: null },
    expect: { outcome: 'indeterminate', missing: ['date'] },
    why: 'of which day?',
  },
];

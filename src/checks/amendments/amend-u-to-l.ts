/** An absence, or a U, that became presence after the register closed, with a reason that names nothing to show it. */
import { codeClass } from '../../attendance';
import type { AmendmentEntry } from '../../pages/reading';
import { changedAt, changedWords, firstLacking, markWords, sideOfRegister } from '../amended-mark';
import { namesEvidence } from '../amendment-reason';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';

const PRESENT = ['/', '\\', 'L'];

export default defineCheck({
  on: 'entry',
  id: 'amend-u-to-l',
  page: 'amendments',
  severity: 'warning',
  audience: 'leadership',
  needs: ['original', 'amended', 'date', 'session', 'amendedOn', 'reason', 'year'],
  title: 'Absent became present after the close',
  national: 'codes.U',
  policy: ({ policy }) => policy.rule('amend-u-to-l'),
  run(subject, rule) {
    const { entry } = subject;
    if (entry.amended !== null && !PRESENT.includes(entry.amended)) return null;
    const lacks = firstLacking(entry, 'amended', 'original', 'date');
    if (lacks !== null) return unknown(lacks);
    if (!wasAbsent(entry)) return null;
    const moment = sideOfRegister(subject);
    if (moment === null) return null;
    if ('lacks' in moment) return unknown(moment.lacks);
    if (moment.side !== 'after') return null;
    if (entry.reason === null) return unknown('reason');
    const at = changedAt(entry);
    if (at === null || namesEvidence(entry.reason)) return null;
    const close = subject.times?.close?.value;
    return breach({
      message: `${entry.original} became ${entry.amended} on ${changedWords(at)} (${markWords(entry)}); the reason names nothing that shows when the pupil came.`,
      action: `Check the gate or sign-in log. Keep the change if it shows an arrival${
        close === undefined ? ' in time' : ` before the register closed at ${close}`
      }, and say so in the reason.`,
      policy: rule,
      facts: { from: entry.original, to: entry.amended, changedOn: at.date, changedAt: at.time, close },
    });
  },
});

function wasAbsent({ original, date }: AmendmentEntry): boolean {
  const kind = original === null || date === null ? null : codeClass(original, date);
  return kind === 'authorised' || kind === 'unauthorised';
}

const U_TO_L: EntryExample['entry'] = { original: 'U', amended: 'L', reason: 'Wrong mark' };

/** The same entry otherwise. The mark keeps examples out of bundles. */
// @__NO_SIDE_EFFECTS__
function uToL(more: EntryExample['entry']): EntryExample['entry'] {
  return { ...U_TO_L, ...more };
}

export const examples: EntryExample[] = [
  {
    policy: 'wessex',
    entry: U_TO_L,
    expect: { severity: 'warning', says: 'U became L on 2026-11-18 at 09:40', facts: { from: 'U', to: 'L' } },
    why: '4.4: two days later, and "wrong mark" is no evidence',
  },
  { policy: 'wessex', entry: uToL({ reason: '' }), expect: {}, why: 'no reason is no evidence' },
  { policy: 'otw', entry: uToL({ reason: 'Teacher error' }), expect: {}, why: 'a word of habit names nobody' },
  {
    policy: 'jtmat',
    entry: uToL({ reason: 'Signed in at the gate 08:50' }),
    expect: null,
    why: 'a log that somebody can look at',
  },
  {
    policy: 'wessex',
    entry: uToL({ amendedOn: '2026-11-16T09:14:00Z' }),
    expect: null,
    why: 'the register was open',
  },
  {
    policy: 'wessex',
    entry: uToL({ amendedOn: '2026-11-16T09:15:00Z' }),
    expect: { says: 'before the register closed at 09:15' },
    why: 'T-07: from 09:15 it is closed',
  },
  {
    policy: 'jtmat',
    entry: uToL({ amendedOn: '2026-11-16T08:55:00Z' }),
    expect: null,
    why: 'T-07: 08:55 is still inside',
  },
  {
    policy: 'otw',
    entry: uToL({ amendedOn: '2026-11-16T09:45:00Z' }),
    expect: null,
    why: 'T-07: "until" leaves the minute itself open',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: uToL({ session: 'PM', amendedOn: '2026-11-16T14:40:00Z' }),
    expect: null,
    why: 'its afternoon has no close, so nothing is known of this minute',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: uToL({ session: 'PM' }),
    expect: {},
    why: 'two days later any register is closed',
  },
  {
    policy: 'keystone',
    entry: uToL({ original: 'O', amended: '/' }),
    expect: { facts: { from: 'O', to: '/' } },
    why: 'absent to present; a later day needs no close',
  },
  { policy: 'keystone', entry: { original: 'N', amended: 'I' }, expect: null, why: 'absent stays absent' },
  { policy: 'wessex', entry: uToL({ original: '/' }), expect: null, why: 'present before and after' },
  { policy: 'wessex', entry: uToL({ amended: 'V' }), expect: null, why: 'a visit has papers of its own' },
  {
    policy: 'wessex',
    entry: uToL({ reason: null }),
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'the page has no place for reasons',
  },
  {
    policy: 'wessex',
    entry: uToL({ original: null }),
    expect: { outcome: 'indeterminate', missing: ['original'] },
    why: 'what it was is not shown',
  },
  {
    policy: 'wessex',
    entry: uToL({ session: null, amendedOn: '2026-11-16T11:00:00Z' }),
    expect: { outcome: 'indeterminate', missing: ['session'] },
    why: 'the same day: the morning’s register is closed at eleven, the afternoon’s has not begun',
  },
];

/** A change of a register whose place for a reason is empty. */
import { markWords } from '../amended-mark';
import { breach, defineCheck, unknown } from '../check';
import type { EntryExample } from '../example-of-record';

export default defineCheck({
  on: 'entry',
  id: 'amend-reason-missing',
  page: 'amendments',
  severity: 'error',
  audience: 'attendance officer',
  needs: ['reason'],
  title: 'Amendment without a reason',
  national: 'amendFields',
  policy: ({ policy }) => policy.rule('amend-reason-missing', 'amendFields'),
  run({ entry }, rule) {
    if (entry.reason === null) return unknown('reason');
    if (entry.reason.trim() !== '') return null;
    return breach({
      message: `The amendment of ${markWords(entry)} has no reason.`,
      action: 'Add the reason before leaving the page: what was learned, when, and from whom.',
      policy: rule,
      facts: { field: 'reason' },
    });
  },
});

export const examples: EntryExample[] = [
  {
    policy: 'wessex',
    entry: { reason: '' },
    expect: { severity: 'error', says: '2026-11-16 AM has no reason' },
    why: 'the reason is one of the fields of 6.6',
  },
  { policy: 'wessex', entry: {}, expect: null, why: 'a reason stands there' },
  { policy: 'otw', entry: { reason: '  ' }, expect: {}, why: 'blanks are no reason (4.1)' },
  { policy: 'jtmat', entry: { reason: '', original: 'I', amended: 'O' }, expect: {}, why: 'whatever the codes (§8)' },
  { policy: 'ludlow', year: '4', entry: { reason: '' }, expect: {}, why: 'one of the fields of §5' },
  {
    policy: 'keystone',
    entry: { reason: '' },
    expect: { severity: 'warning' },
    why: 'its policy is silent and leans on national rules, whose wording is recalled only: no error',
  },
  {
    policy: 'wessex',
    entry: { reason: '.' },
    expect: null,
    why: 'something stands there; that it says nothing is amend-boilerplate-reason',
  },
  {
    policy: 'wessex',
    entry: { reason: null },
    expect: { outcome: 'indeterminate', severity: 'warning', missing: ['reason'] },
    why: 'the page has no place for reasons: it may stand in the MIS',
  },
  {
    policy: 'wessex',
    year: '13',
    entry: { reason: '', date: null, session: null },
    expect: { says: 'a day that is not shown' },
    why: 'registers are of pupils of any age, and the reason is missing whichever day it is',
  },
  {
    policy: 'ludlow',
    year: '4',
    entry: { reason: '', date: '2026-11-15' },
    expect: {},
    why: 'a Sunday: an entry all the same',
  },
];

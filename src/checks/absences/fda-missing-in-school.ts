/** Was in school today and cannot be found. */
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import { familyContacts } from '../family-contacts';
import { missingPupil } from '../missing-pupil';
import type { AbsenceSubject } from '../record-subjects';
import { isOver, withNumber } from '../rule-number';

export default defineCheck({
  on: 'absence',
  id: 'fda-missing-in-school',
  page: 'absences',
  severity: 'error',
  audience: 'office',
  needs: ['missingSince', 'clock'],
  title: 'Missing in school',
  policy: ({ policy }) => policy.rule('fda-missing-in-school', 'missingMinutes'),
  run(subject, rule) {
    const missing = missingPupil(subject);
    if (missing === null) return null;
    if (typeof missing === 'string') return unknown(missing);
    const { minutes } = missing;
    const since = missing.since.time;
    const limit = withNumber(rule);
    return breach({
      message: `Missing for ${minutes} min, since ${since}.`,
      action: actionFor(subject, minutes, limit),
      policy: rule,
      facts: { minutes, since, limit: limit?.value ?? null },
    });
  },
});

function actionFor(subject: AbsenceSubject, minutes: number, limit: ReturnType<typeof withNumber>): string {
  // T-43: who rings the police differs from policy to policy; each has its own checklist
  if (limit === null) return 'Start the checklist for a missing pupil now: search, then tell the parents.';
  if (isTold(subject)) return 'The parents know. Go on with the checklist for a missing pupil.';
  return isOver(minutes, limit)
    ? 'Tell the parents now. Go on with the checklist for a missing pupil.'
    : `Start the checklist for a missing pupil: the head or SLT is told, and all search. At ${limit.value} min the parents are told.`;
}

function isTold({ history, now, row }: AbsenceSubject): boolean {
  const since = Date.parse(row.missingSince ?? '');
  return familyContacts(history, now.date, now)?.some(({ at, reached }) => reached && Date.parse(at) >= since) === true;
}

const SINCE_TEN = { code: null, missingSince: '2026-11-20T10:00:00Z' };

export const examples: AbsenceExample[] = [
  {
    id: 'V-46',
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:09:00Z',
    row: SINCE_TEN,
    expect: { severity: 'error', says: 'At 10 min the parents are told', facts: { minutes: 9, limit: 10 } },
    why: 'nine minutes: search',
  },
  {
    id: 'V-46',
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:10:00Z',
    row: SINCE_TEN,
    expect: { severity: 'error', says: 'Tell the parents now', facts: { minutes: 10 } },
    why: 'ten minutes: parents now (§10)',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:09:59Z',
    row: SINCE_TEN,
    expect: { says: 'At 10 min', facts: { minutes: 9 } },
    why: 'a second before',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:12:00Z',
    row: SINCE_TEN,
    history: { contacts: [{ at: '2026-11-20T10:11:00Z', channel: 'phone', reached: true }] },
    expect: { says: 'The parents know' },
    why: 'told, and still missing',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:12:00Z',
    row: SINCE_TEN,
    history: { contacts: [{ at: '2026-11-20T09:40:00Z', channel: 'phone', reached: true }] },
    expect: { says: 'Tell the parents now' },
    why: 'that call was about something before',
  },
  {
    policy: 'wessex',
    now: '2026-11-20T10:02:00Z',
    row: SINCE_TEN,
    expect: { says: 'search, then tell the parents', facts: { limit: null } },
    why: 'T-43: no minutes, and its own checklist',
  },
  { policy: 'jtmat', now: '2026-11-20T10:02:00Z', row: SINCE_TEN, expect: { says: 'checklist' }, why: 'T-43: its own' },
  { policy: 'keystone', now: '2026-11-20T10:12:00Z', row: SINCE_TEN, expect: null, why: 'its policy is silent' },
  { policy: 'otw', now: '2026-11-20T10:12:00Z', row: SINCE_TEN, expect: null, why: 'its policy is silent' },
  { policy: 'ludlow', year: '4', row: { code: 'N' }, expect: null, why: 'absent, not missing in school' },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:12:00Z',
    row: { ...SINCE_TEN, arrivedAt: '10:08' },
    expect: null,
    why: 'found',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T10:12:00Z',
    row: { ...SINCE_TEN, signedOut: { at: '10:05', by: 'Mother' } },
    expect: null,
    why: 'signed out since: the office knows',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T13:20:00Z',
    row: {
      code: null,
      missingSince: '2026-11-20T13:10:00Z',
      signedOut: { at: '12:20', by: 'Father', backAt: '13:00' },
    },
    expect: { facts: { minutes: 10 } },
    why: 'out and back before that',
  },
  {
    policy: 'ludlow',
    year: '4',
    now: '2026-11-20T09:59:00Z',
    row: SINCE_TEN,
    expect: { outcome: 'indeterminate', missing: ['clock'] },
    why: 'since a minute that is still to come',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { code: null, missingSince: '2026-11-19T10:00:00Z' },
    expect: { outcome: 'indeterminate', missing: ['missingSince'] },
    why: 'today, and missing since yesterday: a leftover, or a slip',
  },
  {
    policy: 'ludlow',
    year: '4',
    row: { code: null, missingSince: 'just now' },
    expect: { outcome: 'indeterminate', missing: ['missingSince'] },
    why: 'no moment',
  },
  { policy: 'ludlow', year: '4', row: { ...SINCE_TEN, date: '2026-11-19' }, expect: null, why: 'another day' },
  {
    policy: 'jtmat',
    year: '13',
    now: '2026-11-20T10:02:00Z',
    row: SINCE_TEN,
    expect: {},
    why: 'care has no age limit',
  },
];

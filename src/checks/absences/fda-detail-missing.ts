/** An absence of today was reported without what the policy asks of a report: a reason that says something, a day of return. */
import { isReportable, isReported, shownIn } from '../absence-row';
import { breach, defineCheck, type Need, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import type { AbsenceSubject } from '../record-subjects';

/** A reason may say how long: "flu, 2 days", "back on Monday". */
const SAYS_HOW_LONG =
  /\bdays?\b|\bweek|\btoday\b|tomorrow|\bback\b|\breturn|\buntil\b|\btill\b|(mon|tues|wednes|thurs|fri)day/i;

export default defineCheck({
  on: 'absence',
  id: 'fda-detail-missing',
  page: 'absences',
  severity: 'info',
  audience: 'office',
  needs: ['reason', 'returnOn'],
  title: 'Report without detail',
  policy: ({ policy }) => {
    const asked = policy.rule('fda-detail-missing', 'report.asks');
    return Array.isArray(asked?.value) ? asked : null;
  },
  run(subject, asked) {
    if (!isReportable(subject) || !isReported(subject)) return null;
    const list = asked.value as string[];
    const answers = [
      list.includes('reason') ? faultOfReason(subject) : null,
      list.includes('return') ? faultOfReturn(subject) : null,
    ].filter((one) => one !== null);
    const faults = answers.flatMap((one) => ('fault' in one ? [one.fault] : []));
    if (faults.length === 0) {
      const missing = answers.flatMap((one) => ('lacks' in one ? [one.lacks] : []));
      return missing.length === 0 ? null : unknown(...missing);
    }
    return breach({
      message: `The report has ${faults.join(' and ')}.`,
      action: 'Ask the parent for what is missing, and note it.',
      policy: asked,
      facts: { faults },
    });
  },
});

type Answer = { fault: string } | { lacks: Need } | null;

function faultOfReason(subject: AbsenceSubject): Answer {
  const { row, policy } = subject;
  const reason = shownIn(subject, ({ reason }) => reason);
  const vague = policy.own('report.vagueWords')?.value;
  const vagueWords: unknown[] = Array.isArray(vague) ? vague : [];
  // the code says that the pupil is ill, which some policies hold to be no reason by itself
  if (row.code === 'I' && vagueWords.length === 0) return null;
  if (reason === null) return { lacks: 'reason' };
  if (reason === '') return { fault: 'no reason' };
  const words = reason.toLowerCase().match(/[a-z]+/g) ?? [];
  const isVague = words.some((word) => vagueWords.includes(word)) && words.every((word) => isFiller(word, vagueWords));
  return isVague ? { fault: 'a reason that is too general' } : null;
}

const FILLERS = 'a am and bit child feeling feels felt he her his is not she the they today very was with'.split(' ');

const isFiller = (word: string, vague: readonly unknown[]): boolean => vague.includes(word) || FILLERS.includes(word);

function faultOfReturn(subject: AbsenceSubject): Answer {
  if (SAYS_HOW_LONG.test(shownIn(subject, ({ reason }) => reason) ?? '')) return null;
  const day = shownIn(subject, ({ returnOn }) => returnOn);
  if (day === null) return { lacks: 'returnOn' };
  return day === '' ? { fault: 'no day of return' } : null;
}

const FULL = { code: 'I', reportedAt: '08:10', channel: 'Phone', reason: 'Ear infection', returnOn: '2026-11-23' };

export const examples: AbsenceExample[] = [
  { policy: 'wessex', row: FULL, expect: null, why: 'a reason and a day' },
  {
    policy: 'wessex',
    row: { ...FULL, returnOn: '' },
    expect: { severity: 'info', says: 'no day of return' },
    why: 'its policy asks for the length (5.1)',
  },
  { policy: 'wessex', row: { ...FULL, reason: 'Ear infection, 2 days', returnOn: '' }, expect: null, why: 'a length' },
  { policy: 'wessex', row: { ...FULL, code: 'N', reason: '' }, expect: { says: 'no reason' }, why: 'reported without' },
  { policy: 'wessex', row: { ...FULL, reason: 'Poorly' }, expect: null, why: 'its policy does not call that vague' },
  { policy: 'wessex', row: { ...FULL, reason: '' }, expect: null, why: 'the code I is a reason' },
  {
    policy: 'jtmat',
    row: { ...FULL, reason: 'Unwell' },
    expect: { says: 'too general' },
    why: '"unwell" is not enough (§8)',
  },
  { policy: 'jtmat', row: { ...FULL, reason: 'Feeling poorly today' }, expect: {}, why: 'nor in more words' },
  { policy: 'jtmat', row: { ...FULL, reason: 'Unwell, throat infection' }, expect: null, why: 'and something more' },
  {
    policy: 'jtmat',
    row: { ...FULL, reason: 'Unwell', returnOn: '' },
    expect: { facts: { faults: ['a reason that is too general', 'no day of return'] } },
    why: 'one card for both',
  },
  { policy: 'jtmat', row: { ...FULL, reason: '' }, expect: { says: 'no reason' }, why: 'the code alone is as vague' },
  { policy: 'otw', row: { ...FULL, returnOn: '' }, expect: {}, why: 'when they are expected back (3.7)' },
  { policy: 'ludlow', year: '4', row: { ...FULL, returnOn: '' }, expect: {}, why: 'reason and length (§4)' },
  { policy: 'ludlow', year: '4', row: FULL, expect: null, why: 'both' },
  { policy: 'keystone', row: { ...FULL, returnOn: '' }, expect: null, why: 'an explanation is all it asks' },
  { policy: 'keystone', row: { ...FULL, code: 'N', reason: '' }, expect: { says: 'no reason' }, why: 'none given' },
  {
    policy: 'wessex',
    row: { ...FULL, returnOn: null },
    expect: { outcome: 'indeterminate', missing: ['returnOn'] },
    why: 'the page has no such place',
  },
  {
    policy: 'wessex',
    row: { ...FULL, returnOn: null },
    others: [FULL],
    expect: { says: 'no day of return' },
    why: 'the row below shows one: the place is there, and empty',
  },
  {
    policy: 'keystone',
    row: { ...FULL, code: 'N', reason: null },
    expect: { outcome: 'indeterminate', missing: ['reason'] },
    why: 'the page has no place for reasons',
  },
  { policy: 'wessex', row: { code: 'N', reason: '', returnOn: '' }, expect: null, why: 'nothing was reported yet' },
  {
    policy: 'wessex',
    row: { code: 'I', reason: '', returnOn: '' },
    expect: null,
    why: 'sent home ill: nobody reported',
  },
  { policy: 'wessex', row: { ...FULL, code: 'M', returnOn: '' }, expect: null, why: 'an appointment' },
  { policy: 'wessex', row: { ...FULL, returnOn: '', date: '2026-11-19' }, expect: null, why: 'another day' },
  { policy: 'wessex', now: '2026-10-27', row: { ...FULL, returnOn: '' }, expect: null, why: 'half-term' },
];

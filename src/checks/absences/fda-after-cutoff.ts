/** An absence of today was reported later than the policy asks for. A reminder and nothing more. */
import { absenceDay } from '../absence-day';
import { isReportable, isReported, shownIn } from '../absence-row';
import { breach, defineCheck, unknown } from '../check';
import type { AbsenceExample } from '../example-of-record';
import type { AbsenceSubject } from '../record-subjects';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

export default defineCheck({
  on: 'absence',
  id: 'fda-after-cutoff',
  page: 'absences',
  severity: 'info',
  audience: 'office',
  needs: ['reportedAt'],
  title: 'Reported late',
  policy: ({ policy }) => {
    const cutoff = policy.rule('fda-after-cutoff', 'parentCutoff');
    return typeof cutoff?.value === 'string' && TIME.test(cutoff.value) ? cutoff : null;
  },
  run(subject, cutoff) {
    if (!isReportable(subject)) return null;
    const at = shownIn(subject, ({ reportedAt }) => reportedAt);
    if (at === null || at === '') return isReported(subject) ? unknown('reportedAt') : null;
    if (at <= String(cutoff.value) || isLaterDay(subject)) return null;
    return breach({
      message: `Reported at ${at}; the policy asks for a report by ${cutoff.value}.`,
      action: 'Take the report as it is, and remind the parent.',
      policy: cutoff,
      facts: { at, cutoff: cutoff.value },
    });
  },
});

/** Some policies ask for a report on the first day only: an absence that is known of is none of that. */
function isLaterDay(subject: AbsenceSubject): boolean {
  if (subject.policy.own('report.eachDay')?.value === true) return false;
  const absence = absenceDay(subject, () => true);
  return typeof absence !== 'string' && absence.day > 1;
}

const at = (reportedAt: string) => ({ code: 'I', reportedAt, channel: 'Phone', reason: 'Flu' });

export const examples: AbsenceExample[] = [
  { policy: 'wessex', row: at('08:41'), expect: { severity: 'info', says: 'Reported at 08:41' }, why: 'after 08:40' },
  { policy: 'wessex', row: at('08:40'), expect: null, why: 'the minute itself: too near for a remark' },
  { policy: 'otw', row: at('09:01'), expect: {}, why: 'by 09:00' },
  { policy: 'otw', row: at('09:00'), expect: null, why: 'by 09:00' },
  { policy: 'jtmat', row: at('09:01'), expect: {}, why: 'T-22: 09:00, and a soft remark only' },
  {
    policy: 'jtmat',
    row: at('08:50'),
    expect: null,
    why: 'T-22: "before the start of the day" is not held against it',
  },
  { policy: 'ludlow', year: '4', row: at('08:31'), expect: { says: '08:30' }, why: 'before 08:30' },
  { policy: 'ludlow', year: '4', row: at('08:29'), expect: null, why: 'in time' },
  { policy: 'keystone', row: at('11:00'), expect: null, why: 'as soon as possible is no time' },
  {
    policy: 'keystone',
    school: { parentCutoff: '09:30' },
    row: at('11:00'),
    expect: { says: '09:30' },
    why: 'the school has set one',
  },
  {
    policy: 'wessex',
    row: at('09:10'),
    history: { marks: { '2026-11-19': 'I I' } },
    expect: null,
    why: 'on the second day: its policy asks for a report on the first',
  },
  {
    policy: 'otw',
    row: at('09:10'),
    history: { marks: { '2026-11-19': 'I I' } },
    expect: {},
    why: 'its policy asks for one each day',
  },
  {
    policy: 'wessex',
    row: { code: 'I', reportedAt: '', reason: 'Flu' },
    expect: { outcome: 'indeterminate', missing: ['reportedAt'] },
    why: 'reported, and nobody wrote down when',
  },
  {
    policy: 'wessex',
    row: { code: 'I', reportedAt: null, reason: 'Flu' },
    expect: { outcome: 'indeterminate', missing: ['reportedAt'] },
    why: 'the page has no such place',
  },
  { policy: 'wessex', row: { code: 'N', reportedAt: '' }, expect: null, why: 'nothing was reported yet' },
  { policy: 'wessex', row: { ...at('09:10'), code: 'M' }, expect: null, why: 'an appointment is told in advance' },
  { policy: 'wessex', row: { ...at('09:10'), date: '2026-11-19' }, expect: null, why: 'the list of another day' },
  { policy: 'wessex', now: '2026-10-27', row: at('09:10'), expect: null, why: 'half-term' },
];
